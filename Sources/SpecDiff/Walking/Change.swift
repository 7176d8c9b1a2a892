import BinderyOpenAPI
import BinderySpecTree

/// A fact about two documents. What it means is decided by who sends what it is about.
struct Change: Sendable {
    enum Kind: Sendable, Hashable {
        case value(ValueChange)
        case rule(Rule)
    }

    enum Subject: Sendable {
        case text(String)

        /// A schema of the old document, or of the new one, or a property that the schema declares or requires.
        case schema(old: SchemaID?, new: SchemaID?, property: String?)
    }

    let kind: Kind
    let subject: Subject
    let message: String
    let old: Site?
    let new: Site?

    /// After which place of the new document it stands; nil where ``new`` says it.
    let anchor: SourceLocation?

    /// What it is where values are written as text, as in a query; nil where that makes no difference.
    let asText: ValueChange?

    init(_ kind: Kind, _ subject: Subject, _ message: String, old: Site?, new: Site?, after anchor: SourceLocation? = nil, asText: ValueChange? = nil) {
        self.kind = kind
        self.subject = subject
        self.message = message
        self.old = old
        self.new = new
        self.anchor = anchor
        self.asText = asText
    }
}
