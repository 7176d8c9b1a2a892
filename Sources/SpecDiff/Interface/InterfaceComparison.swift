import BinderyBindings
import BinderySpecTree

/// The interfaces of two bindings side by side.
struct InterfaceComparison {
    let old: PublicInterface
    let new: PublicInterface
    let renaming: TypeRenaming

    init(old: PublicInterface, new: PublicInterface) {
        self.old = old
        self.new = new
        renaming = TypeRenaming(old: old, new: new)
    }

    func changes() -> [SymbolChange] { changes(inside: [], with: []) }

    // MARK: What stands in a type

    private func changes(inside container: [Identifier], with newContainer: [Identifier]) -> [SymbolChange] {
        let (oldMembers, newMembers) = (old.members(of: container), new.members(of: newContainer))
        let overloaded = MemberKey.overloadedNames(in: oldMembers).union(MemberKey.overloadedNames(in: newMembers))
        let oldKeys = oldMembers.map { MemberKey($0, overloaded) }
        let newKeys = newMembers.map { MemberKey($0, overloaded) }
        let positions = Dictionary(oldKeys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(newKeys)
        var changes: [SymbolChange] = []
        var next = 0
        func addRemoved(upTo end: Int) {
            while next < end {
                if !kept.contains(oldKeys[next]) { changes += removal(of: oldMembers[next]) }
                next += 1
            }
        }
        for (member, key) in zip(newMembers, newKeys) {
            if let position = positions[key] {
                addRemoved(upTo: position)
                changes += self.changes(from: oldMembers[position], to: member)
            } else if !renaming.targets.contains(member.path) {
                changes.append(addition(of: member, to: container))
            }
        }
        addRemoved(upTo: oldMembers.count)
        return changes
    }

    private func removal(of member: Declaration) -> [SymbolChange] {
        if let name = renaming[member.path], let successor = new.type(name) {
            return [change(member, successor, .breaking)] + changes(from: member, to: successor)
        }
        return [SymbolChange(member, nil, .breaking)]
    }

    /// - Parameter container: What it is added to, by the names that led there so far.
    private func addition(of member: Declaration, to container: [Identifier]) -> SymbolChange {
        let causes =
            if case .enumerationCase = member.kind { [SymbolChange.Cause(nil, member)] + surroundings(nil, member) } else { nil as [SymbolChange.Cause]? }
        let member = member.standing(in: container)
        return switch member.kind {
        // Whoever implements the protocol does not have it.
        case .requirement: SymbolChange(nil, member, .breaking)
        case .enumerationCase: SymbolChange(nil, member, .switch, causes: causes)
        case .type, .alias, .property, .initializer, .factory, .call, .stub: SymbolChange(nil, member, .none)
        }
    }

    // MARK: One declaration

    private func changes(from member: Declaration, to other: Declaration) -> [SymbolChange] {
        var changes = differences(member, other)
        if other.isDeprecated, !member.isDeprecated, !changes.contains(where: { $0.effect == .breaking }) {
            changes.append(change(member, other, .deprecation))
        }
        return changes
    }

    private func differences(_ member: Declaration, _ other: Declaration) -> [SymbolChange] {
        switch (member.kind, other.kind) {
        case (.type(let keyword, let conformances), .type(let otherKeyword, let otherConformances)):
            guard keyword == otherKeyword else { return [change(member, other, .breaking)] }
            let isLost = conformances.contains { !otherConformances.contains($0) }
            return (isLost ? [change(member, other, .breaking)] : []) + changes(inside: member.path, with: other.path)
        case (.type, .alias(let target)):
            // Another name of a type can do what the type can.
            guard case .declared(let path) = new.canonical(target), let type = new.type(path) else { return [change(member, other, .breaking)] }
            return differences(member, type)
        case (.alias(let type), .type):
            return isSame(type, .declared(other.path)) ? [] : [change(member, other, .breaking, causes: causes(member, other, type, .declared(other.path)))]
        case (.alias(let type), .alias(let otherType)):
            return isSame(type, otherType) ? [] : [change(member, other, .breaking, causes: causes(member, other, type, otherType))]
        case (.property(let type, let isStatic, let isSettable), .property(let otherType, let otherIsStatic, let otherIsSettable)):
            let isUsable = isStatic == otherIsStatic && (otherIsSettable || !isSettable)
            return isUsable && isSame(type, otherType) ? [] : [change(member, other, .breaking, causes: causes(member, other, type, otherType))]
        case (.enumerationCase(let payload), .enumerationCase(let otherPayload)):
            let isSame = payload.map(\.label) == otherPayload.map(\.label) && zip(payload, otherPayload).allSatisfy { self.isSame($0.type, $1.type) }
            guard !isSame else { return [] }
            let different = zip(payload, otherPayload).first { !self.isSame($0.type, $1.type) }
            let causes =
                different.map { self.causes(member, other, $0.type, $1.type) + [SymbolChange.Cause(old: $0.location, new: $1.location)] }
                ?? [SymbolChange.Cause(member, other)]
            return [change(member, other, .breaking, causes: causes + surroundings(member, other))]
        case (.initializer(let parameters), .initializer(let others)):
            return differences(member, other, parameters, others)
        case (.factory(let parameters, let result), .factory(let others, let otherResult)):
            return (isSame(result, otherResult) ? [] : [change(member, other, .breaking)]) + differences(member, other, parameters, others)
        case (.requirement(let call), .requirement(let otherCall)), (.call(let call), .call(let otherCall)):
            return differences(member, other, call, otherCall)
        case (.stub(let call), .stub(let otherCall)):
            // Labels do not matter to a closure.
            return isSame(call.closure, otherCall.closure) ? [] : differences(member, other, call, otherCall)
        case (.type, _), (.alias, _), (.property, _), (.enumerationCase, _), (.initializer, _), (.factory, _), (.requirement, _), (.call, _), (.stub, _):
            return [change(member, other, .breaking)]
        }
    }

    private func differences(_ member: Declaration, _ other: Declaration, _ call: Declaration.Call, _ otherCall: Declaration.Call) -> [SymbolChange] {
        var changes = differences(member, other, call.parameters, otherCall.parameters)
        if !isSame(call.failure, otherCall.failure) {
            let cause = SymbolChange.Cause(old: call.failureLocation, new: otherCall.failureLocation)
            changes.append(change(member, other, .breaking, causes: [cause, SymbolChange.Cause(member, other)]))
        }
        if !isSame(call.result, otherCall.result) {
            let causes = zip(call.resultLocations, otherCall.resultLocations).map { SymbolChange.Cause(old: $0, new: $1) }
            changes.append(
                change(member, other, .breaking, causes: (explanation(call.result, otherCall.result) ?? causes) + [SymbolChange.Cause(member, other)]))
        }
        return changes
    }

    // MARK: Parameters

    private func differences(
        _ member: Declaration, _ other: Declaration, _ parameters: [Declaration.Parameter], _ others: [Declaration.Parameter]
    ) -> [SymbolChange] {
        // Whoever implements a requirement must have its very types.
        let isExact =
            switch member.kind {
            case .requirement, .stub: true
            case .type, .alias, .property, .enumerationCase, .initializer, .factory, .call: false
            }
        let matches = ParameterMatches(parameters, others)
        var changes: [SymbolChange] = []
        for parameter in parameters {
            guard let match = matches[parameter.label] else {
                changes.append(change(member, other, .breaking, causes: [SymbolChange.Cause(old: parameter.location, new: nil)]))
                continue
            }
            let type = counterpart(of: parameter.type)
            let otherType = new.canonical(match.type)
            let accepts = type == otherType || (!isExact && type.converts(to: otherType))
            guard !accepts || parameter.hasDefault != match.hasDefault || type != otherType else { continue }
            let effect: SourceEffect = accepts && (match.hasDefault || !parameter.hasDefault) ? .none : .breaking
            let own = SymbolChange.Cause(old: parameter.location, new: match.location)
            changes.append(change(member, other, effect, causes: explanation(parameter.type, match.type) ?? [own]))
        }
        for parameter in matches.added {
            let effect: SourceEffect = parameter.hasDefault && !isExact ? .none : .breaking
            changes.append(change(member, other, effect, causes: [SymbolChange.Cause(old: nil, new: parameter.location)]))
        }
        switch matches.order {
        case .same: break
        case .movedByPresence(let pairs):
            changes += pairs.map { change(member, other, .breaking, causes: [SymbolChange.Cause(old: $0.location, new: $1.location)]) }
        case .different: changes.append(change(member, other, .breaking, causes: []))
        }
        // One edit may do several things to a parameter.
        return changes.filter { change in change.effect != .none || !changes.contains { $0.effect != .none && $0.causes == change.causes } }
    }

    // MARK: Types

    /// The old type as the new bindings have it, other names followed.
    private func counterpart(of type: SwiftType) -> SwiftType { new.canonical(old.canonical(type)) }

    private func isSame(_ type: SwiftType, _ newType: SwiftType) -> Bool { counterpart(of: type) == new.canonical(newType) }

    /// Where the edit is when two types that are written alike are not the same, or differ by the name of a type only; nil when they differ otherwise.
    private func explanation(_ type: SwiftType, _ newType: SwiftType) -> [SymbolChange.Cause]? {
        if type == newType {
            let decisive = Dictionary(new.deciding(newType).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
            let declarations = old.deciding(type)
            let known = Set(declarations.map(\.path))
            let causes =
                declarations.map { SymbolChange.Cause($0, decisive[$0.path] ?? new.type($0.path)) }
                + new.deciding(newType).filter { !known.contains($0.path) }.map { SymbolChange.Cause(old.type($0.path), $0) }
            return causes.isEmpty ? nil : causes
        }
        guard renaming.applied(to: type) == newType else { return nil }
        return type.declared.compactMap { path in
            renaming[path].map { SymbolChange.Cause(old.type(path), new.type($0)) }
        }
    }

    private func causes(_ member: Declaration, _ other: Declaration, _ type: SwiftType, _ otherType: SwiftType) -> [SymbolChange.Cause] {
        let own = SymbolChange.Cause(member, other)
        switch member.kind {
        // The name itself may be what was edited.
        case .alias: return [own] + (explanation(type, otherType) ?? deciding(type, otherType))
        case .type, .property, .enumerationCase, .initializer, .factory, .requirement, .call, .stub: return explanation(type, otherType) ?? [own]
        }
    }

    /// The places of whatever decides what two types are.
    private func deciding(_ type: SwiftType, _ otherType: SwiftType) -> [SymbolChange.Cause] {
        old.deciding(type).map { SymbolChange.Cause($0, new.type($0.path)) } + new.deciding(otherType).map { SymbolChange.Cause(old.type($0.path), $0) }
    }

    /// The type around a case: what lists the values may be edited as a whole.
    private func surroundings(_ member: Declaration?, _ other: Declaration?) -> [SymbolChange.Cause] {
        [
            SymbolChange.Cause(
                old: member.flatMap { old.type($0.container) }?.location, new: other.flatMap { new.type($0.container) }?.location, includesParts: false)
        ]
    }

    private func change(_ member: Declaration, _ other: Declaration, _ effect: SourceEffect, causes: [SymbolChange.Cause]? = nil) -> SymbolChange {
        SymbolChange(member, other, effect, causes: causes)
    }
}

extension SymbolChange.Cause {
    init(_ old: Declaration?, _ new: Declaration?) {
        self.init(old: old?.location, new: new?.location)
    }
}

extension SymbolChange {
    init(_ old: Declaration?, _ new: Declaration?, _ effect: SourceEffect, causes: [Cause]? = nil) {
        self.init(
            symbol: old?.symbol ?? new?.symbol ?? "", old: old?.signature, new: new?.signature, effect: effect, oldLocation: old?.location,
            newLocation: new?.location, causes: causes)
    }
}
