import ConversionCore
import DocumentModel
import Testing

@testable import DocumentTransforms

/// What nobody reads goes out of the text of pages, and is counted.
@Suite struct CleanTextTests {
    private static func cleaned(_ content: [Inline]) throws -> (blocks: [Block], diagnostics: Diagnostics) {
        var document = Document()
        document.blocks = [.paragraph(Paragraph(content: content))]
        var diagnostics = Diagnostics()
        try CleanText().apply(to: &document, diagnostics: &diagnostics)
        return (document.blocks, diagnostics)
    }

    @Test func marksThatNobodySeesGo() throws {
        let (blocks, diagnostics) = try CleanTextTests.cleaned([
            .text("\u{3000}\u{3000}正\u{AD}文\u{200B}里\u{FEFF}有 \u{A0} 空\u{A0}格\u{E600}", .plain),
            .link(Link(target: .external("a"), content: [.text("b\u{AD}c", .plain)])),
        ])
        guard case .paragraph(let paragraph)? = blocks.first else {
            Issue.record("no paragraph")
            return
        }
        #expect(paragraph.content.plainText == "正文里有 空\u{A0}格\u{E600}bc")
        let counts = Dictionary(uniqueKeysWithValues: diagnostics.all.map { ($0.message, $0.count) })
        #expect(counts["soft hyphens were left out"] == 2)
        #expect(counts["marks without width were left out"] == 2)
        #expect(counts["spaces beside others were left out"] == 2)
        #expect(counts["spaces before paragraphs became their indent"] == 1)
    }

    @Test(arguments: ["zero\u{200D}width joiners 👩\u{200D}👩", "plain text", "正文。", "a  b"])
    func otherTextStays(_ text: String) throws {
        let (blocks, _) = try CleanTextTests.cleaned([.text(text, .plain)])
        #expect(blocks == [.paragraph(Paragraph(content: [.text(text, .plain)]))])
    }

    @Test func boldLinesBetweenTextAreHeadings() throws {
        func text(_ words: String, _ marks: TextMarks = []) -> Block {
            .paragraph(Paragraph(content: [.text(words, TextStyle(marks))]))
        }
        var document = Document()
        document.blocks = [
            text("First part", .bold), text("Some running text."), text("Second part", .bold), text("More of it."),
            text("A bold sentence that ends.", .bold), text("The end."),
        ]
        var diagnostics = Diagnostics()
        try PageStructure().apply(to: &document, diagnostics: &diagnostics)
        let headings = document.blocks.map { if case .heading = $0 { true } else { false } }
        #expect(headings == [true, false, true, false, false, false])
    }

    @Test func theAddresseeUnderATitleIsOne() throws {
        func text(_ words: String) -> Block { .paragraph(Paragraph(content: [.text(words, .plain)])) }
        var document = Document()
        document.blocks = [
            .paragraph(Paragraph(content: [.text("关于做好工作的通知", .plain)], role: .title)),
            text("各县（区）人民政府，市各委、办、局："), text("为做好工作，现将有关事项通知如下，请认真贯彻执行，并将情况报送。"),
            text("一、总体要求"), text("坚持稳中求进的工作总基调，完整准确全面贯彻新发展理念。"), text("二、主要任务"),
            text("各单位要明确责任科室和人员，按季度更新主动公开目录。"),
        ]
        var diagnostics = Diagnostics()
        try PageStructure().apply(to: &document, diagnostics: &diagnostics)
        guard case .paragraph(let first) = document.blocks[1], case .heading(let heading) = document.blocks[3] else {
            Issue.record("the structure is another")
            return
        }
        #expect(first.role == .recipient)
        #expect(heading.content.plainText == "总体要求")
    }
}
