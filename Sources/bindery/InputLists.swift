/// How the build plugin and the tool agree about the files that bindings are made from: lists of paths, one a line, in a folder of their own. Both are compiled
/// with this very file.
///
/// The plugin has to declare its inputs before the tool has read any. So it declares what the last run has read, and the tool runs in every build until it is asked again when that was not all.
struct InputLists {
    let folder: String

    /// The plugin: what is an input because it lies below the target.
    var below: String { folder + "/below" }

    /// The plugin: what is an input beside that.
    var elsewhere: String { folder + "/elsewhere" }

    /// The tool: what has to be an input beside what lies below, where that is not what the plugin has declared. The file is an input too, so that the tool runs
    /// in the next build, and in each until the plugin has been asked again.
    var read: String { folder + "/read" }

    static func text(of paths: [String]) -> String { paths.map { $0 + "\n" }.joined() }

    static func paths(in text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
