import ConversionCore
import DocumentModel
import OfficialChecking
import OfficialDocuments
import ReportConversion
import Testing

/// Templates, filled in and with an element taken away.
@Suite struct TemplateTests {
    private static let converter: Converter = {
        var converter = Converter(writerOptions: WriterOptions(style: .official))
        converter.pipeline.add(.officialDraft())
        return converter
    }()

    private static func draft(_ document: Document) throws -> [UInt8] {
        let xml = try Converter().write(document, to: .reportXML).output.bytes
        return try converter.convert(Source(bytes: xml), from: .reportXML, to: .docx).output.bytes
    }

    /// What an office would write into the places.
    private static let words: [String: String] = [
        "matter": "加强档案管理工作", "issuer": "某某市人民政府", "addressee": "某某省人民政府", "signature": "某某市人民政府", "date": "2026年3月5日",
        "reason": "为进一步加强档案管理工作，提高工作质量和效率，根据有关规定，结合实际情况，现将有关事项说明如下。",
        "content": "各单位要高度重视档案管理工作，切实加强组织领导，明确责任分工，完善工作制度，落实工作经费，确保各项任务落到实处，并按照时间节点上报进展情况和存在问题。",
        "subject": "《某某市档案管理办法》已经某某市人民政府第五次常务会议通过，", "effective": "2026年5月1日", "asked": "关于加强档案管理工作的请示",
        "adopted": "2026年3月5日", "contact": "张三", "telephone": "12345678", "meeting": "某某市人民政府常务会议",
        "held": "2026年3月5日，市长主持召开第五次常务会议，", "present": "张三、李四、王五。", "absent": "赵六。", "attending": "孙七。",
        "body": "某某市人民政府",
    ]

    private static func filled(_ document: Document) -> Document {
        var document = document
        for index in document.blocks.indices {
            guard case .paragraph(var paragraph) = document.blocks[index] else { continue }
            for place in paragraph.content.indices {
                guard case .span(var span) = paragraph.content[place], case .control(let control) = span.annotation,
                    let words = words[control.tag ?? ""]
                else { continue }
                span.content = [.text(words, .plain)]
                paragraph.content[place] = .span(span)
            }
            document.blocks[index] = .paragraph(paragraph)
        }
        return document
    }

    private static func broken(_ document: Document, _ options: CheckOptions) throws -> [String] {
        try DraftChecker(options: options).check(try draft(document)).findings.filter { $0.status == .wrong }.map(
            \.rule)
    }

    @Test(arguments: OfficialKind.allCases) func filledInTemplatesKeepTheRules(_ kind: OfficialKind) throws {
        let document = Self.filled(DocumentTemplate.document(kind))
        #expect(try Self.broken(document, CheckOptions()) == [])
        #expect(try Self.broken(document, CheckOptions(kind: kind)) == [])
    }

    /// Each element that the kind must have, with what takes it away.
    private static func elements(_ kind: OfficialKind) -> [(rule: String, remove: (inout Document) -> Void)] {
        func without(_ role: ParagraphRole) -> (inout Document) -> Void {
            { $0.blocks.removeAll { if case .paragraph(let paragraph) = $0 { paragraph.role == role } else { false } } }
        }
        func without(_ words: [String]) -> (inout Document) -> Void {
            { document in
                document.blocks.removeAll { block in
                    guard case .paragraph(let paragraph) = block, paragraph.role == .body || paragraph.role == .remark
                    else {
                        return false
                    }
                    return words.contains { paragraph.content.plainText.contains($0) }
                }
            }
        }
        let needs = kind.elements
        var found: [(rule: String, remove: (inout Document) -> Void)] = [("element-title", without(.title))]
        if needs.addressee == .required { found.append(("element-addressee", without(.recipient))) }
        if needs.adoptionNote == .required { found.append(("element-adoption-note", without(.subtitle))) }
        if needs.closing == .required { found.append(("element-closing", without(needs.closings))) }
        if needs.signature == .required { found.append(("element-signature", without(.signature))) }
        if needs.date == .required { found.append(("element-date", without(.date))) }
        if needs.remark == .required { found.append(("element-remark", without(.remark))) }
        if needs.attendance == .required { found.append(("element-attendance", without(["出席"]))) }
        if kind == .reply { found.append(("element-opening", without(["收悉"]))) }
        return found
    }

    @Test(arguments: OfficialKind.allCases) func whatIsMissingIsNamed(_ kind: OfficialKind) throws {
        for (rule, remove) in Self.elements(kind) {
            var document = Self.filled(DocumentTemplate.document(kind))
            remove(&document)
            let wrong = try Self.broken(document, CheckOptions(kind: kind))
            #expect(wrong.contains(rule), "\(kind.rawValue) without what \(rule) asks for: \(wrong)")
        }
    }

    @Test func whatAKindMustNotHaveIsNamed() throws {
        func changed(_ kind: OfficialKind, _ change: (inout Paragraph) -> Void) throws -> [String] {
            var document = Self.filled(DocumentTemplate.document(kind))
            for index in document.blocks.indices {
                guard case .paragraph(var paragraph) = document.blocks[index] else { continue }
                change(&paragraph)
                document.blocks[index] = .paragraph(paragraph)
            }
            return try Self.broken(document, CheckOptions(kind: kind))
        }
        let two = try changed(.request) { if $0.role == .recipient { $0.content = [.text("某某省人民政府，某某省财政厅：", .plain)] } }
        #expect(two == ["element-one-addressee"])
        let asking = try changed(.report) {
            if $0.content.plainText == "特此报告。" { $0.content = [.text("特此报告，妥否，请批示。", .plain)] }
        }
        #expect(asking == ["element-forbidden"])
        let addressed = try changed(.announcement) {
            if $0.role == .title { $0.content = [.text("某某市人民政府公告", .plain)] }
        }
        #expect(addressed == [])
        let bare = try changed(.notice) { if $0.role == .title { $0.content = [.text("加强档案管理工作的通知", .plain)] } }
        #expect(bare == ["element-matter"])
    }

    // MARK: - Annual reports

    /// A report whose numbers hold: 10 asked, 9 were answered, 1 goes on.
    private static func annualReport(_ change: (String) -> String? = { _ in nil }) -> Document {
        var document = filled(DocumentTemplate.annualReport(year: 2024))
        let numbers: [String: String] = [
            "T3-1-1": "7", "T3-1-2": "2", "T3-1-7": "9", "T3-2-1": "1", "T3-2-7": "1", "T3-3.1-1": "4", "T3-3.1-2": "2",
            "T3-3.1-7": "6", "T3-3.3.2-1": "3", "T3-3.3.2-7": "3", "T3-3.7-1": "7", "T3-3.7-2": "2", "T3-3.7-7": "9",
            "T3-4-1": "1", "T3-4-7": "1", "T4-1-1": "1", "T4-1-4": "1", "T4-1-5": "2",
        ]
        for index in document.blocks.indices {
            guard case .table(var table) = document.blocks[index] else { continue }
            for row in table.rows.indices {
                for cell in table.rows[row].cells.indices {
                    guard case .paragraph(var paragraph)? = table.rows[row].cells[cell].blocks.first,
                        case .span(var span)? = paragraph.content.first, case .control(let control) = span.annotation,
                        let tag = control.tag
                    else { continue }
                    span.content = [.text(change(tag) ?? numbers[tag] ?? "0", .plain)]
                    paragraph.content = [.span(span)]
                    table.rows[row].cells[cell].blocks = [.paragraph(paragraph)]
                }
            }
            document.blocks[index] = .table(table)
        }
        return document
    }

    private static let options = CheckOptions(reportYear: 2024)

    @Test func annualReportsAreWholeAndTheirSumsHold() throws {
        #expect(try Self.broken(Self.annualReport(), Self.options) == [])
        for year in [2018, 2020, 2024] {
            let document = Self.filled(DocumentTemplate.annualReport(year: year))
            #expect(try Self.broken(document, CheckOptions(reportYear: year)) == [])
        }
    }

    @Test(arguments: [
        ("T3-1-1", "8", "annual-report-requests"), ("T3-3.1-7", "5", "annual-report-requests"),
        ("T3-3.6.3-3", "1", "annual-report-requests"), ("T4-1-10", "1", "annual-report-reviews"),
    ])
    func sumsThatAreOffAreNamed(tag: String, value: String, rule: String) throws {
        let document = Self.annualReport { $0 == tag ? value : nil }
        #expect(try Self.broken(document, Self.options) == [rule])
    }

    @Test func chaptersAndTablesThatAreMissingAreNamed() throws {
        var document = Self.annualReport()
        document.blocks.removeAll { if case .heading(let heading) = $0 { heading.number?.text == "六、" } else { false } }
        #expect(try Self.broken(document, Self.options) == ["annual-report-chapters"])
        document = Self.annualReport()
        document.blocks.removeAll {
            if case .table(let table) = $0 {
                table.rows[0].cells[0].blocks.count == 1 && table.rows.count == 4
            } else {
                false
            }
        }
        #expect(try Self.broken(document, Self.options) == ["annual-report-tables"])
    }

    @Test func numbersComeBackByTheirTags() throws {
        let draft = try Self.draft(Self.annualReport())
        let xml = String(
            decoding: try Converter().convert(Source(bytes: draft), to: .reportXML).output.bytes, as: UTF8.self)
        #expect(xml.contains("<control tag=\"T3-3.3.2-1\" title=\"T3-3.3.2-1\" takes=\"text\">3</control>"))
        let empty = try Self.draft(DocumentTemplate.annualReport(year: 2024))
        let tags = String(
            decoding: try Converter().convert(Source(bytes: empty), to: .reportXML).output.bytes, as: UTF8.self)
        #expect(tags.ranges(of: "tag=\"T3-").count == 25 * 7)
    }
}
