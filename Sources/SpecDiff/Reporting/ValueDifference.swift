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
        guard let old = old.map(Array.init), let new = new.map(Array.init) else {
            self.old = old.map { Parts(before: "", changed: $0, after: "") }
            self.new = new.map { Parts(before: "", changed: $0, after: "") }
            return
        }
        let shorter = min(old.count, new.count)
        var start = zip(old, new).prefix { $0 == $1 }.count
        var end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.prefix(shorter - start).count
        if start + end == shorter {
            let shift = Self.shift(in: old.count > new.count ? old : new, start, max(old.count, new.count) - end)
            (start, end) = (start - shift, end + shift)
        }
        func parts(of text: [Character]) -> Parts {
            Parts(before: String(text[..<start]), changed: String(text[start..<(text.count - end)]), after: String(text[(text.count - end)...]))
        }
        self.old = parts(of: old)
        self.new = parts(of: new)
    }

    /// Where something is only put in or left out, several places are equally true, and the one at the beginning of a word reads best.
    ///
    /// 'cat', '[dog', ']owl' → 'cat', ['dog', ]'owl'
    private static func shift(in text: [Character], _ start: Int, _ end: Int) -> Int {
        var shift = 0
        while shift < start, start < end, text[start - shift - 1] != " " {
            guard text[start - shift - 1] == text[end - shift - 1] else { return 0 }
            shift += 1
        }
        return shift
    }
}
