import ConversionCore
import DocumentModel
import Testing

@Suite struct FormatRegistryTests {
    private struct Nothing: DocumentReader, DocumentWriter {
        func read(_ source: Source, diagnostics: inout Diagnostics) throws(ConversionError) -> Document { Document() }
        func write(_ document: Document, diagnostics: inout Diagnostics) throws(ConversionError) -> WrittenDocument {
            WrittenDocument(bytes: [])
        }
    }

    private func entry(_ format: Format, _ certainty: @escaping @Sendable ([UInt8]) -> FormatRecognizer.Certainty)
        -> FormatRegistry.Entry
    {
        FormatRegistry.Entry(
            format: format, capabilities: FormatCapabilities { _ in .none },
            recognizer: FormatRecognizer(certainty: certainty), makeReader: { _ in Nothing() },
            makeWriter: { _ in Nothing() })
    }

    private var registry: FormatRegistry {
        FormatRegistry(entries: [
            entry(.text) { _ in .possible }, entry(.html) { $0.first == 0x3C ? .likely : .none },
            entry(.docx) { $0.first == 0x50 ? .certain : .none },
        ])
    }

    @Test(
        arguments: [
            ([0x50], "a.txt", "docx"), ([0x3C], "a.txt", "txt"), ([0x3C], nil, "html"), ([0x41], nil, "txt"),
            ([0x41], "a.HTM", "html"), ([0x41], "folder.docx/a", "txt"), ([], "a.unknown", "txt"),
        ] as [([UInt8], String?, String)])
    func contentDecidesWhereItIsCertainAndTheNameWhereItIsNot(bytes: [UInt8], name: String?, format: String) {
        #expect(registry.format(sniffing: bytes, fileName: name)?.name == format)
    }

    @Test(arguments: [".txt", "noextension", "dir.txt/", ""])
    func namesWithoutExtensionNameNoFormat(name: String) {
        #expect(registry.format(forFileName: name) == nil)
    }

    @Test func unknownFormatsAreNamed() {
        #expect(throws: ConversionError.self) { try registry.entry(for: .reportXML) }
    }
}
