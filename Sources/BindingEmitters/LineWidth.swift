/// Where lines are broken.
enum LineWidth {
    /// Without indentation, so that what is nested a few levels still stays within the width of the project.
    static let maximum = 120
}
