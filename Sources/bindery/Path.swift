import Foundation

/// The path of a file or folder, as text. (`NSString` takes paths apart too, but its version for Linux crashes on those of one letter.)
struct Path {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    /// `specs/bindery.yaml` → `bindery.yaml`
    var name: String {
        String(text.split(separator: "/").last ?? "")
    }

    /// `specs/pets.v2.yaml` → `pets.v2`, `.hidden` → `.hidden`
    var nameWithoutExtension: String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// `specs/bindery.yaml` → `specs`, `bindery.yaml` → ``, `/bindery.yaml` → `/`
    var folder: String {
        let parent = Path(text).withoutTrailingSlashes.dropLast(name.count)
        return parent.allSatisfy { $0 == "/" } ? String(parent.prefix(1)) : Path(String(parent)).withoutTrailingSlashes
    }

    /// `Generated/` → `Generated`
    var withoutTrailingSlashes: String {
        var path = text
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// From the root of the file system, so that two spellings of one place are equal.
    var absolute: String {
        URL(fileURLWithPath: text).standardizedFileURL.path
    }

    /// The way from this folder: from `specs`, `specs/models/pet.yaml` → `models/pet.yaml`, `common/id.yaml` → `../common/id.yaml`
    func relativePath(of path: String) -> String {
        let base = Path(text.isEmpty ? "." : text).absolute.split(separator: "/")
        let parts = Path(path).absolute.split(separator: "/")
        let shared = zip(base, parts).prefix { $0 == $1 }.count
        let way = Array(repeating: "..", count: base.count - shared) + parts[shared...].map(String.init)
        return way.isEmpty ? "." : way.joined(separator: "/")
    }

    /// Where it is when every symbolic link is followed, or would be if it were there.
    func real(_ files: any FileStore) -> String {
        if let real = files.realPath(text.isEmpty ? "." : text) { return real }
        return name.isEmpty || name == ".." ? absolute : Path(folder).real(files) + "/" + name
    }

    /// What a path means that is relative to this folder: in `specs`, `../Generated/Pets` → `Generated/Pets`
    func resolving(_ path: String) -> String {
        if path.hasPrefix("/") { return Path(path).withoutTrailingSlashes }
        var parts = text.split(separator: "/").filter { $0 != "." }
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        let joined = parts.joined(separator: "/")
        return text.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
    }
}
