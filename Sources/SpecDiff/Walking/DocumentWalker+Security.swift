import BinderyOpenAPI
import BinderySpecTree

extension DocumentWalker {
    mutating func compareSecurity(_ pair: OperationPair) {
        let (old, new) = (pair.old.operation, pair.new.operation)
        let (oldDocument, newDocument) = (sides.old.document.document, sides.new.document.document)
        for requirement in new.security ?? newDocument.security ?? [] {
            for scheme in requirement.schemes { usersOfSchemes[scheme.name, default: []].append(pair.new.reach) }
        }
        if old.security == nil, new.security == nil {
            inheritingSecurity.append(pair.new.reach)
            return
        }
        compareRequirements(
            old.security ?? oldDocument.security, new.security ?? newDocument.security, pair.title,
            (old.security == nil ? oldDocument.location : old.location, new.security == nil ? newDocument.location : new.location), [pair.new.reach])
    }

    /// What applies to all operations that do not say otherwise.
    mutating func compareCommonSecurity() {
        let (oldDocument, newDocument) = (sides.old.document.document, sides.new.document.document)
        guard !inheritingSecurity.isEmpty else { return }
        compareRequirements(oldDocument.security, newDocument.security, "the API", (oldDocument.location, newDocument.location), inheritingSecurity)
    }

    private mutating func compareRequirements(
        _ old: [SecurityRequirement]?, _ new: [SecurityRequirement]?, _ subject: String, _ places: (old: SourceLocation, new: SourceLocation),
        _ reaches: [Reach]
    ) {
        let before = SecurityAlternatives(old ?? []) { renamedSchemes[$0] ?? $0 }
        let after = SecurityAlternatives(new ?? []) { $0 }
        let rule: Rule
        switch (before.isMore(than: after), after.isMore(than: before)) {
        case (false, false): return
        case (true, false): rule = .securityNarrowed
        case (false, true): rule = .securityWidened
        case (true, true): rule = .securityChanged
        }
        report(
            rule, subject, "what a client must prove was \(before.text) and is \(after.text) now",
            old: Site(places.old, keywords: ["security"], value: before.text),
            new: Site(places.new, keywords: ["security"], value: after.text), reaches)
    }
}

// MARK: Schemes

extension DocumentWalker {
    /// Names that the new document has for schemes of the old one that it does not name as before; nothing but the document carries them.
    static func renamedSchemes(_ sides: Sides) -> [String: String] {
        func schemes(_ side: DocumentSide) -> [(name: String, text: String)] {
            side.document.document.components.securitySchemes.compactMap { entry in
                side.document.value(entry.value).map { (entry.name, $0.text) }
            }
        }
        let (old, new) = (schemes(sides.old), schemes(sides.new))
        let (oldNames, newNames) = (Set(old.map(\.name)), Set(new.map(\.name)))
        var candidates = new.filter { !oldNames.contains($0.name) }
        var renamed: [String: String] = [:]
        for scheme in old where !newNames.contains(scheme.name) {
            guard let position = candidates.firstIndex(where: { $0.text == scheme.text }) else { continue }
            renamed[scheme.name] = candidates.remove(at: position).name
        }
        return renamed
    }

    mutating func compareSecuritySchemes() {
        let (old, new) = (sides.old.document, sides.new.document)
        let after = Dictionary(
            new.document.components.securitySchemes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        for entry in old.document.components.securitySchemes {
            let name = renamedSchemes[entry.name] ?? entry.name
            guard let before = old.value(entry.value), let after = after[name].flatMap(new.value) else { continue }
            compare(before, after, "security scheme '\(name)'", usersOfSchemes[name] ?? [])
        }
    }

    private mutating func compare(_ old: SecurityScheme, _ new: SecurityScheme, _ subject: String, _ reaches: [Reach]) {
        if old.deprecated != new.deprecated {
            report(
                new.deprecated ? .securitySchemeDeprecated : .securitySchemeUndeprecated, subject,
                new.deprecated ? "the scheme is deprecated now" : "the scheme is no longer deprecated", old: Site(old.location, keywords: ["deprecated"]),
                new: Site(new.location, keywords: ["deprecated"]), reaches)
        }
        guard old.shape == new.shape else {
            report(
                .securitySchemeChanged, subject, "credentials were \(old.shape) and are \(new.shape) now", old: Site(old.location, value: old.shape),
                new: Site(new.location, value: new.shape), reaches)
            return
        }
        compareURLs(old.urls, new.urls, subject, (old.location, new.location), reaches)
        guard case .oauth2(let before, _) = old.kind, case .oauth2(let after, _) = new.kind else { return }
        for flow in before where !after.contains(where: { $0.kind == flow.kind }) {
            report(
                .securityFlowRemoved, subject, "the flow '\(flow.kind.rawValue)' was removed", old: Site(flow.location, value: flow.kind.rawValue), new: nil,
                after: new.location, reaches)
        }
        for flow in after {
            guard let other = before.first(where: { $0.kind == flow.kind }) else {
                report(
                    .securityFlowAdded, subject, "the flow '\(flow.kind.rawValue)' was added", old: nil, new: Site(flow.location, value: flow.kind.rawValue),
                    reaches)
                continue
            }
            compare(other, flow, subject, reaches)
        }
    }

    private mutating func compare(_ old: OAuthFlow, _ new: OAuthFlow, _ subject: String, _ reaches: [Reach]) {
        compareURLs(old.urls, new.urls, subject, (old.location, new.location), reaches)
        for scope in old.scopes where !new.scopes.contains(where: { $0.name == scope.name }) {
            report(
                .securityScopeRemoved, subject, "the scope '\(scope.name)' of the flow '\(new.kind.rawValue)' was removed",
                old: Site(scope.nameLocation, value: scope.name), new: nil, after: new.location, reaches)
        }
        for scope in new.scopes where !old.scopes.contains(where: { $0.name == scope.name }) {
            report(
                .securityScopeAdded, subject, "the scope '\(scope.name)' of the flow '\(new.kind.rawValue)' was added", old: nil,
                new: Site(scope.nameLocation, value: scope.name), reaches)
        }
    }

    private mutating func compareURLs(
        _ old: [String: String], _ new: [String: String], _ subject: String, _ places: (old: SourceLocation, new: SourceLocation), _ reaches: [Reach]
    ) {
        for keyword in Set(old.keys).union(new.keys).sorted() where old[keyword] != new[keyword] {
            report(
                .securityURLChanged, subject, ShapeComparison.message(keyword, old: old[keyword], new: new[keyword]),
                old: Site(places.old, keywords: [keyword], value: old[keyword]), new: Site(places.new, keywords: [keyword], value: new[keyword]), reaches)
        }
    }
}

extension SecurityScheme {
    /// How credentials are sent.
    fileprivate var shape: String {
        switch kind {
        case .apiKey(let name, let location): "a key in the \(location.rawValue) '\(location == .header ? name.lowercased() : name)'"
        case .http(let scheme, _): "HTTP \(scheme.lowercased())"
        case .oauth2: "OAuth 2 tokens"
        case .openIDConnect: "OpenID Connect tokens"
        case .mutualTLS: "certificates"
        }
    }

    fileprivate var urls: [String: String] {
        switch kind {
        case .openIDConnect(let url): url.map { ["openIdConnectUrl": $0] } ?? [:]
        case .oauth2(_, let url): url.map { ["oauth2MetadataUrl": $0] } ?? [:]
        case .apiKey, .http, .mutualTLS: [:]
        }
    }

    /// All that tells it from others.
    fileprivate var text: String {
        guard case .oauth2(let flows, _) = kind else { return shape + "\(urls.sorted { $0.key < $1.key })" }
        return shape + flows.map { "\($0.kind.rawValue) \($0.urls.sorted { $0.key < $1.key }) \($0.scopes.map(\.name).sorted())" }.sorted().joined()
    }
}

extension OAuthFlow {
    fileprivate var urls: [String: String] {
        [
            "authorizationUrl": authorizationURL, "deviceAuthorizationUrl": deviceAuthorizationURL, "tokenUrl": tokenURL, "refreshUrl": refreshURL,
        ].compactMapValues(\.self)
    }
}
