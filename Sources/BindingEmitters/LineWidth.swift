/// Where lines are broken.
enum LineWidth {
    /// Without indentation, so that what is nested a few levels still stays within the width of the project.
    static let maximum = 120

    /// The same for what is said of operations, which is nested four levels deep at most.
    static let operations = 144

    /// The width of the project, where the indentation is known.
    static func remaining(behind levels: Int) -> Int { 160 - 4 * levels }
}
