/// Media types with their references followed; one whose reference leads nowhere, which has been reported, is left out.
extension ResolvedDocument {
    package func content(of body: RequestBody) -> [MediaType.Entry] { body.content.compactMap(entry) }
    package func content(of response: Response) -> [MediaType.Entry] { response.content.compactMap(entry) }
    package func content(of parameter: Parameter) -> MediaType.Entry? { parameter.content.flatMap(entry) }
    package func content(of header: Header) -> MediaType.Entry? { header.content.flatMap(entry) }

    /// What the value itself is like, however it is written.
    package func schema(of parameter: Parameter) -> Schema? { parameter.schema ?? content(of: parameter)?.value.schema }

    /// What the value itself is like, however it is written.
    package func schema(of header: Header) -> Schema? { header.schema ?? content(of: header)?.value.schema }

    private func entry(_ named: Named<Referenced<MediaType>>) -> MediaType.Entry? {
        value(named.value).map { MediaType.Entry(name: named.name, nameLocation: named.nameLocation, value: $0) }
    }
}
