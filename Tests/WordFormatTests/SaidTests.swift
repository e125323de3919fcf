import ConversionCore
import DocumentModel
import Testing

@testable import WordFormat

/// What the reader does not take in is said, once for each kind, with its count and its first place.
@Suite struct SaidTests {
    private static func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
    }

    private static func warning(_ read: HandmadeDocument, _ words: String) -> Diagnostic? {
        read.diagnostics.warnings.first { $0.message.contains(words) }
    }

    @Test func deletionsAndCommentsAreCounted() throws {
        let deleted = "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>旧</w:delText></w:r></w:del>"
        let comment = "<w:r><w:commentReference w:id=\"0\"/></w:r>"
        let body = "<w:p>\(Self.run("新"))\(deleted)\(deleted)\(comment)</w:p>"
        let read = try HandmadeDocument(body)
        #expect(read.texts == ["新"])
        #expect(Self.warning(read, "tracked deletions")?.count == 2)
        #expect(Self.warning(read, "comments")?.count == 1)
        let all = try HandmadeDocument(body, ReaderOptions(trackedChanges: .all, keepsComments: true))
        #expect(Self.warning(all, "tracked deletions") == nil)
        #expect(Self.warning(all, "comments were") == nil)
    }

    @Test func unknownElementsAndLooksAreSaid() throws {
        let read = try HandmadeDocument(
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"900\"/></w:tabs><w:snapToGrid w:val=\"0\"/></w:pPr>"
                + "<w:novelty>\(Self.run("文"))</w:novelty><w:proofErr w:type=\"spellStart\"/></w:p>")
        #expect(read.texts == ["文"])
        #expect(Self.warning(read, "tab stops")?.location?.part == "word/document.xml")
        #expect(Self.warning(read, "“novelty”")?.count == 1)
        #expect(read.diagnostics.warnings.count == 2)
    }

    @Test func dotsOfEmphasisAreAMark() throws {
        let read = try HandmadeDocument(
            "<w:p>\(Self.run("重点", "<w:em w:val=\"dot\"/>"))\(Self.run("其余", "<w:em w:val=\"none\"/>"))</w:p>")
        guard case .paragraph(let paragraph) = read.document.blocks[0] else {
            Issue.record("no text was read")
            return
        }
        #expect(paragraph.content == [.text("重点", TextStyle(.emphasisMarks)), .text("其余", .plain)])
    }

    @Test func capitalsAreAMark() throws {
        let read = try HandmadeDocument("<w:p>\(Self.run("Shall", "<w:caps/>"))</w:p>")
        #expect(read.texts == ["Shall"])
        guard case .paragraph(let paragraph) = read.document.blocks[0], case .text(_, let style) = paragraph.content[0]
        else {
            Issue.record("no text was read")
            return
        }
        #expect(style.marks == .capitals)
    }

    @Test func textUnderAMergeIsKept() throws {
        func cell(_ merge: String, _ text: String) -> String {
            "<w:tc><w:tcPr><w:vMerge\(merge)/></w:tcPr><w:p>\(text.isEmpty ? "" : Self.run(text))</w:p></w:tc>"
        }
        let read = try HandmadeDocument(
            "<w:tbl><w:tr>\(cell(" w:val=\"restart\"", "甲"))</w:tr><w:tr>\(cell("", "乙"))</w:tr><w:tr>\(cell("", ""))</w:tr></w:tbl>"
        )
        guard case .table(let table) = read.document.blocks[0] else {
            Issue.record("no table was read")
            return
        }
        #expect(table.rows[0].cells[0].blocks == [.paragraph(Paragraph("甲")), .paragraph(Paragraph("乙"))])
        #expect(table.rows[0].cells[0].rowSpan == 3)
        #expect(Self.warning(read, "merge covers")?.count == 1)
    }
}
