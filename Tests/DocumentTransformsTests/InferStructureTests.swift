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

    @Test func aNumberAloneOverTextIsAHeading() throws {
        let text = "某县年度报告\n\n一、概述\n\n全县工作稳步推进。\n\n二、做法\n\n（一）强化领导\n\n%全县成立领导小组，定期研究工作。"
        let headings = try InferStructureTests.headings(text.replacing("%", with: ""))
        #expect(headings == ["1 一、概述", "1 二、做法", "2 （一）强化领导"])
        // Over an item it is one itself.
        #expect(try InferStructureTests.headings(text.replacing("%", with: "1.")).count == 2)
    }

    @Test func tasksAreCountedOnThroughSections() throws {
        let text = """
            某市工作方案

            一、主要任务

            （一）优化服务

            1.推进一网通办。年底前全部事项网上可办。

            2.压缩时限。办理时限压缩一半。

            （二）优化环境

            3.规范执法。落实包容审慎监管。

            二、保障措施

            加强组织领导。
            """
        #expect(
            try InferStructureTests.headings(text) == [
                "1 一、主要任务", "2 （一）优化服务", "3 1.推进一网通办。", "3 2.压缩时限。", "2 （二）优化环境", "3 3.规范执法。", "1 二、保障措施",
            ])
    }

    @Test func measuresAreCountedOnThroughChapters() throws {
        let text = """
            关于加强监管的意见

            各省、自治区、直辖市人民政府，国务院各部委、各直属机构：

            为加强监管，现提出以下意见。

            一、总体要求

            （一）指导思想。以新思想为指导，全面贯彻会议精神。

            （二）基本原则。

            ——坚持问题导向。聚焦突出问题。

            二、重点任务

            （三）压实责任。落实主体责任。

            （四）强化监管。加强协同监管。

            三、保障措施

            （五）加强领导。各地区要高度重视。
            """
        let headings = try InferStructureTests.headings(text)
        #expect(headings.count == 8 && headings[2] == "2 （二）基本原则。" && headings[7] == "2 （五）加强领导。")
        let roles = try InferStructureTests.inferred(text).compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph.role } else { nil }
        }
        #expect(roles.prefix(3) == [.title, .recipient, .body])
    }

    @Test func whatAnnouncesIsNoAddressee() throws {
        let text = "关于2020年情况的通报\n\n现将有关情况通报如下：\n\n全年工作稳步推进，各项任务全部完成，群众满意。"
        let roles = try InferStructureTests.inferred(text).compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph.role } else { nil }
        }
        #expect(roles == [.title, .body, .body])
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

    @Test func runInHeadingsMayHaveCommas() throws {
        let body = String(repeating: "各部门要认真落实各项任务。", count: 3)
        let text = """
            （一）着力扩大内需，增强发展动力。\(body)

            （二）坚持创新引领，推动产业、金融和科技融合发展。\(body)

            （三）加强风险防控。\(body)
            """
        #expect(
            try InferStructureTests.headings(text) == [
                "1 （一）着力扩大内需，增强发展动力。", "1 （二）坚持创新引领，推动产业、金融和科技融合发展。", "1 （三）加强风险防控。",
            ])
    }

    @Test func headingsMayBeSentencesWhereTextStandsBetween() throws {
        let body = String(repeating: "全年工作稳步推进，成效明显。", count: 3)
        let text = "（一）以更高标准打造生态高地。\n\(body)\n（二）以更大力度推动高质量发展。\n\(body)"
        #expect(
            try InferStructureTests.headings(text) == ["1 （一）以更高标准打造生态高地。", "1 （二）以更大力度推动高质量发展。"])
    }

    @Test func whatAColonAnnouncesIsAList() throws {
        let text = "依申请公开应当提供下列材料：\n（一）申请人姓名\n（二）联系方式\n（三）所需内容描述\n收到后十五日内答复。"
        #expect(try InferStructureTests.headings(text) == [])
    }

    @Test func longParagraphsAreNoHeadings() throws {
        let long = String(repeating: "既无停顿又无结尾的长句", count: 12)
        let text = "（一）简短标题\n正文正文正文正文正文。\n（二）\(long)\n正文正文正文正文正文。\n（三）另一标题\n正文。"
        #expect(try InferStructureTests.headings(text) == ["1 （一）简短标题", "1 （三）另一标题"])
    }

    private static func title(_ text: String) throws -> String? {
        var document = Document(blocks: [
            .paragraph(
                Paragraph(
                    content: Array(
                        text.split(separator: "\n").map { [Inline.text(String($0), .plain)] }
                            .joined(separator: [.lineBreak(.line)]))))
        ])
        var diagnostics = Diagnostics()
        try InferStructure().apply(to: &document, diagnostics: &diagnostics)
        return document.metadata.title
    }

    private static let body = String(repeating: "现在，我向大会报告工作，请予审议，并请提出意见。", count: 5)

    @Test(arguments: [
        // After the page's toolbar.
        ("下载\n打印\n【字号：\n加大\n】\n2026年某省政府工作报告\n——2026年1月27日在某会议上\n来源：某某日报", "2026年某省政府工作报告"),
        // After a photo's caption that begins alike.
        ("政府工作报告。 某报记者 张三 摄\n政府工作报告\n（2026年1月27日在某会议上）\n省长 李四", "政府工作报告"),
        // Twice, with the breadcrumb between.
        ("分享:\n某市2026年工作总结\n首页\n>\n政府信息公开\n>\n某市2026年工作总结\n时间：2026-02-02", "某市2026年工作总结"),
        // Over two lines.
        ("某市人民政府办公室\n关于印发防汛抗旱应急预案的通知\n某政办发〔2018〕135号", "某市人民政府办公室关于印发防汛抗旱应急预案的通知"),
        // A time of day, a speaker and a source are none.
        ("市长 王五\n2026-01-31 07:00:44\n来源：某某网\n年度工作要点说明", "年度工作要点说明"),
    ]) func titlesAreFoundAmongWhatStandsAroundThem(_ head: String, _ title: String) throws {
        #expect(try InferStructureTests.title(head + "\n" + InferStructureTests.body) == title)
    }

    @Test func aTextThatBeginsAtOnceHasNoTitle() throws {
        #expect(try InferStructureTests.title(InferStructureTests.body + "\n" + InferStructureTests.body) == nil)
        #expect(try InferStructureTests.title("下载\n打印\n" + InferStructureTests.body) == nil)
    }

    /// What is of the page goes and is named; the report stays to its last word.
    @Test func normalizingDropsThePageAroundTheReport() throws {
        let report = [
            "某市2026年会议通知", "——2026年1月27日在某会议上", "各位代表：", InferStructureTests.body, "时间：2026年3月1日上午",
            "主办单位：某市人民政府", "附件：名单", "某市人民政府", "2026年2月1日",
        ]
        let lines =
            ["下载", "打印", "首页", ">", "政务公开", "来源：某某日报", "时间：2026-02-05 09:20"] + report
            + ["责任编辑：张三", "扫一扫在手机打开当前页", "相关报道：", "另一条新闻的标题", "上一篇：某某"]
        var document = Document(blocks: [
            .paragraph(
                Paragraph(
                    content: Array(
                        lines.map { [Inline.text($0, .plain)] }.joined(separator: [.lineBreak(.line)]))))
        ])
        var diagnostics = Diagnostics()
        try InferStructure(dropsFurniture: true).apply(to: &document, diagnostics: &diagnostics)
        let left = document.blocks.map { block in
            guard case .paragraph(let paragraph) = block else { return "?" }
            return paragraph.content.plainText
        }
        #expect(left == report)
        #expect(document.metadata.title == report[0])
        #expect(document.metadata.sourceName == "某某日报")
        #expect(document.metadata.date == PartialDate(year: 2026, month: 2, day: 1))
        #expect(document.metadata.custom == [CustomField(name: "责任编辑", value: .text("张三"))])
        let warning = try #require(diagnostics.warnings.first).message
        for name in ["下载", "扫一扫在手机打开当前页", "相关报道：", "另一条新闻的标题"] { #expect(warning.contains(name)) }
    }

    @Test(arguments: [" ", ""]) func bareDecimalsAreNumbersWhereTheyMakeAnOutline(_ gap: String) throws {
        let body = "为规范工作，制定本预案。"
        let text = [
            "某市应急预案", "1\(gap)总则", "1.1\(gap)编制目的", body, "1.2\(gap)适用范围", body, "2\(gap)组织体系", "2.1\(gap)领导机构", body,
            "2.1.1\(gap)办公室", body,
        ].joined(separator: "\n\n")
        #expect(
            try InferStructureTests.headings(text) == [
                "1 1总则", "2 1.1编制目的", "2 1.2适用范围", "1 2组织体系", "2 2.1领导机构", "3 2.1.1办公室",
            ])
    }

    @Test func quantitiesAreNoNumbers() throws {
        let text = "1 单位名称较多\n\n1.6个工作日内办结\n\n40余家企业参加\n\n2 次会议\n\n2018年工作要点"
        #expect(try InferStructureTests.headings(text) == [])
    }

    @Test(arguments: ["一、概述………………1\n二、供用水 ........ 6", "一、概述\n二、供用水"])
    func typedContentsAreNoHeadings(_ contents: String) throws {
        let text = "年度报告\n\n目  录\n\n\(contents)\n\n一、概述\n\n全市降水略多。\n\n二、供用水\n\n供水充足。"
        #expect(try InferStructureTests.headings(text) == ["1 一、概述", "1 二、供用水"])
        let blocks = try InferStructureTests.inferred(text)
        #expect(blocks.contains { if case .tableOfContents(let table) = $0 { table.blocks.count == 3 } else { false } })
    }

    @Test func articlesAreCountedThroughChapters() throws {
        let text = [
            "某市数据条例", "第一编 总则", "第一章　一般规定", "第一条 为了规范数据活动，制定本条例。", "第二条【适用范围】本条例适用于本市。",
            "第二条之一 前条所称数据，包括电子数据。", "第二章　数据资源", "第一章所列情形，按照本章规定办理。", "第三条 市人民政府负责统筹。", "第二编 附则",
            "第四条 本条例自公布之日起施行。",
        ].joined(separator: "\n\n")
        #expect(
            try InferStructureTests.headings(text) == ["1 第一编总则", "2 第一章一般规定", "2 第二章数据资源", "1 第二编附则"])
        let articles = try InferStructureTests.inferred(text).compactMap { block -> String? in
            if case .paragraph(let paragraph) = block { paragraph.number?.text } else { nil }
        }
        #expect(articles == ["第一条", "第二条", "第二条之一", "第三条", "第四条"])
    }

    @Test func numbersOfOneCharacterMakeAnOutline() throws {
        let text = "㈠ 会议要求\n\n各单位落实。\n\n⒈ 加强领导\n\n正文内容一。\n\n⒉ 明确责任\n\n正文内容二。\n\n㈡ 会议决定\n\n正文内容三。"
        #expect(try InferStructureTests.headings(text) == ["1 ㈠会议要求", "2 ⒈加强领导", "2 ⒉明确责任", "1 ㈡会议决定"])
    }

    @Test func annexesNumberAnew() throws {
        let body = "各单位要认真落实。"
        let text = ["一、总体要求", body, "二、工作任务", body, "附件1：实施细则", "一、适用范围", body, "二、职责分工", body]
            .joined(separator: "\n\n")
        #expect(
            try InferStructureTests.headings(text) == [
                "1 一、总体要求", "1 二、工作任务", "1 附件1：实施细则", "1 一、适用范围", "1 二、职责分工",
            ])
    }

    @Test func pageNumbersAndBrokenLinesAreMendedAndSaid() throws {
        let long = "全市各级行政机关认真贯彻落实各项决策部署并且不断提升公开的质量"
        let lines = ["\(long)和", "\(long)及", "— 3 —", "\(long)与", "第 4 页 共 10 页", "结尾到这里为止。", "- 5 -"]
        var document = Document(blocks: [
            .paragraph(
                Paragraph(
                    content: Array(lines.map { [Inline.text($0, .plain)] }.joined(separator: [.lineBreak(.line)]))))
        ])
        var diagnostics = Diagnostics()
        try InferStructure().apply(to: &document, diagnostics: &diagnostics)
        let texts = document.blocks.map { block in
            if case .paragraph(let paragraph) = block { paragraph.content.plainText } else { "?" }
        }
        #expect(texts == ["\(long)和\(long)及\(long)与结尾到这里为止。"])
        #expect(diagnostics.warnings.map(\.count) == [3])
        #expect(
            diagnostics.all.contains { $0.severity == .note && $0.message.contains("put together") && $0.count == 3 })
    }

    @Test(arguments: ["3", "第3条", "—— 摘自《某书》", "-5", "第三页纸上的字", "2018-3-1"]) func theseAreNoPageNumbers(_ text: String)
        throws
    {
        let blocks = try InferStructureTests.inferred("开头一段话。\n\n" + text + "\n\n结尾一段话。")
        #expect(blocks.count == 3)
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

    private static func tables(_ text: String) throws -> [Table] {
        try inferred(text).compactMap { block in
            guard case .table(let table) = block else { return nil }
            return table
        }
    }

    private static func cells(_ table: Table) -> [[String]] {
        table.rows.map { row in
            row.cells.map { cell in
                cell.blocks.map { block in
                    guard case .paragraph(let paragraph) = block else { return "?" }
                    return paragraph.content.plainText
                }.joined(separator: "|")
            }
        }
    }

    @Test func columnsPartedBySpacesAreATableWithItsCaption() throws {
        let text = """
            全年各项指标如下。
            表1  主要指标
            （单位：亿元）
            指标        2017年    2018年
            生产总值     100.0     110.0
            财政 收入    20.0      22.0
            注：数据为初步统计数。
            """
        let blocks = try Self.inferred(text)
        let table = try #require(try Self.tables(text).first)
        #expect(
            Self.cells(table) == [
                ["指标", "2017年", "2018年"], ["生产总值", "100.0", "110.0"], ["财政 收入", "20.0", "22.0"],
            ])
        #expect(table.headerRowCount == 1)
        #expect(table.caption?.content.plainText == "表1  主要指标 （单位：亿元）")
        #expect(table.caption?.position == .above)
        #expect(blocks.count == 3)
        #expect(blocks.last == .paragraph(Paragraph(content: [.text("注：数据为初步统计数。", .plain)], role: .tableNote)))
    }

    @Test(arguments: [
        "张三  李四  王五\n赵六  钱七  孙八\n周九  吴十  郑一",
        "总  则  一\n附  则  二\n其  他  三",
        "联系人：张三    电话：12345678\n联系人：李四    电话：12345679\n联系人：王五    电话：12345670",
        "甲  1  2\n乙  3  4",
    ])
    func spacedWordsAreNoTable(text: String) throws {
        #expect(try Self.tables(text).isEmpty)
    }

    @Test func framesOneAfterTheOtherAreTablesOfTheirOwn() throws {
        let table = "┌─┬─┐\n│甲│乙│\n├─┼─┤\n│丙│丁│\n└─┴─┘\n"
        #expect(try Self.tables("某市报告\n\n" + table + table).map(\.rows.count) == [2, 2])
        #expect(try Self.tables("某市报告\n\n┌─┐\n└─┘\n┌─┐\n").isEmpty)
    }

    @Test func theFirstRowOfATableIsNoTitle() throws {
        let bars = "| 姓名 | 职务 |\n|------|------|\n| 张三 | 主任 |"
        let spaces = "指标   一月   二月\n甲   1   2\n乙   3   4\n\n以上为各项指标完成情况，现予公布。"
        for text in [bars, spaces] {
            let table = try #require(try Self.tables(text).first)
            #expect(table.headerRowCount == 1)
            guard case .table? = try Self.inferred(text).first else {
                Issue.record("the table does not come first")
                continue
            }
        }
    }

    @Test func marksBeforeShortLinesMakeHeadings() throws {
        let squares = "某市工作报告\n\n■ 工作回顾\n去年完成了各项任务。\n■ 存在问题\n还有一些问题需要解决。"
        #expect(try Self.headings(squares) == ["1 ■ 工作回顾", "1 ■ 存在问题"])
        let brackets = """
            某市工作报告

            一、概述
            【主要成绩】
            去年完成了各项任务。
            【主要问题】
            还有一些问题需要解决。
            二、打算
            今年继续努力，完成任务。
            """
        #expect(try Self.headings(brackets) == ["1 一、概述", "2 【主要成绩】", "2 【主要问题】", "1 二、打算"])
    }

    @Test(arguments: [
        "某市工作报告\n\n要求如下：\n■ 加强学习\n■ 加强管理\n以上请落实。",
        "某市工作报告\n\n■ 加强学习，提高认识。\n各部门落实。\n■ 加强管理，完善制度。\n各部门落实。",
        "某市工作报告\n\n【编者按】\n去年完成了各项任务。",
    ])
    func otherMarkedLinesAreNoHeadings(text: String) throws {
        #expect(try Self.headings(text).isEmpty)
    }

    @Test func linesAboutAttachmentsGetTheirRole() throws {
        let text = """
            某市关于做好统计工作的通知

            现就有关事项通知如下，请认真落实。
            附件：见文末，请查收。
            各部门要明确专人负责，按时报送数据。

            附件：1．统计报表
            2．填报说明
            4．不在其列

            某市人民政府办公室
            2018年3月5日
            """
        let notes = try Self.inferred(text).compactMap { block -> String? in
            guard case .paragraph(let paragraph) = block, paragraph.role == .attachmentNote else { return nil }
            return paragraph.content.plainText
        }
        #expect(notes == ["附件：1．统计报表", "2．填报说明"])
    }

    @Test func theFirstChapterNeedsNoSections() throws {
        let text = "某规范\n\n1 范围\n本文件规定了要求。\n2 引用文件\n无。\n3 要求\n3.1 扫描\n不应过低。\n3.2 存储\n应有备份。"
        #expect(try Self.headings(text) == ["1 1范围", "1 2引用文件", "1 3要求", "2 3.1扫描", "2 3.2存储"])
    }

    @Test func aQuantityBeforeDecimalsIsNoChapter() throws {
        let text = "某说明\n\n1 台\n设备如下。\n2.1 主机\n见图。\n2.2 附件\n见表。"
        #expect(try !Self.headings(text).contains { $0.contains("台") })
    }
}
