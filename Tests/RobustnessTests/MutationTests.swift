import ConversionCore
import DocumentModel
import OfficialChecking
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

    /// What is read can be written, and its report XML keeps to the schema and is the same document; what is not read is
    /// refused in one line.
    private static func check(_ bytes: [UInt8], _ format: Format) {
        if format == .docx { judge(bytes) }
        let reading: Reading
        do throws(ConversionError) {
            reading = try Converter(pipeline: Pipeline()).read(Source(bytes: bytes), from: format)
        } catch {
            #expect(error.code != .cancelled && !error.message.isEmpty && !error.description.contains("\n"))
            return
        }
        do throws(ConversionError) {
            for entry in FormatRegistry.standard.entries {
                let written = try Converter().write(reading.document, to: entry.format)
                // Control characters, which XML cannot hold, are left out with a warning.
                guard entry.format == .reportXML, written.diagnostics.isEmpty else { continue }
                let again = try Converter(pipeline: Pipeline()).read(
                    Source(bytes: written.output.bytes), from: .reportXML)
                let difference = firstDifference(reading.document, again.document)
                #expect(difference == nil)
            }
        } catch {
            Issue.record("what was read cannot be written: \(error)")
        }
    }

    /// A document is judged, commented on and learned from, or refused in one line.
    private static func judge(_ bytes: [UInt8]) {
        let checker = DraftChecker(options: CheckOptions(reportYear: 2024))
        do throws(ConversionError) {
            let report = try checker.check(bytes)
            #expect(!report.findings.isEmpty)
            let commented = try checker.commented(report, in: bytes)
            // Comments change nothing of what is found, but that there are some.
            let again = try checker.check(commented)
            #expect(again.findings.map(\.rule) == report.findings.map(\.rule))
            _ = try checker.learn(from: bytes)
        } catch {
            #expect(error.code != .cancelled && !error.message.isEmpty && !error.description.contains("\n"))
        }
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
            MutationTests.check(bytes, format)
            MutationTests.check(Array(bytes.prefix(random.number(0...bytes.count))), format)
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
            MutationTests.check(writer.finish(), .docx)
        }
    }

    @Test(arguments: FormatRegistry.standard.entries.map(\.format))
    func emptyInputIsHandled(format: Format) {
        do throws(ConversionError) {
            _ = try Converter().read(Source(bytes: []), from: format)
            Issue.record("nothing was read as \(format.name)")
        } catch {
            #expect(error.code == .malformed)
        }
    }
}
