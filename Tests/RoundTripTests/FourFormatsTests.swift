import ConversionCore
import DocumentModel
import ReportConversion
import Testing
import TestSupport

@Suite struct FourFormatsTests {
    private static let sample = FileBytes.read(PackageRoot.path + "/Samples/changshu-2018.txt") ?? []

    private static func letters(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
    }

    @Test func theSampleKeepsEveryCharacterThroughAllFormats() throws {
        let converter = Converter()
        var bytes = FourFormatsTests.sample
        try #require(!bytes.isEmpty)
        for format in [Format.docx, .html, .reportXML, .text] {
            bytes = try converter.convert(Source(bytes: bytes), to: format).output.bytes
        }
        #expect(FourFormatsTests.letters(bytes) == FourFormatsTests.letters(FourFormatsTests.sample))
    }

    @Test func theSampleHasItsOutline() throws {
        let document = try Converter().read(Source(bytes: FourFormatsTests.sample, name: "a.txt")).document
        let levels = document.blocks.compactMap { block -> Int? in
            if case .heading(let heading) = block { heading.level } else { nil }
        }
        #expect(levels.count { $0 == 1 } == 6)
        #expect(levels.count { $0 == 2 } == 9)
        #expect(document.metadata.title != nil)
    }

    /// Each of the sixteen ways, on what both formats hold.
    @Test(arguments: FormatRegistry.standard.entries.map(\.format), FormatRegistry.standard.entries.map(\.format))
    func everyWayIsOpen(from: Format, to: Format) throws {
        let converter = Converter(writerOptions: WriterOptions(isFaithful: true))
        let registry = FormatRegistry.standard
        let features = try registry.entry(for: from).capabilities.roundTripping
            .intersection(registry.entry(for: to).capabilities.roundTripping)
        for seed in UInt64(0)..<5 {
            let document = DocumentGenerator.document(seed: seed, features: features)
            let input = try converter.write(document, to: from).output.bytes
            let output = try converter.convert(Source(bytes: input), from: from, to: to).output.bytes
            #expect(!output.isEmpty)
            if from != .text, to != .text {
                var all = converter
                all.readerOptions.trackedChanges = .all
                all.readerOptions.keepsComments = true
                let kept = try all.convert(Source(bytes: input), from: from, to: to).output.bytes
                #expect(try firstDifference(document, all.read(Source(bytes: kept), from: to).document) == nil)
            }
        }
    }

    @Test func equalDocumentsGiveEqualBytes() throws {
        let converter = Converter()
        let document = DocumentGenerator.document(seed: 7, features: Set(DocumentFeature.allCases))
        for entry in FormatRegistry.standard.entries {
            let first = try converter.write(document, to: entry.format).output.bytes
            #expect(try converter.write(document, to: entry.format).output.bytes == first)
        }
    }
}
