import BinderySpecTree

/// A value as text, the same in every run and on every machine: sets and dictionaries are sorted. Where something was said does not matter, only what.
struct StableText {
    let text: String

    init(of value: Any) {
        text = Self.text(of: value)
    }

    private static func text(of value: Any) -> String {
        if value is SourceLocation { return "" }
        if let value = value as? String { return value.debugDescription }
        let mirror = Mirror(reflecting: value)
        let parts = mirror.children.map { child in (child.label ?? "") + ":" + text(of: child.value) }
        switch mirror.displayStyle {
        case .set, .dictionary: return "{" + parts.sorted().joined(separator: ",") + "}"
        case .some where !parts.isEmpty: return "(" + parts.joined(separator: ",") + ")"
        case .collection: return "()"
        case .some, .none: return String(describing: value)
        }
    }
}
