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
        try Self.expect("/Samples/" + name, as: "\(name).dump")
    }

    /// Texts in the layouts that offices, firms and people use; plain, poem and judgment have no headings, and none may be
    /// found.
    @Test(arguments: [
        "annexes", "budget", "bulletin", "changelog", "circular", "contract", "emergency-plan",
        "english-plain-headings",
        "english-report", "english-roman", "english-wrapped", "essay", "handbook", "judgment", "law", "mail", "minutes",
        "notice", "novel", "paged-law", "paged-report", "plain", "plan-boxes", "poem", "qa", "regulation", "scraped",
        "speech", "standard", "statistics-table", "taiwan-report", "tender",
    ])
    func textsReadAsRecorded(name: String) throws {
        try Self.expect("/Tests/GoldenTests/Fixtures/texts/\(name).txt", as: "texts/\(name).dump")
    }

    private static func expect(_ path: String, as fixture: String) throws {
        let bytes = try #require(FileBytes.read(PackageRoot.path + path))
        let name = String(path.split(separator: "/").last ?? "")
        let dump = try Converter().read(Source(bytes: bytes, name: name)).document.dump
        let golden = PackageRoot.path + "/Tests/GoldenTests/Fixtures/" + fixture
        if FileBytes.environment("RECORD_GOLDEN") != nil { FileBytes.write(Array(dump.utf8), to: golden) }
        let recorded = try #require(FileBytes.read(golden))
        #expect(String(decoding: recorded, as: UTF8.self) == dump)
    }
}
