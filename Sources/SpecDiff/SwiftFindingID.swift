/// The kinds of changes that only code in Swift notices.
package enum SwiftFindingID: String, Sendable, Hashable, CaseIterable {
    case argumentsReordered = "swift-arguments-reordered"
    case added = "swift-declaration-added"
    case changed = "swift-declaration-changed"
    case deprecated = "swift-declaration-deprecated"
    case removed = "swift-declaration-removed"
    case renamed = "swift-type-renamed"
}

extension SwiftFindingID {
    /// What it means, as one sentence without a final full stop.
    package var meaning: String {
        switch self {
        case .argumentsReordered: "the arguments of an initializer or method have another order, because the document lists them in another"
        case .added: "a declaration is new that existing code has to take notice of"
        case .changed: "a declaration is another one, though the same is sent and received"
        case .deprecated: "the use of a declaration gives a warning"
        case .removed: "a declaration is gone"
        case .renamed: "a type has another name"
        }
    }

    init(_ change: SymbolChange) {
        self =
            switch (change.old, change.new) {
            case (_?, nil): .removed
            case (nil, _): .added
            case (_?, _?) where change.causes.isEmpty: .argumentsReordered
            case (_?, _?) where change.effect == .deprecation: .deprecated
            case (let old?, let new?) where Self.typeName(old) != nil && Self.typeName(old) != Self.typeName(new): .renamed
            case (_?, _?): .changed
            }
    }

    func message(_ change: SymbolChange) -> String {
        switch self {
        case .argumentsReordered: "the arguments have another order: \(change.new ?? "")"
        case .added: "is new in Swift: \(change.new ?? "")"
        case .changed: "is '\(change.new ?? "")' in Swift, was '\(change.old ?? "")'"
        case .deprecated: "is deprecated in Swift"
        case .removed: "is gone in Swift: \(change.old ?? "")"
        case .renamed: "is '\(Self.typeName(change.new ?? "") ?? "")' in Swift"
        }
    }

    /// `struct Pet: JSONCodable` → `Pet`; nil for what is no type.
    private static func typeName(_ signature: String) -> String? {
        let words = signature.split(separator: " ", maxSplits: 2).map { $0.prefix { $0 != ":" } }
        guard let keyword = words.first, ["struct", "enum", "protocol", "typealias"].contains(keyword), words.count > 1 else { return nil }
        return String(words[1])
    }
}
