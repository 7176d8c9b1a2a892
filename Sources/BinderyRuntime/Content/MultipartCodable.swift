/// A generated type whose properties are the parts of a multipart body.
public protocol MultipartCodable: Sendable {
    /// What the values that are not files must satisfy, as the members of an object; nil where nothing is checked.
    static var partRestrictions: Restrictions? { get }

    /// - Throws: when a part is missing, or is not what the document says.
    init(from parts: inout MultipartReader) throws

    func write(to parts: inout MultipartWriter) throws
}

extension MultipartCodable {
    public static var partRestrictions: Restrictions? { nil }
}
