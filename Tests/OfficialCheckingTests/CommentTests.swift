import ConversionCore
import DocumentModel
import OfficialChecking
import ReportConversion
import Testing
import ZipArchive

/// Faults as comments where they stand.
@Suite struct CommentTests {
    private static func document(_ bytes: [UInt8]) throws -> Document {
        var converter = Converter()
        converter.readerOptions.keepsComments = true
        return try converter.read(Source(bytes: bytes)).document
    }

    @Test func eachFaultStandsWhereItIsAndNothingElseChanges() throws {
        let draft = try SampleDraft.make(SampleDraft.text, name: "a.txt")
        let spoilt = try #require(
            try SampleDraft.changed(draft, "word/document.xml", "三是加强利用", "四是加强利用", everywhere: false))
        let checker = DraftChecker()
        let commented = try checker.commented(try checker.check(spoilt), in: spoilt)
        let document = try Self.document(commented)
        #expect(document.comments.count == 1)
        let comment = try #require(document.comments.values.first)
        guard case .paragraph(let said)? = comment.blocks.first else {
            Issue.record("the comment has no text")
            return
        }
        #expect(said.content.plainText.hasPrefix("enumeration-sequence: "))
        #expect(comment.author == "reportconv")
        let plain = try Converter().convert(Source(bytes: commented), to: .text).output.bytes
        #expect(plain == (try Converter().convert(Source(bytes: spoilt), to: .text).output.bytes))
        // What was said before stays, and what is said now gets numbers of its own.
        let again = try checker.commented(try checker.check(commented), in: commented)
        #expect(try Self.document(again).comments.count == 3)
    }

    @Test func partsWhoseNamesAreInAnotherCaseAreChangedToo() throws {
        let draft = try SampleDraft.make(SampleDraft.text, name: "a.txt")
        let reader = try ZipReader(draft)
        var writer = ZipWriter()
        for entry in reader.directory.entries {
            let name = entry.name.replacing("document.xml", with: "Document.XML")
            try writer.add(entry.name.hasPrefix("word/document") ? name : entry.name, try reader.read(entry))
        }
        let renamed = writer.finish()
        let spoilt = try #require(
            try SampleDraft.changed(renamed, "word/Document.XML", "三是加强利用", "四是加强利用", everywhere: false))
        let checker = DraftChecker()
        let commented = try checker.commented(try checker.check(spoilt), in: spoilt)
        #expect(try Self.document(commented).comments.count == 1)
    }

    @Test func paragraphsWithinOthersAreCountedAsTheyBegin() throws {
        let draft = try SampleDraft.make(SampleDraft.text, name: "a.txt")
        let box =
            "<w:p><!-- <w:p> --><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" alt=\"a > b\"><v:textbox>"
            + "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p><w:p/></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
        let boxed = try #require(
            try SampleDraft.changed(draft, "word/document.xml", "<w:body>", "<w:body>\(box)", everywhere: false))
        let spoilt = try #require(
            try SampleDraft.changed(boxed, "word/document.xml", "三是加强利用", "四是加强利用", everywhere: false))
        let checker = DraftChecker()
        let report = try checker.check(spoilt)
        #expect(report.findings.filter { $0.status == .wrong }.map(\.rule) == ["enumeration-sequence"])
        let commented = try checker.commented(report, in: spoilt)
        let document = try Self.document(commented)
        let holders = document.blocks.compactMap { block -> String? in
            guard case .paragraph(let paragraph) = block,
                paragraph.content.contains(where: { if case .marker(.commentStart) = $0 { true } else { false } })
            else { return nil }
            return paragraph.content.plainText
        }
        #expect(holders.map { $0.hasPrefix("档案管理人员要认真履行职责") } == [true])
    }
}
