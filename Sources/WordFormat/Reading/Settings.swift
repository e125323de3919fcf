import DocumentModel
import OfficePackage
import XMLStream

/// What `settings.xml` says about how the other parts are read.
struct Settings {
    private(set) var hasEvenPages = false
    private(set) var unstated: Set<String> = []
    private(set) var notes: [Note.Kind: NoteProperties] = [:]

    init(_ session: ReadingSession, _ main: PartName, _ relationships: Relationships) {
        let part = relationships.first(kind: "settings").map { main.resolve($0.target) } ?? main.resolve("settings.xml")
        guard session.package.contains(part) else { return }
        let tree = session.attempt("what the settings say", part) { () throws(OfficePackageError) in
            try session.package.tree(part, vocabulary: WordElement.vocabulary)
        }
        guard let root = tree?.root else { return }
        if let even = root.first("evenAndOddHeaders") {
            hasEvenPages = !["0", "false", "off"].contains(even.attribute("val"))
        }
        notes[.footnote] = NoteProperties(root.first("footnotePr"))
        notes[.endnote] = NoteProperties(root.first("endnotePr"))
        for variable in root.first("docVars")?.children ?? []
        where variable.attribute("name") == WordMarks.unstatedVariable {
            unstated = Set((variable.attribute("val") ?? "").split(separator: " ").map(String.init))
        }
    }
}
