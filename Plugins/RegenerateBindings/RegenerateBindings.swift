import Foundation
import PackagePlugin

/// `swift package regenerate-bindings`: what `bindery generate` does in the folder of the package; with `--check`, what `bindery check` does there.
@main
struct RegenerateBindings: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        try run(try context.tool(named: "bindery").url, in: context.package.directoryURL, arguments)
    }

    private func run(_ tool: URL, in folder: URL, _ arguments: [String]) throws {
        let options = arguments.filter { $0 != "--check" }
        let process = Process()
        process.executableURL = tool
        process.currentDirectoryURL = folder
        // Its messages name this plugin, then, and not a tool that may not be installed.
        process.environment = ProcessInfo.processInfo.environment.merging(["BINDERY_CALLER": "regenerate-bindings"]) { $1 }
        process.arguments = [options.count == arguments.count ? "generate" : "check"] + options
        try process.run()
        process.waitUntilExit()
        // The tool has said why.
        if process.terminationReason != .exit || process.terminationStatus != 0 { exit(process.terminationReason == .exit ? process.terminationStatus : 1) }
    }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension RegenerateBindings: XcodeCommandPlugin {
        func performCommand(context: XcodePluginContext, arguments: [String]) throws {
            // Xcode adds the targets that were chosen, which the configuration knows nothing of.
            var options = ArgumentExtractor(arguments)
            _ = options.extractOption(named: "target")
            try run(try context.tool(named: "bindery").url, in: context.xcodeProject.directoryURL, options.remainingArguments)
        }
    }
#endif
