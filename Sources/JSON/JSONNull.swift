/// The type of schemas that allow null and nothing else.
public struct JSONNull: JSONCodable {
    public init() {}

    public init(from json: inout JSONReader) throws(JSONError) {
        _ = try json.kind(of: [.null])
        json.skip()
        try json.check()
    }

    public func write(to json: inout JSONWriter) { json.null() }
}
