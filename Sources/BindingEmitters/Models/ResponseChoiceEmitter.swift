import BinderyBindings
import BinderySwiftSource

/// An `enum` with a case for each status that an operation answers with. It is indirect, for the code that copies, assigns and destroys the values of all its cases
/// would be paid for by every operation, and an allocation is nothing beside an exchange over HTTP.
struct ResponseChoiceEmitter {
    let declaration: DeclarationContext
    let choice: ResponseChoice

    var source: SwiftSource {
        """
        \(documentation: declaration.documentation)
        \(access)indirect enum \(declaration.name): \(conformance) {
            \([cases, formats, reading, writing, declaration.nested], separator: .blankLine)
        }
        """
    }

    private var access: AccessLevel { declaration.access }

    private var conformance: SwiftSource {
        switch choice.outcome {
        case .success: "DocumentedResponse"
        case .error: "DocumentedError"
        }
    }

    private var cases: SwiftSource {
        let cases = choice.responses.map { response -> SwiftSource in
            """
            \(documentation: response.documentation)
            case \(response.name)\(spelled(response).payload(declaration.spelling, in: declaration.innerScope))
            """
        }
        return "\(cases, separator: .newline)"
    }

    private var formats: SwiftSource {
        "\(choice.responses.map { spelled($0).constant(declaration.spelling, in: declaration.innerScope) }, separator: .newline)"
    }

    private var reading: SwiftSource {
        let ordered = choice.responses.sorted { $0.status.rank < $1.status.rank }
        let readings = ordered.map { spelled($0).reading }
        let otherwise: SwiftSource = ordered.last?.status == .other ? .empty : "default: return nil"
        return """
            \(access)init?(_ response: ReceivedResponse) throws {
                switch response.status {
                \(readings + [otherwise], separator: .newline)
                }
            }
            """
    }

    private var writing: SwiftSource {
        """
        \(access)func response() throws -> HTTPResponse {
            switch self {
            \(choice.responses.map { spelled($0).writing }, separator: .newline)
            }
        }
        """
    }

    private func spelled(_ response: ResponseBinding) -> ResponseSpelling {
        ResponseSpelling(response: response, constants: "Self")
    }
}
