/// A multipart body on its way out (RFC 2046 §5.1, RFC 7578).
struct MultipartBody {
    /// Bodies up to this size are put together in memory, where it helps logging and sending again.
    private static let inMemory = 64 << 10

    let parts: [MultipartPart]

    /// Each part has a name, as `form-data` demands.
    let isFormData: Bool

    /// 30 random letters and digits: that they stand at the beginning of a line of some part is less likely than any error of hardware.
    let boundary: String = {
        let characters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        return "bindery-" + String((0..<30).compactMap { _ in characters.randomElement() })
    }()

    /// Without gathering the parts in memory, unless they are small and there already. Can be sent again when every part can.
    ///
    /// - Throws: ``UnreadableContent`` when a part cannot be called what it is, or a header of it would break the message apart.
    func body() throws -> HTTPBody {
        var pieces: [HTTPBody] = []
        for part in parts { pieces += [HTTPBody(try head(of: part)), part.body, HTTPBody("\r\n")] }
        pieces.append(HTTPBody("--\(boundary)--\r\n"))
        let lengths = pieces.compactMap(\.length)
        let length = lengths.count == pieces.count ? lengths.reduce(0, +) : nil
        let bytes = pieces.compactMap(\.bytes)
        if let length, length <= Self.inMemory, bytes.count == pieces.count { return HTTPBody(Array(bytes.joined())) }
        return HTTPBody(length: length, isReplayable: pieces.allSatisfy(\.isReplayable), chunks: Chunks(pieces: pieces))
    }

    private func head(of part: MultipartPart) throws -> String {
        var headers = HTTPHeaders()
        if isFormData || part.name != nil {
            headers.set("Content-Disposition", try ContentDisposition.text(name: part.name ?? "", filename: part.filename))
        } else if let filename = part.filename {
            headers.set("Content-Disposition", try ContentDisposition.attachment(filename))
        }
        if let contentType = part.contentType { headers.set("Content-Type", contentType) }
        for field in part.headers.fields { headers.append(field.name, field.value) }
        if let refusal = part.headers.refusal ?? headers.refusal { throw UnreadableContent("a part: \(refusal)") }
        let lines = headers.fields.map { "\($0.name): \($0.value)\r\n" }
        return "--\(boundary)\r\n\(lines.joined())\r\n"
    }

    /// The bodies one after another.
    private struct Chunks: AsyncSequence {
        let pieces: [HTTPBody]

        struct AsyncIterator: AsyncIteratorProtocol {
            var rest: ArraySlice<HTTPBody>
            var current: HTTPBody.AsyncIterator?

            mutating func next() async throws -> [UInt8]? {
                while true {
                    if let chunk = try await current?.next() { return chunk }
                    guard let piece = rest.popFirst() else { return nil }
                    current = piece.makeAsyncIterator()
                }
            }
        }

        func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(rest: pieces[...], current: nil)
        }
    }
}
