import BinderyOpenAPI
import BinderySpecTree

extension DocumentationWriter {
    /// What a document says about the whole API: what it is, what its tags mean, who answers for it.
    static func documentation(of document: Document) -> Documentation {
        let info = document.info
        let about = documentation(summary: info.summary ?? info.title, description: info.description, externalDocs: document.externalDocs)
        return Documentation(paragraphs: [about.markdown, tags(document.tags), terms(of: info)])
    }

    /// Where the responses of an operation lead next, a line for each link; nil without any.
    static func links(_ links: [(name: String, link: Link)]) -> String? {
        let lines = links.compactMap { name, link -> String? in
            guard let target = link.operationID?.text ?? link.operationReference?.text else { return nil }
            let arguments = link.parameters.entries.map { "\(code($0.key)): \(code($0.value.plainText))" }.joined(separator: ", ")
            return item("\(code(name)) leads to \(code(target))\(arguments.isEmpty ? "" : " with \(arguments)")", link.description)
        }
        return lines.isEmpty ? nil : "Links:\n\n" + lines.joined(separator: "\n")
    }

    /// Tags that are no more than a name say it in the names of the files.
    private static func tags(_ tags: [Tag]) -> String? {
        let described = tags.compactMap { tag -> String? in
            let parts = [tag.description ?? tag.summary, links([tag.externalDocs].compactMap { $0 })].compactMap { $0?.trimmingBlanks }
            guard !parts.isEmpty || tag.parent != nil else { return nil }
            return item(code(tag.name) + (tag.parent.map { ", a part of \(code($0.text))" } ?? ""), parts.isEmpty ? nil : parts.joined(separator: " "))
        }
        return described.isEmpty ? nil : "Tags:\n\n" + described.joined(separator: "\n")
    }

    private static func terms(of info: Info) -> String? {
        var sentences: [String] = []
        if let license = info.license, let name = license.name ?? license.identifier {
            sentences.append("License: \(license.url.map { "[\(name)](\($0))" } ?? name).")
        }
        if let terms = info.termsOfService { sentences.append("[Terms of service](\(terms)).") }
        let contact = info.contact
        let ways = [contact?.url.map { "[\(contact?.name ?? $0)](\($0))" } ?? contact?.name, contact?.email.map { "<\($0)>" }].compactMap { $0 }
        if !ways.isEmpty { sentences.append("Contact: \(ways.joined(separator: ", ")).") }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// An item of a list; what follows its first line is indented with it.
    private static func item(_ subject: String, _ description: String?) -> String {
        guard let description = description?.trimmingBlanks, !description.isEmpty else { return "- \(subject)" }
        return "- \(subject): " + description.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
    }

    private static func code(_ text: String) -> String { "`\(text.replacing("`", with: "'"))`" }
}
