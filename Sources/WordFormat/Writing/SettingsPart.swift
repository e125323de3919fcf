import DocumentModel
import XMLStream

/// Makes `settings.xml` (17.15.1.78), its elements in the order of the schema.
enum SettingsPart {
    static func content(_ session: WritingSession) -> [UInt8] {
        var xml = XMLByteWriter()
        xml.declaration()
        xml.start("w:settings")
        xml.attribute("xmlns:w", WordNamespace.addresses[WordNamespace.word])
        xml.empty("w:zoom", ("w:percent", "100"))
        xml.empty("w:defaultTabStop", ("w:val", String(session.theme.tabWidth)))
        if session.hasEvenPages { xml.empty("w:evenAndOddHeaders") }
        xml.empty("w:characterSpacingControl", ("w:val", "compressPunctuation"))
        if session.needsFieldUpdate { xml.empty("w:updateFields", ("w:val", "true")) }
        for kind in Note.Kind.allCases where session.notes.contains(where: { $0.kind == kind }) {
            if kind == .endnote { xml.start("w:endnotePr") } else { xml.start("w:footnotePr") }
            // Word counts endnotes in Roman numerals unless it is told otherwise.
            let numbering = session.document.noteNumbering[kind] ?? NoteNumbering()
            xml.empty("w:numFmt", ("w:val", numbering.format.rawValue))
            if numbering.start != 1 { xml.empty("w:numStart", ("w:val", String(numbering.start))) }
            switch numbering.restart {
            case .continuous: break
            case .eachSection: xml.empty("w:numRestart", ("w:val", "eachSect"))
            case .eachPage: xml.empty("w:numRestart", ("w:val", "eachPage"))
            }
            for id in ["-1", "0"] {
                if kind == .endnote {
                    xml.empty("w:endnote", ("w:id", id))
                } else {
                    xml.empty("w:footnote", ("w:id", id))
                }
            }
            xml.end()
        }
        xml.start("w:compat")
        // A line that a break ends is not stretched to the margin.
        xml.empty("w:doNotExpandShiftReturn")
        // Lines and characters as East Asian typography expects them.
        if session.script.isEastAsian { xml.empty("w:useFELayout") }
        xml.empty(
            "w:compatSetting", ("w:name", "compatibilityMode"), ("w:uri", "http://schemas.microsoft.com/office/word"),
            ("w:val", "15"))
        xml.end()
        if !session.unstated.isEmpty {
            xml.start("w:docVars")
            xml.empty(
                "w:docVar", ("w:name", WordMarks.unstatedVariable), ("w:val", session.unstated.joined(separator: " ")))
            xml.end()
        }
        xml.empty("w:themeFontLang", ("w:val", "en-US"), ("w:eastAsia", session.script.eastAsianLanguage))
        xml.end()
        return xml.bytes
    }
}
