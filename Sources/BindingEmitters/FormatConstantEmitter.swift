import BinderyBindings
import BinderySwiftSource

/// The constant of a format that takes more than a media type to say.
struct FormatConstantEmitter {
    let content: Content
    let name: Identifier
    let spelling: TypeSpelling
    let scope: [Identifier]

    /// Empty where the format is said in place.
    var source: SwiftSource {
        guard content.needsConstant else { return .empty }
        let restrictions = content.restrictions.map { RestrictionsSpelling(restrictions: $0, spelling: spelling, scope: scope).source }
        let start: SwiftSource = "static let \(name) = ContentFormat<\(spelling.source(for: content.type, in: scope))>"
        return ContentSpelling.format(of: content, restrictions: restrictions ?? .empty, behind: start)
    }
}
