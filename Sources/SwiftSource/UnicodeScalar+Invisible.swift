extension Unicode.Scalar {
    /// Control and format characters, separators of lines and paragraphs, and what has no meaning assigned: such a character could break a line, or make source read
    /// differently from what it means (bidirectional overrides).
    var isInvisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}
