import ConversionCore
import DocumentModel
import DocumentTransforms
import Testing

/// Texts as the reader of plain text gives them, with their structure found.
private struct InferredText {
    let document: Document
    let diagnostics: Diagnostics

    /// Pages are parted by form feeds, paragraphs by blank lines.
    init(_ text: String, dropsFurniture: Bool = false) throws {
        var document = Document()
        for (index, page) in text.split(separator: "\u{0C}").enumerated() {
            if index > 0 { document.blocks.append(.pageBreak) }
            for part in page.split(separator: "\n\n") {
                let lines = part.split(separator: "\n").map { [Inline.text(String($0), .plain)] }
                document.blocks.append(
                    .paragraph(Paragraph(content: Array(lines.joined(separator: [.lineBreak(.line)])))))
            }
        }
        var diagnostics = Diagnostics()
        try InferStructure(dropsFurniture: dropsFurniture).apply(to: &document, diagnostics: &diagnostics)
        self.document = document
        self.diagnostics = diagnostics
    }

    var headings: [String] {
        document.blocks.compactMap { block in
            guard case .heading(let heading) = block else { return nil }
            let number = heading.number.map { $0.text + $0.gap } ?? ""
            return "\(heading.level) \(number)\(heading.content.plainText)"
        }
    }

    var paragraphs: [String] {
        document.blocks.compactMap {
            if case .paragraph(let paragraph) = $0 { paragraph.content.plainText } else { nil }
        }
    }

    func paragraphs(_ role: ParagraphRole) -> [String] {
        document.blocks.compactMap { block in
            guard case .paragraph(let paragraph) = block, paragraph.role == role else { return nil }
            return paragraph.content.plainText
        }
    }

    var warnings: [String] { diagnostics.warnings.map(\.message) }
}

@Suite struct PagesTests {
    private static let body = "全年各项工作稳步推进，成效明显，任务全部完成。"

    @Test func theOutlineGoesOnOverPages() throws {
        let text = ["一、回顾\n\n\(Self.body)", "二、问题\n\n\(Self.body)", "三、打算\n\n\(Self.body)"].joined(
            separator: "\n\u{0C}")
        let inferred = try InferredText(text)
        #expect(inferred.headings == ["1 一、回顾", "1 二、问题", "1 三、打算"])
        #expect(inferred.document.blocks.count { $0 == .pageBreak } == 2)
    }

    @Test func runningHeadsAndNumbersGo() throws {
        let pages = (1...4).map { "某市年度总结\n\n第\($0)件事已经办好，群众满意。\n\n- \($0) -" }
        let inferred = try InferredText("年度总结汇编\n\n" + pages.joined(separator: "\n\u{0C}"))
        #expect(inferred.paragraphs.count { $0 == "某市年度总结" } == 1)
        #expect(!inferred.paragraphs.contains { $0.hasPrefix("- ") })
        #expect(inferred.paragraphs.count { $0.hasSuffix("群众满意。") } == 4)
        #expect(inferred.warnings.contains { $0.contains("running heads") && $0.contains("某市年度总结") })
        #expect(inferred.warnings.contains { $0.contains("page numbers") })
    }

    @Test func bareNumbersOfPagesGoWhereTheyAreCounted() throws {
        let pages = (7...10).map { "\(Self.body)\n\n\($0)" }
        #expect(
            try InferredText(pages.joined(separator: "\n\u{0C}")).paragraphs == Array(repeating: Self.body, count: 4))
        // Figures that are not counted stay.
        let figures = try InferredText("\(Self.body)\n\n12\n\n\(Self.body)\n\n7\n\n\(Self.body)\n\n30")
        #expect(figures.paragraphs.filter { Int($0) != nil } == ["12", "7", "30"])
    }

    @Test func aSentenceGoesOnOverThePage() throws {
        let first = "全年完成统计调查任务一百二十余项，数据质量稳步提高，为党委政府科学决策提供了有力"
        let inferred = try InferredText("\(first)\n\n- 1 -\n\u{0C}支撑。各县区密切配合。\n\n- 2 -\n\u{0C}二〇二〇年任务更重。")
        #expect(inferred.paragraphs.first == first + "支撑。各县区密切配合。")
        #expect(inferred.document.blocks.count { $0 == .pageBreak } == 1)
        #expect(inferred.warnings.contains { $0.contains("inside sentences") })
    }

    @Test func whatBecomesMetadataIsSaid() throws {
        let text = "某市年度报告\n\n来源：市政府\n\n来源：新华社\n\n一、概况\n\n\(Self.body)\n\n二、问题\n\n\(Self.body)"
        let inferred = try InferredText(text, dropsFurniture: true)
        #expect(inferred.document.metadata.sourceName == "市政府")
        #expect(inferred.warnings.contains { $0.contains("来源：新华社") })
        #expect(inferred.diagnostics.all.contains { $0.message.contains("became metadata") && $0.count == 1 })
    }

    @Test func tablesAndListsKeepTheirPageBreaks() throws {
        let list = "• 甲\n• 乙\n\u{0C}• 丙\n• 丁"
        let blocks = try InferredText(list).document.blocks
        #expect(blocks.count == 3)
        #expect(blocks[1] == .pageBreak)
    }
}

@Suite struct HeadingKindsTests {
    private static let body = "为了做好有关工作，现作如下规定，请各单位认真贯彻执行，确保各项任务落到实处。"

    private static func headings(_ parts: String...) throws -> [String] {
        try InferredText(parts.map { $0 == "…" ? body : $0 }.joined(separator: "\n\n")).headings
    }

    @Test func numbersOnLinesOfTheirOwn() throws {
        #expect(try Self.headings("第一章\n总　则", "…", "第二章\n职责", "…") == ["1 第一章 总　则", "1 第二章 职责"])
        #expect(
            try Self.headings("1\n范围", "…", "2\n要求", "…", "2.1\n选址", "…", "2.2\n设备", "…") == [
                "1 1 范围", "1 2 要求", "2 2.1 选址", "2 2.2 设备",
            ])
        // A chapter of a novel that has no words but its text stays alone.
        #expect(try Self.headings("第一章\n\(Self.body)", "第二章\n\(Self.body)") == ["1 第一章", "1 第二章"])
    }

    @Test func lettersAndRomanNumerals() throws {
        #expect(
            try Self.headings(
                "I. Introduction", "…", "II. Operations", "A. Cargo", "…", "B. Passengers", "…", "III. Finance", "…")
                == ["1 I. Introduction", "1 II. Operations", "2 A. Cargo", "2 B. Passengers", "1 III. Finance"])
        // Answers to choose from are a list.
        #expect(try Self.headings("下列说法正确的是：\nA. 甲\nB. 乙\nC. 丙\nD. 丁", "…") == [])
        // An initial is no number.
        #expect(try Self.headings("A. Smith, director of the office, opened the meeting.", "…") == [])
    }

    @Test func formalNumeralsStandAboveOthers() throws {
        #expect(
            try Self.headings("壹、前言", "…", "一、缘起", "…", "二、经过", "…", "貳、結語", "…") == [
                "1 壹、前言", "2 一、缘起", "2 二、经过", "1 貳、結語",
            ])
    }

    @Test func boxesCasesAndAnnexesAreNumberedByName() throws {
        #expect(
            try Self.headings("第一章　基础", "…", "专栏1　主要指标", "…", "第二章　思路", "…", "专栏2　重大工程", "…") == [
                "1 第一章　基础", "2 专栏1　主要指标", "1 第二章　思路", "2 专栏2　重大工程",
            ])
        #expect(try Self.headings("其一，违规用款", "…", "其二，违规占地", "…") == ["1 其一，违规用款", "1 其二，违规占地"])
        // A sentence that begins so is none, nor is one case alone.
        #expect(try Self.headings("其一生清贫，其二子皆从军。", "…", "其一，要加强领导；其二，要落实责任。") == [])
        #expect(try Self.headings("其一，违规用款", "…") == [])
    }

    @Test func oneNumberAloneIsAHeadingWhereOthersStandBelow() throws {
        #expect(
            try Self.headings("一、总体要求", "（一）着力扩大内需。\(Self.body)", "（二）推动创新发展。\(Self.body)") == [
                "1 一、总体要求", "2 （一）着力扩大内需。", "2 （二）推动创新发展。",
            ])
        #expect(try Self.headings("一、总体要求", "…", "…") == [])
    }

    @Test func namedPartsStandAmongNumberedOnes() throws {
        #expect(
            try Self.headings("第一章　总　则", "…", "第二章　管理", "…", "附　则", "…") == [
                "1 第一章　总　则", "1 第二章　管理", "1 附　则",
            ])
        #expect(
            try Self.headings("前言", "…", "一、概况", "…", "二、问题", "…", "结语", "…") == [
                "1 前言", "1 一、概况", "1 二、问题", "1 结语",
            ])
    }

    @Test func shortLinesThatStandOutAreHeadings() throws {
        #expect(try Self.headings("办事指南", "办理条件\n\(Self.body)", "办理流程\n\(Self.body)", "收费标准\n\(Self.body)").count == 3)
        // Two are too few; verse and names are none; who speaks is none.
        #expect(try Self.headings("办理条件\n\(Self.body)", "办理流程\n\(Self.body)", "…", "…") == [])
        #expect(try Self.headings("风从北方来\n带着霜的消息", "院里的枣树\n落尽最后一片叶子", "灯下的人\n还在写信") == [])
        #expect(
            try Self.headings(
                "记者\n\(Self.body)", "王局长\n\(Self.body)", "记者\n\(Self.body)", "王局长\n\(Self.body)", "记者\n\(Self.body)"
            ) == [])
    }

    @Test func theEndOfADocumentHasItsRoles() throws {
        let text = """
            关于开展检查的通知

            各单位：

            \(Self.body)

            附件：检查表

            某市水务局
            2020年3月5日

            （此件公开发布）

            附件

            检查表

            一、水源

            \(Self.body)

            抄送：市委办公室，市人大常委会办公室。
            某市水务局办公室　2020年3月5日印发
            """
        let inferred = try InferredText(text)
        #expect(inferred.paragraphs(.signature) == ["某市水务局"])
        #expect(inferred.paragraphs(.date) == ["2020年3月5日"])
        #expect(inferred.paragraphs(.remark) == ["（此件公开发布）"])
        #expect(inferred.paragraphs(.attachmentNote) == ["附件：检查表"])
        #expect(inferred.paragraphs(.attachment) == ["附件"])
        #expect(inferred.paragraphs(.title) == ["关于开展检查的通知", "检查表"])
        #expect(inferred.paragraphs(.copyTo) == ["抄送：市委办公室，市人大常委会办公室。"])
        #expect(inferred.paragraphs(.printing) == ["某市水务局办公室　2020年3月5日印发"])
        #expect(inferred.document.metadata.title == "关于开展检查的通知")
    }

    @Test func aListOfAnnexesIsNoSeriesOfHeadings() throws {
        #expect(
            try Self.headings("一、要求", "…", "二、任务", "…", "附件1：检查表\n附件2：名单", "某市水务局\n2020年3月5日") == [
                "1 一、要求", "1 二、任务",
            ])
    }
}
