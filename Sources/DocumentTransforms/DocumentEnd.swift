import DocumentModel

/// Finds the lines with which an official document ends (GB/T 9704-2012, 7.3.5 to 7.4): who signed and when, the remark under
/// the date, whom to ask, who gets copies, who printed it; and the marks at the head of its annexes.
struct DocumentEnd {
    /// The day under the signature.
    private(set) var date: PartialDate?

    /// Gives the lines their roles.
    mutating func mark(_ lines: inout [TextLine]) {
        guard lines.count >= 3 else { return }
        let annexes = DocumentEnd.annexMarks(lines)
        // What is signed stands before the annexes; without any, or where they are signed, at the end of all.
        let isSigned = findDate(&lines, before: annexes.first ?? lines.count)
        if let last = annexes.last {
            if !isSigned { _ = findDate(&lines, before: lines.count) }
            markTail(&lines, from: max(last + 1, lines.count - DocumentEnd.reach), to: lines.count)
        }
        for index in annexes { markAnnex(&lines, index) }
    }

    /// How far from the end the date may stand.
    private static let reach = 12

    private mutating func findDate(_ lines: inout [TextLine], before end: Int) -> Bool {
        guard let place = (max(end - DocumentEnd.reach, 0)..<end).last(where: { DateLine.date(lines[$0].text) != nil }),
            place > 1
        else {
            markTail(&lines, from: max(end - DocumentEnd.reach, 1), to: end)
            return false
        }
        lines[place].finding = .role(.date)
        date = DateLine.date(lines[place].text)
        if DocumentEnd.isName(lines[place - 1]) {
            lines[place - 1].finding = .role(.signature)
            // Several bodies sign one under another.
            var above = place - 2
            while above > 1, DocumentEnd.isName(lines[above]), DocumentEnd.isBody(lines[place - 1].text),
                DocumentEnd.isBody(lines[above].text)
            {
                lines[above].finding = .role(.signature)
                above -= 1
            }
        }
        markTail(&lines, from: place + 1, to: end)
        return true
    }

    private func markTail(_ lines: inout [TextLine], from start: Int, to end: Int) {
        guard start < end else { return }
        for index in start..<end where lines[index].finding == .body {
            if let role = DocumentEnd.role(lines[index].text) { lines[index].finding = .role(role) }
        }
    }

    private static let contacts = [
        "联系人：", "联系人:", "联系电话", "联系方式", "联系地址", "咨询电话", "聯絡人：", "聯絡電話", "（联系人", "(联系人", "（联系电话",
    ]

    /// What a line behind the date is.
    private static func role(_ text: String) -> ParagraphRole? {
        let count = text.unicodeScalars.prefix(121).count
        guard count <= 120 else { return nil }
        if ["抄送：", "抄送:", "抄报：", "抄報：", "主送："].contains(where: text.begins) { return .copyTo }
        if contacts.contains(where: text.begins), count <= 80 { return .remark }
        if text.hasSuffix("印发") || text.hasSuffix("印發"), count <= 50, text.contains("年") { return .printing }
        if ["（此件", "(此件"].contains(where: text.begins), count <= 40 { return .remark }
        return nil
    }

    private static let marks = Set("。；！？，：:;,.!?".unicodeScalars)

    private static func isName(_ line: TextLine) -> Bool {
        guard line.finding == .body, line.number == nil, let last = line.text.unicodeScalars.last else { return false }
        return line.text.unicodeScalars.prefix(31).count <= 30 && !marks.contains(last)
    }

    /// With what the names of bodies that sign end.
    private static let bodies = [
        "政府", "局", "厅", "廳", "部", "委", "委员会", "委員會", "办公室", "辦公室", "办", "署", "院", "会", "會", "处", "處", "行",
        "社", "中心", "公司", "集团", "集團", "大学", "大學", "学校", "學校", "支队", "总队",
    ]

    /// Whether a line is the name of a body rather than of a person or the end of a text.
    static func isBody(_ text: String) -> Bool {
        let name = text.hasSuffix("（代章）") ? text.dropLast(4) : text[...]
        return name.unicodeScalars.prefix(5).count >= 4 && bodies.contains { name.hasSuffix($0) }
    }

    /// The lines that are nothing but the mark of an annex: 附件, 附件1.
    private static func annexMarks(_ lines: [TextLine]) -> [Int] {
        lines.indices.filter { index in
            let text = lines[index].text
            guard index > 1, text.begins(with: "附件"), text.utf8.count <= 24, lines[index].finding == .body else {
                return false
            }
            let rest = text.unicodeScalars.dropFirst(2).filter { !$0.isWhiteSpace && $0 != "：" && $0 != ":" }
            return rest.isEmpty || TypedNumber.number(Array(rest), from: 0).map { $0.end == rest.count } ?? false
        }
    }

    /// The mark and the title below it.
    private func markAnnex(_ lines: inout [TextLine], _ index: Int) {
        // 附件： at the head of a list of annexes is none of them.
        guard index + 1 < lines.count, !lines[index].text.hasSuffix("：") || lines[index + 1].number == nil else {
            return
        }
        lines[index].finding = .role(.attachment)
        let next = lines[index + 1]
        guard next.finding == .body, DocumentEnd.isName(next) || next.text.unicodeScalars.prefix(51).count <= 50,
            next.number == nil, let last = next.text.unicodeScalars.last, !DocumentEnd.marks.contains(last),
            !next.content.contains(.tab), !TypedTable.isRow(next)
        else { return }
        lines[index + 1].finding = .role(.title)
    }
}
