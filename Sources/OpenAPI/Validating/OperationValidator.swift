import BinderySpecTree

/// Checks what operations are called, and the parameters of their paths.
struct OperationValidator {
    let resolved: ResolvedDocument

    func validate(_ sites: [OperationSite], log: inout DiagnosticLog) {
        validateIdentifiers(sites, log: &log)
        validateTemplates(log: &log)
        for site in sites {
            validateParameters(site, log: &log)
        }
    }

    private func validateIdentifiers(_ sites: [OperationSite], log: inout DiagnosticLog) {
        var known: [String: OperationSite] = [:]
        for site in sites {
            guard let id = site.operation.operationID else {
                // Webhooks and callbacks have names.
                guard site.kind == .path else { continue }
                log.warning(
                    "missing-operation-id", at: site.operation.methodLocation, "\(site.title) has no 'operationId'; one is made from its method and path")
                continue
            }
            if let other = known[id.text], let first = other.operation.operationID {
                log.warning(
                    "duplicate-operation-id", at: id.location,
                    "'\(id.text)' of \(site.title) is already the 'operationId' of \(other.title) on line \(first.location.line); rename one of them")
            } else {
                known[id.text] = site
            }
        }
    }

    /// "Templated paths with the same hierarchy but different templated names MUST NOT exist" (3.1, section 4.8.8).
    private func validateTemplates(log: inout DiagnosticLog) {
        var known: [String: PathItem.Entry] = [:]
        for entry in resolved.document.paths {
            guard let template = PathTemplate(entry.path) else {
                log.error("malformed-path", at: entry.location, "the braces in '\(entry.path)' do not enclose names; write each parameter as '{name}'")
                continue
            }
            if template.hasQuery {
                log.warning(
                    "query-in-path", at: entry.location,
                    "a path has no query; what '\(entry.path)' has behind the question mark is sent as one: declare parameters with 'in: query'")
            }
            if let other = known[template.shape] {
                log.warning(
                    "ambiguous-paths", at: entry.location,
                    "'\(entry.path)' is the same path as '\(other.path)' on line \(other.location.line); remove one of them")
            } else {
                known[template.shape] = entry
            }
        }
    }

    private func validateParameters(_ site: OperationSite, log: inout DiagnosticLog) {
        for parameters in [site.item.parameters, site.operation.parameters] {
            reportDuplicates(parameters, log: &log)
            reportIgnored(parameters, log: &log)
        }
        reportQueryString(of: site, log: &log)
        guard site.kind == .path, let template = PathTemplate(site.path) else { return }
        let parameters = site.item.parameters + site.operation.parameters
        let names = Set(template.names)
        let values = parameters.compactMap { resolved.value($0) }
        let declared = Set(values.filter { $0.in == .path || ($0.in == .query && template.queryNames.contains($0.name)) }.map(\.name))

        // A reference that leads nowhere has been reported and may be the missing declaration.
        if parameters.allSatisfy({ resolved.value($0) != nil }) {
            let unused = NearestName(among: declared.subtracting(names).sorted())
            for name in template.names where !declared.contains(name) {
                let advice = unused.nearest(to: name).map { "'\($0)' is declared; did you mean '\(name)'?" } ?? "declare it with 'in: path'"
                log.error(
                    "undeclared-path-parameter", at: site.operation.methodLocation, "\(site.title) does not declare the path parameter '\(name)'; \(advice)")
            }
        }
        for parameter in parameters {
            guard let value = resolved.value(parameter), value.in == .path, !names.contains(value.name) else { continue }
            log.warning(
                "unused-path-parameter", at: parameter.place(of: value),
                "the path '\(site.path)' has no '{\(value.name)}'\(NearestName(among: template.names).suggestion(for: value.name))")
        }
    }

    /// "MUST NOT appear more than once, and MUST NOT appear in the same operation … as any `in: query` parameters" (3.2, Parameter Object).
    private func reportQueryString(of site: OperationSite, log: inout DiagnosticLog) {
        let parameters = resolved.parameters(of: site.operation, in: site.item)
        let whole = parameters.filter { $0.in == .querystring }
        for second in whole.dropFirst() {
            log.error("second-query-string", at: second.nameLocation, "\(site.title) already has a parameter for the whole query string; keep one of them")
        }
        if let first = whole.first, let other = parameters.first(where: { $0.in == .query }) {
            log.error(
                "query-string-beside-query", at: first.nameLocation,
                "'\(first.name)' is the whole query string, so there is no room for the query parameter '\(other.name)'; move that into it")
        }
    }

    private func reportDuplicates(_ parameters: [Referenced<Parameter>], log: inout DiagnosticLog) {
        var seen: Set<String> = []
        for parameter in parameters {
            guard let value = resolved.value(parameter), !seen.insert("\(value.in.rawValue) \(value.name)").inserted else { continue }
            log.warning(
                "duplicate-parameter", at: parameter.place(of: value), "the \(value.in.rawValue) parameter '\(value.name)' is already in this list; remove it")
        }
    }

    private func reportIgnored(_ parameters: [Referenced<Parameter>], log: inout DiagnosticLog) {
        for parameter in parameters {
            guard let value = resolved.value(parameter), value.isIgnored else { continue }
            log.warning(
                "ignored-header-parameter", at: parameter.place(of: value),
                "a header parameter '\(value.name)' is ignored; its value comes from the media types or the security of the operation: remove it")
        }
    }
}

extension Referenced<Parameter> {
    /// Where a list of parameters mentions it.
    fileprivate func place(of value: Parameter) -> SourceLocation {
        switch self {
        case .value: value.nameLocation
        case .reference(let reference): reference.location
        }
    }
}
