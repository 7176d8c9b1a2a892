/// The first line that two texts do not share.
struct Difference: CustomStringConvertible {
    let expected: String
    let given: String

    var description: String {
        let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let givenLines = given.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(expectedLines, givenLines).prefix { $0 == $1 }.count
        return " at line \(line + 1):\n- \(text(of: expectedLines, line))\n+ \(text(of: givenLines, line))"
    }

    private func text(of lines: [Substring], _ line: Int) -> String {
        line < lines.count ? String(lines[line]) : "(the end)"
    }
}
