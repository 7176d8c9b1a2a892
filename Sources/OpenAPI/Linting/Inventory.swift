import BinderySpecTree

/// The parts of a document, each once, in the order of their places: those of the components and those of the operations.
struct Inventory {
    private(set) var parameters: [Parameter] = []
    private(set) var headers: [Header] = []
    private(set) var mediaTypes: [Named<MediaType>] = []
    private(set) var links: [Link] = []
    private var seen: Set<SourceLocation> = []

    init(_ resolved: ResolvedDocument, _ sites: [OperationSite]) {
        let components = resolved.document.components
        for entry in components.parameters { add(resolved.value(entry.value), resolved) }
        for entry in components.headers { add(resolved.value(entry.value), resolved) }
        for entry in components.requestBodies { add(resolved.value(entry.value), resolved) }
        for entry in components.responses { add(resolved.value(entry.value), resolved) }
        for entry in components.links { add(resolved.value(entry.value)) }
        for site in sites {
            for parameter in site.item.parameters + site.operation.parameters { add(resolved.value(parameter), resolved) }
            add(site.operation.requestBody.flatMap(resolved.value), resolved)
            for entry in site.operation.responses { add(resolved.value(entry.response), resolved) }
        }
    }

    private mutating func add(_ parameter: Parameter?, _ resolved: ResolvedDocument) {
        guard let parameter, seen.insert(parameter.location).inserted else { return }
        parameters.append(parameter)
        add([parameter.content].compactMap(\.self), resolved)
    }

    private mutating func add(_ header: Header?, _ resolved: ResolvedDocument) {
        guard let header, seen.insert(header.location).inserted else { return }
        headers.append(header)
        add([header.content].compactMap(\.self), resolved)
    }

    private mutating func add(_ body: RequestBody?, _ resolved: ResolvedDocument) {
        guard let body, seen.insert(body.location).inserted else { return }
        add(body.content, resolved)
    }

    private mutating func add(_ response: Response?, _ resolved: ResolvedDocument) {
        guard let response, seen.insert(response.location).inserted else { return }
        add(response.content, resolved)
        for header in response.headers { add(resolved.value(header.value), resolved) }
        for link in response.links { add(resolved.value(link.value)) }
    }

    private mutating func add(_ link: Link?) {
        guard let link, seen.insert(link.location).inserted else { return }
        links.append(link)
    }

    private mutating func add(_ content: [Named<Referenced<MediaType>>], _ resolved: ResolvedDocument) {
        for entry in content {
            guard let media = resolved.value(entry.value), seen.insert(media.location).inserted else { continue }
            mediaTypes.append(Named(name: entry.name, nameLocation: entry.nameLocation, value: media))
            for header in media.encoding.all.flatMap(\.headers) { add(resolved.value(header.value), resolved) }
        }
    }
}

extension PartEncodings {
    /// Those of parts within parts too.
    var all: [Encoding] {
        (named.map(\.value) + prefix + [item].compactMap(\.self)).flatMap { [$0] + $0.nested.all }
    }
}
