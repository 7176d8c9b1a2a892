extension Operation {
    /// `deletePet (DELETE https://example.com/pets/1)`
    func place(_ url: String?) -> String {
        url.map { "\(id) (\(method) \($0))" } ?? description
    }
}
