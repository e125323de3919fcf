import ConversionCore
import DocumentModel
import Testing
import TestSupport

@testable import HTMLFormat

@Suite struct HTMLRoundTripTests {
    @Test(arguments: UInt64(0)..<800)
    func documentsComeBackEqual(seed: UInt64) throws {
        let document = DocumentGenerator.document(seed: seed, features: FormatCapabilities.html.roundTripping)
        var diagnostics = Diagnostics()
        let bytes = try HTMLWriter(options: WriterOptions()).write(document, diagnostics: &diagnostics).bytes
        let options = ReaderOptions(trackedChanges: .all, keepsComments: true)
        let read = try HTMLReader(options: options).read(Source(bytes: bytes), diagnostics: &diagnostics)
        #expect(firstDifference(document, read) == nil)
        #expect(diagnostics.all.map(\.description) == [])
    }
}
