import BinderySpecTree

extension Parameter: Referable {
    static let kind = ObjectKind.parameter
    static var table: WritableKeyPath<ValueTable, [SourceLocation: Parameter]> { \.parameters }

    init?(_ node: Node, reader: inout NodeReader) {
        guard let object = reader.object(node, .parameter) else { return nil }
        reader.requireField(object, "name", "say what the parameter is called")
        reader.requireField(object, "in", "say where it travels: path, query, header or cookie")
        guard let name = reader.located(object, "name"), let location = reader.parameterLocation(object) else { return nil }
        if location == .querystring { reader.reportMisuseOfQueryString(object) }
        let style = reader.style(object) ?? .standard(in: location)
        if location != .querystring, !style.isAllowed(in: location), let node = object["style"] {
            let allowed = ParameterStyle.allCases.filter { $0.isAllowed(in: location) }.map(\.rawValue).joined(separator: ", ")
            reader.log.error(
                "style-not-allowed", at: node.location, "a \(location.rawValue) parameter cannot have the style '\(style.rawValue)'; it can have: \(allowed)")
        }
        self.init(
            location: node.location, name: name.text, nameLocation: name.location, in: location, description: reader.string(object, "description"),
            required: reader.required(object, location), deprecated: reader.boolean(object, "deprecated") ?? false,
            allowEmptyValue: reader.boolean(object, "allowEmptyValue") ?? false, style: style,
            explode: reader.boolean(object, "explode") ?? style.explodesByDefault, allowReserved: reader.boolean(object, "allowReserved") ?? false,
            schema: object["schema"].flatMap { reader.schema($0) }, content: reader.singleContent(object), example: reader.sample(object, "example"),
            examples: reader.referencedMap(object, "examples"), extensions: object.extensions)
    }
}

extension NodeReader {
    fileprivate mutating func parameterLocation(_ object: ObjectNode) -> ParameterLocation? {
        guard let text = located(object, "in") else { return nil }
        if let location = ParameterLocation(rawValue: text.text) {
            if location == .querystring, version < .v3_2 { reportNewer("a parameter in 'querystring'", of: .v3_2, at: text.location) }
            return location
        }
        let names = ParameterLocation.allCases.map(\.rawValue)
        let advice =
            NearestName(among: names).nearest(to: text.text).map { "did you mean '\($0)'?" }
            ?? (["body", "formData"].contains(text.text) ? "write it as 'requestBody'" : "write one of: \(names.joined(separator: ", "))")
        log.error("unknown-parameter-location", at: text.location, "a parameter cannot travel in '\(text.text)'; \(advice)")
        return nil
    }

    /// "If the parameter location is path, this property is REQUIRED and its value MUST be true" (3.1, section 4.8.12.2.1).
    fileprivate mutating func required(_ object: ObjectNode, _ location: ParameterLocation) -> Bool {
        let stated = boolean(object, "required") ?? false
        if location == .path, !stated {
            log.warning(
                "optional-path-parameter", at: object["required"]?.location ?? object.location, "a path parameter is always required; say 'required: true'")
            return true
        }
        return stated
    }

    /// "The value MUST be specified using the `content` field" (3.2, Parameter Object), so nothing of what shapes a schema's text applies.
    fileprivate mutating func reportMisuseOfQueryString(_ object: ObjectNode) {
        for entry in object.mapping.entries where ["schema", "style", "explode", "allowReserved"].contains(entry.key) {
            let advice = entry.key == "schema" ? "move it into 'content'" : "remove it"
            log.error("querystring-without-content", at: entry.keyLocation, "a parameter in 'querystring' is written as its 'content' says; \(advice)")
        }
    }

    mutating func style(_ object: ObjectNode) -> ParameterStyle? {
        guard let text = located(object, "style") else { return nil }
        if let style = ParameterStyle(rawValue: text.text) {
            if style == .cookie, version < .v3_2 { reportNewer("the style 'cookie'", of: .v3_2, at: text.location) }
            return style
        }
        let names = ParameterStyle.allCases.map(\.rawValue)
        let advice = NearestName(among: names).nearest(to: text.text).map { "did you mean '\($0)'?" } ?? "write one of: \(names.joined(separator: ", "))"
        log.error("unknown-style", at: text.location, "there is no style '\(text.text)'; \(advice)")
        return nil
    }

    /// What parameters and headers have instead of a schema: "The map MUST only contain one entry" (3.1, section 4.8.12.2.3).
    mutating func singleContent(_ object: ObjectNode) -> Named<Referenced<MediaType>>? {
        let content = content(object)
        if content.isEmpty, object["schema"] == nil {
            log.warning("missing-schema", at: object.location, "\(object.kind.name) needs 'schema' or 'content'; without them any value is taken")
        }
        if let second = content.dropFirst().first {
            log.error("too-many-media-types", at: second.nameLocation, "\(object.kind.name) is written in one media type; remove all but one")
        }
        if let first = content.first, object["schema"] != nil {
            log.error("schema-and-content", at: first.nameLocation, "\(object.kind.name) has 'schema' or 'content', not both; remove one")
        }
        return content.first
    }

    mutating func content(_ object: ObjectNode) -> [Named<Referenced<MediaType>>] {
        if version < .v3_2 {
            for entry in object["content"]?.object?.entries ?? [] {
                if let reference = entry.value.object?.entry("$ref") { reportNewer("'$ref' in a media type", of: .v3_2, at: reference.keyLocation) }
            }
        }
        return referencedMap(object, "content")
    }
}
