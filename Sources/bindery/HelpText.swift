/// What `--help` prints.
enum HelpText {
    static let overview = """
        bindery: OpenAPI documents in, Swift bindings out.

        USAGE
          bindery <command> [<document> ...] [<options>]

        COMMANDS
          generate   Write the bindings of the documents, where they changed.
          check      Fail when what is on disk is not what 'generate' would write.
          lint       Report what is wrong with the documents; write nothing.

        Without a document, the configuration is read: specs/bindery.yaml or bindery.yaml.
        'bindery <command> --help' lists the options of a command.

        OPTIONS
          --help, -h     Print this.
          --version      Print the version.

        EXIT STATUS
          0  All is well.
          1  A document has errors, or what is on disk is stale. With --strict, also when anything was dropped or ignored.
          2  The command line or the configuration cannot be understood.
        """

    static func text(for command: Command) -> String {
        switch command {
        case .generate:
            """
            bindery generate: write the bindings of the documents, where they changed.

            USAGE
              bindery generate [--config <file>]
              bindery generate <document> --output <folder> [--module <name>] [<option> ...]

            \(documentOptions)
              --keep-going        Generate what can be, and list what was dropped. The exit status is still 1.
              --strict            Exit with 1 when anything was dropped or ignored.

            A line for each document says how much was dropped: operations and schemas that cannot be expressed, be it for a single parameter, response or
            property; each counts once. It also says how much was ignored: what has no effect, as a warning says, such as a misspelled key or a restriction
            that is not checked.

            Files are written whole or not at all, and only where they changed. Files that Bindery wrote and would not write again are removed; others are never
            touched. After an error nothing on disk has changed.

            \(exitStatus)
            """
        case .check:
            """
            bindery check: fail when what is on disk is not what 'generate' would write.

            USAGE
              bindery check [--config <file>]
              bindery check <document> --output <folder> [--module <name>] [<option> ...]

            \(documentOptions)
              --strict            Fail also when anything of a document would be ignored.

            Each stale file is listed as missing, different or left over.

            \(exitStatus)
            """
        case .lint:
            """
            bindery lint: report what is wrong with the documents; write nothing.

            Besides what 'generate' says: components nothing uses, examples and defaults that contradict their
            schemas, restrictions nothing satisfies, links and tags that lead nowhere, and what has no effect.

            USAGE
              bindery lint [--config <file>]
              bindery lint <document> ...

            OPTIONS
              --config <file>     The configuration that lists the documents.
              --include, --exclude <kind>=<pattern>
                                  Look only at a part of the document, as 'generate' would.
              --strict            Fail also when anything is ignored.
            \(referenceOptions)
              --color <when>      auto, always or never. Default: auto.
              --help, -h          Print this.

            \(exitStatus)
            """
        }
    }

    private static let documentOptions = """
        OPTIONS
          --config <file>     The configuration that lists the documents. Default: specs/bindery.yaml or bindery.yaml.
          --output <folder>   The folder of the files of the document.
          --module <name>     The module the bindings become part of. Default: the name of the output folder.
          --access <level>    public, package or internal. Default: public.
          --include <kind>=<pattern>
                              Generate only what the pattern names, and what that needs. The kind is paths, tags, operations ('listPets' or 'GET /pets') or
                              schemas; '*' stands for any text without a slash, '**' for any segments: 'paths=/pets/**'. May be repeated.
          --exclude <kind>=<pattern>
                              Generate all but this.
          --enums <style>     open, closed or struct, for all enumerations. Default: open, and closed where only requests use the values.
          --emit <part>,...   Some of models, client, router and mock; the last three need the first. Default: all.
          --files <size>      type (one a component), tag or single (one for all). Default: type.
          --namespace <name>  An enum that everything stands in, so that several documents can be one module.
        \(referenceOptions)
          --color <when>      auto, always or never. Default: auto.
          --help, -h          Print this.
        """

    private static let referenceOptions = """
          --map <url>=<path>  The file that stands for a URL which a document refers to, or the folder for all URLs that go on behind it; of several that fit the
                              longest counts. May be repeated. No URL is ever fetched.
          --allow-outside     Read files outside the folder of the document too. Symbolic links count as what they lead to.
        """

    private static let exitStatus = """
        EXIT STATUS
          0  All is well.
          1  A document has errors, or what is on disk is stale. With --strict, also when anything was dropped or ignored.
          2  The command line or the configuration cannot be understood.
        """
}
