import ConversionCore
import DocumentModel
import Testing

@testable import DocumentTransforms

/// Marks and figures become those of the standards; words, figures, times, addresses and Latin text stay.
@Suite struct NormaliseTextTests {
    private static func normalised(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var position = 0
        for change in PunctuationRules.changes(in: scalars) {
            result += scalars[position..<change.range.lowerBound]
            result += change.text.unicodeScalars
            position = change.range.upperBound
        }
        result += scalars[position...]
        return String(result)
    }

    @Test(arguments: [
        ("政府信息,公开;情况:如下", "政府信息，公开；情况：如下"), ("办结率100%,同比增长", "办结率100%，同比增长"),
        ("共1,024件,12:30开始", "共1,024件，12:30开始"), ("增长3.5个百分点.", "增长3.5个百分点。"),
        ("增长了吗?好!", "增长了吗？好！"), ("(一)总体情况", "（一）总体情况"), ("条例(以下简称《条例》)规定", "条例（以下简称《条例》）规定"),
        ("见 report (v1.0), p. 3", "见 report (v1.0), p. 3"), ("iPhone (2018) 手机", "iPhone (2018) 手机"),
        ("常政办发[2018]135号", "常政办发〔2018〕135号"), ("国发（2018）5号文", "国发〔2018〕5号文"),
        ("《关于印发《办法》的通知》", "《关于印发〈办法〉的通知》"), ("2018年02月09日", "2018年2月9日"),
        ("开展\"两微一端\"建设", "开展“两微一端”建设"), ("他说:\"OK\"", "他说：\"OK\""), ("时间为8:30-17:00", "时间为8:30-17:00"),
        ("无需改动，一切正常。", "无需改动，一切正常。"), ("(2)附件", "（2）附件"), ("办结率高(详见附表).", "办结率高（详见附表）。"),
    ])
    func marksAreMadeRight(before: String, after: String) { #expect(Self.normalised(before) == after) }

    @Test func whatIsRightStaysAsItIs() {
        for text in ["政府信息，公开；（一）〔2018〕135号“引号”——《条例》", "Plain English, with (marks): all; of them."] {
            #expect(Self.normalised(text) == text)
        }
    }

    @Test(arguments: [
        ("(一)", "（一）"), ("（一）、", "（一）"), ("一．", "一、"), ("一,", "一、"), ("1、", "1."), ("1．", "1."), ("(1)", "（1）"),
        ("一、", "一、"), ("第一章", "第一章"), ("1.2", "1.2"),
    ])
    func numbersOfHeadingsHaveTheirMarks(before: String, after: String) throws {
        var document = Document(
            blocks: [.heading(Heading(level: 1, number: PrintedNumber(before), content: [.text("总则", .plain)]))])
        var diagnostics = Diagnostics()
        try NormaliseText(listsChanges: true).apply(to: &document, diagnostics: &diagnostics)
        guard case .heading(let heading) = document.blocks[0] else {
            Issue.record("the heading is gone")
            return
        }
        #expect(heading.number?.text == after)
        #expect(diagnostics.changes.count == (before == after ? 0 : 1))
    }

    @Test func numbersBeforeOtherScriptsKeepTheirSpace() throws {
        let heading = Heading(level: 1, number: PrintedNumber("1.", gap: " "), content: [.text("Scope", .plain)])
        var document = Document(blocks: [.heading(heading)])
        var diagnostics = Diagnostics()
        try NormaliseText().apply(to: &document, diagnostics: &diagnostics)
        #expect(document.blocks == [.heading(heading)])
    }

    @Test func changesCrossRunsAndMayBeTracked() throws {
        var document = Document(
            blocks: [.paragraph(Paragraph(content: [.text("公开", TextStyle(.bold)), .text(",情况", .plain)]))])
        var diagnostics = Diagnostics()
        try NormaliseText(tracksChanges: true).apply(to: &document, diagnostics: &diagnostics)
        guard case .paragraph(let paragraph) = document.blocks[0] else {
            Issue.record("the paragraph is gone")
            return
        }
        #expect(paragraph.content.plainText == "公开，情况")
        #expect(paragraph.content.contains { if case .revision = $0 { true } else { false } })
    }
}
