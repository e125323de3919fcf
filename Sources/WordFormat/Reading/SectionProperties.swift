import DocumentModel
import XMLStream

/// The properties of a section while they are read (17.6).
struct SectionProperties {
    enum Variant: Hashable { case primary, first, even }

    var start = SectionSetup.Start.nextPage
    var width: Int?
    var height: Int?
    var margins: [String: Int] = [:]
    var linePitch: Int?
    var firstPageNumber: Int?
    var pageNumberFormat: String?
    var columnCount = 1
    var hasTitlePage = false
    var notes: [Note.Kind: NoteProperties] = [:]
    /// Of which notes the properties at hand are.
    private var noteKind: Note.Kind?
    var headers: [Variant: String] = [:]
    var footers: [Variant: String] = [:]

    /// Takes one element of a `w:sectPr`.
    mutating func take(_ kind: WordElement, _ element: borrowing XMLElement) {
        switch kind {
        case .type: start = element.value.flatMap { SectionSetup.Start(rawValue: $0) } ?? .nextPage
        case .pgSz:
            width = element.twips("w")
            height = element.twips("h")
        case .pgMar:
            for name in ["top", "bottom", "left", "right", "header", "footer"] {
                margins[name] = SectionProperties.margin(name, element)
            }
        case .docGrid:
            let type = element.word("type")
            if type == "lines" || type == "linesAndChars" { linePitch = element.twips("linePitch") }
        case .pgNumType:
            firstPageNumber = element.wordInteger("start")
            pageNumberFormat = element.word("fmt")
        case .cols: columnCount = min(max(element.wordInteger("num") ?? 1, 1), 45)
        case .footnotePr: noteKind = .footnote
        case .endnotePr: noteKind = .endnote
        case .numFmt: if let noteKind { notes[noteKind, default: NoteProperties()].format = element.value }
        case .numStart:
            if let noteKind { notes[noteKind, default: NoteProperties()].start = element.wordInteger("val") }
        case .numRestart: if let noteKind { notes[noteKind, default: NoteProperties()].restart = element.value }
        case .titlePg: hasTitlePage = element.isOn
        case .headerReference, .footerReference:
            guard let id = element.attribute("id", in: WordNamespace.relationships) else { return }
            let variant: Variant =
                switch element.word("type") {
                case "first": .first
                case "even": .even
                default: .primary
                }
            if kind == .headerReference { headers[variant] = id } else { footers[variant] = id }
        default: break
        }
    }

    private static func margin(_ name: String, _ element: borrowing XMLElement) -> Int? {
        switch name {
        case "top": element.twips("top")
        case "bottom": element.twips("bottom")
        case "left": element.twips("left")
        case "right": element.twips("right")
        case "header": element.twips("header")
        default: element.twips("footer")
        }
    }

    /// The page; `nil` where nothing is said of it.
    var page: PageSetup? {
        guard width != nil || height != nil || !margins.isEmpty else { return nil }
        var page = PageSetup()
        if let width, width > 0 { page.width = .twips(width) }
        if let height, height > 0 { page.height = .twips(height) }
        // A negative margin at the top or the bottom lets the header overlap; its size counts.
        if let top = margins["top"] { page.top = .twips(abs(top)) }
        if let bottom = margins["bottom"] { page.bottom = .twips(abs(bottom)) }
        if let left = margins["left"] { page.left = .twips(left) }
        if let right = margins["right"] { page.right = .twips(right) }
        page.header = margins["header"].map { .twips($0) }
        page.footer = margins["footer"].map { .twips($0) }
        page.linePitch = linePitch.map { .twips($0) }
        return page
    }
}
