/// The key of a documented response: `200`, `2XX` or `default`.
public enum StatusPattern: Sendable, Hashable, ExpressibleByIntegerLiteral {
    case exactly(Int)
    /// `.range(2)` is every status from 200 to 299.
    case range(Int)
    case any

    public init(integerLiteral status: Int) {
        self = .exactly(status)
    }

    public func matches(_ status: Int) -> Bool {
        switch self {
        case .exactly(let expected): status == expected
        case .range(let hundreds): status / 100 == hundreds
        case .any: true
        }
    }

    /// The status a server answers with when the document leaves it a choice.
    var representative: Int {
        switch self {
        case .exactly(let status): status
        case .range(let hundreds): hundreds * 100
        case .any: 200
        }
    }

    /// The same for a response without a body: 204 says that there is none.
    var withoutBody: Int { self == .range(2) ? 204 : representative }
}

extension StatusPattern: CustomStringConvertible {
    public var description: String {
        switch self {
        case .exactly(let status): "\(status)"
        case .range(let hundreds): "\(hundreds)XX"
        case .any: "default"
        }
    }
}
