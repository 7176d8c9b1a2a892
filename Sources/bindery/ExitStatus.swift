/// What the process ends with.
enum ExitStatus: Int32 {
    case success = 0

    /// The documents have errors, or what is on disk is stale.
    case failure = 1

    /// The command line or the configuration cannot be understood.
    case usage = 2
}
