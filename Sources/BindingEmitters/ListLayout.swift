import BinderySwiftSource

/// How a list of parameters or arguments is laid out: on one line with what stands around it, or else on lines of its own, each as full as may be.
struct ListLayout {
    /// How long a line may be, without the indentation of what the list belongs to.
    let width: Int

    /// - Parameter levels: How deep what the list belongs to is nested.
    init(behind levels: Int) {
        // A comma may follow.
        width = LineWidth.remaining(behind: levels) - 1
    }

    /// Of an expression, which may stand ten levels deep.
    static let expression = ListLayout(behind: 10)

    func lines(of parts: [SwiftSource]) -> SwiftSource {
        "\(rows(of: parts), separator: .commaAndNewline)"
    }

    /// The lines, without the commas between them. A part of several lines shares none of them.
    func rows(of parts: [SwiftSource]) -> [SwiftSource] {
        var lines: [[SwiftSource]] = []
        var length = 0
        for part in parts {
            let needed = part.hasSeveralLines ? width : part.text.utf8.count + 2
            length += needed
            if lines.isEmpty || length > width - LineWidth.indentation {
                lines.append([])
                length = needed
            }
            lines[lines.count - 1].append(part)
        }
        return lines.map { "\($0, separator: .comma)" }
    }
}
