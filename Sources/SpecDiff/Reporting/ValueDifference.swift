/// Two values, each taken apart into what differs and what both have before and after it.
struct ValueDifference {
    struct Parts: Equatable {
        let before: String
        let changed: String
        let after: String
    }

    let old: Parts?
    let new: Parts?

    init(old: String?, new: String?) {
        guard let old, let new else {
            self.old = old.map { Parts(before: "", changed: $0, after: "") }
            self.new = new.map { Parts(before: "", changed: $0, after: "") }
            return
        }
        let before = zip(old, new).prefix { $0 == $1 }.count
        let room = min(old.count, new.count) - before
        let after = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.prefix(room).count
        func parts(of text: String) -> Parts {
            Parts(before: String(text.prefix(before)), changed: String(text.dropFirst(before).dropLast(after)), after: String(text.suffix(after)))
        }
        self.old = parts(of: old)
        self.new = parts(of: new)
    }
}
