import BinderyBindings
import BinderySpecDiff

/// `bindery.yaml`.
struct Configuration {
    struct Document {
        /// Relative to the configuration.
        let document: String

        /// Where it is named; nil where it is not.
        var place: ConfiguredPlace?

        /// Relative to the configuration; nil where the command line names it.
        let output: String?
        let options: PlanningOptions

        /// With paths relative to the configuration.
        let references: ReferenceOptions
    }

    let documents: [Document]

    /// For documents that it does not list.
    var defaults = PlanningOptions(module: "")
    var findingPolicy = FindingPolicy()
}
