import BinderySpecTree

/// Checks the variables in the URLs of servers.
struct ServerValidator {
    func validate(_ servers: [Server], log: inout DiagnosticLog) {
        for server in servers { validate(server, log: &log) }
    }

    private func validate(_ server: Server, log: inout DiagnosticLog) {
        guard let template = PathTemplate(server.url) else {
            log.error("malformed-url", at: server.urlLocation, "the braces in '\(server.url)' do not enclose names; write each variable as '{name}'")
            return
        }
        let variables = server.variables.map(\.name)
        for name in template.names where !variables.contains(name) {
            let nearest = NearestName(among: variables).nearest(to: name)
            log.error(
                "undefined-server-variable", at: server.urlLocation,
                "the variable '\(name)' is not defined; \(nearest.map { "did you mean '\($0)'?" } ?? "define it in 'variables' with a 'default'")")
        }
        for variable in server.variables {
            if !template.names.contains(variable.name) {
                log.warning("unused-server-variable", at: variable.nameLocation, "'\(server.url)' has no '{\(variable.name)}'; remove the variable")
            }
            if let allowed = variable.value.enumeration, !allowed.contains(variable.value.defaultValue) {
                log.warning(
                    "default-not-in-enum", at: variable.value.location,
                    "the default '\(variable.value.defaultValue)' is not among the values of '\(variable.name)'; add it")
            }
        }
    }
}
