import ConversionCore
import DocumentModel
import ReportConversion
import Testing
import TestSupport

/// What real files become, as dumps that a change must mean to change.
///
/// `RECORD_GOLDEN=1 swift test --filter GoldenTests` writes them anew.
@Suite struct SampleDumpTests {
    @Test(arguments: ["changshu-2018.txt", "notice.html", "notice.docx", "notice.xml"])
    func samplesReadAsRecorded(name: String) throws {
        try Self.expect("/Samples/" + name, as: name)
    }

    /// Files that other programs' engines wrote; `make-documents.py` makes them.
    @Test(arguments: ["python-docx.docx", "libreoffice.docx", "libreoffice-page.docx"])
    func documentsOfOtherProgramsReadAsRecorded(name: String) throws {
        try Self.expect("/Tests/GoldenTests/Fixtures/documents/" + name, as: "documents/" + name)
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
        try Self.expect("/Tests/GoldenTests/Fixtures/texts/\(name).txt", as: "texts/\(name)", saysWarnings: false)
    }

    /// Compares a file's document with `fixture.dump`, and what reading it and writing it in each format has to say with
    /// `fixture.diagnostics`.
    private static func expect(_ path: String, as fixture: String, saysWarnings: Bool = true) throws {
        let bytes = try #require(FileBytes.read(PackageRoot.path + path))
        let name = String(path.split(separator: "/").last ?? "")
        let converter = Converter(readerOptions: ReaderOptions(keepsComments: true))
        let source = Source(bytes: bytes, name: name)
        let reading = try converter.read(source)
        try compare(reading.document.dump, with: fixture + ".dump")
        guard saysWarnings else { return }
        var lines = reading.diagnostics.all.map { "read: \($0)" }
        for format in FormatRegistry.standard.entries.map(\.format) {
            lines += try converter.write(reading.document, to: format).diagnostics.all.map { "\(format): \($0)" }
        }
        try compare(lines.map { $0 + "\n" }.joined(), with: fixture + ".diagnostics")
    }

    static func compare(_ text: String, with fixture: String) throws {
        let golden = PackageRoot.path + "/Tests/GoldenTests/Fixtures/" + fixture
        if FileBytes.environment("RECORD_GOLDEN") != nil { FileBytes.write(Array(text.utf8), to: golden) }
        let recorded = try #require(FileBytes.read(golden))
        #expect(String(decoding: recorded, as: UTF8.self) == text)
    }
}
