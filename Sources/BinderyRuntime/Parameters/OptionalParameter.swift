/// How the type of a parameter or body shows that it need not be there.
protocol OptionalParameter {
    static var wrapped: Any.Type { get }
    static var absent: Self { get }
    var isAbsent: Bool { get }
}

extension Optional: OptionalParameter {
    static var wrapped: Any.Type { Wrapped.self }
    static var absent: Wrapped? { nil }
    var isAbsent: Bool { self == nil }
}
