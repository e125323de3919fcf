import ConversionCore
import DocumentModel
import ReportConversion
import Testing
import ZipArchive

/// Each limit lets what just reaches it through whole, and names itself when it is passed.
@Suite struct LimitTests {
    /// A limit, an input, and what of the limit the input takes.
    struct Bound: CustomTestStringConvertible, Sendable {
        let name: String
        let limit: @Sendable (inout ConversionLimits, Int) -> Void
        let input: @Sendable () throws -> [UInt8]
        /// What of the limit the input takes.
        let need: Int
        var output = Format.text

        var testDescription: String { name }
    }

    private static let picture = [UInt8](repeating: 7, count: 900)

    private static func page(_ body: String) -> [UInt8] {
        Array("<!DOCTYPE html><html><body>\(body)</body></html>".utf8)
    }

    private static func report(_ body: String) -> [UInt8] {
        Array(
            "<report xmlns=\"urn:reportconv:report:1\" version=\"1.0-draft\"><head/><body>\(body)</body></report>".utf8)
    }

    private static func withPictures(_ references: Int) throws -> [UInt8] {
        let shown = "<w:p><w:r><w:pict><v:shape><v:imagedata r:id=\"i\"/></v:shape></w:pict></w:r></w:p>"
        return try TestPackage.bytes(
            String(repeating: shown, count: references) + "<w:p><w:r><w:t>末</w:t></w:r></w:p>",
            links: [("i", "image", "media/i.png")], parts: [("word/media/i.png", picture)])
    }

    /// The address of the picture in a page.
    private static let address = "data:image/png;base64,".count + 1_200

    static let bounds = [
        Bound(name: "inputBytes", limit: { $0.inputBytes = $1 }, input: { Array("一段文字末".utf8) }, need: 15),
        Bound(
            name: "parts", limit: { $0.parts = $1 },
            input: { try TestPackage.bytes("<w:p><w:r><w:t>末</w:t></w:r></w:p>") },
            need: 2),
        // In each: what stands in the example, with what is around it.
        Bound(
            name: "elements", limit: { $0.elements = $1 }, input: { report(String(repeating: "<p>末</p>", count: 97)) },
            need: 100),
        Bound(
            name: "elements", limit: { $0.elements = $1 }, input: { page(String(repeating: "<p>末</p>", count: 98)) },
            // The root, the head that no tag begins, and the body.
            need: 101),
        Bound(
            name: "elements", limit: { $0.elements = $1 },
            input: { try TestPackage.bytes(String(repeating: "<w:p><w:r><w:t>末</w:t></w:r></w:p>", count: 30)) },
            // The document's own two, and the two of the package's relationships, for the document and for its properties.
            need: 96),
        Bound(
            name: "attributeBytes", limit: { $0.attributeBytes = $1 },
            input: { page("<p title=\"\(String(repeating: "a", count: 500))\">末</p>") }, need: 500),
        Bound(
            name: "attributeBytes", limit: { $0.attributeBytes = $1 },
            input: { report("<p style=\"\(String(repeating: "a", count: 500))\">末</p>") }, need: 509),
        Bound(
            name: "tagBytes", limit: { $0.tagBytes = $1 },
            input: { report("<p style=\"\(String(repeating: "a", count: 200_000))\">末</p>") },
            need: 200_012),
        Bound(
            name: "elementDepth", limit: { $0.elementDepth = $1 },
            input: { report("<group role=\"a\"><group role=\"b\"><p>末</p></group></group>") }, need: 5),
        Bound(
            name: "tableArea", limit: { $0.tableArea = $1 },
            input: { page("<table><tr><td colspan=\"30\" rowspan=\"40\">末<tr><td>x</table>") }, need: 61),
        Bound(name: "mediaBytes", limit: { $0.mediaBytes = $1 }, input: { try withPictures(2) }, need: 900),
        Bound(
            name: "repeatedBytes", limit: { $0.repeatedBytes = $1 }, input: { try withPictures(4) }, need: 3 * address,
            output: .html),
    ]

    private static func converted(_ bound: Bound, allowing count: Int) throws(ConversionError) -> [UInt8] {
        var limits = ConversionLimits()
        let input: [UInt8]
        do { input = try bound.input() } catch { throw ConversionError(.malformed, "\(error)") }
        // One element for each eight bytes is free.
        bound.limit(&limits, bound.name == "elements" ? count - input.count / 8 : count)
        var converter = Converter()
        converter.readerOptions.limits = limits
        converter.writerOptions.limits = limits
        return try converter.convert(Source(bytes: input), to: bound.output).output.bytes
    }

    @Test(arguments: bounds) func whatReachesALimitIsConvertedWhole(bound: Bound) throws {
        let output = String(decoding: try Self.converted(bound, allowing: bound.need), as: UTF8.self)
        #expect(output.contains("末"))
    }

    @Test(arguments: bounds) func whatPassesALimitIsRefusedByItsName(bound: Bound) {
        do throws(ConversionError) {
            _ = try Self.converted(bound, allowing: bound.need - 1)
            Issue.record("what passes \(bound.name) was converted")
        } catch {
            #expect(error.code == .limitExceeded)
            #expect(error.message.contains("(\(bound.name))") || bound.name == "parts")
        }
    }

    @Test(arguments: FormatRegistry.standard.entries.map(\.format))
    func outputsAreBounded(format: Format) throws {
        let document = Document(blocks: (0..<50).map { .paragraph(Paragraph("第\($0)段")) })
        let size = try Converter().write(document, to: format).output.bytes.count
        var converter = Converter()
        // A package is smaller than its parts, each of which is an output too.
        converter.writerOptions.limits.outputBytes = format == .docx ? 1 << 20 : size
        #expect(try converter.write(document, to: format).output.bytes.count == size)
        converter.writerOptions.limits.outputBytes = size - 1
        do throws(ConversionError) {
            _ = try converter.write(document, to: format)
            Issue.record("an output larger than allowed was written")
        } catch {
            #expect(error.code == .limitExceeded)
            #expect(error.message.contains("(outputBytes)"))
        }
    }

    @Test func depthsAreTakenFlatWithAWarning() throws {
        let depth = 40
        let links = String(repeating: "<w:ins w:id=\"1\" w:author=\"a\">", count: depth)
        let nested =
            "<w:p>\(links)<w:r><w:t>末</w:t></w:r>" + String(repeating: "</w:ins>", count: depth) + "</w:p>"
        let table = String(repeating: "<w:tbl><w:tr><w:tc>", count: 8)
        let tables =
            table + "<w:p><w:r><w:t>表</w:t></w:r></w:p>" + String(repeating: "</w:tc></w:tr></w:tbl>", count: 8)
        var converter = Converter()
        converter.readerOptions.trackedChanges = .all
        converter.readerOptions.limits.inlineDepth = 10
        converter.readerOptions.limits.blockDepth = 5
        let done = try converter.convert(Source(bytes: try TestPackage.bytes(nested + tables)), to: .text)
        let text = String(decoding: done.output.bytes, as: UTF8.self)
        #expect(text.contains("末") && text.contains("表"))
        #expect(done.diagnostics.warnings.filter { $0.code == .limited }.count == 2)
    }
}
