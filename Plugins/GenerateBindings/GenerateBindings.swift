import Foundation
import PackagePlugin

/// Generates the bindings of a target's documents whenever it is built.
@main
struct GenerateBindings: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let module = target.sourceModule else {
            Diagnostics.error("the plugin GenerateBindings is for targets of Swift; '\(target.name)' is none")
            return []
        }
        let bindings = TargetBindings(folder: target.directoryURL, target: target.name, module: module.moduleName, output: context.pluginWorkDirectoryURL)
        return try bindings.commands(tool: try context.tool(named: "bindery").url)
    }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension GenerateBindings: XcodeBuildToolPlugin {
        func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
            // A target of Xcode has no folder of its own: it is where its document, or the configuration that lists others, lies.
            let names = TargetBindings.entryNames
            let entry = names.lazy.compactMap { name in target.inputFiles.first { $0.url.lastPathComponent == name } }.first
            let folder = entry?.url.deletingLastPathComponent() ?? context.xcodeProject.directoryURL.appending(path: target.displayName)
            // As Xcode makes the name of a module from that of a product unless a setting says otherwise, which no plugin is told.
            let module = String((target.product?.name ?? target.displayName).map { $0.isLetter || $0.isNumber ? $0 : "_" })
            let bindings = TargetBindings(folder: folder, target: target.displayName, module: module, output: context.pluginWorkDirectoryURL)
            return try bindings.commands(tool: try context.tool(named: "bindery").url)
        }
    }
#endif
