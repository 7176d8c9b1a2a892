import BinderyRuntime

struct Color: JSONCodable {
    var red: Int
    var green: Int
    var name: String?

    init(red: Int, green: Int, name: String? = nil) {
        self.red = red
        self.green = green
        self.name = name
    }

    init(from json: inout JSONReader) throws(JSONError) {
        self.red = 0
        self.green = 0
        var object = json.object("R G name")
        while let key = json.nextKey(&object) {
            switch key {
            case 0: json.read(&red)
            case 1: json.read(&green)
            case 2: json.readIfPresent(&name)
            default: break
            }
        }
        try json.finish(object, required: 0x3)
    }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("R", red)
        json.member("G", green)
        json.memberIfPresent("name", name)
        json.endObject()
    }
}
