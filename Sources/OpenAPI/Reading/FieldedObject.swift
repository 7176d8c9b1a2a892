/// A kind of object of a specification, with the fields it has there.
protocol FieldedObject: CaseIterable, Hashable {
    /// With its article, as messages say it.
    var name: String { get }

    /// Without fields for objects whose keys are names.
    var fields: [String] { get }

    func has(field: String) -> Bool
}
