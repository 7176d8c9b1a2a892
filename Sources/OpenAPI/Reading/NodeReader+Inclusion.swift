import BinderySpecTree

extension NodeReader {
    /// What a `$ref` leads to that stands where OpenAPI foresees none, through further ones. Tools that bundle documents put it in the place of the `$ref`, and
    /// documents rely on that: operations in files of their own, a description that is `{$ref: introduction.md}`.
    ///
    /// - Parameter name: What is wanted, as messages say it.
    /// - Returns: Never a `$ref` itself; nil where the log has been given an error.
    mutating func included(_ node: Node, _ name: String) -> Node? {
        var node = node
        var place = Reference(in: node, base: base)
        for _ in 0..<16 {
            guard let reference = place else { return node }
            guard let destination = inclusion(of: reference) else { return nil }
            if registry.inclusions.insert(name).inserted {
                log.warning(
                    "unforeseen-reference", at: reference.location,
                    "OpenAPI foresees no '$ref' in place of \(name); what it leads to is read here, and so are others like it")
            }
            reportIgnoredSiblings(node.object?.entries.filter { $0.key != "$ref" && !$0.isExtension } ?? [])
            node = destination.node
            place = Reference(in: node, base: destination.base)
        }
        log.error("reference-cycle", at: node.location, "this reference leads to no value; let one of those it leads to say what it is")
        return nil
    }

    private mutating func inclusion(of reference: Reference) -> Destination? {
        inclusionsLeft -= 1
        if inclusionsLeft >= 0 { return destination(of: reference, nil) }
        log.error("too-many-inclusions", at: reference.location, "too much stands in place of a '$ref' that holds others; write some of it out")
        return nil
    }

    /// A sample value. `{$ref: samples.yaml#/pet}` could be a value like any other, but is meant as a reference where it leads anywhere.
    mutating func sample(_ object: ObjectNode, _ field: String) -> Node? {
        guard let node = object.anything(field), let entries = node.object?.entries, entries.count == 1, Reference(in: node) != nil else {
            return object.anything(field)
        }
        var outer = DiagnosticLog()
        swap(&outer, &log)
        let found = included(node, "a sample value")
        swap(&outer, &log)
        guard let found else { return node }
        for diagnostic in outer.diagnostics { log.report(diagnostic) }
        return found
    }

    /// The value of a node of another type than expected, if a `$ref` says where it is.
    mutating func instead<Value>(of node: Node, expected: String, _ read: (inout NodeReader, Node) -> Value?) -> Value? {
        guard Reference(in: node) != nil else {
            reportWrongType(node, expected: expected)
            return nil
        }
        return included(node, expected).flatMap { read(&self, $0) }
    }
}
