/// An `enum` with a case for each media type that a body may be of.
package struct ContentChoice: Sendable, Hashable {
    package struct Case: Sendable, Hashable {
        /// From the media type alone: `json`, `png`.
        package let name: Identifier
        package let content: Content
    }

    package let cases: [Case]

    /// - Parameter restrictions: Of each case, in order.
    func restricted(by restrictions: [Restrictions?]) -> ContentChoice {
        ContentChoice(cases: zip(cases, restrictions).map { Case(name: $0.name, content: $0.content.restricted(by: $1)) })
    }
}
