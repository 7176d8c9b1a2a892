import BinderyRuntime

struct Complaint: JSONCodable {
    var reason: String

    init(reason: String) {
        self.reason = reason
    }

    init(from json: inout JSONReader) throws(JSONError) {
        var reason: String?
        var object = json.object("reason")
        while let key = json.nextKey(&object) {
            switch key {
            case 0: json.read(&reason)
            default: break
            }
        }
        try json.finish(object)
        guard let reason else { throw json.missing("reason", in: object) }
        self.reason = reason
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("reason", reason)
        json.endObject()
    }
}
