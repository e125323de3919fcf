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
        xml.empty("w:defaultTabStop", ("w:val", session.script.isEastAsian ? "420" : "720"))
        if session.hasEvenPages { xml.empty("w:evenAndOddHeaders") }
        xml.empty("w:characterSpacingControl", ("w:val", "compressPunctuation"))
        if session.needsFieldUpdate { xml.empty("w:updateFields", ("w:val", "true")) }
        if session.notes.contains(where: { $0.kind == .footnote }) {
            xml.start("w:footnotePr")
            xml.empty("w:footnote", ("w:id", "-1"))
            xml.empty("w:footnote", ("w:id", "0"))
            xml.end()
        }
        if session.notes.contains(where: { $0.kind == .endnote }) {
            xml.start("w:endnotePr")
            xml.empty("w:endnote", ("w:id", "-1"))
            xml.empty("w:endnote", ("w:id", "0"))
            xml.end()
        }
        xml.start("w:compat")
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
