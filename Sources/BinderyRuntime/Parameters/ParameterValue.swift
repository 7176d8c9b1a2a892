/// A parameter's value between JSON and the text of a request: JSON whose scalars are text.
indirect enum ParameterValue: Equatable {
    case null
    case scalar(String)
    case array([ParameterValue])
    /// Members in the order in which they are written.
    case object([Member])

    struct Member: Equatable {
        let name: String
        let value: ParameterValue
    }
}
