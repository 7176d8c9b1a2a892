extension Substring {
    /// The parts between the occurrences of an ASCII text, found byte by byte: a combining mark behind a separator does not hide it, as it would from
    /// comparing characters.
    func parts(separatedBy separator: String) -> [Substring] {
        utf8.split(separator: Array(separator.utf8), omittingEmptySubsequences: false).map { Substring($0) }
    }

    /// What stands before and behind the first occurrence of an ASCII character; nil for the latter when there is none.
    func cut(at separator: Unicode.Scalar) -> (before: Substring, behind: Substring?) {
        guard let index = utf8.firstIndex(of: UInt8(ascii: separator)) else { return (self, nil) }
        return (self[..<index], self[utf8.index(after: index)...])
    }
}

extension StringProtocol {
    /// Whether one of the ASCII characters stands anywhere.
    func containsASCII(_ characters: String) -> Bool {
        utf8.contains { characters.utf8.contains($0) }
    }
}
