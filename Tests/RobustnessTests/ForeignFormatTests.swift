import ConversionCore
import ReportConversion
import Testing
import ZipArchive

/// What is no document of ours is named, and refused with one line.
@Suite struct ForeignFormatTests {
    private static func refusal(_ bytes: [UInt8]) -> ConversionError? {
        do throws(ConversionError) {
            _ = try Converter().read(Source(bytes: bytes))
            return nil
        } catch {
            return error
        }
    }

    private static func archive(_ entries: (String, String)...) throws -> [UInt8] {
        var writer = ZipWriter()
        for (name, content) in entries { try writer.add(name, Array(content.utf8)) }
        return writer.finish()
    }

    @Test(arguments: [
        ("%PDF-1.4\n", "PDF"), ("{\\rtf1}", "RTF"), ("CAJ\0", "CAJ"), ("Founder CEB 3", "CEB"),
        ("Rar!\u{1A}\u{7}", "RAR"),
        (
            "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>",
            "2003"
        ),
    ])
    func filesAreNamed(content: String, name: String) {
        let error = Self.refusal(Array(content.utf8))
        #expect(error?.code == .unsupportedFormat)
        #expect(error?.message.contains(name) == true)
        #expect(error?.diagnostics.isEmpty == true)
    }

    @Test func archivesAreNamed() throws {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
        let workbook = try Self.archive(
            (
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/w.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
                """
            ),
            (
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="a" Type="\(office)" Target="xl/w.xml"/></Relationships>
                """
            ), ("xl/w.xml", "<workbook/>"))
        #expect(Self.refusal(workbook)?.message.contains("Excel") == true)
        let cases = [
            (("mimetype", "application/vnd.oasis.opendocument.text"), "OpenDocument text"),
            (("mimetype", "application/epub+zip"), "EPUB"), (("OFD.xml", "<x/>"), "OFD"),
            (("a.txt", "x"), "archive without"),
        ]
        for (entry, name) in cases {
            let error = Self.refusal(try Self.archive(entry))
            #expect(error?.message.contains(name) == true)
            #expect(error?.code == .unsupportedFormat)
            #expect(error?.diagnostics.isEmpty == true)
        }
    }

    @Test func binaryBytesAreNoText() {
        #expect(Self.refusal((0..<3_000).map { UInt8(truncatingIfNeeded: $0 * 37 + 11) })?.code == .unsupportedFormat)
        // A few controls in a text are left out, and a text that speaks of formats is one.
        #expect(Self.refusal(Array("一、总体要求\u{1}\u{2}\n\n正文。".utf8)) == nil)
        #expect(Self.refusal(Array("Namespaces: http://schemas.microsoft.com/office/word/2003/wordml".utf8)) == nil)
        let page = "<html xmlns:w=\"urn:schemas-microsoft-com:office:spreadsheet\"><body><p>a</p></body></html>"
        #expect(Self.refusal(Array(page.utf8)) == nil)
    }
}
