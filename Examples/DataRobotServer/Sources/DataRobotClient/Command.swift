enum Command {
    case create(blueprint: String, configuration: String)
    case list(blueprint: String?, configuration: String?, suite: String?, offset: Int?, limit: Int?)
    case get(id: String)
    case delete(id: String)
    case demo
    case raw(method: String, target: String, body: String)
}
