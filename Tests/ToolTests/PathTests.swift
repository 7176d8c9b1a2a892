import Testing

@testable import bindery

@Suite("paths")
struct PathTests {
    @Test(
        "a path is taken apart into a folder and a name",
        arguments: [
            ("specs/bindery.yaml", "specs", "bindery.yaml"), ("bindery.yaml", "", "bindery.yaml"), ("b", "", "b"), ("a/b", "a", "b"), ("/b", "/", "b"),
            ("a/b/", "a", "b"),
            ("a//b", "a", "b"), ("../b", "..", "b"), ("/", "/", ""), ("", "", ""),
        ])
    func parts(_ path: String, _ folder: String, _ name: String) {
        #expect(Path(path).folder == folder)
        #expect(Path(path).name == name)
    }

    @Test(
        "an extension is what follows the last dot, unless the name begins with it",
        arguments: [("a/pets.v2.yaml", "pets.v2"), ("pets", "pets"), (".hidden", ".hidden")])
    func extensions(_ path: String, _ name: String) {
        #expect(Path(path).nameWithoutExtension == name)
    }

    @Test(
        "a path in a configuration is relative to its folder",
        arguments: [
            ("specs", "../Generated/Pets", "Generated/Pets"), ("specs", "pets.yaml", "specs/pets.yaml"), ("", "./pets.yaml", "pets.yaml"), ("specs", "..", "."),
            ("../specs", "../../Pets", "../../Pets"), ("/home/specs", "../Pets/", "/home/Pets"), ("specs", "/elsewhere/Pets/", "/elsewhere/Pets"),
            ("./specs", "a//b", "specs/a/b"),
        ])
    func resolving(_ folder: String, _ path: String, _ result: String) {
        #expect(Path(folder).resolving(path) == result)
    }
}
