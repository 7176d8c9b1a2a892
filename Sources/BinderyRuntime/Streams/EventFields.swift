/// An event as it is written.
struct EventFields: Equatable {
    var event: String?
    var data: [UInt8] = []
    var id: String?
    var retry: Duration?
}
