import DataRobotGenAI

/// The server said, as its document foresees, what is wrong with a request.
struct Refused: Error, CustomStringConvertible {
    let response: HTTPValidationErrorResponse

    var description: String {
        let details = (response.detail ?? []).map { error in
            let place = error.loc.map { item in
                switch item {
                case .string(let name): name
                case .integer(let index): "\(index)"
                }
            }
            return "\(place.joined(separator: ".")): \(error.msg)"
        }
        return "refused: \(details.joined(separator: "; "))"
    }
}
