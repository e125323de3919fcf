import DocumentModel

/// What holds blocks while it is read.
struct Container {
    enum Kind {
        case root
        case quotation
        case figure
        case textBox(width: Length?, height: Length?)
        indirect case group(role: String, tag: String?, title: String?)
        case contents(first: Int, last: Int)
        /// The items of a reversed list count down from its start.
        case list(ListMarker, isReversed: Bool)
        indirect case item(ListItem)
        case definitions
        case term
        case definition
        indirect case table(Table)
        case rowGroup(TableSection)
        indirect case row(Revision?, isDropped: Bool)
        indirect case cell(TableCell, isHeader: Bool)
        case caption(Caption.Position)
        indirect case note(NoteID, Note.Kind, mark: String?)
        indirect case comment(CommentID, Comment)
        /// What is read but not kept, such as the list around notes.
        case discarded
    }

    /// The parts of a table.
    enum TableSection { case head, body, foot }

    var kind: Kind
    var blocks: [Block] = []
    var paragraph: OpenParagraph?
    /// Whether further white space collapses into what stands before it in the paragraph; so it is where none is open.
    var isAfterSpace = true
    var items: [ListItem] = []
    var entries: [DefinitionEntry] = []
    var rows: [TableRow] = []
    /// For each row, whether all its cells are headers, and where it belongs.
    var rowKinds: [(isHeader: Bool, section: TableSection)] = []
    var cells: [(cell: TableCell, isHeader: Bool)] = []
    var columns: [Length?] = []
    var caption: Caption?
    /// The style in which a list's or an item's numbers are printed, where it is another than the marker's.
    var numberStyle: String?
    /// The items that have a style of their own.
    var ownNumberStyles: [Int: String] = [:]
    /// Whether the label that stands first in an item was not met yet.
    var expectsLabel = false

    init(_ kind: Kind) { self.kind = kind }
}
