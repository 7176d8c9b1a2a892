/// What a finding is recognised by in the next run, wherever in the documents it stands by then.
package struct Fingerprint: Sendable, Hashable {
    /// Twelve consonants: no word, and no number, whatever language or format it stands in.
    package let text: String

    /// The kind of change, what has changed, and from what to what; no places, levels or words.
    init(of finding: Finding) {
        var hash = Self.offsetBasis
        for part in [finding.id, finding.subject, finding.old?.value, finding.new?.value] {
            // The length keeps ("ab", "c") and ("a", "bc") apart, and nothing from nothing said.
            let framed = part.map { "\($0.utf8.count):\($0)" } ?? "-"
            hash = framed.utf8.reduce(hash) { ($0 ^ UInt64($1)) &* Self.prime }
        }
        text = String((0..<Self.length).map { Self.alphabet[Int(hash >> (4 * UInt64($0)) & 15)] })
    }

    package static func isFingerprint(_ text: String) -> Bool { text.count == length && text.allSatisfy(alphabet.contains) }

    private static let length = 12
    private static let alphabet: [Character] = Array("bcdfghjklmnpqrst")

    // FNV-1a with 64 bits: the same on every machine and in every run, unlike `Hasher`.
    private static let offsetBasis: UInt64 = 14_695_981_039_346_656_037
    private static let prime: UInt64 = 1_099_511_628_211
}

extension Finding {
    package var fingerprint: Fingerprint { Fingerprint(of: self) }
}
