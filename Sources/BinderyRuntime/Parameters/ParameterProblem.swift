/// Why a value cannot be expressed as a parameter, or a parameter's text is not a value.
struct ParameterProblem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
