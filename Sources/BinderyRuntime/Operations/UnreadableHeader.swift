/// A header of a response is not what the document says.
struct UnreadableHeader: Error {
    let name: String
    let problem: any Error
}
