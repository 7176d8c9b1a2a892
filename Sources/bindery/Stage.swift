/// A part of the work on a document, as it is called while it is done.
enum Stage: String {
    case parsing
    case reading
    case resolving = "resolving references"
    case validating
    case linting
    case planning
    case writing = "writing Swift"
}
