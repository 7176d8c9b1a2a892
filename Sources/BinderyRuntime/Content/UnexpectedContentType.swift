/// Content is of another media type than the document says.
struct UnexpectedContentType: Error, CustomStringConvertible {
    let documented: String
    let received: String

    var description: String { "expected \(documented), found \(Excerpt(of: received))" }
}
