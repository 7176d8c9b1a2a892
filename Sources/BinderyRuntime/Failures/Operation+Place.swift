extension Operation {
    /// `deletePet (DELETE https://example.com/pets/1)`
    func place(_ url: String?) -> String {
        // An implementation that fails with Failure<Never> does not say which operation it is.
        if id.isEmpty { return "the operation" }
        return url.map { "\(id) (\(method) \($0))" } ?? description
    }
}
