import ConversionCore
import DocumentModel
import OfficePackage
import Testing

@testable import WordFormat

/// Documents made by hand, as other programs make them.
@Suite struct WordReaderTests {
    private static let main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

    private static func document(_ body: String, styles: String = "", numbering: String = "") throws -> [UInt8] {
        var package = OfficePackageWriter()
        let main = PartName("/word/document.xml")
        func part(_ name: String, _ root: String, _ content: String) -> [UInt8] {
            Array("<w:\(root) \(WordReaderTests.main)>\(content)</w:\(root)>".utf8)
        }
        package.add(main, contentType: "application/x+xml", part("document", "document", "<w:body>\(body)</w:body>"))
        package.add(PartName("/word/styles.xml"), contentType: "x+xml", part("styles", "styles", styles))
        package.add(PartName("/word/numbering.xml"), contentType: "x+xml", part("numbering", "numbering", numbering))
        package.addRelationships(
            of: nil,
            [Relationship(id: "rId1", type: OfficeRelationshipTypes.document, target: "word/document.xml")])
        return try package.finish()
    }

    private static func read(_ bytes: [UInt8], _ use: ReaderOptions.TrackedChanges = .accept) throws -> Document {
        var diagnostics = Diagnostics()
        return try WordReader(options: ReaderOptions(trackedChanges: use)).read(
            Source(bytes: bytes), diagnostics: &diagnostics)
    }

    private static func texts(_ document: Document) -> [String] {
        document.blocks.map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.content.plainText
            case .heading(let heading): "\(heading.level):\(heading.number?.text ?? "")\(heading.content.plainText)"
            default: "?"
            }
        }
    }

    /// 10⁶ is not 106 because its exponent was moved up by hand; a line moved as a whole has no exponents.
    @Test func lettersMovedOffTheLineAreExponentsAndIndices() throws {
        func run(_ text: String, _ properties: String) -> String {
            "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space='preserve'>\(text)</w:t></w:r>"
        }
        let up = "<w:position w:val='6'/>"
        let body =
            "<w:p>\(run("10", ""))\(run("6", up))\(run(" CO", ""))\(run("2", "<w:position w:val='-6'/>"))"
            + run("x", "<w:position w:val='2'/>") + run("y", up + "<w:vertAlign w:val='baseline'/>") + "</w:p>"
            + "<w:p>\(run("whole", up))\(run(" ", ""))\(run("line", up + "<w:b/>"))</w:p>"
            + "<w:p>\(run("16 pt", "<w:sz w:val='32'/>"))\(run("1", "<w:sz w:val='32'/><w:position w:val='4'/>"))</w:p>"
        let marks = try WordReaderTests.read(WordReaderTests.document(body)).blocks.map { block -> [TextMarks] in
            guard case .paragraph(let paragraph) = block else { return [] }
            return paragraph.content.map { if case .text(_, let style) = $0 { style.marks } else { [] } }
        }
        #expect(marks == [[[], .superscript, [], .subscript, []], [[], .bold], [[]]])
    }

    @Test func boldComesFromStylesToo() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="A"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="B"><w:name w:val="Also Loud"/><w:rPr><w:b/></w:rPr></w:style>
            """
        let body = """
            <w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>a</w:t></w:r>
            <w:r><w:rPr><w:rStyle w:val="B"/></w:rPr><w:t>b</w:t></w:r>
            <w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>c</w:t></w:r></w:p>
            """
        let document = try WordReaderTests.read(WordReaderTests.document(body, styles: styles))
        guard case .paragraph(let paragraph) = document.blocks.first else {
            Issue.record("no paragraph")
            return
        }
        let marks = paragraph.content.map { inline -> TextMarks in
            if case .text(_, let style) = inline { style.marks } else { [] }
        }
        // On in both styles is off, as Word toggles it.
        #expect(marks == [.bold, [], []])
    }

    @Test func numbersArePrintedAsWordPrintsThem() throws {
        let numbering = """
            <w:abstractNum w:abstractNumId="0">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/>
            <w:lvlText w:val="第%1章"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
            </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>
            """
        func heading(_ level: Int, _ text: String) -> String {
            """
            <w:p><w:pPr><w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="\(level)"/>
            </w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>
            """
        }
        let body = heading(0, "a") + heading(1, "b") + heading(1, "c") + heading(0, "d") + heading(1, "e")
        let document = try WordReaderTests.read(WordReaderTests.document(body, numbering: numbering))
        #expect(WordReaderTests.texts(document) == ["1:第一章a", "2:1.1b", "2:1.2c", "1:第二章d", "2:2.1e"])
    }

    @Test func stylesSayWhatThoseSayThatTheyAreBasedOn() throws {
        let styles = """
            <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:i/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="b"><w:name w:val="Base"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/>
            </w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="c"><w:name w:val="Above"/><w:basedOn w:val="b"/><w:rPr><w:sz w:val="28"/>
            </w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="d"><w:name w:val="Circle"/><w:basedOn w:val="d"/></w:style>
            """
        let body = """
            <w:p><w:pPr><w:pStyle w:val="c"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="d"/></w:pPr><w:r><w:t>y</w:t></w:r></w:p>
            """
        let document = try WordReaderTests.read(WordReaderTests.document(body, styles: styles))
        var details = TextDetails()
        details.size = .points(14)
        #expect(
            document.blocks == [
                .paragraph(
                    Paragraph(
                        content: [.text("x", TextStyle(.bold, details: details))],
                        layout: ParagraphLayout(alignment: .center), sourceStyle: "Above")),
                .paragraph(Paragraph(content: [.text("y", .plain)], sourceStyle: "Circle")),
            ])
    }

    @Test func trackedChangesAreAcceptedRejectedOrKept() throws {
        let body = """
            <w:p><w:r><w:t>a</w:t></w:r><w:ins w:author="x"><w:r><w:t>b</w:t></w:r></w:ins>
            <w:del w:author="x"><w:r><w:delText>c</w:delText></w:r></w:del></w:p>
            """
        let bytes = try WordReaderTests.document(body)
        #expect(try WordReaderTests.texts(WordReaderTests.read(bytes, .accept)) == ["ab"])
        #expect(try WordReaderTests.texts(WordReaderTests.read(bytes, .reject)) == ["ac"])
        let kept = try WordReaderTests.read(bytes, .all)
        guard case .paragraph(let paragraph)? = kept.blocks.first else {
            Issue.record("the paragraph is gone")
            return
        }
        #expect(paragraph.content.count == 3)
    }

    @Test func fieldsShowTheirResults() throws {
        let body = """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "http://a/" \\l "b" </w:instrText></w:r>
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>link</w:t></w:r>
            <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            """
        let document = try WordReaderTests.read(WordReaderTests.document(body))
        #expect(
            document.blocks == [
                .paragraph(
                    Paragraph(content: [
                        .link(Link(target: .external("http://a/#b"), content: [.text("link", .plain)]))
                    ]))
            ])
    }

    @Test func alternateContentIsTakenOnce() throws {
        let body = """
            <w:p><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
            <mc:Choice Requires="w14"><w:r><w:t>new</w:t></w:r></mc:Choice>
            <mc:Fallback><w:r><w:t>old</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
            """
        #expect(try WordReaderTests.texts(WordReaderTests.read(WordReaderTests.document(body))) == ["new"])
    }

    @Test func raggedAndMergedTablesKeepTheirCells() throws {
        func cell(_ properties: String, _ text: String) -> String {
            "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
        }
        let body =
            "<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "a") + cell("", "b") + "</w:tr><w:tr>"
            + cell("<w:vMerge/>", "") + cell("", "c") + cell("", "d") + "</w:tr></w:tbl>"
        let document = try WordReaderTests.read(WordReaderTests.document(body))
        guard case .table(let table) = document.blocks.first else {
            Issue.record("no table")
            return
        }
        #expect(table.rows.map(\.cells.count) == [2, 2])
        #expect(table.rows[0].cells[0].rowSpan == 2)
        #expect(table.grid.columnCount == 3)
    }
}
