/// What is left to do once the files of a new target are there.
struct InitAdvice {
    private let target: NewTarget
    private let hasManifest: Bool

    /// Nil where there was none before.
    private let configuration: ConfigurationState?

    init(_ target: NewTarget, hasManifest: Bool, configuration: ConfigurationState?) {
        self.target = target
        self.hasManifest = hasManifest
        self.configuration = configuration
    }

    var text: String {
        [manifestLines, configurationLines, next].compactMap(\.self).joined(separator: "\n\n")
    }

    private var manifestLines: String? {
        guard hasManifest else { return target.origin.isUnknown ? "In Package.swift, put in the URL of Bindery." : nil }
        return """
            Add to Package.swift, unless it is there already:

                platforms: [\(NewTarget.platforms)],     // or later
                dependencies: [
                    \(target.origin.requirement),
                ],
                targets: [
                    \(target.declaration)
                ]
            """
    }

    private var configurationLines: String? {
        guard target.home == .committed, let configuration else { return nil }
        let path = Path(configuration.path)
        let folder = path.folder.isEmpty ? "." : path.folder
        return switch configuration.documents {
        case .complete: nil
        case .some(let indentation): "Add to 'documents' in \(path.text):\n\n\(target.entry(from: folder, indentation: indentation))"
        case .none: "Put in the place of 'documents' in \(path.text):\n\ndocuments:\n\(target.entry(from: folder))"
        case .missing: "Add to \(path.text):\n\ndocuments:\n\(target.entry(from: folder))"
        }
    }

    private var next: String {
        let regeneration =
            switch target.home {
            case .committed:
                """
                  bindery generate   after each change of the document; commit what it writes
                  bindery check      in CI: fails where that was forgotten
                """
            case .plugin: "                     and makes the bindings anew whenever the document has changed"
            }
        return """
            Then:

              swift build        builds the target; others 'import \(target.module)', and call '\(target.module).Client(…)'
            \(regeneration)
            """
    }
}
