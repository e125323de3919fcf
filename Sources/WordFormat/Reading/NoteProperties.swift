import DocumentModel
import XMLStream

/// What is said of how notes of a kind are numbered (17.11.11, 17.11.4); each part is `nil` where nothing is said.
struct NoteProperties {
    var format: String?
    var start: Int?
    var restart: String?

    init() {}

    /// What `w:footnotePr` or `w:endnotePr` of the settings says.
    init(_ element: XMLTree.Element?) {
        format = element?.first("numFmt")?.attribute("val")
        start = element?.first("numStart")?.attribute("val").flatMap { Int($0) }
        restart = element?.first("numRestart")?.attribute("val")
    }

    /// The numbering that these say.
    ///
    /// - Parameters:
    ///   - kind: Whose numbering it is: Word counts endnotes i, ii, iii unless it is told otherwise.
    ///   - base: What holds where these say nothing.
    /// - Returns: The numbering; `nil` where it is 1, 2, 3 throughout.
    func numbering(of kind: Note.Kind, over base: NoteProperties) -> NoteNumbering? {
        var numbering = NoteNumbering()
        numbering.format =
            (format ?? base.format).map { NumberFormat(rawValue: $0) } ?? (kind == .endnote ? .lowerRoman : .decimal)
        numbering.start = start ?? base.start ?? 1
        switch restart ?? base.restart {
        case "eachSect": numbering.restart = .eachSection
        case "eachPage": numbering.restart = .eachPage
        default: break
        }
        return numbering == NoteNumbering() ? nil : numbering
    }
}
