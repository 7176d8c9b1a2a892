// swift-tools-version: 6.2
import PackageDescription

// Target names are global in the package graph of whoever depends on this package, so each carries the prefix; the folders keep the short names.
let warningsAreErrors: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "Bindery",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .executable(name: "bindery", targets: ["bindery"]),
        .plugin(name: "GenerateBindings", targets: ["GenerateBindings"]),
        .plugin(name: "RegenerateBindings", targets: ["RegenerateBindings"]),
        .library(name: "BinderyRuntime", targets: ["BinderyRuntime"]),
        .library(name: "LastMileAutoEval", targets: ["LastMileAutoEval"]),
        .library(name: "LlamaCloudEvals", targets: ["LlamaCloudEvals"]),
        .library(name: "DataheraldFinetuning", targets: ["DataheraldFinetuning"]),
        .library(name: "DataRobotGenAI", targets: ["DataRobotGenAI"]),
    ],
    targets: [
        // What generated code imports.
        .target(name: "BinderyJSON", path: "Sources/JSON"),
        .target(name: "BinderyRuntime", dependencies: ["BinderyJSON"], path: "Sources/BinderyRuntime"),

        // The generator, in the order of its pipeline.
        .target(name: "BinderyThreads", path: "Sources/Threads"),
        .systemLibrary(
            name: "BinderyCLibYAML", path: "Sources/CLibYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .target(name: "BinderySpecTree", dependencies: ["BinderyCLibYAML"], path: "Sources/SpecTree"),
        .target(name: "BinderyOpenAPI", dependencies: ["BinderySpecTree"], path: "Sources/OpenAPI"),
        .target(name: "BinderyBindings", dependencies: ["BinderyOpenAPI", "BinderySpecTree"], path: "Sources/Bindings"),
        .target(name: "BinderySwiftSource", path: "Sources/SwiftSource"),
        .target(
            name: "BinderyBindingEmitters", dependencies: ["BinderyBindings", "BinderySwiftSource", "BinderyThreads"], path: "Sources/BindingEmitters"),
        .target(
            name: "BinderySpecDiff", dependencies: ["BinderyBindings", "BinderyOpenAPI", "BinderySpecTree", "BinderyThreads"], path: "Sources/SpecDiff",
            exclude: ["Reporting/diff-report.schema.json"]),
        .executableTarget(
            name: "bindery",
            dependencies: ["BinderySpecTree", "BinderyOpenAPI", "BinderyBindings", "BinderyBindingEmitters", "BinderySpecDiff", "BinderyThreads"],
            path: "Sources/bindery"),

        // How other packages run the tool: when a target is built, and by hand.
        .plugin(name: "GenerateBindings", capability: .buildTool(), dependencies: ["bindery"]),
        .plugin(
            name: "RegenerateBindings",
            capability: .command(
                intent: .custom(verb: "regenerate-bindings", description: "Writes the bindings that bindery.yaml lists, where they changed."),
                permissions: [.writeToPackageDirectory(reason: "The bindings that bindery.yaml lists are written into the package.")]),
            dependencies: ["bindery"]),

        // Generated from specs/.
        .target(name: "LastMileAutoEval", dependencies: ["BinderyRuntime"], path: "Generated/LastMileAutoEval", swiftSettings: warningsAreErrors),
        .target(name: "LlamaCloudEvals", dependencies: ["BinderyRuntime"], path: "Generated/LlamaCloudEvals", swiftSettings: warningsAreErrors),
        .target(name: "DataheraldFinetuning", dependencies: ["BinderyRuntime"], path: "Generated/DataheraldFinetuning", swiftSettings: warningsAreErrors),
        .target(name: "DataRobotGenAI", dependencies: ["BinderyRuntime"], path: "Generated/DataRobotGenAI", swiftSettings: warningsAreErrors),

        // Golden cases that tests run as well as compare.
        .target(name: "GoldenWebhooks", dependencies: ["BinderyRuntime"], path: "Tests/GoldenTests/Cases/webhooks/expected"),
        .target(name: "GoldenCallbacks", dependencies: ["BinderyRuntime"], path: "Tests/GoldenTests/Cases/callbacks/expected"),
        .target(name: "GoldenEvents", dependencies: ["BinderyRuntime"], path: "Tests/GoldenTests/Cases/event-stream/expected"),
        .target(name: "GoldenLines", dependencies: ["BinderyRuntime"], path: "Tests/GoldenTests/Cases/json-lines/expected"),
        .target(name: "GoldenForms", dependencies: ["BinderyRuntime"], path: "Tests/GoldenTests/Cases/forms/expected"),
        .target(name: "GoldenServers", dependencies: ["BinderyRuntime"], path: "Tests/GoldenTests/Cases/server-of-operation/expected"),

        .testTarget(name: "BinderyJSONTests", dependencies: ["BinderyJSON"], path: "Tests/JSONTests"),
        .testTarget(name: "BinderyRuntimeTests", dependencies: ["BinderyRuntime"], path: "Tests/BinderyRuntimeTests"),
        .testTarget(name: "BinderyThreadsTests", dependencies: ["BinderyThreads"], path: "Tests/ThreadsTests"),
        .testTarget(name: "BinderySpecTreeTests", dependencies: ["BinderySpecTree"], path: "Tests/SpecTreeTests"),
        .testTarget(name: "BinderyOpenAPITests", dependencies: ["BinderyOpenAPI", "BinderySpecTree", "BinderyRuntime"], path: "Tests/OpenAPITests"),
        .testTarget(name: "BinderyBindingsTests", dependencies: ["BinderyBindings", "BinderyOpenAPI", "BinderySpecTree"], path: "Tests/BindingsTests"),
        .testTarget(name: "BinderySwiftSourceTests", dependencies: ["BinderySwiftSource"], path: "Tests/SwiftSourceTests"),
        .testTarget(
            name: "BinderyGoldenTests", dependencies: ["BinderySpecTree", "BinderyOpenAPI", "BinderyBindings", "BinderyBindingEmitters", "bindery"],
            path: "Tests/GoldenTests", exclude: ["Cases", "typecheck.sh"]),
        .testTarget(
            name: "BinderyGeneratedTests",
            dependencies: [
                "LastMileAutoEval", "LlamaCloudEvals", "DataheraldFinetuning", "DataRobotGenAI", "GoldenWebhooks", "GoldenCallbacks", "GoldenServers",
                "GoldenEvents", "GoldenLines", "GoldenForms", "BinderyRuntime",
            ],
            path: "Tests/GeneratedTests"),
        .testTarget(
            name: "BinderySpecDiffTests", dependencies: ["BinderySpecDiff", "BinderyBindings", "BinderyOpenAPI", "BinderySpecTree", "BinderyRuntime"],
            path: "Tests/SpecDiffTests",
            exclude: ["Cases", "SwiftCases"]
        ),
        .testTarget(
            name: "BinderyCompatibilityTests",
            dependencies: ["BinderySpecTree", "BinderyOpenAPI", "BinderyBindings", "BinderyBindingEmitters", "BinderySpecDiff", "BinderyRuntime"],
            path: "Tests/Compatibility"),
        .testTarget(name: "BinderyToolTests", dependencies: ["bindery", "BinderyBindings", "BinderySpecTree"], path: "Tests/ToolTests"),
        .testTarget(
            name: "BinderyStabilityTests", dependencies: ["BinderySpecTree", "BinderyBindings", "BinderyBindingEmitters", "bindery"],
            path: "Tests/StabilityTests"),
    ],
    swiftLanguageModes: [.v6]
)
