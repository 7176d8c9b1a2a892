/// A place in a document.
package struct SourceLocation: Sendable, Hashable, Comparable {
    /// The document, as in ``SourceFile/path``.
    package let file: SourcePath
    private let storedLine: UInt32
    private let storedColumn: UInt32

    /// - Parameters:
    ///   - line: Counted from 1.
    ///   - column: Counted from 1, in Unicode scalars.
    package init(file: SourcePath, line: Int, column: Int) {
        self.file = file
        storedLine = UInt32(clamping: line)
        storedColumn = UInt32(clamping: column)
    }

    /// The path of the document, as people know it.
    package var path: String { file.string }

    /// Counted from 1.
    package var line: Int { Int(storedLine) }

    /// Counted from 1, in Unicode scalars.
    package var column: Int { Int(storedColumn) }

    package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.file != right.file { return left.path < right.path }
        return (left.line, left.column) < (right.line, right.column)
    }
}
