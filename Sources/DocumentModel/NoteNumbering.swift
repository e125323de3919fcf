/// How the notes of a kind are numbered.
public struct NoteNumbering: Hashable, Sendable {
    /// Where numbers begin anew.
    public enum Restart: String, Hashable, Sendable, CaseIterable {
        /// Nowhere.
        case continuous
        /// In each section.
        case eachSection
        /// On each page.
        case eachPage
    }

    /// How a number is written, such as ①.
    public var format: NumberFormat
    /// The first number.
    public var start: Int
    /// Where numbers begin anew.
    public var restart: Restart

    /// Makes a numbering.
    public init(format: NumberFormat = .decimal, start: Int = 1, restart: Restart = .continuous) {
        self.format = format
        self.start = start
        self.restart = restart
    }
}

/// Gives the notes of a document the marks by which they are printed, in the order in which they are met.
///
/// Notes of a kind whose numbering the document states are counted by themselves; all others are counted together. Where a
/// page begins only a printer knows, so that numbers which begin anew there go on here.
public struct NoteLabels: Sendable {
    private let notes: [NoteID: Note]
    private let numberings: [Note.Kind: NoteNumbering]
    private var labels: [NoteID: String] = [:]
    private var counts: [Note.Kind: Int] = [:]
    private var sharedCount = 0

    /// Makes the marks of a document's notes.
    public init(_ document: Document) {
        notes = document.notes
        numberings = document.noteNumbering
    }

    /// The mark of a note, which is counted when it is first asked for.
    public mutating func label(of id: NoteID) -> String {
        if let known = labels[id] { return known }
        let note = notes[id]
        sharedCount += 1
        let label: String
        if let mark = note?.mark {
            label = mark
        } else if let note, let numbering = numberings[note.kind] {
            let number = counts[note.kind] ?? numbering.start
            counts[note.kind] = number &+ 1
            label = numbering.format.text(for: number)
        } else {
            label = String(sharedCount)
        }
        labels[id] = label
        return label
    }

    /// Says that a section begins.
    public mutating func beginSection() {
        for (kind, numbering) in numberings where numbering.restart == .eachSection { counts[kind] = nil }
    }
}
