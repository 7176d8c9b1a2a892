import BinderySpecTree

extension SwaggerUpgrader {
    /// `host`, `basePath` and `schemes` → `servers`; nil when nothing is said about where the API is.
    ///
    /// Where there is a choice of schemes, or none is stated ("the one used to access the Swagger definition itself"), the scheme is a variable of the server.
    ///
    /// - Parameter schemes: Of the document, or of the operation that has its own.
    mutating func servers(schemes: Node?) -> Node.Mapping.Entry? {
        let host = document["host"].flatMap { reader.located($0) }
        let basePath = document["basePath"].flatMap { reader.located($0) }
        guard let place = host?.location ?? basePath?.location else { return nil }
        var path = basePath?.text ?? ""
        // The paths bring their own.
        while path.hasSuffix("/") { path.removeLast() }
        if !path.isEmpty, !path.hasPrefix("/") {
            path = "/" + path
            reader.log.warning("path-without-slash", at: basePath?.location ?? place, "'basePath' begins with a slash; it is read as '\(path)'")
        }
        var url = path.isEmpty ? "/" : path
        var variables: [Node.Mapping.Entry] = []
        if let host {
            let known = schemes.map { usableSchemes($0) } ?? []
            if known.count == 1, let only = known.first {
                url = only.text + "://" + host.text + path
            } else {
                url = "{scheme}://" + host.text + path
                variables.append(scheme(known, at: schemes?.location ?? place))
            }
        }
        var server = [Node.Mapping.Entry(key: "url", keyLocation: place, value: Node(.string(url), at: place))]
        if !variables.isEmpty {
            let variables = Node(.object(Node.Mapping(variables)), at: derived(from: place))
            server.append(Node.Mapping.Entry(key: "variables", keyLocation: place, value: variables))
        }
        let list = [Node(.object(Node.Mapping(server)), at: derived(from: place))]
        return Node.Mapping.Entry(key: "servers", keyLocation: place, value: Node(.array(list), at: derived(from: place)))
    }

    private mutating func scheme(_ known: [Located], at place: SourceLocation) -> Node.Mapping.Entry {
        let choices = known.isEmpty ? ["https", "http"].map { Located(text: $0, location: place) } : known
        let safest = choices.first { $0.text == "https" } ?? choices[0]
        let variable = [
            Node.Mapping.Entry(key: "default", keyLocation: place, value: Node(.string(safest.text), at: safest.location)),
            Node.Mapping.Entry(
                key: "enum", keyLocation: place, value: Node(.array(choices.map { Node(.string($0.text), at: $0.location) }), at: derived(from: place))),
        ]
        return Node.Mapping.Entry(key: "scheme", keyLocation: place, value: Node(.object(Node.Mapping(variable)), at: derived(from: place)))
    }

    private mutating func usableSchemes(_ node: Node) -> [Located] {
        let names = ["http", "https", "ws", "wss"]
        var seen: Set<String> = []
        return (reader.strings(node) ?? []).filter { scheme in
            guard names.contains(scheme.text) else {
                let advice =
                    NearestName(among: names).nearest(to: scheme.text).map { "did you mean '\($0)'?" } ?? "write one of: \(names.joined(separator: ", "))"
                reader.log.error("unknown-scheme", at: scheme.location, "there is no scheme '\(scheme.text)'; \(advice)")
                return false
            }
            if scheme.text.hasPrefix("ws") {
                reader.log.warning("unused-scheme", at: scheme.location, "nothing is generated for WebSockets, so '\(scheme.text)' is left out")
                return false
            }
            return seen.insert(scheme.text).inserted
        }
    }
}
