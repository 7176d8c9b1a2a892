import BinderyRuntime
import GoldenForms

extension Randomness {
    /// - Parameter isComplete: all that a path has; otherwise some values are absent.
    mutating func values(isComplete: Bool = false) -> Values {
        func some<Value>(_ random: inout Randomness, _ value: (inout Randomness) -> Value) -> Value? {
            isComplete ? value(&random) : random.perhaps(value)
        }
        return Values(
            text: some(&self) { $0.text }, integer: some(&self) { $0.integer }, number: some(&self) { $0.number }, flag: some(&self) { $0.below(2) == 0 },
            date: some(&self) { $0.date }, kind: some(&self) { $0.kind }, list: some(&self) { $0.list(upTo: 3) { $0.text } }, object: some(&self) { $0.color },
            map: some(&self) { $0.map }, nullable: isComplete ? nil : perhaps { $0.text })
    }

    var kind: Kind {
        mutating get { Kind(rawValue: below(2) == 0 ? text : ["red", "green"][below(2)]) }
    }

    var color: Color {
        mutating get { Color(r: integer, g: perhaps { $0.number }, name: perhaps { $0.text }, isDark: perhaps { $0.below(2) == 0 }) }
    }

    var map: [String: String] {
        mutating get { Dictionary(list(upTo: 3) { ($0.text, $0.text) }, uniquingKeysWith: { first, _ in first }) }
    }

    /// With and without what deep objects cannot express.
    var deep: Deep {
        mutating get {
            Deep(
                text: perhaps { $0.text }, color: perhaps { $0.color }, list: perhaps { $0.list(upTo: 3) { $0.text } },
                lists: perhaps { $0.list(upTo: 3) { $0.list(upTo: 3) { $0.integer } } }, colors: perhaps { $0.list(upTo: 2) { $0.color } },
                map: perhaps { random in
                    Dictionary(random.list(upTo: 2) { ($0.text, $0.list(upTo: 2) { $0.text }) }, uniquingKeysWith: { first, _ in first })
                })
        }
    }

    var figure: Figure {
        mutating get { below(2) == 0 ? .radius(Figure.Radius(radius: number)) : .side(Figure.Side(side: number, label: perhaps { $0.harmless })) }
    }

    var patch: Patch<String> {
        mutating get {
            switch below(3) {
            case 0: .absent
            case 1: .null
            default: .value(text)
            }
        }
    }

    var fields: Fields {
        mutating get {
            Fields(
                text: text, integer: perhaps { $0.integer }, number: perhaps { $0.number }, flag: perhaps { $0.below(2) == 0 }, date: perhaps { $0.date },
                kind: perhaps { $0.kind }, list: list(upTo: 3) { $0.text }, object: perhaps { $0.color }, objects: perhaps { $0.list(upTo: 2) { $0.color } },
                map: perhaps { $0.map }, nullable: patch, required: perhaps { $0.text },
                choice: perhaps { $0.below(2) == 0 ? .string($0.text) : .color($0.color) }, json: perhaps { $0.text },
                commas: perhaps { $0.list(upTo: 3) { $0.text } }, pipes: perhaps { $0.list(upTo: 3) { $0.integer } },
                spaces: perhaps { $0.list(upTo: 3) { $0.text } }, deep: perhaps { $0.deep }, exploded: perhaps { $0.color }, labels: perhaps { $0.map },
                reserved: perhaps { $0.text })
        }
    }
}

extension Deep {
    /// A name in brackets can hold no bracket and must be there, and what is empty would leave nothing to see.
    var isExpressible: Bool {
        let keys = (map ?? [:]).keys
        return !keys.contains { $0.isEmpty || $0.unicodeScalars.contains("[") || $0.unicodeScalars.contains("]") }
            && list != [] && lists != [] && lists?.contains([]) != true && colors != [] && map != [:] && map?.values.contains([]) != true
    }

    /// Nil for one without anything in it.
    var arriving: Deep? { self == Deep() ? nil : self }
}
