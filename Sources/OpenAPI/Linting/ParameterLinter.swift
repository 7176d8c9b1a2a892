import BinderySpecTree

/// Looks at what is said of parameters to no effect.
struct ParameterLinter {
    func lint(_ parameters: [Parameter], log: inout DiagnosticLog) {
        for parameter in parameters {
            if parameter.allowEmptyValue, parameter.in != .query {
                log.warning(
                    "ignored-allow-empty-value", at: parameter.location,
                    "'allowEmptyValue' says nothing of a \(parameter.in.rawValue) parameter, only of one in the query; remove it from '\(parameter.name)'")
            }
            if parameter.required, parameter.schema?.defaultValue != nil {
                log.warning(
                    "default-of-required-parameter", at: parameter.location,
                    "'\(parameter.name)' is required, so its default is never used; remove one of the two")
            }
            if parameter.example != nil, !parameter.examples.isEmpty {
                log.warning(
                    "example-and-examples", at: parameter.location, "'example' and 'examples' of '\(parameter.name)' exclude each other; keep 'examples'")
            }
        }
    }
}
