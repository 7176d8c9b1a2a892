import BinderyOpenAPI
import BinderySpecTree

/// What a thing is called that is no component and that a reference leads to.
struct ReferencedName {
    /// `models/domain_record.yml` → `domain_record`, `models.yml#/pet` → `pet`, `#/components/schemas/Pet/properties/tag` → `Pet tag`
    let text: String

    /// What stands around it, the nearest first: `resources/domains/models/record.yml` → `models`, `domains`, `resources`
    let contexts: [String]

    /// Of equal names the one in the document comes first, then that of a whole file.
    private let precedence: Precedence

    private enum Precedence: String {
        case document, file, part
    }

    /// - Parameters:
    ///   - file: The path of the file it stands in.
    ///   - document: The path of the document, in whose folder names begin.
    init(_ reference: Reference, in file: SourcePath, of document: SourcePath) {
        let parts = reference.target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let tokens = parts.dropFirst().first.flatMap { JSONPointer(fragment: $0)?.tokens ?? [String($0)] } ?? []
        let names = Self.names(in: tokens)
        guard file != document else {
            // https://example.com/schemas/pet → pet
            text = names.isEmpty ? Self.withoutExtension(String(parts.first?.split(separator: "/").last ?? "")) : names.joined(separator: " ")
            contexts = []
            precedence = .document
            return
        }
        var around = Self.folders(of: file.string, from: document.string)
        let name = around.popLast().map(Self.withoutExtension) ?? ""
        if names.isEmpty {
            precedence = .file
            // schemas/pet/index.yaml → pet
            text = ["index", "_index"].contains(name) ? around.popLast() ?? name : name
        } else {
            precedence = .part
            // Within a schema the name of the schema belongs to it; before that there are only shelves.
            let inside = tokens.indices.first { Self.insideSchemas.contains(tokens[$0]) && !Self.isName(at: $0, in: tokens) } ?? tokens.count
            let shelves = inside == 0 ? [] : Self.names(in: Array(tokens[..<inside]))
            let owner = inside == 0 ? name : shelves.last
            text = ([owner].compactMap(\.self) + names.dropFirst(shelves.count)).joined(separator: " ")
            around += (inside == 0 ? [] : [name]) + shelves.dropLast()
        }
        contexts = around.reversed()
    }

    /// Keywords of schemas that lead into them.
    private static let insideSchemas: Set<String> = [
        "properties", "items", "allOf", "anyOf", "oneOf", "additionalProperties", "patternProperties", "prefixItems",
    ]

    private static let structural = insideSchemas.union([
        "components", "schemas", "$defs", "definitions", "content", "schema", "paths", "responses", "parameters", "headers", "requestBodies",
    ])

    /// `components`, `schemas`, `Pet`, `properties`, `tag`, `items` → `Pet`, `tag`
    private static func names(in tokens: [String]) -> [String] {
        let names = tokens.indices.filter { index in
            isName(at: index, in: tokens) || (!structural.contains(tokens[index]) && Int(tokens[index]) == nil && !tokens[index].contains("/json"))
        }
        return names.isEmpty ? Array(tokens.suffix(1)) : names.map { tokens[$0] }
    }

    /// What comes after these is a name, whatever it is: `properties`, `items`
    private static func isName(at index: Int, in tokens: [String]) -> Bool {
        index > 0 && ["properties", "patternProperties", "schemas", "$defs", "definitions"].contains(tokens[index - 1])
            && !(index > 1 && isName(at: index - 1, in: tokens))
    }

    /// What a path has beyond that of the folder of a document: `specs/models/pet.yaml`, `specs/api.yaml` → `models`, `pet.yaml`
    private static func folders(of file: String, from document: String) -> [String] {
        let base = document.split(separator: "/").dropLast()
        let parts = file.split(separator: "/")
        let shared = zip(base, parts).prefix { $0 == $1 }.count
        return parts.dropFirst(shared).filter { $0 != ".." && $0 != "." }.map(String.init)
    }

    private static func withoutExtension(_ name: String) -> String {
        name.lastIndex(of: ".").map { $0 == name.startIndex ? name : String(name[..<$0]) } ?? name
    }
}

extension ReferencedName {
    /// A text for each name, in their order, that comes out as a name of its own in Swift.
    ///
    /// Of several that are the same, a whole file comes before a part of one, then the one in fewer folders, then the one whose folders come first in the alphabet:
    /// neither the order nor the contents of files matter, and a further file changes names only where it comes before another one. The others are told apart by
    /// the nearest folder, file or key around them that the first does not stand in: `users/models/event.yml` → `users event`
    ///
    /// - Parameter taken: Names that nobody may have, as Swift spells them.
    static func texts(for names: [ReferencedName], taken: Set<String>) -> [String] {
        var taken = taken
        var holders: [String: [String]] = [:]
        var texts = names.map(\.text)
        let ranked = names.indices.sorted { left, right in
            if names[left].rank != names[right].rank { return names[left].rank.lexicographicallyPrecedes(names[right].rank) }
            return left < right
        }
        for index in ranked {
            let name = names[index]
            let plain = IdentifierSpelling.typeName(name.text)
            if taken.insert(plain).inserted {
                holders[plain] = name.contexts
                continue
            }
            let others = Set(holders[plain] ?? [])
            let contexts = name.contexts.filter { !others.contains($0) }
            let telling = contexts.filter { !shelves.contains($0) } + contexts.filter(shelves.contains) + [name.contexts.reversed().joined(separator: " ")]
            let distinct = telling.map { "\($0) \(name.text)" }
            if let text = distinct.first(where: { taken.insert(IdentifierSpelling.typeName($0)).inserted }) { texts[index] = text }
        }
        return texts
    }

    /// Folders that say what kind of things they hold, which tells nothing about them.
    private static let shelves = structural.union(["models", "types"])

    private var rank: [String] {
        [precedence.rawValue, String(repeating: "/", count: contexts.count)] + contexts.reversed()
    }
}
