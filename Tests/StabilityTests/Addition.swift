import Testing

/// Something that is added to a document, in several places at once; whatever it adds has ``mark`` in its name.
enum Addition: String, Sendable, CaseIterable, CustomTestStringConvertible {
    case schema, property, operation, parameter, enumerationValue, response, repeatedSchema

    static let mark = "addition"

    var testDescription: String { rawValue }

    /// Files that may change without naming what was added: the first operation of a tag decides when its group is routed.
    var concerned: Set<String> {
        switch self {
        case .operation: ["Router.swift"]
        case .response, .schema, .property, .parameter, .enumerationValue, .repeatedSchema: []
        }
    }

    /// - Returns: The document with the addition in as many places as there are, up to a dozen; nil where there is none.
    func added(to document: SpecValue, seed: UInt64) -> SpecValue? {
        var random = SplitMix64(seed: seed)
        let sites = DocumentSites(of: document)
        let places = Array(places(in: sites).shuffled(using: &random).prefix(12))
        guard !places.isEmpty else { return nil }
        var edited = document
        for (number, place) in places.enumerated() {
            let name = "\(Self.mark)\(number)"
            edited.edit(place[...]) { value in add(name, to: &value, among: sites, &random) }
        }
        return edited
    }

    private func places(in sites: DocumentSites) -> [[String]] {
        switch self {
        // The same place again and again.
        case .schema: sites.schemas.isEmpty ? [] : Array(repeating: ["components", "schemas"], count: 12)
        case .operation: sites.operations.isEmpty ? [] : Array(repeating: ["paths"], count: 12)
        case .property: sites.objects.map { $0 + ["properties"] }
        case .repeatedSchema: sites.inlineSchemas.isEmpty ? [] : sites.objects.map { $0 + ["properties"] }
        case .parameter, .response: sites.operations
        case .enumerationValue: sites.enumerations
        }
    }

    private func add(_ name: String, to value: inout SpecValue, among sites: DocumentSites, _ random: inout SplitMix64) {
        switch self {
        case .schema: value.insert("\(name) Schema", Self.schema(name), &random)
        case .property: value.insert(name, ["type": "string"], &random)
        case .operation: value.insert("/\(name)/{id}", Self.operation(name, tag: sites.tags.randomElement(using: &random)), &random)
        case .parameter:
            let parameter: SpecValue = ["name": .string(name), "in": "query", "schema": ["type": "string"]]
            if value["parameters"] == nil { value.insert("parameters", [], &random) }
            value.edit(["parameters"]) { $0.insert(parameter, &random) }
        case .enumerationValue: value.insert(.string(name), &random)
        case .response:
            let schema: SpecValue = ["type": "object", "properties": [name: ["type": "string"]]]
            value.edit(["responses"]) { $0.insert("418", ["description": .string(name), "content": ["application/json": ["schema": schema]]], &random) }
        case .repeatedSchema:
            guard let inline = sites.inlineSchemas.randomElement(using: &random) else { return }
            value.insert(name, inline, &random)
        }
    }

    private static func schema(_ name: String) -> SpecValue {
        [
            "type": "object", "required": ["id"],
            "properties": [
                "id": ["type": "string"], "\(name) kind": ["enum": ["a", "b"]],
                "part": ["type": "object", "properties": ["name": ["type": "string", "minLength": .number("1")]]],
            ],
        ]
    }

    private static func operation(_ name: String, tag: String?) -> SpecValue {
        [
            "get": [
                "operationId": .string("\(name)Get"), "tags": .array(tag.map { [.string($0)] } ?? []),
                "parameters": [["name": "id", "in": "path", "required": true, "schema": ["type": "string"]]],
                "responses": ["200": ["description": .string(name), "content": ["application/json": ["schema": schema(name)]]]],
            ]
        ]
    }
}
