import BinderySpecTree

/// Checks what can only be seen of a whole document.
package struct DocumentValidator: Sendable {
    package init() {}

    package func validate(_ resolved: ResolvedDocument, log: inout DiagnosticLog) {
        let sites = OperationSite.all(in: resolved)
        OperationValidator(resolved: resolved).validate(sites, log: &log)
        SecurityValidator(document: resolved.document).validate(sites, log: &log)
        ServerValidator().validate(resolved.document.servers + sites.flatMap { $0.item.servers + $0.operation.servers }, log: &log)
        SchemaValidator(resolved: resolved).validate(log: &log)
        TagValidator().validate(resolved.document.tags, log: &log)
        validateNames(of: resolved.document.components, log: &log)
    }

    private func validateNames(of components: Components, log: inout DiagnosticLog) {
        validateNames(of: components.schemas, log: &log)
        validateNames(of: components.responses, log: &log)
        validateNames(of: components.parameters, log: &log)
        validateNames(of: components.examples, log: &log)
        validateNames(of: components.requestBodies, log: &log)
        validateNames(of: components.headers, log: &log)
        validateNames(of: components.securitySchemes, log: &log)
        validateNames(of: components.links, log: &log)
        validateNames(of: components.callbacks, log: &log)
        validateNames(of: components.pathItems, log: &log)
        validateNames(of: components.mediaTypes, log: &log)
    }

    /// "All the fixed fields … MUST use keys that match the regular expression: ^[a-zA-Z0-9\.\-_]+$" (3.1, section 4.8.7).
    private func validateNames<Value>(of section: [Named<Value>], log: inout DiagnosticLog) {
        for component in section where !component.name.utf8.allSatisfy(isNameByte) || component.name.isEmpty {
            log.warning(
                "component-name", at: component.nameLocation, "a component's name consists of A-Z, a-z, 0-9, '.', '-' and '_'; rename '\(component.name)'")
        }
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
