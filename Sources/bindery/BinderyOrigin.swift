import BinderyBindingEmitters

/// Where a package gets Bindery from.
struct BinderyOrigin {
    /// As it is written in `Package.swift`.
    let requirement: String

    /// What the products are found by.
    let package: String

    /// The URL is one to be filled in.
    let isUnknown: Bool

    /// - Parameter given: A URL or a path; nil: where the tool was built, if that is known.
    init(_ given: String?, files: FileSystem) {
        guard let origin = given ?? Self.checkout(files) else {
            requirement = #".package(url: "<the URL of Bindery>", from: "\#(Self.version)")"#
            package = Self.name
            isUnknown = true
            return
        }
        isUnknown = false
        if origin.contains("://") || origin.hasPrefix("git@") {
            requirement = ".package(url: \(origin.debugDescription), from: \"\(Self.version)\")"
            let last = Path(origin).name
            package = (last.hasSuffix(".git") ? String(last.dropLast(4)) : last).lowercased()
        } else {
            // A name, because a folder may be called anything.
            requirement = ".package(name: \"\(Self.name)\", path: \(origin.debugDescription))"
            package = Self.name
        }
    }

    private static let name = "bindery"

    private static var version: String { BinderyVersion.current }

    /// The tool of a checkout stands in its folder `.build`.
    private static func checkout(_ files: FileSystem) -> String? {
        guard let tool = files.executablePath, let range = tool.range(of: "/.build/") else { return nil }
        let root = String(tool[..<range.lowerBound])
        guard let manifest = try? files.read(root + "/Package.swift"), String(decoding: manifest, as: UTF8.self).contains(#"name: "Bindery""#) else {
            return nil
        }
        return Path(".").relativePath(of: root)
    }
}
