/// Where lines are broken.
enum LineWidth {
    static let indentation = 4

    /// The width of the project.
    ///
    /// - Parameter levels: How deep the line is nested. What is nested too deeply to be read is as wide as what can be.
    static func remaining(behind levels: Int) -> Int { 160 - indentation * min(levels, 16) }
}
