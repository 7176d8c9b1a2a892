/// What `diff` prints.
enum ReportFormat: String, CaseIterable {
    case text, json, markdown, html, github
}
