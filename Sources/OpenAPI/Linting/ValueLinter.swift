import BinderySpecTree

/// Looks for examples, defaults and listed values that contradict their schemas.
struct ValueLinter {
    let resolved: ResolvedDocument

    func lint(_ inventory: Inventory, log: inout DiagnosticLog) {
        var checker = ValueChecker(resolved)
        for schema in resolved.schemas {
            for example in schema.examples { check("example", example, schema, &checker, log: &log) }
            // "No default" is what null says here, whatever the type.
            if let value = schema.defaultValue, value.kindName != "null" { check("default", value, schema, &checker, log: &log) }
            for value in schema.enumeration ?? [] { checkListed(value, schema, &checker, log: &log) }
            if let value = schema.constant { checkListed(value, schema, &checker, log: &log) }
        }
        for parameter in inventory.parameters { check(parameter.example, parameter.examples, parameter.schema, isText: true, &checker, log: &log) }
        for header in inventory.headers { check(header.example, header.examples, header.schema, isText: true, &checker, log: &log) }
        for media in inventory.mediaTypes where Self.isJSON(media.name) {
            check(media.value.example, media.value.examples, media.value.schema, isText: false, &checker, log: &log)
        }
    }

    /// - Parameter isText: An example may be written as it travels: `a,b` for an array.
    private func check(
        _ example: Node?, _ examples: [Named<Referenced<Example>>], _ schema: Schema?, isText: Bool, _ checker: inout ValueChecker, log: inout DiagnosticLog
    ) {
        guard let schema else { return }
        for value in [example].compactMap(\.self) + examples.compactMap({ resolved.value($0.value).flatMap { $0.dataValue ?? $0.value } }) {
            if isText, case .string = value.value { continue }
            check("example", value, schema, &checker, log: &log)
        }
    }

    private func check(_ noun: String, _ value: Node, _ schema: Schema, _ checker: inout ValueChecker, log: inout DiagnosticLog) {
        guard let misfit = checker.check(value, schema).misfit else { return }
        log.warning("\(noun)-mismatch", at: misfit.location, "this \(noun) contradicts its schema: \(misfit.reason); correct one of the two")
    }

    /// A value of another type has been reported.
    private func checkListed(_ value: Node, _ schema: Schema, _ checker: inout ValueChecker, log: inout DiagnosticLog) {
        if let types = schema.types, types.isDisjoint(with: JSONTypes(of: value)) { return }
        guard let misfit = checker.check(value, schema).misfit else { return }
        log.warning("impossible-restriction", at: value.location, "this value is listed, but can never be sent: \(misfit.reason); correct it or the schema")
    }

    /// `application/json; charset=utf-8`, `application/problem+json`
    private static func isJSON(_ mediaType: String) -> Bool {
        let type = mediaType.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        return type.hasSuffix("/json") || type.hasSuffix("+json")
    }
}
