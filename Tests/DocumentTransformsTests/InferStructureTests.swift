import ConversionCore
import DocumentModel
import DocumentTransforms
import Testing

@Suite struct InferStructureTests {
    /// A text as the reader of plain text gives it, with its structure found.
    private static func inferred(_ text: String) throws -> [Block] {
        var document = Document()
        for part in text.split(separator: "\n\n") {
            var content: [Inline] = []
            for line in part.split(separator: "\n") {
                if !content.isEmpty { content.append(.lineBreak(.line)) }
                content.append(.text(String(line), .plain))
            }
            document.blocks.append(.paragraph(Paragraph(content: content)))
        }
        var diagnostics = Diagnostics()
        try InferStructure().apply(to: &document, diagnostics: &diagnostics)
        return document.blocks
    }

    private static func headings(_ text: String) throws -> [String] {
        try inferred(text).compactMap { block in
            guard case .heading(let heading) = block else { return nil }
            return "\(heading.level) \(heading.number?.text ?? "")\(heading.content.plainText)"
        }
    }

    @Test func typedNumbersMakeAnOutline() throws {
        let text = """
            某市年度报告

            一、概述

            全年工作情况如下，共分两个部分。

            （一）主动公开

            主动公开信息一百条，较上年有所增长。

            （二）依申请公开

            收到申请十件，均已按时答复。

            二、存在问题

            仍有不足，需要改进。
            """
        #expect(
            try InferStructureTests.headings(text) == ["1 一、概述", "2 （一）主动公开", "2 （二）依申请公开", "1 二、存在问题"])
    }

    @Test func sentencesThatBeginWithNumeralsAreNoHeadings() throws {
        let text = """
            主要做法有三点。

            一是加强领导，明确责任，健全机制。

            二是强化督查，确保各项任务落到实处。

            三是注重宣传，提高公众知晓度。
            """
        #expect(try InferStructureTests.headings(text) == [])
    }

    @Test func nothingOfTheTextIsLost() throws {
        let text = "标题\n\n一、甲\n\n（一）抓好落实。正文接着写，还有很多话。\n\n1. 第一项\n2. 第二项\n\n• 点\n\n某某市人民政府\n2019年1月31日"
        struct Collector: DocumentVisitor {
            var text = ""
            mutating func visit(_ block: Block) {
                switch block {
                case .heading(let heading): text += heading.number?.text ?? ""
                case .list(let list): text += list.labels.joined()
                default: break
                }
            }
            mutating func visit(_ inline: Inline) { if case .text(let run, _) = inline { text += run } }
        }
        var collector = Collector()
        Document.walk(try InferStructureTests.inferred(text), &collector)
        func letters(_ text: String) -> [Character] { text.filter { !$0.isWhitespace }.sorted() }
        #expect(letters(collector.text) == letters(text))
    }
}
