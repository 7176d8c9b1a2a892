/// The command that mends what is stale, as it has to be said where this one was.
struct Regeneration {
    let text: String

    init(_ options: Options, isForced: Bool) {
        var words = options.documents
        if let configuration = options.configuration { words += ["--config", configuration] }
        if let target = options.target { words += ["--target", target] }
        if let output = options.output { words += ["--output", output] }
        if let module = options.module { words += ["--module", module] }
        if let access = options.access { words += ["--access", access.rawValue] }
        words += options.settings.words
        for mapping in options.references.mappings { words += ["--map", "\(mapping.url)=\(mapping.path)"] }
        if options.references.allowsOutside { words.append("--allow-outside") }
        if isForced { words.append("--force") }
        text = ([Caller.current.call(of: .generate)] + words.map(Self.quoted)).joined(separator: " ")
    }

    /// `My Files` → `'My Files'`, as a shell takes it.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: "/._-".utf8.contains(byte)
            }
        }
        return isPlain ? word : word.quotedForShell
    }
}
