/// A multipart body whose documented parts are all values, and what else comes with them.
public struct MultipartForm<Fields: Sendable>: Sendable {
    public var fields: Fields

    /// Parts that the document does not name, files among them.
    public var additionalParts: [MultipartPart]

    public init(_ fields: Fields, additionalParts: [MultipartPart] = []) {
        self.fields = fields
        self.additionalParts = additionalParts
    }
}
