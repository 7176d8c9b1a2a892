// One specialisation for each type of element, called wherever there is such a property: inlined, they would be most of a generated reader.

extension Array: JSONReadable where Element: JSONReadable {
    @inlinable @inline(never)
    public init(from json: inout JSONReader) throws(JSONError) {
        self.init()
        var array = json.array()
        while json.nextElement(&array) {
            append(try Element(from: &json))
        }
        try json.finish(array)
    }
}

extension Array: JSONWritable where Element: JSONWritable {
    @inlinable @inline(never)
    public func write(to json: inout JSONWriter) {
        json.beginArray()
        for element in self {
            json.element()
            element.write(to: &json)
        }
        json.endArray()
    }
}

/// Of members with the same name, the last counts.
extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
    @inlinable @inline(never)
    public init(from json: inout JSONReader) throws(JSONError) {
        self.init()
        var object = json.object()
        while let name = json.nextName(&object) {
            self[name] = try Value(from: &json)
        }
        try json.finish(object)
    }
}

/// Members are written in the order of their names.
extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
    @inlinable @inline(never)
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.members(self)
        json.endObject()
    }
}

/// Nil is null.
extension Optional: JSONReadable where Wrapped: JSONReadable {
    @inlinable
    public init(from json: inout JSONReader) throws(JSONError) {
        self = json.readNull() ? nil : try Wrapped(from: &json)
    }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
    @inlinable
    public func write(to json: inout JSONWriter) {
        if let value = self { value.write(to: &json) } else { json.null() }
    }
}
