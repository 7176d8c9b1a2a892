import BinderyBindings

/// `bindery.yaml`.
struct Configuration {
    struct Document {
        /// Relative to the configuration.
        let document: String
        let module: String

        /// Relative to the configuration.
        let output: String
        let access: AccessLevel
    }

    let documents: [Document]
}
