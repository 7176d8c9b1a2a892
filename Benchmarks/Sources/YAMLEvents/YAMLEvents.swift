import BenchmarksCLibYAML
import Foundation

/// Reads a file and counts libyaml's events in it. JSON is YAML too.
@main
struct YAMLEvents {
    static func main() throws {
        guard let path = CommandLine.arguments.dropFirst().first else { throw CocoaError(.fileReadInvalidFileName) }
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) != 0 else { throw CocoaError(.fileReadUnknown) }
        defer { yaml_parser_delete(&parser) }
        let count = data.withUnsafeBytes { bytes in
            yaml_parser_set_input_string(&parser, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
            return events(of: &parser)
        }
        guard let count else { throw CocoaError(.fileReadCorruptFile) }
        print("\(count) events")
    }

    /// Nil when the text is no YAML.
    private static func events(of parser: inout yaml_parser_t) -> Int? {
        var count = 0
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) != 0 else { return nil }
            defer { yaml_event_delete(&event) }
            count += 1
            if event.type == YAML_STREAM_END_EVENT { return count }
        }
    }
}
