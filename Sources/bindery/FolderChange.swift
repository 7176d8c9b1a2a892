/// What must change in a folder so that it holds what is generated.
struct FolderChange {
    /// Why a file must change.
    enum State: String {
        case missing

        /// As it was written, and not what would be written now.
        case stale

        /// Not as it was written.
        case edited = "edited by hand"

        /// Would not be written again.
        case leftOver = "left over"

        /// In the place of a file of ours.
        case foreign = "not written by Bindery"

        /// In its place too, and no file, or none that can be read.
        case obstructed = "something else in its place"
    }

    struct Entry {
        /// From the folder.
        let path: String
        let state: State

        /// What is to be there; nil: nothing.
        let text: String?
    }

    let entries: [Entry]

    var writeCount: Int { entries.count { $0.text != nil } }
    var removalCount: Int { entries.count { $0.text == nil } }
    var edited: [Entry] { entries.filter { $0.state == .edited } }

    /// What is to be written where something stands that is not ours to replace.
    var displaced: [Entry] { entries.filter { $0.text != nil && [.foreign, .obstructed].contains($0.state) } }
}
