import BinderyBindings
import BinderySpecTree

/// A target to be made from a document: what its files say.
struct NewTarget {
    let module: String

    /// From the working folder.
    let document: String
    let home: Options.Home
    let access: AccessLevel
    let origin: BinderyOrigin

    /// From the working folder, which is the package's.
    var folder: String { "Sources/\(module)" }

    /// `specs/pet-store.yaml` → `PetStore`; where the name says nothing, the title of the document.
    static func module(for document: String, _ bytes: [UInt8]) -> String {
        let name = IdentifierSpelling.typeName(Path(document).nameWithoutExtension)
        guard ["OpenAPI", "Openapi", "OpenApi", "Swagger", "API", "Api", "Spec"].contains(name) else {
            return ModuleName.distinct(IdentifierSpelling.distinctName(name, isType: true))
        }
        var log = DiagnosticLog()
        let tree = SpecParser().parse(SourceFile(path: document, bytes: bytes), log: &log)
        let title = tree?.object?["info"]?.object?["title"]?.string
        return ModuleName.distinct(IdentifierSpelling.distinctName(title.map { IdentifierSpelling.typeName($0) } ?? name, isType: true))
    }

    // MARK: Files

    /// `bindery.yaml` of the package.
    var packageConfiguration: String {
        """
        # What 'bindery generate' makes Swift from. Paths are relative to this file.
        documents:
        \(entry(from: "."))

        """
    }

    /// - Parameters:
    ///   - folder: That of the configuration.
    ///   - indentation: How many blanks stand before its other entries.
    func entry(from folder: String, indentation: Int = 2) -> String {
        let lines = [
            "- document: \(Self.yaml(Path(folder).relativePath(of: document)))", "  module: \(module)",
            "  output: \(Self.yaml(Path(folder).relativePath(of: self.folder)))", access == .public ? nil : "  access: \(access.rawValue)",
        ].compactMap(\.self)
        return lines.map { String(repeating: " ", count: indentation) + $0 }.joined(separator: "\n")
    }

    /// `bindery.yaml` of the target.
    var targetConfiguration: String {
        """
        # What the plugin GenerateBindings makes Swift from. Paths are relative to this file.
        documents:
          - document: \(Self.yaml(Path(folder).relativePath(of: document)))
            access: \(access.rawValue)

        """
    }

    /// Without a file of its own, SwiftPM takes the target for empty.
    var placeholder: String {
        "// The bindings of the document that bindery.yaml names are made when this target is built.\n"
    }

    var manifest: String {
        """
        // swift-tools-version: 6.2
        import PackageDescription

        let package = Package(
            name: "\(module)",
            platforms: [\(Self.platforms)],
            products: [.library(name: "\(module)", targets: ["\(module)"])],
            dependencies: [\(origin.requirement)],
            targets: [
                \(declaration)
            ]
        )

        """
    }

    /// What generated code runs on.
    static let platforms = ".macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)"

    /// As it stands in `Package.swift`.
    var declaration: String {
        let runtime = #".product(name: "BinderyRuntime", package: "\#(origin.package)")"#
        let plugins = home == .plugin ? #", plugins: [.plugin(name: "GenerateBindings", package: "\#(origin.package)")]"# : ""
        return #".target(name: "\#(module)", dependencies: [\#(runtime)]\#(plugins)),"#
    }

    /// `specs/pets.yaml`, `"my specs/pets.yaml"`
    private static func yaml(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: "/._-".utf8.contains(byte)
            }
        }
        return isPlain && (text.contains("/") || text.contains(".")) && text.first?.isNumber == false ? text : JSONText(text).literal
    }
}
