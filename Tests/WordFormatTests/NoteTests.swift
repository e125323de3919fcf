import ConversionCore
import DocumentModel
import Testing
import TestSupport
import XMLStream
import ZipArchive

@testable import WordFormat

/// Notes with the numbers that Word prints, and comments with their answers.
@Suite struct NoteTests {
    private static func read(_ parts: [(name: String, content: String)], comments: Bool = false) throws -> Document {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var archive = ZipWriter()
        var links = ""
        for part in parts where part.name != "document" {
            links += "<Relationship Id=\"\(part.name)\" Type=\"\(office)/\(part.name)\" Target=\"\(part.name).xml\"/>"
        }
        let packaging = "http://schemas.openxmlformats.org/package/2006/relationships"
        try archive.add(
            "_rels/.rels",
            Array(
                "<Relationships xmlns=\"\(packaging)\"><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
                    .utf8))
        try archive.add(
            "word/_rels/document.xml.rels", Array("<Relationships xmlns=\"\(packaging)\">\(links)</Relationships>".utf8)
        )
        for part in parts {
            try archive.add(
                "word/\(part.name).xml",
                Array(
                    part.content.replacing(
                        "NS",
                        with: "xmlns:w=\"\(WordNamespace.addresses[WordNamespace.word])\" "
                            + "xmlns:w14=\"\(WordNamespace.addresses[WordNamespace.word2010])\" "
                            + "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\""
                    ).utf8))
        }
        var diagnostics = Diagnostics()
        var options = ReaderOptions()
        options.keepsComments = comments
        return try WordReader(options: options).read(Source(bytes: archive.finish()), diagnostics: &diagnostics)
    }

    private static func notes(_ kind: String) -> String {
        "<w:\(kind)s NS><w:\(kind) w:id=\"2\"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:\(kind)></w:\(kind)s>"
    }

    private static func body(_ kind: String, section: String = "") -> String {
        "<w:document NS><w:body><w:p><w:r><w:\(kind)Reference w:id=\"2\"/></w:r></w:p><w:sectPr>\(section)</w:sectPr></w:body></w:document>"
    }

    @Test func numberingsOfNotesAreThoseOfTheSettings() throws {
        let settings = """
            <w:settings NS><w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/><w:numStart w:val="3"/>\
            <w:numRestart w:val="eachPage"/></w:footnotePr></w:settings>
            """
        let document = try Self.read([
            ("document", Self.body("footnote")), ("footnotes", Self.notes("footnote")), ("settings", settings),
        ])
        #expect(
            document.noteNumbering == [
                .footnote: NoteNumbering(
                    format: NumberFormat(rawValue: "decimalEnclosedCircleChinese"), start: 3, restart: .eachPage)
            ])
    }

    @Test func sectionsSayMoreThanSettings() throws {
        let document = try Self.read([
            (
                "document",
                Self.body("footnote", section: "<w:footnotePr><w:numFmt w:val=\"lowerLetter\"/></w:footnotePr>")
            ), ("footnotes", Self.notes("footnote")),
        ])
        #expect(document.noteNumbering == [.footnote: NoteNumbering(format: .lowerLetter)])
    }

    @Test func endnotesAreRomanUnlessSaidOtherwise() throws {
        let document = try Self.read([("document", Self.body("endnote")), ("endnotes", Self.notes("endnote"))])
        #expect(document.noteNumbering == [.endnote: NoteNumbering(format: .lowerRoman)])
        #expect(
            try Self.read([("document", Self.body("footnote")), ("footnotes", Self.notes("footnote"))]).noteNumbering
                .isEmpty)
    }

    @Test func commentsKnowWhatTheyAnswer() throws {
        let comments = """
            <w:comments NS><w:comment w:id="0"><w:p w14:paraId="00000001"/><w:p w14:paraId="0000000a"/></w:comment>\
            <w:comment w:id="1"><w:p w14:paraId="0000000B"/></w:comment></w:comments>
            """
        let threads = """
            <w15:commentsEx NS><w15:commentEx w15:paraId="0000000A" w15:done="1"/>\
            <w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/></w15:commentsEx>
            """
        let body = """
            <w:document NS><w:body><w:p><w:r><w:commentReference w:id="0"/><w:commentReference w:id="1"/></w:r></w:p></w:body>\
            </w:document>
            """
        let document = try Self.read(
            [("document", body), ("comments", comments), ("commentsExtended", threads)], comments: true)
        let first = CommentID("0")
        #expect(document.comments[first]?.isResolved == true)
        #expect(document.comments[CommentID("1")]?.parent == first)
        #expect(document.comments[CommentID("1")]?.isResolved == false)
    }

    @Test func countedFieldsShowTheirNumbers() {
        var fields = NumberFields()
        let shown = [
            fields.next("LISTNUM", "LISTNUM"), fields.next("LISTNUM", "LISTNUM \\l 2"),
            fields.next("LISTNUM", "LISTNUM \\l 2"), fields.next("LISTNUM", "LISTNUM"),
            fields.next("LISTNUM", "LISTNUM LegalDefault \\l 2"), fields.next("AUTONUM", "AUTONUM"),
            fields.next("AUTONUM", "AUTONUM \\s )"), fields.next("AUTONUMOUT", "AUTONUMOUT"),
        ]
        #expect(shown == ["1)", "a)", "b)", "2)", "1.1.", "1.", "2)", nil])
    }
}
