/// What happens to a member of a message (a property, a parameter, a header, a body) that no set of values tells: there the meaning is a convention. Its raw value is what ids
/// call it.
enum Convention: String, Sendable, Hashable, CaseIterable {
    case added
    case requiredAdded = "required-added"
    case addedToClosed = "added-to-closed"
    case removed
    case requiredRemoved = "required-removed"
    case forbidden
    case becameRequired = "became-required"
    case becameOptional = "became-optional"
    case readOnlyAdded = "read-only-added"
    case readOnlyRemoved = "read-only-removed"
    case writeOnlyAdded = "write-only-added"
    case writeOnlyRemoved = "write-only-removed"
    case deprecated, undeprecated
    case defaultChanged = "default-changed"
    case moved
    case styleChanged = "style-changed"
    case contentChanged = "content-changed"
    case reservedChanged = "allow-reserved-changed"
    case emptyForbidden = "empty-forbidden"
    case emptyAllowed = "empty-allowed"
    case partTypeChanged = "encoding-content-type-changed"
    case partStyleChanged = "encoding-style-changed"
}

extension Convention {
    /// For those who send it, and for those who receive it.
    var levels: (in: Level, out: Level) {
        switch self {
        case .added, .readOnlyRemoved, .writeOnlyRemoved, .deprecated, .undeprecated, .emptyAllowed: (.safe, .safe)
        case .requiredAdded, .becameRequired: (.breaking, .safe)
        // Receivers are expected to skip what they do not know, even where the document says there is nothing else.
        case .addedToClosed: (.safe, .risky)
        // What is sent may be ignored, and what is optional may be missed.
        case .removed: (.risky, .risky)
        case .requiredRemoved: (.risky, .breaking)
        case .forbidden: (.breaking, .risky)
        case .becameOptional: (.safe, .breaking)
        case .readOnlyAdded: (.risky, .safe)
        case .writeOnlyAdded: (.safe, .risky)
        case .defaultChanged: (.risky, .safe)
        case .moved, .styleChanged, .contentChanged, .partStyleChanged: (.breaking, .breaking)
        case .reservedChanged, .partTypeChanged: (.risky, .risky)
        case .emptyForbidden: (.breaking, .safe)
        }
    }

    /// Whether others are allowed matters only to those who send what was removed, and to those who receive what was added.
    func named(_ direction: Direction) -> Convention {
        switch (self, direction) {
        case (.forbidden, .out): .removed
        case (.addedToClosed, .in): .added
        default: self
        }
    }

    /// Where it can happen.
    var places: [Place] {
        switch self {
        case .added, .requiredAdded, .removed, .requiredRemoved, .becameRequired, .becameOptional: [.body, .property, .parameter, .header]
        case .addedToClosed, .forbidden, .readOnlyAdded, .readOnlyRemoved, .writeOnlyAdded, .writeOnlyRemoved: [.property]
        case .deprecated, .undeprecated: [.body, .property, .parameter, .header]
        case .defaultChanged: [.body, .property, .parameter, .header]
        case .moved, .reservedChanged, .emptyForbidden, .emptyAllowed: [.parameter]
        case .styleChanged, .contentChanged: [.parameter, .header]
        case .partTypeChanged, .partStyleChanged: [.body]
        }
    }
}
