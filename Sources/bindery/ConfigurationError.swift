/// `bindery.yaml` cannot be understood.
struct ConfigurationError: Error {
    let report: DiagnosticReport
}
