import BinderyBindings

/// A document to generate from.
struct Job {
    /// As it is printed and read.
    let document: String

    /// The folder of the files; nil for `lint`, which writes none.
    let output: String?
    let options: PlanningOptions
    let references: ReferenceOptions
}
