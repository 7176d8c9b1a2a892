/// A place in a document.
package struct SourceLocation: Sendable, Hashable, Comparable {
    /// The document, as in ``SourceFile/path``.
    package let file: SourcePath
    private let storedLine: UInt32
    private let storedColumn: UInt32

    /// Tells what follows from a text apart from what is written there, which is 0.
    private let derivation: UInt32

    /// - Parameters:
    ///   - line: Counted from 1.
    ///   - column: Counted from 1, in Unicode scalars.
    package init(file: SourcePath, line: Int, column: Int) {
        self.file = file
        storedLine = UInt32(clamping: line)
        storedColumn = UInt32(clamping: column)
        derivation = 0
    }

    private init(_ location: SourceLocation, derivation: UInt32) {
        file = location.file
        storedLine = location.storedLine
        storedColumn = location.storedColumn
        self.derivation = derivation
    }

    /// The place of a value that is not written, but follows from what is written here: people see this place, and yet it is no other value's.
    ///
    /// - Parameter number: At least 1.
    package func derived(_ number: UInt32) -> SourceLocation { SourceLocation(self, derivation: number) }

    /// Where it is written, or what it follows from is.
    package var written: SourceLocation { SourceLocation(self, derivation: 0) }

    /// The path of the document, as people know it.
    package var path: String { file.string }

    /// Counted from 1.
    package var line: Int { Int(storedLine) }

    /// Counted from 1, in Unicode scalars.
    package var column: Int { Int(storedColumn) }

    package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.file != right.file { return left.path < right.path }
        return (left.line, left.column, left.derivation) < (right.line, right.column, right.derivation)
    }
}
