import BinderyCLibYAML

/// What libyaml says of the place where it could not go on.
struct YAMLProblem {
    let problem: String
    let place: yaml_mark_t

    /// What it was doing, such as `while parsing a flow mapping`, and where that began.
    let context: String
    let contextPlace: yaml_mark_t

    /// The scalar that may not occur in a document, if that is the problem.
    let forbiddenScalar: Unicode.Scalar?
    let isOutOfMemory: Bool

    init(_ parser: yaml_parser_t) {
        problem = parser.problem.map { String(cString: $0) } ?? ""
        place = parser.problem_mark
        context = parser.context.map { String(cString: $0) } ?? ""
        contextPlace = parser.context_mark
        forbiddenScalar = parser.error == YAML_READER_ERROR ? UInt32(exactly: parser.problem_value).flatMap(Unicode.Scalar.init) : nil
        isOutOfMemory = parser.error == YAML_MEMORY_ERROR
    }
}
