extension JSONReadable {
    /// Reads the one value that the JSON holds.
    ///
    /// - Throws: The first offence against JSON's grammar, the limits or the type, with its place.
    public init(json: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()) throws(JSONError) {
        self = try JSONReader.read(from: json, limits: limits)
    }

    /// Reads the one value that the JSON holds.
    ///
    /// - Throws: The first offence against JSON's grammar, the limits or the type, with its place.
    public init(json: String, limits: JSONLimits = JSONLimits()) throws(JSONError) {
        self = try JSONReader.read(from: json.utf8, limits: limits)
    }
}

extension JSONWritable {
    /// The value's JSON, in UTF-8 and without any white space.
    ///
    /// - Throws: The first thing in the value that has no JSON form, such as NaN.
    public func json() throws(JSONError) -> [UInt8] {
        try JSONWriter.encode(self)
    }
}
