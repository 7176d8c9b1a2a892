import BinderyRuntime
import Testing

/// A schema with values that fit it and values that do not.
struct SchemaCase: Sendable, CustomTestStringConvertible {
    let schema: String
    let fitting: [String]
    let unfit: [String]

    init(_ schema: String, fitting: [String] = [], unfit: [String] = []) {
        self.schema = schema
        self.fitting = fitting
        self.unfit = unfit
    }

    var testDescription: String { schema }

    func check() {
        let restrictions = Restrictions(schema)
        for value in fitting {
            #expect(restrictions.violations(in: Array(value.utf8)) == [], "\(value) fits \(schema)")
        }
        for value in unfit {
            #expect(restrictions.violations(in: Array(value.utf8)) != [], "\(value) does not fit \(schema)")
        }
    }
}

extension Restrictions {
    /// What is said of a value, a line for each violation.
    func lines(_ value: String) -> [String] {
        violations(in: Array(value.utf8)).map(\.description)
    }
}
