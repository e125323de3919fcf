import ConversionCore
import DocumentModel
import ReportConversion
import Testing
import ZipArchive

/// Small inputs that ask for much: they end in a document or in an error that names the limit, and work grows with the input.
@Suite struct BombTests {
    private static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml"
        """
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static func package(_ body: String, parts: [(name: String, bytes: [UInt8])] = []) throws -> [UInt8] {
        var writer = ZipWriter()
        let relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        try writer.add(
            "_rels/.rels",
            Array(
                (relationships
                    + "<Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                    .utf8))
        try writer.add(
            "word/document.xml", Array("<w:document \(namespaces)><w:body>\(body)</w:body></w:document>".utf8))
        for part in parts { try writer.add(part.name, part.bytes) }
        return writer.finish()
    }

    private static func code(_ bytes: [UInt8], _ converter: Converter = Converter()) -> ConversionError.Code? {
        do throws(ConversionError) {
            _ = try converter.read(Source(bytes: bytes))
            return nil
        } catch {
            return error.code
        }
    }

    @Test(arguments: ["group role=\"g\"", "quotation", "list", "table", "p"])
    func deepReportXMLIsRefused(element: String) {
        let name = element.prefix { $0 != " " }
        let count = 20_000
        let text =
            "<report xmlns=\"urn:reportconv:report:1\" version=\"1.0-draft\"><head/><body>"
            + String(repeating: "<\(element)>", count: count) + String(repeating: "</\(name)>", count: count)
            + "</body></report>"
        #expect(Self.code(Array(text.utf8)) == .limitExceeded)
    }

    @Test(arguments: [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"), ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    ])
    func deepWordXMLIsRefused(start: String, end: String) throws {
        let body = String(repeating: start, count: 20_000) + String(repeating: end, count: 20_000)
        #expect(Self.code(try Self.package(body)) == .limitExceeded)
    }

    @Test func partsInflateTogether() throws {
        var links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        var body = ""
        var parts: [(name: String, bytes: [UInt8])] = []
        for index in 0..<3 {
            links += "<Relationship Id=\"i\(index)\" Type=\"\(Self.office)/image\" Target=\"media/\(index).png\"/>"
            body += "<w:p><w:r><w:pict><v:shape><v:imagedata r:id=\"i\(index)\"/></v:shape></w:pict></w:r></w:p>"
            parts.append(("word/media/\(index).png", [UInt8](repeating: 0, count: 600_000)))
        }
        parts.append(("word/_rels/document.xml.rels", Array((links + "</Relationships>").utf8)))
        let bytes = try Self.package(body, parts: parts)
        var converter = Converter()
        converter.readerOptions.limits.inflatedBytes = 1 << 20
        #expect(Self.code(bytes, converter) == .limitExceeded)
        converter.readerOptions.limits.inflatedBytes = 1 << 21
        #expect(Self.code(bytes, converter) == nil)
    }

    @Test func raggedTablesCostTheirCells() {
        let cell = TableCell(blocks: [])
        for count in [500, 1_000, 2_000] {
            let wide = TableRow(cells: Array(repeating: cell, count: count))
            let table = Table(rows: [wide] + Array(repeating: TableRow(cells: [cell]), count: count))
            let places = table.grid.covering.reduce(0) { $0 + $1.count }
            #expect(places == 2 * count)
            #expect(table.coveredArea == 2 * count)
        }
    }

    @Test func tablesOfHugeSpansAreRefused() throws {
        let cell = "<td colspan=\"1000\" rowspan=\"60000\">a</td>"
        let page = "<!DOCTYPE html><table>" + String(repeating: "<tr>\(cell)</tr>", count: 5_000) + "</table>"
        #expect(Self.code(Array(page.utf8)) == .limitExceeded)
        let small = "<!DOCTYPE html><table><tr>\(cell)</tr><tr><td>b</td></tr></table>"
        #expect(Self.code(Array(small.utf8)) == nil)
    }

    @Test func damagedPartsAreSaidWithTheirNames() throws {
        let bytes = try Self.package(
            "<w:p><w:r><w:t>文</w:t></w:r></w:p>",
            parts: [
                ("word/_rels/document.xml.rels", Array("<Relationships".utf8)), ("word/settings.xml", Array("<w".utf8)),
            ])
        let reading = try Converter().read(Source(bytes: bytes))
        let places = reading.diagnostics.warnings.compactMap { $0.location?.part }
        #expect(places.contains("word/_rels/document.xml.rels"))
        #expect(places.contains("word/settings.xml"))
    }

    @Test func whatWasSaidBeforeAFailureIsNotLost() throws {
        let body = "<w:altChunk r:id=\"x\"/>" + String(repeating: "<w:sdt><w:sdtContent>", count: 2_000)
        let bytes = try Self.package(body)
        do throws(ConversionError) {
            _ = try Converter().read(Source(bytes: bytes))
            Issue.record("a package that deep was read")
        } catch {
            #expect(error.diagnostics.warnings.contains { $0.message.contains("altChunk") })
        }
    }
}
