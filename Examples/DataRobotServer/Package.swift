// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "DataRobotServer",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "Bindery", path: "../.."),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.0.0"),
    ],
    targets: [
        .executableTarget(
            name: "DataRobotServer",
            dependencies: [
                .product(name: "DataRobotGenAI", package: "Bindery"),
                .product(name: "BinderyRuntime", package: "Bindery"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "DataRobotClient",
            dependencies: [
                .product(name: "DataRobotGenAI", package: "Bindery"),
                .product(name: "BinderyRuntime", package: "Bindery"),
            ],
            swiftSettings: [.treatAllWarnings(as: .error)]),
    ],
    swiftLanguageModes: [.v6]
)
