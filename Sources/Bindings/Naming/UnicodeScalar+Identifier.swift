extension Unicode.Scalar {
    /// The grammar of Swift's identifiers ("The Swift Programming Language", Lexical Structure), without what cannot be seen.
    var canBeginIdentifier: Bool {
        if isASCII { return self == "_" || isASCIILetter }
        return canContinueIdentifier && properties.generalCategory != .nonspacingMark && properties.generalCategory != .spacingMark
            && properties.generalCategory != .enclosingMark
    }

    var canContinueIdentifier: Bool {
        if isASCII { return self == "_" || isASCIILetter || ("0"..."9").contains(self) }
        return switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber, .decimalNumber, .nonspacingMark, .spacingMark:
            isOfIdentifierRange
        case .otherSymbol: isOfIdentifierRange && value >= 0x10000
        default: false
        }
    }

    /// Stands in a word of a name; `_` stands between words.
    var isPartOfWord: Bool { self != "_" && canContinueIdentifier }

    // The tables of Unicode are slow to ask, and nearly every name is ASCII.
    var isCapital: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }

    var isSmall: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }

    private var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

    private var isOfIdentifierRange: Bool {
        switch value {
        case 0xA8, 0xAA, 0xAD, 0xAF, 0xB2...0xB5, 0xB7...0xBA, 0xBC...0xBE, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF, 0x100...0x167F, 0x1681...0x180D,
            0x180F...0x1FFF,
            0x2054, 0x2060...0x218F, 0x2460...0x24FF, 0x2776...0x2793, 0x2C00...0x2DFF, 0x2E80...0x2FFF, 0x3004...0x3007, 0x3021...0x302F, 0x3031...0xD7FF,
            0xF900...0xFD3D,
            0xFD40...0xFDCF, 0xFDF0...0xFE1F, 0xFE30...0xFE44, 0xFE47...0xFFFD:
            true
        case 0x10000...0xEFFFD: value & 0xFFFF <= 0xFFFD
        default: false
        }
    }
}
