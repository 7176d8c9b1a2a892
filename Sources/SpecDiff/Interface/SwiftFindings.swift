import BinderySpecTree

/// Makes findings of what only the Swift notices: one for each place of the documents, however many declarations mention it.
struct SwiftFindings {
    let old: DocumentOutline
    let new: DocumentOutline

    func findings(of symbols: [SymbolChange]) -> [Finding] {
        var order: [Place] = []
        var groups: [Place: [SymbolChange]] = [:]
        for symbol in symbols {
            let place = place(of: symbol)
            if groups[place] == nil { order.append(place) }
            groups[place, default: []].append(symbol)
        }
        return order.compactMap { groups[$0].flatMap(finding) }
    }

    private struct Place: Hashable {
        let old: DocumentOutline.Span?
        let new: DocumentOutline.Span?

        /// Where the documents do not say it: the symbol alone.
        let symbol: String?
        let isReordering: Bool
    }

    private func place(of symbol: SymbolChange) -> Place {
        let cause = symbol.causes.first ?? SymbolChange.Cause(old: symbol.oldLocation, new: symbol.newLocation)
        let (old, new) = (cause.old.flatMap(self.old.span), cause.new.flatMap(self.new.span))
        return Place(old: old, new: new, symbol: old == nil && new == nil ? symbol.symbol : nil, isReordering: symbol.causes.isEmpty)
    }

    private func finding(_ symbols: [SymbolChange]) -> Finding? {
        // The declaration itself before those that only mention it.
        guard let first = symbols.first(where: { !$0.isMention && $0.effect != .none }) ?? symbols.max(by: { $0.effect < $1.effect }) else { return nil }
        let id = SwiftFindingID(first)
        let cause = first.causes.first ?? SymbolChange.Cause(old: first.oldLocation, new: first.newLocation)
        return Finding(
            id: id.rawValue, level: .safe, subject: first.symbol, message: id.message(first),
            old: cause.old.map { Finding.Side(location: $0, value: first.old) }, new: cause.new.map { Finding.Side(location: $0, value: first.new) },
            reaches: [], symbols: symbols)
    }
}

extension SymbolChange {
    /// The edit is where something else is declared.
    fileprivate var isMention: Bool {
        guard let first = causes.first else { return false }
        return first.old != oldLocation && first.new != newLocation
    }
}
