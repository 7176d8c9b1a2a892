// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Bindery", path: "..")],
    targets: [
        // The same types by hand, with synthesized Codable and Hashable, in a module of their own as the generated ones are.
        .target(name: "CodableTwin", swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "BinderyBenchmarks",
            dependencies: [
                "CodableTwin",
                .product(name: "BinderyRuntime", package: "Bindery"),
                .product(name: "DataRobotGenAI", package: "Bindery"),
            ],
            swiftSettings: [.treatAllWarnings(as: .error)]),
    ],
    swiftLanguageModes: [.v6]
)
