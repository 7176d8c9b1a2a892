import BinderySpecDiff

/// A finding as one line of text.
struct FindingLine {
    let text: String

    init(_ finding: Finding) {
        let places = [Self.place(finding.old), "→", Self.place(finding.new)].compactMap(\.self).joined(separator: " ")
        let reaches = finding.reaches.map(Self.text).joined(separator: ", ")
        text =
            "\(finding.level.rawValue) \(finding.id) \(finding.subject): \(finding.message) [\(places)]"
            + (reaches.isEmpty ? "" : " reached by \(reaches)")
    }

    private static func place(_ side: Finding.Side?) -> String? {
        side.map { "\($0.location.path):\($0.location.line):\($0.location.column)" }
    }

    private static func text(of reach: Reach) -> String {
        let part =
            switch reach.part {
            case .operation: ""
            case .parameter(let name): " parameter \(name)"
            case .requestBody: " request"
            case .response(let status): " response \(status)"
            case .responseHeader(let status, let name): " header \(name) of \(status)"
            }
        return "\(reach.operation)\(part) (\(reach.direction.rawValue))"
    }
}
