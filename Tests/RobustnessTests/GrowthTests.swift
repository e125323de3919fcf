import ConversionCore
import DocumentModel
import ReportConversion
import Testing

/// What a file repeats costs as much each time: the nodes of the document, what is said of it and the bytes of all outputs
/// grow with the input and no faster.
@Suite struct GrowthTests {
    /// Something that can stand in a file any number of times.
    struct Kind: CustomTestStringConvertible, Sendable {
        let name: String
        let input: @Sendable (Int) throws -> [UInt8]

        var testDescription: String { name }
    }

    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    private static func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

    private static func field(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }

    private static func code(_ text: String) -> String { "<w:r><w:instrText>\(text)</w:instrText></w:r>" }

    private static func each(_ count: Int, _ make: (Int) -> String) -> String { (0..<count).map(make).joined() }

    private static let body: [(String, @Sendable (Int) -> String)] = [
        (
            "fields without an end",
            { count in
                each(count) {
                    "<w:p>\(field("begin"))\(code("HYPERLINK \"http://a/\($0)\""))\(field("separate"))\(run("x"))</w:p>"
                }
            }
        ),
        (
            "fields within fields",
            { count in
                "<w:p>" + each(count) { _ in field("begin") + code("REF a") + field("separate") } + run("x")
                    + each(count) { _ in field("end") } + "</w:p>"
            }
        ),
        (
            "changes within changes",
            { count in
                "<w:p>" + each(min(count, 400)) { "<w:ins w:id=\"\($0)\" w:author=\"a\">" } + run("x")
                    + each(min(count, 400)) { _ in "</w:ins>" } + "</w:p>"
            }
        ),
        (
            "bookmarks",
            { count in
                each(count) {
                    "<w:p><w:bookmarkStart w:id=\"\($0)\" w:name=\"b\($0)\"/>\(run("x"))<w:bookmarkEnd w:id=\"\($0)\"/></w:p>"
                }
            }
        ),
        (
            "bookmarks that go on",
            { count in each(count) { "<w:p><w:bookmarkStart w:id=\"\($0)\" w:name=\"b\($0)\"/>\(run("x"))</w:p>" } }
        ),
        ("styles", { count in each(count) { "<w:p><w:pPr><w:pStyle w:val=\"s\($0)\"/></w:pPr>\(run("x"))</w:p>" } }),
        (
            "code lines",
            { count in each(count) { _ in "<w:p><w:pPr><w:pStyle w:val=\"SourceCode\"/></w:pPr>\(run("x"))</w:p>" } }
        ),
        (
            "a wide row and single cells",
            { count in
                let cell = "<w:tc><w:p>\(run("x"))</w:p></w:tc>"
                return "<w:tbl><w:tr>" + each(count) { _ in cell } + "</w:tr>"
                    + each(count) { _ in "<w:tr>\(cell)</w:tr>" } + "</w:tbl>"
            }
        ),
        (
            "merged cells",
            { count in
                "<w:tbl>"
                    + each(count) {
                        "<w:tr><w:tc><w:tcPr><w:vMerge\($0 == 0 ? " w:val=\"restart\"" : "")/></w:tcPr><w:p/></w:tc></w:tr>"
                    } + "</w:tbl>"
            }
        ),
        (
            "list items of one level",
            { count in
                each(count) { _ in
                    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>\(run("x"))</w:p>"
                }
            }
        ),
        ("unknown elements", { count in "<w:p>" + each(count) { "<w:r><w:strange\($0)/></w:r>" } + "</w:p>" }),
        (
            "pictures that are one",
            { count in
                each(count) { _ in "<w:p><w:r><w:pict><v:shape><v:imagedata r:id=\"i\"/></v:shape></w:pict></w:r></w:p>"
                }
            }
        ),
    ]

    private static let pages: [(String, @Sendable (Int) -> String)] = [
        (
            "a wide row and single cells",
            { "<table><tr>" + each($0) { _ in "<td>x" } + each($0) { _ in "<tr><td>x" } + "</table>" }
        ),
        ("pictures that are one", { each($0) { _ in "<img src=\"data:image/png;base64,AAAA\">" } }),
        ("elements within elements", { each(min($0, 400)) { _ in "<div><span>" } + "x" }),
        ("links that are not closed", { each($0) { "<a href=\"\($0)\">x<p>" } }),
        (
            "notes",
            { count in
                each(count) { "<a href=\"#n\($0)\" role=\"doc-noteref\">\($0)</a>" }
                    + each(count) { "<p id=\"n\($0)\" role=\"doc-footnote\">x" }
            }
        ),
        ("code lines", { "<pre>" + each($0) { _ in "x\n" } + "</pre>" }),
    ]

    private static let texts: [(String, @Sendable (Int) -> String)] = [
        ("lines alike", { each($0) { _ in "一行相似的文字，长度差不多，没有句号\n" } }),
        ("headings", { each($0) { "\($0 + 1)、标题\n\n正文。\n\n" } }),
        ("table lines", { each($0) { _ in "| a | b |\n" } }),
        ("form feeds", { each($0) { _ in "文\u{C}" } }),
    ]

    static let kinds =
        body.map { name, make in
            Kind(name: "docx: " + name) {
                try TestPackage.bytes(
                    make($0), links: [("i", "image", "media/i.png"), ("n", "numbering", "numbering.xml")],
                    parts: [
                        ("word/media/i.png", [1, 2, 3]),
                        (
                            "word/numbering.xml",
                            Array(
                                """
                                <w:numbering xmlns:w="\(word)"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">\
                                <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>\
                                <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
                                """.utf8)
                        ),
                    ])
            }
        } + pages.map { name, make in Kind(name: "html: " + name) { Array(("<!DOCTYPE html>" + make($0)).utf8) } }
        + texts.map { name, make in Kind(name: "txt: " + name) { Array(make($0).utf8) } }

    /// What a conversion to all formats makes.
    private static func work(_ bytes: [UInt8]) throws -> Int {
        var converter = Converter()
        converter.readerOptions.trackedChanges = .all
        let reading = try converter.read(Source(bytes: bytes))
        var counter = NodeCounter()
        reading.document.walk(&counter)
        var work = counter.count + reading.diagnostics.all.count
        for entry in FormatRegistry.standard.entries {
            let written = try converter.write(reading.document, to: entry.format)
            work += written.output.bytes.count + written.diagnostics.all.count
            if entry.format == .docx {
                // Deflate hides what is repeated: what counts are the parts.
                work += try ZipContents.size(written.output.bytes)
            }
        }
        return work
    }

    @Test(arguments: kinds) func workGrowsWithTheInput(kind: Kind) throws {
        let counts = try [250, 500, 1_000].map { try Self.work(try kind.input($0)) }
        // Twice as much more for twice as many more; the rest is for numbers that become longer.
        #expect(Double(counts[2] - counts[1]) <= 2.2 * Double(counts[1] - counts[0]) + 200)
    }
}

private struct NodeCounter: DocumentVisitor {
    var count = 0

    mutating func visit(_ block: Block) { count += 1 }
    mutating func visit(_ inline: Inline) { count += 1 }
}
