import BinderyCLibYAML

/// libyaml's parser over a buffer that outlives it.
struct YAMLEventReader: ~Copyable {
    /// At an address of its own: the parser keeps a pointer to itself.
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    init(_ bytes: UnsafeBufferPointer<UInt8>, marks: YAMLMarks) throws(SyntaxError) {
        // libyaml asserts that there is an address.
        guard let start = bytes.baseAddress, !bytes.isEmpty else { throw .emptyDocument(at: marks.start) }
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard yaml_parser_initialize(parser) != 0 else {
            parser.deallocate()
            throw SyntaxError("out-of-memory", at: marks.start, "there is not enough memory to read this file")
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, start, bytes.count)
        self.parser = parser
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// Reads the next event, which the caller deletes; false at a ``problem``.
    func read(_ event: inout yaml_event_t) -> Bool {
        yaml_parser_parse(parser, &event) != 0
    }

    var problem: YAMLProblem { YAMLProblem(parser.pointee) }
}
