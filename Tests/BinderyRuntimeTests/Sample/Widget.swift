import BinderyRuntime

struct Widget: JSONCodable, Validatable {
    static let restrictions = Restrictions(#"{"properties":{"name":{"minLength":1}}}"#)

    var id: Int
    var name: String
    var tags: [String]?

    init(id: Int, name: String, tags: [String]? = nil) {
        self.id = id
        self.name = name
        self.tags = tags
    }

    init(from json: inout JSONReader) throws(JSONError) {
        self.id = 0
        self.name = ""
        var object = json.object("id name tags")
        while let key = json.nextKey(&object) {
            switch key {
            case 0: json.read(&id)
            case 1: json.read(&name)
            case 2: json.readIfPresent(&tags)
            default: break
            }
        }
        try json.finish(object, required: 0x3)
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", id)
        json.member("name", name)
        json.memberIfPresent("tags", tags)
        json.endObject()
    }
}
