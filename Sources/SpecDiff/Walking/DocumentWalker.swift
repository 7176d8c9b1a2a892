import BinderyOpenAPI
import BinderySpecTree

/// Walks through two documents side by side, from their operations inwards.
struct DocumentWalker {
    let sides: Sides
    var schemas: SchemaWalker

    /// Names of the schemas that parameters, bodies and headers have inline.
    var roots: (old: [SchemaID: String], new: [SchemaID: String]) = ([:], [:])

    /// Operations to which what the document says for all of them applies.
    var inheritingServers: [Reach] = []
    var inheritingSecurity: [Reach] = []
    var usersOfSchemes: [String: [Reach]] = [:]
    let renamedSchemes: [String: String]

    /// Parts of the graph for what several operations share, by where it is written on either side.
    private var shared: [Shared: Int] = [:]
    private var comparedCallbacks: Set<Shared> = []

    private struct Shared: Hashable {
        let old: SourceLocation
        let new: SourceLocation
    }

    /// An operation of both documents.
    struct OperationPair {
        let old: PlacedOperation
        let new: PlacedOperation

        var title: String { new.title }
    }

    init(_ sides: Sides) {
        self.sides = sides
        schemas = SchemaWalker(sides: sides)
        renamedSchemes = Self.renamedSchemes(sides)
    }

    mutating func walk() {
        compareOperations(PlacedOperation.all(in: sides.old.document), PlacedOperation.all(in: sides.new.document), .path)
        compareOperations(PlacedOperation.webhooks(in: sides.old.document), PlacedOperation.webhooks(in: sides.new.document), .webhook)
        compareCommonServers()
        compareCommonSecurity()
        compareSecuritySchemes()
        compareUnusedSchemas()
    }

    /// The part of the graph for what is written at two places, and whether it is met for the first time.
    mutating func node(_ old: SourceLocation, _ new: SourceLocation) -> (node: Int, isNew: Bool) {
        let key = Shared(old: old, new: new)
        if let known = shared[key] { return (known, false) }
        let node = schemas.graph.addNode()
        shared[key] = node
        return (node, true)
    }

    mutating func report(
        _ rule: Rule, _ subject: String, _ message: String, old: Site?, new: Site?, after anchor: SourceLocation? = nil, _ reaches: [Reach]
    ) {
        let node = schemas.graph.addNode()
        for reach in reaches { schemas.graph.begin(reach, at: node) }
        schemas.log.add(Change(.rule(rule), .text(subject), message, old: old, new: new, after: anchor), at: node)
    }

    mutating func report(
        _ convention: Convention, _ subject: String, _ message: String, old: Site?, new: Site?, after anchor: SourceLocation? = nil, at node: Int
    ) {
        schemas.log.add(Change(.value(.convention(convention, isOfProperty: false)), .text(subject), message, old: old, new: new, after: anchor), at: node)
    }
}

// MARK: Operations

extension DocumentWalker {
    mutating func compareOperations(_ old: [PlacedOperation], _ new: [PlacedOperation], _ surface: PlacedOperation.Surface) {
        var unmatched = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var counterparts: [String: PlacedOperation] = [:]
        for operation in new { counterparts[operation.key] = unmatched.removeValue(forKey: operation.key) }
        let moved = surface == .path ? self.moved(unmatched, new.filter { counterparts[$0.key] == nil }) : [:]
        for (key, operation) in moved {
            counterparts[key] = operation
            unmatched[operation.key] = nil
        }
        var anchors: [String: SourceLocation] = [:]
        var anchor: SourceLocation?
        let places = Dictionary(new.map { ($0.key, $0.operation.methodLocation) }, uniquingKeysWith: { first, _ in first })
        for operation in old {
            if let place = places[operation.key] { anchor = place } else { anchors[operation.key] = anchor }
        }
        for operation in new {
            guard let before = counterparts[operation.key] else {
                reportAdded(operation)
                continue
            }
            compare(OperationPair(old: before, new: operation), isMoved: moved[operation.key] != nil)
        }
        for operation in old where unmatched[operation.key] != nil { reportRemoved(operation, after: anchors[operation.key]) }
    }

    /// Operations of the same `operationId` and method at another path, by the key of the new one.
    private func moved(_ old: [String: PlacedOperation], _ new: [PlacedOperation]) -> [String: PlacedOperation] {
        var byID: [String: PlacedOperation] = [:]
        for operation in old.values { if let id = operation.operation.operationID?.text { byID[id] = operation } }
        var moved: [String: PlacedOperation] = [:]
        for operation in new {
            guard let id = operation.operation.operationID?.text, let before = byID[id], before.operation.method == operation.operation.method else { continue }
            moved[operation.key] = before
            byID[id] = nil
        }
        return moved
    }

    private mutating func reportAdded(_ operation: PlacedOperation) {
        let rule: Rule =
            switch operation.surface {
            case .path: .operationAdded
            case .webhook: .webhookAdded
            case .callback: .callbackAdded
            }
        report(rule, operation.title, "\(operation.surface.noun) was added", old: nil, new: Site(operation.operation.methodLocation), [operation.reach])
    }

    private mutating func reportRemoved(_ operation: PlacedOperation, after anchor: SourceLocation?) {
        let rule: Rule =
            switch operation.surface {
            case .path: operation.operation.deprecated ? .deprecatedOperationRemoved : .operationRemoved
            case .webhook: .webhookRemoved
            case .callback: .callbackRemoved
            }
        let sunset = operation.operation.sunset.map { "; it was to go after \($0)" } ?? ""
        report(
            rule, operation.title, (operation.operation.deprecated ? "the deprecated " : "the ") + operation.surface.shortNoun + " was removed" + sunset,
            old: Site(operation.operation.methodLocation), new: nil, after: anchor, [operation.reach])
    }

    private mutating func compare(_ pair: OperationPair, isMoved: Bool) {
        let (old, new) = (pair.old.operation, pair.new.operation)
        func site(_ operation: PlacedOperation, _ keyword: String, _ value: String?) -> Site {
            Site(operation.operation.location, keywords: [keyword], value: value)
        }
        if isMoved {
            report(
                .operationPathChanged, pair.title, "the operation '\(new.operationID?.text ?? "")' was \(pair.old.title) and is \(pair.new.title) now",
                old: Site(pair.old.pathLocation, value: pair.old.title), new: Site(pair.new.pathLocation, value: pair.new.title), [pair.new.reach])
        }
        if old.operationID?.text != new.operationID?.text {
            report(
                .operationIDChanged, pair.title,
                ShapeComparison.message("operationId", old: old.operationID.map { "'\($0.text)'" }, new: new.operationID.map { "'\($0.text)'" }),
                old: old.operationID.map { Site($0.location, value: $0.text) } ?? Site(old.methodLocation),
                new: new.operationID.map { Site($0.location, value: $0.text) } ?? Site(new.methodLocation), [pair.new.reach])
        }
        if Set(old.tags.map(\.text)) != Set(new.tags.map(\.text)) {
            let (before, after) = (old.tags.map(\.text).joined(separator: ", "), new.tags.map(\.text).joined(separator: ", "))
            report(
                .operationTagsChanged, pair.title, "the tags were \(before.isEmpty ? "none" : before) and are \(after.isEmpty ? "none" : after) now",
                old: site(pair.old, "tags", before), new: site(pair.new, "tags", after), [pair.new.reach])
        }
        if old.deprecated != new.deprecated {
            report(
                new.deprecated ? .operationDeprecated : .operationUndeprecated, pair.title,
                new.deprecated
                    ? "the operation is deprecated now" + (new.sunset.map { ", and may be gone after \($0)" } ?? "") : "the operation is no longer deprecated",
                old: site(pair.old, "deprecated", nil), new: site(pair.new, "deprecated", nil), [pair.new.reach])
        } else if old.sunset != new.sunset {
            let isEarlier = new.sunset.map { after in old.sunset.map { after < $0 } ?? true } ?? false
            report(
                isEarlier ? .sunsetEarlier : .sunsetChanged, pair.title, ShapeComparison.message("x-sunset", old: old.sunset, new: new.sunset),
                old: site(pair.old, "x-sunset", old.sunset), new: site(pair.new, "x-sunset", new.sunset), [pair.new.reach])
        }
        compareParameters(pair)
        compareBodies(pair)
        compareResponses(pair)
        compareSecurity(pair)
        compareServers(of: pair)
        compareCallbacks(pair)
    }

    private mutating func compareCallbacks(_ pair: OperationPair) {
        // A callback may hold operations that have it for a callback.
        if pair.new.surface == .callback {
            let key = Shared(old: pair.old.operation.location, new: pair.new.operation.location)
            guard comparedCallbacks.insert(key).inserted else { return }
        }
        let old = pair.old.operation.callbacks.compactMap { entry in sides.old.document.value(entry.value).map { (entry, $0) } }
        let new = pair.new.operation.callbacks.compactMap { entry in sides.new.document.value(entry.value).map { (entry, $0) } }
        let before = old.flatMap { PlacedOperation.of($1, called: $0.name, ofOperation: pair.title, in: sides.old.document) }
        let after = new.flatMap { PlacedOperation.of($1, called: $0.name, ofOperation: pair.title, in: sides.new.document) }
        compareOperations(before, after, .callback)
    }
}

extension PlacedOperation {
    /// The operation as such.
    var reach: Reach { reach(.operation) }

    func reach(_ part: Reach.Part) -> Reach {
        let isAnswer: Bool
        switch part {
        case .operation, .parameter, .requestBody: isAnswer = false
        case .response, .responseHeader: isAnswer = true
        }
        return Reach(operation: title, part: part, direction: isAnswer ? requests.opposite : requests)
    }
}

extension PlacedOperation.Surface {
    fileprivate var noun: String {
        switch self {
        case .path: "an operation"
        case .webhook: "a webhook"
        case .callback: "a callback"
        }
    }

    fileprivate var shortNoun: String {
        switch self {
        case .path: "operation"
        case .webhook: "webhook"
        case .callback: "callback"
        }
    }
}

extension BinderyOpenAPI.Operation {
    /// The day after which a deprecated operation may be gone: `x-sunset: 2027-01-31`.
    fileprivate var sunset: String? { deprecated ? extensions["x-sunset"]?.string : nil }
}
