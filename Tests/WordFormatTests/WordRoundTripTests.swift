import ConversionCore
import DocumentModel
import Testing
import TestSupport

@testable import WordFormat

@Suite struct WordRoundTripTests {
    @Test(arguments: UInt64(0)..<400)
    func documentsComeBackEqual(seed: UInt64) throws {
        let document = DocumentGenerator.document(seed: seed, features: FormatCapabilities.word.roundTripping)
        var diagnostics = Diagnostics()
        let bytes = try WordWriter(options: WriterOptions()).write(document, diagnostics: &diagnostics).bytes
        let options = ReaderOptions(trackedChanges: .all, keepsComments: true)
        let read = try WordReader(options: options).read(Source(bytes: bytes), diagnostics: &diagnostics)
        #expect(firstDifference(document, read) == nil)
        #expect(diagnostics.all.map(\.description) == [])
    }
}
