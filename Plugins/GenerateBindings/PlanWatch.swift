import Foundation
import PackagePlugin

/// Makes SwiftPM ask the plugin again when an input is gone, without which nothing would be built, and when the tool has read others.
///
/// SwiftPM plans a build anew when files of the root package come or go, and when the folder for the output of a prebuild command changes, in which it looks
/// behind links. So there is a folder of links. But what is found there right after the command becomes part of the target: the first of two commands clears the folder,
/// and the second fills it again.
struct PlanWatch {
    let lists: InputLists
    let inputs: TargetInputs

    func commands() throws -> [Command] {
        let links = URL(fileURLWithPath: lists.folder).appending(path: "links")
        try? FileManager.default.removeItem(at: links)
        try FileManager.default.createDirectory(at: links, withIntermediateDirectories: true)
        for path in inputs.below + inputs.elsewhere {
            // There is one already where two paths have one hash; the other is not watched, then.
            try? FileManager.default.createSymbolicLink(atPath: InputLists.link(to: path, in: links.path), withDestinationPath: path)
        }
        return [
            .prebuildCommand(
                displayName: "Clearing \(lists.watched)", executable: URL(fileURLWithPath: "/bin/rm"), arguments: ["-rf", lists.watched],
                outputFilesDirectory: URL(fileURLWithPath: lists.watched)),
            .prebuildCommand(
                displayName: "Filling \(lists.watched)", executable: URL(fileURLWithPath: "/bin/cp"), arguments: ["-RP", links.path, lists.watched],
                outputFilesDirectory: URL(fileURLWithPath: lists.folder).appending(path: "nothing")),
        ]
    }
}
