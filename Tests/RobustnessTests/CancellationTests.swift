import ConversionCore
import DocumentModel
import HanConversion
import ReportConversion
import Testing
import TestSupport

/// A conversion whose task is cancelled ends with that and with nothing else.
@Suite struct CancellationTests {
    private static let formats = FormatRegistry.standard.entries.map(\.format)

    private static func code(_ work: @escaping @Sendable () throws -> Void) async -> ConversionError.Code? {
        let task = Task.detached {
            // Begun once it is cancelled, so that no step of it can be over before.
            while !Task.isCancelled { await Task.yield() }
            try work()
        }
        task.cancel()
        do {
            try await task.value
            return nil
        } catch {
            return (error as? ConversionError)?.code
        }
    }

    @Test(arguments: formats) func readersStop(format: Format) async throws {
        // Readers ask every few thousand elements.
        let document = Document(blocks: (0..<20_000).map { .paragraph(Paragraph("第\($0)段")) })
        let bytes = try Converter().write(document, to: format).output.bytes
        let reader = try FormatRegistry.standard.entry(for: format).makeReader(ReaderOptions())
        let code = await Self.code {
            var diagnostics = Diagnostics()
            _ = try reader.read(Source(bytes: bytes), diagnostics: &diagnostics)
        }
        #expect(code == .cancelled)
    }

    @Test(arguments: formats) func writersStop(format: Format) async throws {
        let document = DocumentGenerator.document(seed: 5, features: Set(DocumentFeature.allCases))
        let writer = try FormatRegistry.standard.entry(for: format).makeWriter(WriterOptions())
        let code = await Self.code {
            var diagnostics = Diagnostics()
            _ = try writer.write(document, diagnostics: &diagnostics)
        }
        #expect(code == .cancelled)
    }

    @Test func passesStop() async throws {
        let text = String(repeating: "一、標題\n\n這是內文，資訊公開。\n\n", count: 2_000)
        let read = try Converter(pipeline: Pipeline()).read(Source(bytes: Array(text.utf8))).document
        for pass in [
            Pipeline.Pass.inferStructure, .normalizeText, .simplifyChinese(HanConverter(configuration: .mainland)),
        ] {
            let code = await Self.code {
                var document = read
                var diagnostics = Diagnostics()
                try pass.transform.apply(to: &document, diagnostics: &diagnostics)
            }
            #expect(code == .cancelled, "\(pass.name)")
        }
    }
}
