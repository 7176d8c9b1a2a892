// swift-tools-version: 6.2
import PackageDescription

/// Bindery with a tool that is compiled already: what its users need, under the same names, without the generator's sources and without libyaml.
///
/// `make artifact` puts this manifest beside what it names. Where the bundle is served by a web server, `.binaryTarget(name:url:checksum:)` takes the place of
/// the path.
let package = Package(
    name: "Bindery",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .plugin(name: "GenerateBindings", targets: ["GenerateBindings"]),
        .plugin(name: "RegenerateBindings", targets: ["RegenerateBindings"]),
        .library(name: "BinderyRuntime", targets: ["BinderyRuntime"]),
    ],
    targets: [
        .binaryTarget(name: "bindery", path: "bindery.artifactbundle"),
        .plugin(name: "GenerateBindings", capability: .buildTool(), dependencies: ["bindery"]),
        .plugin(
            name: "RegenerateBindings",
            capability: .command(
                intent: .custom(verb: "regenerate-bindings", description: "Writes the bindings that bindery.yaml lists, where they changed."),
                permissions: [.writeToPackageDirectory(reason: "The bindings that bindery.yaml lists are written into the package.")]),
            dependencies: ["bindery"]),
        .target(name: "BinderyJSON", path: "Sources/JSON"),
        .target(name: "BinderyRuntime", dependencies: ["BinderyJSON"], path: "Sources/BinderyRuntime"),
    ],
    swiftLanguageModes: [.v6]
)
