/// FNV-1a: the same on every machine and in every run, unlike `Hasher`.
package enum StableHash {
    package static func value(of text: String) -> UInt32 {
        text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}
