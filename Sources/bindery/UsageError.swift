/// The command line or the configuration cannot be understood.
struct UsageError: Error {
    let message: String
}
