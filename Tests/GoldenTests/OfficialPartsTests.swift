import ConversionCore
import ReportConversion
import TestSupport
import Testing
import ZipArchive

/// The parts of an official draft, with head and foot, as they are written.
@Suite struct OfficialPartsTests {
    @Test func draftsAreWrittenAsRecorded() throws {
        let page = try #require(FileBytes.read(PackageRoot.path + "/Samples/notice.html"))
        let head = try #require(FileBytes.read(PackageRoot.path + "/Samples/letterhead.xml"))
        var converter = Converter(writerOptions: WriterOptions(style: .official))
        converter.pipeline.add(.normaliseText())
        converter.pipeline.add(.officialDraft())
        converter.pipeline.add(.letterhead(try Letterhead(xml: head)))
        let draft = try converter.convert(Source(bytes: page, name: "notice.html"), to: .docx).output.bytes
        let package = try ZipReader(draft)
        for part in ["document", "styles", "settings", "footer1", "footer2"] {
            let entry = try #require(package.directory.entry(named: "word/\(part).xml"))
            // A line for each element shows what a change is about.
            let text = String(decoding: try package.read(entry), as: UTF8.self).replacing("><", with: ">\n<")
            try SampleDumpTests.compare(text + "\n", with: "official/\(part).xml")
        }
    }
}
