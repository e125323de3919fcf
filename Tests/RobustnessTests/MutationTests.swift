import ConversionCore
import DocumentModel
import ReportConversion
import Testing
import TestSupport
import ZipArchive

/// Damaged input ends in a document or in an error, never in a crash.
@Suite struct MutationTests {
    private static func written(_ format: Format) throws -> [UInt8] {
        let features = Set(DocumentFeature.allCases)
        return try Converter().write(DocumentGenerator.document(seed: 3, features: features), to: format).output.bytes
    }

    @Test(arguments: FormatRegistry.standard.entries.map(\.format))
    func changedBytesDoNoHarm(format: Format) throws {
        let whole = try MutationTests.written(format)
        var random = SeededGenerator(seed: 11)
        for _ in 0..<150 {
            var bytes = whole
            for _ in 0..<random.number(1...8) where !bytes.isEmpty {
                bytes[random.number(0...(bytes.count - 1))] = UInt8(random.number(0...255))
            }
            _ = try? Converter().read(Source(bytes: bytes), from: format)
            _ = try? Converter().read(Source(bytes: Array(bytes.prefix(random.number(0...bytes.count)))), from: format)
        }
    }

    /// Changes within the parts of a package, which a damaged archive would never let through.
    @Test func changedPartsDoNoHarm() throws {
        let archive = try ZipReader(MutationTests.written(.docx))
        var random = SeededGenerator(seed: 5)
        for _ in 0..<60 {
            var writer = ZipWriter(level: 1)
            for entry in archive.directory.entries {
                var bytes = try archive.read(entry)
                if random.oneIn(3), !bytes.isEmpty {
                    // Digits and letters, so that most of the result is still XML.
                    for _ in 0..<random.number(1...20) {
                        let place = random.number(0...(bytes.count - 1))
                        if (0x30...0x39).contains(bytes[place]) { bytes[place] = UInt8(random.number(0x30...0x39)) }
                        if (0x61...0x7A).contains(bytes[place]) { bytes[place] = UInt8(random.number(0x61...0x7A)) }
                    }
                }
                try writer.add(entry.name, bytes)
            }
            _ = try? Converter().read(Source(bytes: writer.finish()), from: .docx)
        }
    }

    @Test(arguments: FormatRegistry.standard.entries.map(\.format))
    func emptyInputIsHandled(format: Format) { _ = try? Converter().read(Source(bytes: []), from: format) }
}
