import ConversionCore
import DocumentModel
import Testing
import TestSupport

@testable import HTMLFormat

@Suite struct HTMLRoundTripTests {
    @Test(arguments: UInt64(0)..<800)
    func documentsComeBackEqual(seed: UInt64) throws {
        let document = DocumentGenerator.document(seed: seed, features: FormatCapabilities.html.roundTripping)
        var diagnostics = Diagnostics()
        let bytes = try HTMLWriter(options: WriterOptions(isFaithful: true)).write(document, diagnostics: &diagnostics)
            .bytes
        let options = ReaderOptions(trackedChanges: .all, keepsComments: true)
        let read = try HTMLReader(options: options).read(Source(bytes: bytes), diagnostics: &diagnostics)
        #expect(firstDifference(document, read) == nil)
        #expect(diagnostics.all.map(\.description) == [])
    }

    /// By default a page holds what a person sees: elements that say what they are, and nothing of the package's own.
    @Test(arguments: UInt64(0)..<60) func pagesAreClean(seed: UInt64) throws {
        let document = DocumentGenerator.document(seed: seed, features: FormatCapabilities.html.roundTripping)
        var diagnostics = Diagnostics()
        let bytes = try HTMLWriter(options: WriterOptions()).write(document, diagnostics: &diagnostics).bytes
        let page = String(decoding: bytes, as: UTF8.self)
        #expect(!page.contains("data-report"))
        #expect(!page.contains("<span></span>"))
        #expect(page.contains("<main>"))
        #expect(!page.contains("var("))
        let read = try HTMLReader(options: ReaderOptions())
            .read(Source(bytes: bytes), diagnostics: &diagnostics)
        func headings(_ document: Document) -> Int {
            document.blocks.count { if case .heading = $0 { true } else { false } }
        }
        #expect(headings(read) >= headings(document))
    }

    @Test func aCleanPageSaysWhatIsSeen() throws {
        let red = TextStyle([.bold], details: TextDetails(color: Color(red: 0xC0, green: 0, blue: 0)))
        let document = Document(
            blocks: [
                .paragraph(Paragraph("报告", role: .title)),
                .heading(Heading(level: 1, number: PrintedNumber("一、"), content: [.text("概述", .plain)])),
                .paragraph(
                    Paragraph(content: [
                        .marker(.bookmarkStart("_Toc1")), .text("全年", .plain), .text("增长", red),
                        .marker(.bookmarkEnd("_Toc1")),
                    ])),
                .list(
                    ListBlock(
                        marker: .ordered(format: .decimal, pattern: "（%）", start: 1),
                        items: [ListItem(blocks: [.paragraph(Paragraph("甲"))])])),
                .paragraph(Paragraph(content: [.text("右", .plain)], layout: ParagraphLayout(alignment: .end))),
            ])
        var diagnostics = Diagnostics()
        let bytes = try HTMLWriter(options: WriterOptions()).write(document, diagnostics: &diagnostics).bytes
        let page = String(decoding: bytes, as: UTF8.self)
        let body = page.split(separator: "<main>\n").last ?? ""
        #expect(
            body == """
                <h1>报告</h1>
                <h2><span class="number">一、</span>概述</h2>
                <p style="text-indent:24pt;text-indent:2em">全年<strong><span style="color:#C00000">增长</span></strong></p>
                <ol class="labelled">
                <li><span class="number">（1）</span>甲</li>
                </ol>
                <p style="text-align:end">右</p>
                </main>
                </body>
                </html>

                """)
        #expect(page.contains("<html lang=\"zh\">"))
        #expect(page.contains("<title>报告</title>"))
    }

    /// Office programs take a rule for all paragraphs for those of lists and notes, too.
    @Test func indentsStandAtParagraphsOfRunningText() throws {
        func line(_ text: String, _ indent: IndentMeasure? = nil, role: ParagraphRole = .body) -> Block {
            .paragraph(
                Paragraph(content: [.text(text, .plain)], role: role, layout: ParagraphLayout(firstLineIndent: indent)))
        }
        let inner = [line("甲一"), line("甲二"), line("甲三", .characters(hundredths: 200))]
        let document = Document(blocks: [
            .heading(Heading(level: 1, content: [.text("概述。", .plain)], isRunIn: true)),
            line("接前"), line("正文"), line("顶格", .length(Length(emu: 0))), line("四字", .characters(hundredths: 400)),
            line("某局", role: .signature), .list(ListBlock(marker: .disc, items: [ListItem(blocks: inner)])),
            .table(Table(rows: [TableRow(cells: [TableCell(blocks: inner)])])), line("文末"),
        ])
        func lines(_ document: Document) throws -> [Substring] {
            var diagnostics = Diagnostics()
            let bytes = try HTMLWriter(options: WriterOptions()).write(document, diagnostics: &diagnostics).bytes
            let page = String(decoding: bytes, as: UTF8.self)
            return (page.split(separator: "<main>\n").last ?? "").split(separator: "\n").filter { $0.contains("<p") }
        }
        let two = "style=\"text-indent:24pt;text-indent:2em\""
        #expect(
            try lines(document) == [
                "<p>接前</p>", "<p \(two)>正文</p>", "<p>顶格</p>",
                "<p style=\"text-indent:48pt;text-indent:4em\">四字</p>", "<p class=\"signature\">某局</p>",
                "<p>甲二</p>", "<p>甲三</p>", "<tr><td><p>甲一</p>", "<p>甲二</p>", "<p>甲三</p>", "<p \(two)>文末</p>",
            ])
        #expect(try lines(Document(blocks: [line("Text")])) == ["<p>Text</p>"])
    }
}
