// swift-tools-version: 6.2
import PackageDescription

/// What each target with documents needs: the code that generated code imports, and the plugin that generates it.
let runtime: Target.Dependency = .product(name: "BinderyRuntime", package: "Bindery")
let bindings: Target.PluginUsage = .plugin(name: "GenerateBindings", package: "Bindery")

let package = Package(
    name: "BuildPlugin",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Bindery", path: "../..")],
    targets: [
        // One document, in two files.
        .executableTarget(name: "Shop", dependencies: ["Warehouse", runtime], plugins: [bindings]),

        // Two documents, and a configuration that lists them.
        .target(name: "Warehouse", dependencies: [runtime], plugins: [bindings]),

        // A document that only the tests use.
        .testTarget(name: "ShopTests", dependencies: ["Warehouse", runtime], plugins: [bindings]),
    ],
    swiftLanguageModes: [.v6]
)
