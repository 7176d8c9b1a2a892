import BinderyBindings
import BinderySwiftSource

/// All about the operations of a tag.
struct OperationGroupEmitter {
    let surface: Surface
    let group: FileLayout.OperationGroup
    let operations: [OperationEmitter]
    let access: AccessLevel
    let spelling: TypeSpelling

    var sources: [SwiftSource] {
        let namespaces = operations.map(\.namespace)
        return [
            """
            extension \(surface.protocolName) {
                \(operations.map(\.call), separator: .blankLine)
            }
            """,
            """
            extension \(surface.clientName) {
                \(operations.map(\.clientMethod), separator: .blankLine)
            }
            """,
            """
            extension \(surface.routerName) {
                static func \(group.routesName)(to routes: inout Routes, _ api: any \(surface.protocolName)) {
                    \(operations.map(\.route), separator: .newline)
                }
            }
            """,
            """
            extension \(surface.operationsName) {
                \(["\(operations.map(\.constant), separator: .newline)"] + namespaces, separator: .blankLine)
            }
            """,
        ]
    }
}
