import BinderyBindings
import BinderySwiftSource

/// All about the operations of a tag.
struct OperationGroupEmitter {
    let surface: Surface
    let group: FileLayout.OperationGroup
    let operations: [OperationEmitter]
    let parts: Set<BindingPart>
    let access: AccessLevel
    let spelling: TypeSpelling

    var sources: [SwiftSource] {
        [calls, parts.contains(.client) ? clientMethods : .empty, parts.contains(.router) ? routes : .empty, declarations].filter { !$0.isEmpty }
    }

    private var calls: SwiftSource {
        """
        extension \(spelling.source(for: surface.protocolName)) {
            \(operations.map(\.call), separator: .blankLine)
        }
        """
    }

    private var clientMethods: SwiftSource {
        """
        extension \(spelling.source(for: surface.clientName)) {
            \(operations.map(\.clientMethod), separator: .blankLine)
        }
        """
    }

    private var routes: SwiftSource {
        """
        extension \(spelling.source(for: surface.routerName)) {
            static func \(group.routesName)(to routes: inout Routes, _ api: any \(spelling.source(for: surface.protocolName))) {
                \(operations.map(\.route), separator: .newline)
            }
        }
        """
    }

    private var declarations: SwiftSource {
        """
        extension \(spelling.source(for: surface.operationsName)) {
            \(operations.map(\.declaration), separator: .blankLine)
        }
        """
    }
}
