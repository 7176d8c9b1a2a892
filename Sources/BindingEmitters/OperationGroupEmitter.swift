import BinderyBindings
import BinderySwiftSource

/// All about the operations of a tag.
struct OperationGroupEmitter {
    let group: FileLayout.OperationGroup
    let operations: [OperationEmitter]
    let access: AccessLevel
    let spelling: TypeSpelling

    var sources: [SwiftSource] {
        let namespaces = operations.map(\.namespace)
        return [
            """
            extension API {
                \(operations.map(\.call), separator: .blankLine)
            }
            """,
            """
            extension Client {
                \(operations.map(\.clientMethod), separator: .blankLine)
            }
            """,
            """
            extension Router {
                static func \(group.routesName)(to routes: inout Routes, _ api: any API) {
                    \(operations.map(\.route), separator: .newline)
                }
            }
            """,
            """
            extension Operations {
                \(["\(operations.map(\.constant), separator: .newline)"] + namespaces, separator: .blankLine)
            }
            """,
        ]
    }
}
