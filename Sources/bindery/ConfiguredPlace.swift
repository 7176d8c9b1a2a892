import BinderySpecTree

/// Where the configuration says something.
struct ConfiguredPlace {
    let location: SourceLocation

    /// The configuration.
    let source: SourceFile

    func report(_ id: String, _ message: String) -> DiagnosticReport {
        var log = DiagnosticLog()
        log.error(id, at: location, message)
        return DiagnosticReport(log: log, sources: [source])
    }
}
