import BinderySwiftSource

/// A media type as an argument of the runtime's.
enum ContentType {
    /// Nothing where the runtime takes it for granted.
    static func argument(_ contentType: String, unless standard: String) -> [SwiftSource] {
        contentType == standard ? [] : ["contentType: \(literal: contentType)"]
    }
}
