import BinderyBindings
import BinderySwiftSource

/// A `struct` around one value, for a type that could not be another name of itself.
struct WrapperEmitter {
    let declaration: DeclarationContext
    let type: TypeReference

    var source: SwiftSource {
        """
        \(documentation: declaration.documentation)
        \(declaration.access)struct \(declaration.name): \(declaration.conformances) {
            \(declaration.access)var value: \(declaration.type(type))

            \(declaration.access)init(_ value: \(declaration.type(type))) {
                self.value = value
            }

            \(declaration.access)init(from json: inout JSONReader) throws(JSONError) {
                value = try json.read()
            }

            \(declaration.access)func write(to json: inout JSONWriter) {
                value.write(to: &json)
            }

            \([declaration.restrictions, declaration.nested], separator: .blankLine)
        }
        """
    }
}
