/// A version number as Semantic Versioning 2.0.0 has it; `v1.2.0`, `1.2` and `1` are taken as well, since documents have them.
package struct SemanticVersion: Sendable, Hashable, CustomStringConvertible {
    package let major: Int
    package let minor: Int
    package let patch: Int

    /// How many of the three are written.
    let precision: Int
    let isPrerelease: Bool

    package init?(_ text: String) {
        let released = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)[0]
        let parts = released.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let core = parts[0].hasPrefix("v") ? parts[0].dropFirst() : parts[0]
        let numbers = core.split(separator: ".", omittingEmptySubsequences: false).map(Self.number)
        let known = numbers.compactMap(\.self)
        // A date, `2026-11-22`, is no version 2026 before its release.
        guard known.count == numbers.count, (1...3).contains(known.count), parts.count == 1 || known.count == 3 else { return nil }
        self.init(
            major: known[0], minor: known.count > 1 ? known[1] : 0, patch: known.count > 2 ? known[2] : 0, precision: known.count,
            isPrerelease: parts.count > 1)
    }

    private init(major: Int, minor: Int, patch: Int, precision: Int = 3, isPrerelease: Bool = false) {
        self.major = major
        self.minor = minor
        self.patch = patch
        self.precision = precision
        self.isPrerelease = isPrerelease
    }

    package var description: String { numbers.prefix(precision).map(String.init).joined(separator: ".") }

    /// The least version that may follow, with as many numbers as this one or as it takes. Before 1.0.0 anything may change (section 4); by convention the
    /// second number then stands for the first.
    package func next(_ step: VersionStep) -> SemanticVersion {
        if isPrerelease { return SemanticVersion(major: major, minor: minor, patch: patch, precision: precision) }
        return switch (step, major) {
        case (.none, _): self
        case (.major, 0): SemanticVersion(major: 0, minor: minor + 1, patch: 0, precision: max(precision, 2))
        case (.major, _): SemanticVersion(major: major + 1, minor: 0, patch: 0, precision: precision)
        case (.minor, 0), (.patch, _): SemanticVersion(major: major, minor: minor, patch: patch + 1)
        case (.minor, _): SemanticVersion(major: major, minor: minor + 1, patch: 0, precision: max(precision, 2))
        }
    }

    /// Whether this version promises too much, coming after another one. What its numbers are too few to say is not asked of it.
    func isTooSmall(after old: SemanticVersion, for step: VersionStep) -> Bool {
        // The versions before a release may change in any way (section 9).
        if step == .none || old.isPrerelease && old.numbers == numbers { return false }
        let needed = old.next(step).numbers
        let count = min(precision, old.precision)
        // `1` says of a new feature nothing: only its first number can be too small.
        let isSaid = zip(needed, old.numbers).prefix(count).contains { $0 != $1 }
        return isSaid && numbers.prefix(count).lexicographicallyPrecedes(needed.prefix(count))
    }

    private var numbers: [Int] { [major, minor, patch] }

    private static func number(_ text: Substring) -> Int? {
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return isNumber && text.utf8.count < 10 ? Int(text) : nil
    }
}
