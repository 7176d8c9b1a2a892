import BinderyOpenAPI
import BinderySpecTree

/// Decides the Swift of a multipart body: a type with a property for each part where files are among them, a value and its parts where there are none, and parts
/// as they are where the document does not name them.
struct MultipartPlanner {
    let planner: TypePlanner
    let entry: MediaType.Entry
    let site: TypeSite

    typealias Planned = (type: TypeReference, encoding: Content.Encoding, restrictions: RestrictionTree)

    func plan() -> Planned {
        guard let schema = entry.value.schema else { return parts }
        let merged = planner.merged([schema])
        switch planner.classifier.kind(of: merged) {
        case .structure, .dictionary, .union: break
        case .any: return parts
        case .null, .builtin, .enumeration, .array, .tuple, .types:
            planner.log.warning(
                "untyped-content", at: entry.nameLocation, "the parts of '\(entry.name)' have no names to tell them apart by; they are kept as they are")
            return parts
        }
        let properties = merged.properties.filter { !planner.isMasked($0, site.directions) }
        let files = properties.map { file(of: $0) }
        if files.allSatisfy({ $0 == nil }), !hasFiles(merged.alternatives.flatMap(\.branches), depth: 0) { return form(schema) }
        return structure(merged, properties, files)
    }

    private var form: FormPlanner { FormPlanner(planner: planner, encodings: entry.value.encoding.named, isMultipart: true) }

    private var parts: Planned { (.array(.builtin(.multipartPart)), .parts, .none) }

    /// Without files the type is what it would be in JSON.
    private func form(_ schema: Schema) -> Planned {
        let planned = planner.type(of: [schema], at: site)
        for encoding in entry.value.encoding.named { warnOfHeaders(of: encoding.name) }
        return (.multipartForm(planned.type), .multipartForm(form.fields(of: schema, names: true)), planned.restrictions)
    }

    // MARK: With files

    private func structure(_ merged: MergedSchema, _ declared: [MergedSchema.Property], _ files: [Multipart.Content?]) -> Planned {
        var properties = declared
        var files = files
        var required = merged.required
        var alternatives = merged.alternatives
        if hasFiles(alternatives.flatMap(\.branches), depth: 0) {
            planner.log.warning(
                "flattened-alternatives", at: entry.nameLocation, "alternatives with files of '\(entry.name)' are read together, with every property optional")
            properties = form.properties(of: merged).filter { !planner.isMasked($0, site.directions) }
            files = properties.map { file(of: $0) }
            required = []
            alternatives = []
        }
        let draft = planner.makeDraft(at: site, location: entry.nameLocation)
        draft.documentation = DocumentationWriter.documentation(of: entry.value.schema.map { [$0] } ?? [])
        var members = NameScope(.member)
        let keys = properties.map(\.key)
        let (names, clashes) = members.names(for: keys)
        for clash in clashes { planner.warn(of: clash, among: properties) }
        draft.scope.reserve(names.map(\.name))
        let (typeNames, _) = draft.scope.names(for: keys)
        var restricted: [(key: String, tree: RestrictionTree)] = []
        var planned: [Multipart.Part] = []
        for (index, property) in properties.enumerated() {
            let isRequired = required.contains(property.key)
            if let file = files[index] {
                let type: TypeReference = file.isList ? .array(.builtin(.multipartPart)) : .builtin(.multipartPart)
                let one = PlannedType(type: type, isNullable: false, restrictions: .none)
                let remark = headers(of: property.key).map { "`\($0.name)`" }.joined(separator: ", ")
                planned.append(
                    Multipart.Part(
                        property: planner.structureProperty(
                            property, named: names[index], one, isRequired: isRequired, draft.directions, remark: remark.isEmpty ? nil : "Headers: \(remark)."),
                        content: file))
            } else {
                warnOfHeaders(of: property.key)
                let type = planner.type(
                    of: property.schemas, at: TypeSite(owner: draft, text: property.key, name: typeNames[index], directions: draft.directions))
                restricted.append((property.key, type.restrictions))
                planned.append(
                    Multipart.Part(
                        property: planner.structureProperty(property, named: names[index], type, isRequired: isRequired, draft.directions),
                        content: .value(form.encoding(of: property.key, property.schemas, besides: properties))))
            }
        }
        let remainders = remainders(merged, alternatives, of: draft, members: &members)
        draft.restrictions = .all([.members(restricted)] + remainders.map(\.restrictions))
        draft.kind = .multipart(
            Multipart(
                parts: planned, remainders: remainders.map(\.remainder),
                additionalParts: members.ownName("additionalParts")))
        return (.named(draft.id), .multipart, .none)
    }

    /// Alternatives beside the properties, and what `additionalProperties` describes.
    private func remainders(
        _ merged: MergedSchema, _ alternatives: [MergedSchema.Alternatives], of draft: TypeDraft, members: inout NameScope
    ) -> [(remainder: Multipart.Remainder, restrictions: RestrictionTree)] {
        var remainders: [(remainder: Multipart.Remainder, restrictions: RestrictionTree)] = []
        for one in alternatives where planner.classifier.shapingAlternatives(of: merged).contains(where: { $0.schema.id == one.schema.id }) {
            var only = MergedSchema(location: one.schema.location)
            only.alternatives = [one]
            let planned = planner.type(of: only, schemas: [one.schema], at: TypeSite(owner: draft, text: "Variant", directions: draft.directions))
            let fields = form.fields(ofAlternatives: one)
            let remainder = Multipart.Remainder(
                name: members.ownName("variant"), type: planned.type, fields: fields, documentation: DocumentationWriter.documentation(of: [one.schema]),
                origin: Origin(one.schema.location))
            remainders.append((remainder, planned.restrictions))
        }
        let additional = merged.additionalProperties ?? []
        guard !merged.forbidsAdditionalProperties, !additional.isEmpty, !isFile(additional, nil), !isFileList(additional) else { return remainders }
        let site = TypeSite(owner: draft, text: "Additional Property", directions: draft.directions)
        let value = planner.type(of: additional, at: site)
        let remainder = Multipart.Remainder(
            name: members.ownName("additionalProperties"), type: .dictionary(value.element), fields: form.others(additional),
            documentation: DocumentationWriter.documentation(of: additional), origin: Origin(additional.first?.location ?? merged.location))
        remainders.append((remainder, .additional(beside: merged.properties.map(\.key), value.restrictions)))
        return remainders
    }

    // MARK: Headers of parts

    /// What the document has beside the media type, which it says elsewhere.
    private func headers(of key: String) -> [Named<Referenced<Header>>] {
        let headers = entry.value.encoding.named.first { $0.name == key }?.value.headers ?? []
        return headers.filter { $0.name.lowercased() != "content-type" }
    }

    /// A value has no place for them; a file is a part, which has.
    private func warnOfHeaders(of key: String) {
        guard let first = headers(of: key).first else { return }
        planner.log.warning(
            "unsent-part-headers", at: first.nameLocation, "'\(key)' is a value, whose part is sent and read without headers such as '\(first.name)'")
    }

    // MARK: What is a file

    private func hasFiles(_ branches: [Schema], depth: Int) -> Bool {
        guard depth < 8 else { return false }
        return branches.contains { branch in
            let merged = planner.merged([branch])
            return merged.properties.contains { file(of: $0) != nil } || hasFiles(merged.alternatives.flatMap(\.branches), depth: depth + 1)
        }
    }

    private func file(of property: MergedSchema.Property) -> Multipart.Content? {
        let stated = entry.value.encoding.named.first { $0.name == property.key }?.value.contentType
        let contentType = stated.flatMap { $0.contains(",") || $0.contains("*") ? nil : $0 }
        if isFile(property.schemas, stated) { return .file(contentType: contentType) }
        if isFileList(property.schemas) { return .files(contentType: contentType) }
        // One of several that is a file, or many: a list holds them all. A value beside it is a part like any other.
        let branches = planner.merged(property.schemas).alternatives.flatMap(\.branches).filter { !planner.nullability.isOnlyNull($0) }
        guard branches.contains(where: { isFile([$0], stated) || isFileList([$0]) }) else { return nil }
        if !branches.allSatisfy({ isFile([$0], stated) || isFileList([$0]) }) {
            planner.log.warning(
                "untyped-part", at: property.location, "'\(property.key)' is a file or a value; it is kept as a part, of which the media type says what it is")
        }
        return branches.contains { isFileList([$0]) } ? .files(contentType: contentType) : .file(contentType: contentType)
    }

    private func isFileList(_ schemas: [Schema]) -> Bool {
        let merged = planner.merged(schemas)
        guard case .array = planner.classifier.kind(of: merged), !merged.items.isEmpty else { return false }
        return isFile(merged.items, nil)
    }

    /// Bytes, whichever way a version of the specification says so: by the format, by the encoding, by a media type that is no text, or by saying nothing at all.
    private func isFile(_ schemas: [Schema], _ contentType: String?) -> Bool {
        let merged = planner.merged(schemas)
        switch planner.classifier.kind(of: merged) {
        case .any: return contentType.map { MediaTypeKind($0) != .json } ?? schemas.contains(where: \.isEmpty)
        case .builtin(.string):
            if merged.format == "binary" || merged.contentEncoding?.lowercased() == "binary" { return true }
            let mediaType = contentType ?? schemas.lazy.compactMap(\.contentMediaType).first
            guard merged.contentEncoding == nil, let mediaType else { return false }
            switch MediaTypeKind(mediaType) {
            case .bytes, .range, .vendor: return true
            case .json, .text, .form, .multipart, .anything, .events, .lines: return false
            }
        case .null, .builtin, .enumeration, .array, .tuple, .structure, .dictionary, .union, .types: return false
        }
    }
}

extension Multipart.Content {
    fileprivate var isList: Bool {
        switch self {
        case .files: true
        case .file, .value: false
        }
    }
}

extension Schema {
    /// `{}`, which stands for bytes in a form (3.1, section 4.8.15.1).
    fileprivate var isEmpty: Bool {
        booleanValue == nil && reference == nil && types == nil && allOf.isEmpty
    }
}
