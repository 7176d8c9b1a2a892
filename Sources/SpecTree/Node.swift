/// A located value: what YAML and JSON have in common, each value with the place where it begins.
///
/// A node that a YAML alias stands for keeps the place of its anchor.
package struct Node: Sendable {
    package enum Value: Sendable {
        case null
        case boolean(Bool)
        /// A number, exactly as it is written (`1`, `1.50`, `9223372036854775808`, `1e400`); always of JSON's number grammar.
        case number(String)
        case string(String)
        case array([Node])
        case object(Mapping)
    }

    package let value: Value
    package let location: SourceLocation

    package init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}

extension Node {
    package var boolean: Bool? {
        if case .boolean(let boolean) = value { boolean } else { nil }
    }

    /// The number as it is written, in JSON's number grammar.
    package var number: String? {
        if case .number(let number) = value { number } else { nil }
    }

    package var string: String? {
        if case .string(let string) = value { string } else { nil }
    }

    package var array: [Node]? {
        if case .array(let elements) = value { elements } else { nil }
    }

    package var object: Mapping? {
        if case .object(let mapping) = value { mapping } else { nil }
    }

    /// What the value is, with its article, as messages say it: `expected an object, found a string`.
    package var kindName: String {
        switch value {
        case .null: "null"
        case .boolean: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension Node {
    /// Keys and values in the order of the document; no key occurs twice.
    ///
    /// Keys are compared as Swift compares strings, so two spellings of `é` are one key.
    package struct Mapping: Sendable {
        package struct Entry: Sendable {
            package let key: String
            package let keyLocation: SourceLocation
            package let value: Node

            package init(key: String, keyLocation: SourceLocation, value: Node) {
                self.key = key
                self.keyLocation = keyLocation
                self.value = value
            }
        }

        package let entries: [Entry]

        /// Positions by key, for mappings too long to search from the front.
        private let index: [String: Int]?

        package init(_ entries: [Entry]) {
            self.entries = entries
            index = Self.needsIndex(entries.count) ? Dictionary(entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first }) : nil
        }

        package func entry(_ key: String) -> Entry? {
            if let index { return index[key].map { entries[$0] } }
            return entries.first { $0.key == key }
        }

        package subscript(key: String) -> Node? { entry(key)?.value }
    }
}

extension Node.Mapping {
    /// Keeps the first of several equal keys, and reports each of the others.
    init(reportingDuplicatesOf entries: [Entry], log: inout DiagnosticLog) {
        if Self.needsIndex(entries.count) {
            self.init(indexing: entries, log: &log)
        } else {
            self.init(comparing: entries, log: &log)
        }
    }

    private init(indexing entries: [Entry], log: inout DiagnosticLog) {
        var unique: [Entry] = []
        var index: [String: Int] = [:]
        unique.reserveCapacity(entries.count)
        index.reserveCapacity(entries.count)
        for entry in entries {
            if let first = index[entry.key] {
                Self.report(entry, after: unique[first], log: &log)
            } else {
                index[entry.key] = unique.count
                unique.append(entry)
            }
        }
        self.entries = unique
        self.index = index
    }

    private init(comparing entries: [Entry], log: inout DiagnosticLog) {
        var repeated: Set<Int> = []
        for later in entries.indices.dropFirst() {
            guard let first = entries[..<later].firstIndex(where: { $0.key == entries[later].key }) else { continue }
            Self.report(entries[later], after: entries[first], log: &log)
            repeated.insert(later)
        }
        self.entries = repeated.isEmpty ? entries : entries.indices.filter { !repeated.contains($0) }.map { entries[$0] }
        index = nil
    }

    private static func report(_ entry: Entry, after first: Entry, log: inout DiagnosticLog) {
        log.error(
            "duplicate-key", at: entry.keyLocation,
            "the key '\(entry.key)' is already on line \(first.keyLocation.line) of the same object; remove or rename one of them")
    }

    /// Below this length a search from the front is faster than hashing the key.
    private static func needsIndex(_ count: Int) -> Bool { count > 16 }
}
