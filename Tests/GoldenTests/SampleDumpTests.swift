import ConversionCore
import DocumentModel
import ReportConversion
import Testing
import TestSupport

/// What real files become, as dumps that a change must mean to change.
///
/// `RECORD_GOLDEN=1 swift test --filter SampleDumpTests` writes them anew.
@Suite struct SampleDumpTests {
    @Test(arguments: ["changshu-2018.txt", "notice.html", "notice.docx", "notice.xml"])
    func samplesReadAsRecorded(name: String) throws {
        let bytes = try #require(FileBytes.read(PackageRoot.path + "/Samples/" + name))
        let dump = try Converter().read(Source(bytes: bytes, name: name)).document.dump
        let golden = PackageRoot.path + "/Tests/GoldenTests/Fixtures/\(name).dump"
        if FileBytes.environment("RECORD_GOLDEN") != nil { FileBytes.write(Array(dump.utf8), to: golden) }
        let recorded = try #require(FileBytes.read(golden))
        #expect(String(decoding: recorded, as: UTF8.self) == dump)
    }
}
