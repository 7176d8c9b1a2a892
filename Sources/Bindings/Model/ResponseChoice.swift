/// An `enum` of an operation's answers, with a case a status.
package struct ResponseChoice: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
        case success, error
    }

    package let outcome: Outcome
    package let responses: [ResponseBinding]
}
