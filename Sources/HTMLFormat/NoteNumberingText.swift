import DocumentModel

/// How notes are numbered, as an attribute holds it: `decimalEnclosedCircle 1 eachPage`.
enum NoteNumberingText {
    static func text(of numbering: NoteNumbering) -> String {
        "\(numbering.format.rawValue) \(numbering.start) \(numbering.restart.rawValue)"
    }

    static func numbering(_ text: String) -> NoteNumbering? {
        let words = text.split(separator: " ")
        guard words.count == 3, let start = Int(words[1]),
            let restart = NoteNumbering.Restart(rawValue: String(words[2]))
        else { return nil }
        return NoteNumbering(format: NumberFormat(rawValue: String(words[0])), start: start, restart: restart)
    }
}
