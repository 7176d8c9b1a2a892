/// The key of a response.
package enum StatusPattern: Sendable, Hashable {
    /// One status, from 100 to 599.
    case code(Int)

    /// A hundred statuses by their first digit: `4XX` is `range(4)`.
    case range(Int)

    /// Every status no other key covers.
    case `default`

    /// - Returns: Nil when the key is none of `200`, `2XX` and `default`. A small `x` is taken.
    init?(_ key: String) {
        if key == "default" {
            self = .default
            return
        }
        guard key.utf8.count == 3, let first = key.first?.wholeNumberValue, (1...5).contains(first) else { return nil }
        if key.dropFirst().uppercased() == "XX" {
            self = .range(first)
        } else if let code = Int(key) {
            self = .code(code)
        } else {
            return nil
        }
    }
}
