import BinderyBindings
import BinderySwiftSource

extension SwiftSource.StringInterpolation {
    /// A name where it is declared or stands alone.
    mutating func appendInterpolation(_ name: Identifier) {
        appendInterpolation(SwiftSource(verbatim: name.declared))
    }

    /// A name after a dot, or as an argument label.
    mutating func appendInterpolation(member name: Identifier) {
        appendInterpolation(SwiftSource(verbatim: name.member))
    }

    mutating func appendInterpolation(_ access: AccessLevel) {
        // Internal is what a declaration is without saying so.
        appendInterpolation(SwiftSource(verbatim: access == .internal ? "" : access.rawValue + " "))
    }

    mutating func appendInterpolation(documentation: Documentation) {
        appendInterpolation(documentation: documentation.markdown)
    }

    mutating func appendInterpolation(verbatim text: String) {
        appendInterpolation(SwiftSource(verbatim: text))
    }

    /// Text of a document within a comment of one line.
    mutating func appendInterpolation(comment text: String) {
        appendInterpolation(
            SwiftSource(verbatim: String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(200)))))
    }
}

extension SwiftSource {
    init(_ name: Identifier) {
        self.init(verbatim: name.declared)
    }
}
