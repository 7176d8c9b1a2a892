// swift-tools-version: 6.2
import PackageDescription

let warningsAreErrors: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Bindery", path: "..")],
    targets: [
        // The same types by hand, with synthesized Codable and Hashable, in a module of their own as the generated ones are.
        .target(name: "CodableTwin", swiftSettings: warningsAreErrors),
        .executableTarget(
            name: "BinderyBenchmarks",
            dependencies: [
                "CodableTwin",
                .product(name: "BinderyRuntime", package: "Bindery"),
                .product(name: "DataRobotGenAI", package: "Bindery"),
            ],
            swiftSettings: warningsAreErrors),

        // What generating and compiling costs. Generating is compared with the least that any tool does with YAML: libyaml's events, one after another.
        .systemLibrary(
            name: "BenchmarksCLibYAML", path: "Sources/CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .executableTarget(name: "YAMLEvents", dependencies: ["BenchmarksCLibYAML"], swiftSettings: warningsAreErrors),
        .executableTarget(name: "DocumentBenchmarks", swiftSettings: warningsAreErrors),
    ],
    swiftLanguageModes: [.v6]
)
