/// The place where a document stops making sense to its parser.
struct SyntaxError: Error {
    let diagnostic: Diagnostic

    init(_ id: String, at location: SourceLocation, _ message: String) {
        diagnostic = Diagnostic(id: id, severity: .error, location: location, message: message)
    }

    static let emptyDocumentID = "empty-document"

    static func emptyDocument(at location: SourceLocation) -> SyntaxError {
        SyntaxError(emptyDocumentID, at: location, "the file is empty; a document is expected")
    }
}
