import ConversionCore
import DocumentModel
import OfficePackage
import Testing
import TestSupport

@testable import WordFormat

@Suite struct WordRoundTripTests {
    @Test(arguments: UInt64(0)..<800)
    func documentsComeBackEqual(seed: UInt64) throws {
        let document = DocumentGenerator.document(seed: seed, features: FormatCapabilities.word.roundTripping)
        var diagnostics = Diagnostics()
        let bytes = try WordWriter(options: WriterOptions()).write(document, diagnostics: &diagnostics).bytes
        let options = ReaderOptions(trackedChanges: .all, keepsComments: true)
        let read = try WordReader(options: options).read(Source(bytes: bytes), diagnostics: &diagnostics)
        #expect(firstDifference(document, read) == nil)
        #expect(diagnostics.all.map(\.description) == [])
    }

    /// Chinese body text begins two characters in; a centred line would stand off the middle, a picture off its place.
    @Test func onlyBodyTextIsIndented() throws {
        func paragraph(_ text: String, _ alignment: TextAlignment?) -> Block {
            var paragraph = Paragraph(content: [.text(text, .plain)])
            paragraph.layout.alignment = alignment
            return .paragraph(paragraph)
        }
        var document = Document(blocks: [
            paragraph("居中", .center), paragraph("落款", .end), paragraph("正文", nil), paragraph("正文", .justify),
        ])
        document.metadata.language = "zh-Hans"
        var diagnostics = Diagnostics()
        let bytes = try WordWriter(options: WriterOptions()).write(document, diagnostics: &diagnostics).bytes
        let archive = try OfficePackageReader(bytes)
        let text = String(decoding: try archive.read(PartName("/word/document.xml")), as: UTF8.self)
        let styles = text.matches(of: /w:pStyle w:val="([A-Za-z]+)"/).map { String($0.output.1) }
        #expect(styles == ["FlushText", "FlushText", "BodyText", "BodyText"])
        #expect(
            try WordReader(options: ReaderOptions()).read(Source(bytes: bytes), diagnostics: &diagnostics) == document)
    }
}
