import BinderyBindings
import BinderySpecDiff

/// Writes code that uses everything an interface offers: every type, member, case, initializer, method and conformance, a `switch` over each enumeration, and a type
/// that implements each protocol.
///
/// Each use is a declaration of its own, so that what is wrong with one hides nothing of another.
struct ClientWriter {
    private let interface: PublicInterface
    private let prefix: String

    /// - Parameter prefix: What the names of the functions begin with.
    init(interface: PublicInterface, prefix: String) {
        self.interface = interface
        self.prefix = prefix
    }

    func uses() -> [ClientUse] {
        var uses: [ClientUse] = []
        let requirements = Dictionary(
            grouping: interface.declarations.filter { if case .requirement = $0.kind { true } else { false } }, by: \.container)
        let cases = Dictionary(
            grouping: interface.declarations.filter { if case .enumerationCase = $0.kind { true } else { false } }, by: \.container)
        for declaration in interface.declarations {
            for text in texts(of: declaration) { uses.append(use(of: declaration, text: named(text, uses.count))) }
            if let cases = cases[declaration.path] {
                let lines = cases.map { "case .\($0.name.member): break" }
                let text = "(_ value: \(declaration.symbol)) {\n    switch value {\n    \(lines.joined(separator: "\n    "))\n    }\n}"
                uses.append(use(of: declaration, .switch, text: named(Text(text), uses.count)))
            }
            if let requirements = requirements[declaration.path] {
                let head = "struct \(prefix)Implementation\(uses.count): \(declaration.symbol) {"
                uses.append(use(of: declaration, .conformance, text: head))
                for requirement in requirements {
                    guard case .requirement(let call) = requirement.kind else { continue }
                    uses.append(use(of: requirement, .implementation, text: implementation(of: requirement, call)))
                }
                uses.append(use(of: declaration, .implementation, text: "}"))
            }
        }
        return uses
    }

    /// A method that is what a requirement asks for.
    func implementation(of requirement: Declaration, _ call: Declaration.Call) -> String {
        let parameters = call.parameters.map { "\($0.label?.declared ?? "_"): \(source($0.type))" }
        return "    func \(requirement.name.declared)(\(list(parameters)))\(effects(of: call)) -> \(source(call.result)) { fatalError() }"
    }

    // MARK: What is done with a declaration

    private func texts(of declaration: Declaration) -> [Text] {
        let owner = owner(of: declaration)
        switch declaration.kind {
        case .type(.protocol, _): return [Text("(_ value: any \(declaration.symbol)) {}")]
        case .type(_, let conformances):
            let needs = conformances.map { Text("() {\n    func need<T: \($0)>(_ type: T.Type) {}\n    need(\(declaration.symbol).self)\n}") }
            return [Text("(_ value: \(declaration.symbol)) {}")] + needs
        case .alias(let type): return [Text("(_ value: \(declaration.symbol)) -> \(source(type)) { value }")]
        case .property(let type, isStatic: true, _): return [Text("() -> \(source(type)) { \(owner).\(declaration.name.member) }")]
        case .property(let type, isStatic: false, let isSettable):
            let reading = Text("(_ value: \(owner)) -> \(source(type)) { value.\(declaration.name.member) }")
            guard isSettable else { return [reading] }
            return [reading, Text("(_ value: inout \(owner), _ new: \(source(type))) { value.\(declaration.name.member) = new }")]
        case .stub(let call):
            let type = source(.optional(call.closure))
            return [
                Text("(_ value: \(owner)) -> \(type) { value.\(declaration.name.member) }"),
                Text("(_ value: inout \(owner), _ new: \(type)) { value.\(declaration.name.member) = new }"),
            ]
        case .enumerationCase(let payload): return texts(ofCase: declaration, payload)
        case .initializer(let parameters): return calls(of: owner, parameters, prefix: "", suffix: " -> \(owner)")
        case .factory(let parameters, let result):
            return calls(of: "\(owner).\(declaration.name.member)", parameters, prefix: "", suffix: " -> \(source(result))")
        case .requirement(let call), .call(let call):
            return calls(
                of: "try await callee.\(declaration.name.member)", call.parameters, prefix: "_ callee: any \(owner)",
                suffix: "\(effects(of: call)) -> \(source(call.result))")
        }
    }

    private func texts(ofCase declaration: Declaration, _ payload: [Declaration.Parameter]) -> [Text] {
        let owner = owner(of: declaration)
        guard !payload.isEmpty else {
            return [
                Text("() -> \(owner) { .\(declaration.name.member) }"),
                Text("(_ value: \(owner)) -> Bool { if case .\(declaration.name.member) = value { true } else { false } }"),
            ]
        }
        let patterns = payload.indices.map { label(payload[$0]) + "let part\($0)" }
        let bindings = payload.indices.map { "let _: \(source(payload[$0].type)) = part\($0)" }
        let match =
            "(_ value: \(owner)) {\n    if case .\(declaration.name.member)(\(list(patterns))) = value {\n        \(bindings.joined(separator: "\n        "))\n    }\n}"
        return calls(of: "\(owner).\(declaration.name.member)", payload, prefix: "", suffix: " -> \(owner)") + [Text(match)]
    }

    /// With all arguments, and with those only that must be there.
    private func calls(of callee: String, _ parameters: [Declaration.Parameter], prefix: String, suffix: String) -> [Text] {
        let required = parameters.filter { !$0.hasDefault }
        return [parameters, required].prefix(required.count == parameters.count ? 1 : 2).map { parameters in
            let taken = parameters.indices.map { "_ argument\($0): \(source(parameters[$0].type))" }
            let passed = parameters.indices.map { label(parameters[$0]) + "argument\($0)" }
            return Text("(\(list((prefix.isEmpty ? [] : [prefix]) + taken)))\(suffix) { \(callee)(\(list(passed))) }")
        }
    }

    // MARK: Parts

    /// A function without its name.
    private struct Text {
        let afterName: String

        init(_ afterName: String) {
            self.afterName = afterName
        }
    }

    private func named(_ text: Text, _ number: Int) -> String { "func \(prefix)\(number)\(text.afterName)" }

    private func use(of declaration: Declaration, _ purpose: ClientUse.Purpose = .plain, text: String) -> ClientUse {
        let containers = declaration.container.indices.reversed().map { declaration.container[...$0].map(\.declared).joined(separator: ".") }
        return ClientUse(symbol: declaration.symbol, containers: containers, purpose: purpose, text: text)
    }

    private func owner(of declaration: Declaration) -> String { declaration.container.map(\.declared).joined(separator: ".") }

    private func label(_ parameter: Declaration.Parameter) -> String { parameter.label.map { $0.member + ": " } ?? "" }

    private func effects(of call: Declaration.Call) -> String { " async throws(\(source(call.failure)))" }

    /// Other names of types followed: where two of them are one type, that must not change unnoticed.
    private func source(_ type: SwiftType) -> String { interface.canonical(type).source }

    private func list(_ parts: [String]) -> String { parts.joined(separator: ", ") }
}
