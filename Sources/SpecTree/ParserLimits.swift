/// How much a document may ask of the parsers, so that a hostile one can exhaust neither the stack nor the memory.
package struct ParserLimits: Sendable, Hashable {
    /// The largest number of arrays and objects inside one another, aliases followed.
    ///
    /// Parsing does not recurse, but whoever walks the tree does, and so does its release: 512 fits the 512 KB stack of a secondary thread.
    package var depth = 512

    /// How many nodes the document may come to with every alias followed, whatever its size.
    package var expandedNodes = 1_000_000

    /// How many nodes each byte of the document may come to with every alias followed, where that is more than ``expandedNodes``.
    package var expandedNodesPerByte = 64

    /// How many entries merge keys may copy, unless the document has more bytes than this: then as many as it has bytes.
    ///
    /// Aliases share what they stand for; a merged entry takes memory of its own.
    package var mergedEntries = 1_000_000

    package init() {}

    package static let `default` = ParserLimits()
}
