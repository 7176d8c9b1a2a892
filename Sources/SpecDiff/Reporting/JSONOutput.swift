import BinderySpecTree

/// A JSON value to be written; members keep their order.
indirect enum JSONOutput {
    case string(String)
    case number(Int)
    case array([JSONOutput])
    case object([(key: String, value: JSONOutput)])

    /// Members without a value are left out.
    static func members(_ members: [(String, JSONOutput?)]) -> JSONOutput {
        .object(members.compactMap { key, value in value.map { (key, $0) } })
    }

    /// With a line a value, and a line feed at the end.
    var text: String {
        var text = ""
        write(to: &text, margin: "\n")
        return text + "\n"
    }

    private func write(to text: inout String, margin: String) {
        switch self {
        case .string(let string): text += Self.literal(string)
        case .number(let number): text += String(number)
        case .array(let elements):
            Self.write(elements, between: ("[", "]"), to: &text, margin) { $0.write(to: &$1, margin: $2) }
        case .object(let members):
            Self.write(members, between: ("{", "}"), to: &text, margin) { member, text, margin in
                text += Self.literal(member.key) + ": "
                member.value.write(to: &text, margin: margin)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], between brackets: (String, String), to text: inout String, _ margin: String, _ write: (Element, inout String, String) -> Void
    ) {
        text += brackets.0
        for (index, element) in elements.enumerated() {
            text += (index == 0 ? "" : ",") + margin + "  "
            write(element, &text, margin + "  ")
        }
        text += (elements.isEmpty ? "" : margin) + brackets.1
    }

    /// RFC 8259 section 7. What a terminal would act on is escaped as well: people look at reports with `cat`.
    private static func literal(_ string: String) -> String {
        let escaped = string.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case _ where VisibleText([scalar]).text.unicodeScalars.count == 1: text.unicodeScalars.append(scalar)
            default:
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            }
        }
        return "\"\(escaped)\""
    }
}
