import BinderyBindings
import BinderyOpenAPI
import BinderySpecTree

/// One of the two documents that are compared, and the bindings it gives.
package struct DocumentVersion: Sendable {
    /// As people gave it: `main:specs/pets.yaml`.
    package let name: String

    /// The revision of the repository that the document is from, if it is not from a folder.
    package let revision: String?
    package let document: ResolvedDocument
    package let bindings: Bindings

    /// What the bindings offer.
    let interface: PublicInterface

    package init(name: String, revision: String? = nil, document: ResolvedDocument, bindings: Bindings) {
        self.name = name
        self.revision = revision
        self.document = document
        self.bindings = bindings
        interface = InterfaceLister(bindings: bindings).interface()
    }
}
