import BinderySpecTree

/// Looks at what operations take and answer.
struct OperationLinter {
    let resolved: ResolvedDocument

    func lint(_ sites: [OperationSite], log: inout DiagnosticLog) {
        for site in sites {
            lintBody(site, log: &log)
            lintResponses(site, log: &log)
        }
    }

    /// "The semantics … are not well-defined" for these methods (3.1, section 4.8.10; RFC 9110, sections 9.3.1, 9.3.2 and 9.3.5).
    private func lintBody(_ site: OperationSite, log: inout DiagnosticLog) {
        guard let body = site.operation.requestBody, ["GET", "HEAD", "DELETE"].contains(site.operation.method.name) else { return }
        let location =
            switch body {
            case .value(let body): body.location
            case .reference(let reference): reference.location
            }
        log.warning(
            "body-without-meaning", at: location, "\(site.title) has a body, which has no defined meaning for this method: servers may refuse or drop it")
    }

    private func lintResponses(_ site: OperationSite, log: inout DiagnosticLog) {
        let responses = site.operation.responses
        if site.kind == .path, !responses.isEmpty, !responses.contains(where: \.status.maySucceed) {
            log.warning(
                "no-success", at: site.operation.methodLocation,
                "\(site.title) documents errors alone; say what it answers when it succeeds, such as 204")
        }
        for entry in responses where entry.status.hasNoBody {
            guard let response = resolved.value(entry.response), !response.content.isEmpty else { continue }
            log.warning("body-without-meaning", at: entry.location, "an answer with the status \(entry.status.text) has no body; remove its 'content'")
        }
    }
}

extension StatusPattern {
    fileprivate var maySucceed: Bool {
        switch self {
        case .code(let code): code < 400
        case .range(let digit): digit < 4
        case .default: true
        }
    }

    /// RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5.
    fileprivate var hasNoBody: Bool {
        switch self {
        case .code(let code): [204, 205, 304].contains(code)
        case .range, .default: false
        }
    }

    fileprivate var text: String {
        switch self {
        case .code(let code): String(code)
        case .range(let digit): "\(digit)XX"
        case .default: "default"
        }
    }
}
