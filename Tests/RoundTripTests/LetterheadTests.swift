import ConversionCore
import DocumentModel
import OfficialChecking
import ReportConversion
import TestSupport
import Testing

/// 版头 and 版记 as whole files.
@Suite struct LetterheadTests {
    private static let text = """
        关于加强档案管理工作的通知

        各县（区）人民政府，市政府各部门：

        各单位要高度重视档案管理工作，切实加强组织领导，确保各项任务落到实处，并按时间节点上报进展情况和存在问题，不得迟报漏报。

        某某市人民政府
        2018年2月9日

        抄送：市委各部门。
        某某市人民政府办公室 2018年2月10日印发
        """

    private static func converter(_ letterhead: Letterhead?) -> Converter {
        var converter = Converter(writerOptions: WriterOptions(style: .official))
        converter.pipeline.add(.normaliseText())
        converter.pipeline.add(.officialDraft())
        if let letterhead { converter.pipeline.add(.letterhead(letterhead)) }
        return converter
    }

    private static func draft(_ letterhead: Letterhead) throws -> [UInt8] {
        try converter(letterhead).convert(Source(bytes: Array(text.utf8), name: "a.txt"), to: .docx).output.bytes
    }

    private static func letterhead(_ kind: Letterhead.Kind) -> Letterhead {
        Letterhead(
            kind: kind, copyNumber: "000001", secrecy: "机密★1年", urgency: "特急",
            issuers: kind == .minutes ? ["某某市人民政府常务会议纪要"] : ["某某市人民政府"], number: "某政发〔2018〕5号",
            signers: kind == .document ? ["张三", "李四", "王五"] : [], copyTo: "市委各部门，市人大常委会办公室",
            printer: "某某市人民政府办公室", printed: "2018年2月10日")
    }

    @Test(arguments: Letterhead.Kind.allCases) func headsComeBackEqualAndKeepTheRules(_ kind: Letterhead.Kind) throws {
        let draft = try Self.draft(Self.letterhead(kind))
        let xml = try Converter().convert(Source(bytes: draft), to: .reportXML)
        #expect(xml.diagnostics.all.filter { $0.severity == .warning }.isEmpty)
        let again = try Self.converter(nil).convert(Source(bytes: xml.output.bytes), to: .docx).output.bytes
        #expect(again == draft)
        let report = try DraftChecker().check(draft)
        #expect(report.findings.filter { $0.status == .wrong }.map(\.rule) == [])
    }

    @Test func whatTheTextSaysOfCopiesMovesToTheFoot() throws {
        let draft = try Self.draft(Letterhead(issuers: ["某某市人民政府"], number: "某政发〔2018〕5号"))
        let document = try Converter().read(Source(bytes: draft)).document
        guard case .table(let table)? = document.blocks.last else {
            Issue.record("there is no foot")
            return
        }
        let texts = table.rows.flatMap { $0.cells.flatMap(\.blocks) }.compactMap { block -> String? in
            if case .paragraph(let paragraph) = block { paragraph.content.plainText } else { nil }
        }
        #expect(texts == ["抄送：市委各部门。", "某某市人民政府办公室 2018年2月10日印发"])
        #expect(document.metadata.documentNumber == "某政发〔2018〕5号")
    }

    @Test func whatGivesWayToTheLetterheadIsSaid() throws {
        let source = Source(bytes: Array(Self.text.utf8), name: "a.txt")
        let letterhead = Letterhead(
            kind: .letter, issuers: ["某某市人民政府"], signers: ["张三"], recipients: "某某省人民政府", copyTo: "市政协")
        let said = try Self.converter(letterhead).convert(source, to: .docx).diagnostics.all.map(\.message)
        for words in ["各县（区）人民政府，市政府各部门：", "抄送：市委各部门。", "签发人", "says nothing of its printing"] {
            #expect(said.contains { $0.contains(words) }, "\(words) went without a word")
        }
    }

    @Test func signersAreSetInTheDraftsOwnFonts() throws {
        var converter = Self.converter(nil)
        let letterhead = Letterhead(issuers: ["某某市人民政府"], number: "某政发〔2018〕5号", signers: ["张三"])
        converter.pipeline.add(.letterhead(letterhead, fontSet: .gbk))
        let source = Source(bytes: Array(Self.text.utf8), name: "a.txt")
        let dump = try converter.read(source).document.dump
        #expect(dump.contains("楷体"))
        #expect(!dump.contains("楷体_GB2312"))
    }

    @Test func severalBodiesStandInRowsBeside文件() throws {
        let draft = try Self.draft(Letterhead(issuers: ["某某市人民政府", "某某市发展和改革委员会"]))
        let document = try Converter().read(Source(bytes: draft)).document
        guard case .table(let table)? = document.blocks.first else {
            Issue.record("there is no head")
            return
        }
        #expect(table.rows[1].cells.map { $0.blocks.count } == [2, 1])
    }

    @Test func lettersHaveALineAtTheFootOfTheirFirstPageAndNoNumber() throws {
        let draft = try Self.draft(Self.letterhead(.letter))
        let document = try Converter().read(Source(bytes: draft)).document
        let footer = try #require(document.section?.footer)
        #expect(footer.first != nil)
        #expect(footer.primary == nil)
    }

    @Test func addresseesTooLongForTheFirstPageMoveToTheFoot() throws {
        let long = (1...60).map { "第\($0)县人民政府" }.joined(separator: "，")
        let text = Self.text.replacing("各县（区）人民政府，市政府各部门", with: long)
        // In a text so long a line is told by the role that XML states.
        let letterhead = Letterhead(issuers: ["某某市人民政府"], recipients: long)
        let draft = try Self.converter(letterhead).convert(
            Source(bytes: Array(text.utf8), name: "a.txt"), to: .docx
        ).output.bytes
        let plain = try Converter().convert(Source(bytes: draft), to: .text).output.bytes
        #expect(String(decoding: plain, as: UTF8.self).contains("主送：第1县人民政府，"))
    }

    @Test func letterheadsAreReadByTheSchema() throws {
        let xml = """
            <letterhead xmlns="urn:reportconv:report:1" kind="order"><issuer>令</issuer><printer> 甲 乙 </printer></letterhead>
            """
        let letterhead = try Letterhead(xml: Array(xml.utf8))
        #expect(letterhead == Letterhead(kind: .order, issuers: ["令"], printer: "甲 乙"))
        #expect(throws: ConversionError.self) {
            try Letterhead(xml: Array(xml.replacing("issuer", with: "issuers").utf8))
        }
        #expect(throws: ConversionError.self) { try Letterhead(xml: Array(xml.dropLast(4).utf8)) }
        #expect(throws: ConversionError.self) {
            try Letterhead(xml: Array("<report xmlns=\"urn:reportconv:report:1\"/>".utf8))
        }
    }
}
