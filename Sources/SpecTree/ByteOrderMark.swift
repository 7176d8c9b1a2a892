/// U+FEFF at the head of a file, which says in what encoding the file is.
enum ByteOrderMark {
    /// The length of UTF-8's mark, 3 where the bytes begin with it and otherwise 0.
    static func length(in bytes: [UInt8]) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The name of an encoding other than UTF-8 in which the bytes seem to be: they begin with its mark or, as both formats begin with ASCII, with a
    /// character of which half is zero.
    static func foreignEncoding(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return "UTF-32" }
        if bytes.starts(with: [0x00, 0x00, 0x00]) { return "UTF-32" }
        if bytes.count >= 4, bytes[0] != 0, bytes[1...3].allSatisfy({ $0 == 0 }) { return "UTF-32" }
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16" }
        if bytes.count >= 2, (bytes[0] == 0) != (bytes[1] == 0) { return "UTF-16" }
        return nil
    }
}
