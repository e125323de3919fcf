import ConversionCore
import DocumentModel
import ReportConversion
import Testing
import ZipArchive

/// Small inputs that ask for much: they end in a document or in an error that names the limit, and work grows with the input.
@Suite struct BombTests {
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
        #expect(Self.code(try TestPackage.bytes(body)) == .limitExceeded)
    }

    @Test func partsInflateTogether() throws {
        let names = ["a.png", "b.png", "c.png"]
        let body = names.map {
            "<w:p><w:r><w:pict><v:shape><v:imagedata r:id=\"\($0)\"/></v:shape></w:pict></w:r></w:p>"
        }
        let bytes = try TestPackage.bytes(
            body.joined(), links: names.map { ($0, "image", "media/\($0)") },
            parts: names.map { ("word/media/\($0)", [UInt8](repeating: 0, count: 600_000)) })
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
        let bytes = try TestPackage.bytes(
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
        let bytes = try TestPackage.bytes(body)
        do throws(ConversionError) {
            _ = try Converter().read(Source(bytes: bytes))
            Issue.record("a package that deep was read")
        } catch {
            #expect(error.diagnostics.warnings.contains { $0.message.contains("altChunk") })
        }
    }
}
