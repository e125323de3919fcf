import ConversionCore
import DocumentModel
import Testing
import TestSupport

@testable import SchemaFormat

@Suite struct SchemaRoundTripTests {
    @Test(arguments: UInt64(0)..<1000)
    func documentsComeBackEqual(seed: UInt64) throws {
        let document = DocumentGenerator.document(seed: seed, features: Set(DocumentFeature.allCases))
        var diagnostics = Diagnostics()
        let bytes = try SchemaWriter(options: WriterOptions()).write(document, diagnostics: &diagnostics).bytes
        let read = try SchemaReader(options: ReaderOptions()).read(Source(bytes: bytes), diagnostics: &diagnostics)
        #expect(firstDifference(document, read) == nil)
        #expect(diagnostics.all.map(\.description) == [])
    }
}
