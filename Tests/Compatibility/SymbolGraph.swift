import Foundation

/// What the compiler says a module offers.
struct SymbolGraph {
    struct Symbol: Hashable {
        let kind: String

        /// With labels: `Pet`, `init(id:name:)`
        let path: [String]
    }

    let symbols: Set<Symbol>

    private struct File: Decodable {
        struct Symbol: Decodable {
            struct Kind: Decodable {
                let identifier: String
            }

            let kind: Kind
            let pathComponents: [String]
        }

        let symbols: [Symbol]
    }

    init(_ data: Data) throws {
        let file = try JSONDecoder().decode(File.self, from: data)
        symbols = Set(file.symbols.map { Symbol(kind: $0.kind.identifier, path: $0.pathComponents) })
    }
}
