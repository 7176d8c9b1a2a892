/// A response is of another media type than the document says.
struct UnexpectedContentType: Error {
    let documented: String
    let received: String
}
