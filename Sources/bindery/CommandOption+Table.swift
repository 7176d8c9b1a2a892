import BinderyBindings

extension CommandOption {
    static let configuration = CommandOption(
        "--config", .file, "The configuration that lists the documents. Default: specs/bindery.yaml or bindery.yaml."
    ) { given, options in options.configuration = given.value }

    static let target = CommandOption(
        "--target", .folder,
        """
        A folder whose documents all go into '--output', as the build plugin has it: openapi.yaml, openapi.yml or openapi.json, or those a bindery.yaml there \
        lists, each in a namespace of its own where they are several. They are internal where nothing else is said.
        """
    ) { given, options in options.target = given.value }

    static let output = CommandOption("--output", .folder, "The folder of the files of the document.") { given, options in options.output = given.value }

    static let module = CommandOption(
        "--module", .text(placeholder: "<name>"), "The module the bindings become part of. Default: the name of the output folder."
    ) { given, options in options.module = given.value }

    static let access = choice("--access", "<level>", "public, package or internal. Default: public.") { $1.access = $0 }

    static let force = flag("--force", \.isForced, "Generate anew even where nothing has changed, and overwrite files that were edited by hand.")

    static let watch = flag("--watch", \.isWatching, "Go on, and generate again whenever a document, a file it refers to or the configuration changes.")

    static let quiet = verbosity("--quiet", .quiet, "Say nothing but errors.")

    static let verbose = verbosity("--verbose", .verbose, "Say also what is read and written, why, and how long each stage takes.")

    private static func verbosity(_ name: String, _ verbosity: Options.Verbosity, _ help: String) -> CommandOption {
        CommandOption(name, .none, help) { _, options throws(UsageError) in
            guard [.normal, verbosity].contains(options.verbosity) else { throw UsageError(message: "'--quiet' and '--verbose' do not go together") }
            options.verbosity = verbosity
        }
    }

    static let color = choice("--color", "<when>", "auto, always or never. Default: auto, which heeds NO_COLOR and CLICOLOR_FORCE.") { $1.color = $0 }

    static let keepGoing = flag("--keep-going", \.keepGoing, "Generate what can be, and list what was dropped. The exit status is still 1.")

    static let isStrict = flag("--strict", \.isStrict, "Exit with 1 when anything is dropped or ignored.")

    /// Of the command plugin, which calls another command then.
    static let check = CommandOption("--check", .none, "Write nothing, and fail when what is on disk is not what would be written.") { _, _ in }

    static let inputs = CommandOption(
        "--inputs", .folder, "For the build plugin: where it lists the files that it has declared as inputs, and is told when others were read."
    ) { given, options in options.inputs = given.value }

    // MARK: A new target

    static let committed = CommandOption("--committed", .none, "Write the bindings as files of the package, to be committed. This is the default.") {
        _, options in options.home = .committed
    }

    static let plugin = CommandOption("--plugin", .none, "Let the build plugin make the bindings whenever the target is built.") { _, options in
        options.home = .plugin
    }

    static let newModule = CommandOption(
        "--module", .text(placeholder: "<name>"), "The name of the target. Default: the name of the document, or its title where that is openapi or swagger."
    ) { given, options in options.module = given.value }

    static let origin = CommandOption(
        "--bindery", .text(placeholder: "<url>"), "The URL or path that Package.swift gets Bindery from. Default: where this tool was built."
    ) { given, options in options.origin = given.value }

    // MARK: What a document refers to

    static let map = CommandOption(
        "--map", .text(placeholder: "<url>=<path>"),
        """
        The file that stands for a URL which a document refers to, or the folder for all URLs that go on behind it; of several that fit the longest counts. May \
        be repeated. No URL is ever fetched.
        """, isRepeatable: true
    ) { given, options throws(UsageError) in
        guard let mapping = ReferenceOptions.Mapping(given.value) else {
            throw UsageError(message: "'--map' takes a URL and a path, as in https://example.com/schemas=vendor/schemas, not '\(given.value)'")
        }
        options.references.mappings.append(mapping)
    }

    static let allowOutside = flag(
        "--allow-outside", \.references.allowsOutside, "Read files outside the folder of the document too. Symbolic links count as what they lead to.")

    // MARK: Keys of the configuration

    static let include = setting(
        "--include", .text(placeholder: "<kind>=<pattern>"),
        """
        Only what the pattern names, and what that needs. The kind is paths, tags, operations ('listPets' or 'GET /pets') or schemas; '*' stands for any text \
        without a slash, '**' for any segments: 'paths=/pets/**'. May be repeated.
        """, isRepeatable: true)

    static let exclude = setting("--exclude", .text(placeholder: "<kind>=<pattern>"), "All but this. May be repeated.", isRepeatable: true)

    static let enumerations = setting(
        "--enums", .word(placeholder: "<style>", among: Enumeration.Style.allCases.map(\.rawValue)),
        "open, closed or struct, for all enumerations. Default: open, and closed where only requests use the values.")

    static let parts = setting(
        "--emit", .words(placeholder: "<part>,...", among: BindingPart.allCases.map(\.rawValue)),
        "Some of models, client, router and mock; the last three need the first. Default: all.")

    static let files = setting(
        "--files", .word(placeholder: "<size>", among: FileGranularity.names),
        "type (one a component), tag, single (one for all), or a number: so many, always of the same names. Default: type.")

    static let namespace = setting(
        "--namespace", .text(placeholder: "<name>"), "An enum that everything stands in, so that several documents can be one module.")

    // MARK: Comparing

    static let format = choice(
        "--format", "<format>",
        "text; json, for programs; markdown, a changelog or comment; html, a page that needs nothing else; github, annotations of a pull request. Default: text."
    ) { $1.format = $0 }

    static let diffConfiguration = CommandOption(
        "--config", .file, "The configuration. Default: specs/bindery.yaml or bindery.yaml, if there is one."
    ) { given, options in options.configuration = given.value }

    static let report = CommandOption("--output", .file, "The file to write the report to. Default: standard output.") { given, options in
        options.output = given.value
    }

    static let failOn = CommandOption(
        "--fail-on", .words(placeholder: "<what>,...", among: FailureCriterion.allCases.map(\.rawValue)),
        """
        Exit with 1 when there is a finding that is breaking, that is risky or breaking, any at all, or when Swift code no longer compiles: breaking, risky, any, \
        swift.
        """
    ) { given, options throws(UsageError) in
        let known = FailureCriterion.allCases.map(\.rawValue)
        options.failure = try given.value.split(separator: ",", omittingEmptySubsequences: false).map { word throws(UsageError) in
            if let criterion = FailureCriterion(rawValue: String(word)) { return criterion }
            let suggestion = Suggestion(for: String(word), among: known).text
            throw UsageError(message: "'--fail-on' takes some of \(known.joined(separator: ", ")), not '\(word)'\(suggestion)")
        }
    }

    static let listsOperations = flag("--operations", \.listsOperations, "List the operations that share what has changed.")

    static let findingDetails = verbosity("--verbose", .verbose, "Show fingerprints, Swift declarations, and what was set aside.")
}
