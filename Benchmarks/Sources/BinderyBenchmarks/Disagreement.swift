/// Generated and hand-written types do not read or write the same, so that comparing their speed would mean nothing.
struct Disagreement: Error, CustomStringConvertible {
    var description: String { "the generated and the hand-written types disagree about the content of the document" }
}
