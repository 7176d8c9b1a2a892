import BinderyBindings

/// A few lines of code that use one declaration.
struct ClientUse {
    enum Purpose {
        case plain

        /// A `switch` that names every case.
        case `switch`

        /// The head of a type that implements a protocol.
        case conformance

        /// A method of it, or its end.
        case implementation

        /// A type that implements a protocol as the findings say.
        case server

        /// One that leaves out one of the things they say.
        case lacking
    }

    /// The declaration.
    let symbol: String

    /// What the declaration stands in, the innermost first.
    let containers: [String]
    let purpose: Purpose

    /// Lines without one at the end.
    let text: String

    /// What breaks when one of them does.
    var symbols: [String] { [symbol] + containers }
}
