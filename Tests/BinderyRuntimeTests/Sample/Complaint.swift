import BinderyRuntime

struct Complaint: JSONCodable {
    var reason: String

    init(reason: String) {
        self.reason = reason
    }

    init(from json: inout JSONReader) throws(JSONError) {
        self.reason = ""
        var object = json.object("reason")
        while let key = json.nextKey(&object) {
            switch key {
            case 0: json.read(&reason)
            default: break
            }
        }
        try json.finish(object, required: 0x1)
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("reason", reason)
        json.endObject()
    }
}
