import GoldenForms

extension Fields {
    /// Whether a form can express it: the items of one list no spaces, one object what `deepObject` can, and a map that is exploded beside the other fields no key of
    /// theirs.
    var isExpressible: Bool {
        let spaced = (spaces ?? []).contains { $0.unicodeScalars.contains(" ") }
        return !spaced && deep?.isExpressible != false && Self.names.isDisjoint(with: (labels ?? [:]).keys)
            && !(labels ?? [:]).keys.contains { $0.utf8.starts(with: "deep[".utf8) }
    }

    /// What comes of it: an empty array that need not be there, an empty exploded map and an empty deep object are as good as none.
    var asForm: Fields {
        var form = self
        if form.objects == [] { form.objects = nil }
        if form.commas == [] { form.commas = nil }
        if form.pipes == [] { form.pipes = nil }
        if form.spaces == [] { form.spaces = nil }
        if form.labels == [:] { form.labels = nil }
        form.deep = form.deep?.arriving
        return form
    }

    /// The keys of the other fields, and the members of the one that is exploded.
    private static let names: Set<String> = [
        "text", "integer", "number", "flag", "date", "kind", "list", "object", "objects", "map", "nullable", "required", "choice", "json", "commas", "pipes",
        "spaces",
        "deep", "reserved", "R", "G", "name", "isDark",
    ]
}
