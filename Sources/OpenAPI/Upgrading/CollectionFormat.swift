/// How the elements of an array become one text (Swagger 2.0, Parameter Object).
enum CollectionFormat: String, CaseIterable {
    case csv, ssv, tsv, pipes, multi

    /// The style that means the same, where there is one.
    ///
    /// - Parameter location: As a parameter has it; headers of responses are as those of requests.
    func style(in location: String) -> (style: ParameterStyle, explode: Bool)? {
        switch (self, location) {
        case (.csv, "path"), (.csv, "header"): (.simple, false)
        case (.csv, "query"), (.csv, "formData"): (.form, false)
        case (.ssv, "query"), (.ssv, "formData"): (.spaceDelimited, false)
        case (.pipes, "query"), (.pipes, "formData"): (.pipeDelimited, false)
        case (.multi, "query"), (.multi, "formData"): (.form, true)
        case (.csv, _), (.ssv, _), (.tsv, _), (.pipes, _), (.multi, _): nil
        }
    }
}
