import ConversionCore
import DocumentModel
import HanConversion
import ReportConversion
import TestSupport
import Testing

/// Phrases that runs split are mapped as wholes in files of every format, and their marks stay.
@Suite struct SplitPhraseTests {
    private static let converter: Converter = {
        var converter = Converter()
        converter.pipeline.add(.simplifyChinese(HanConverter(configuration: .mainland)))
        return converter
    }()

    @Test(arguments: [Format.docx, .html, .reportXML])
    func phrasesCrossRunsInFiles(_ format: Format) throws {
        for (before, after) in SplitPhrases.all {
            let document = Document(blocks: [.paragraph(Paragraph(content: RunMarkup.inlines(before)))])
            let file = try Converter().write(document, to: format).output.bytes
            let reading = try SplitPhraseTests.converter.read(Source(bytes: file), from: format)
            #expect(RunMarkup.text(reading.document) == after, "\(format.name): \(before)")
            // And as the file that a user gets.
            let converted = try SplitPhraseTests.converter.convert(Source(bytes: file), from: format, to: format)
            let again = try Converter().read(Source(bytes: converted.output.bytes), from: format)
            #expect(RunMarkup.text(again.document) == after, "\(format.name): \(before)")
        }
    }

    @Test func trackedChangesReachTheFile() throws {
        var converter = Converter()
        converter.pipeline.add(.simplifyChinese(HanConverter(configuration: .mainland), tracksChanges: true))
        let source = Source(bytes: Array("<p>推進重點<b>專</b>案</p>".utf8), name: "a.html")
        let file = try converter.convert(source, to: .docx).output.bytes
        for (choice, text) in [(ReaderOptions.TrackedChanges.accept, "推进重点项目"), (.reject, "推进重点专案")] {
            let reader = Converter(readerOptions: ReaderOptions(trackedChanges: choice))
            let document = try reader.read(Source(bytes: file)).document
            #expect(document.blocks.count == 1)
            if case .paragraph(let paragraph)? = document.blocks.first { #expect(paragraph.content.plainText == text) }
        }
    }
}
