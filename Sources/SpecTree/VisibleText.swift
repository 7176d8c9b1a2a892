/// Text of a document made fit for a terminal: what is invisible, or would move, hide or reorder other text, is shown as an escape.
package struct VisibleText {
    package let text: String

    /// Escapes tabs too, as messages are one line of words.
    package init(_ source: some Sequence<Unicode.Scalar>) {
        text = source.reduce(into: "") { $0 += Self.spelling($1) }
    }

    /// U+001B → \u{1B}
    static func spelling(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        case " "..."~": return String(Character(scalar))
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
            return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        default:
            return String(Character(scalar))
        }
    }

    /// How many columns of a terminal a scalar takes that is shown as it is.
    static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        switch scalar.value {
        // East Asian wide and fullwidth (Unicode Standard Annex 11), and the emoji that are shown as wide.
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default:
            return 1
        }
    }
}
