import DocumentModel

/// Finds the head of a text: the title among toolbars, breadcrumbs and bylines, and what stands beside it.
struct DocumentHead {
    /// The lines of the title, in order.
    private(set) var title: Range<Int>?
    /// Lines between title and text, with their roles.
    private(set) var roles: [Int: ParagraphRole] = [:]
    /// Where the head ends.
    private(set) var end: Int

    /// Looks at the lines before the text begins.
    init(_ lines: [TextLine]) {
        end = DocumentHead.end(of: lines)
        guard let last = DocumentHead.titleLine(lines, end) else { return }
        var first = last
        // A title over several lines: what goes before says of whom or what it is.
        while first > 0, DocumentHead.goesOn(lines[first - 1], with: lines[first]) { first -= 1 }
        title = first..<(last + 1)
        for index in (last + 1)..<max(end, last + 1) {
            if let role = DocumentHead.role(lines[index]) { roles[index] = role }
        }
    }

    private static let longestHead = 60

    /// The text begins with the first heading, the first long paragraph, or a salutation.
    private static func end(of lines: [TextLine]) -> Int {
        for (index, line) in lines.prefix(longestHead).enumerated() {
            if case .heading = line.finding { return index }
            if line.finding == .article || line.finding == .item { return index }
            let count = line.text.unicodeScalars.count
            if count > 80 || (count > 30 && line.text.hasSuffix("。")) { return index }
            if isAddress(line.text), !isLabel(lines, index) { return index }
        }
        return min(lines.count, longestHead)
    }

    /// Whether a line addresses its readers: 各位代表：.
    static func isAddress(_ text: String) -> Bool {
        (text.hasSuffix("：") || text.hasSuffix(":")) && text.unicodeScalars.count >= 3
            && text.unicodeScalars.count <= 60 && PageFurniture.kind(of: text) == nil
    }

    /// Whether a line is the label of what a page tells on the next one: 来源：.
    static func isLabel(_ lines: [TextLine], _ index: Int) -> Bool {
        index + 1 < lines.count && lines[index].isLabel
            && PageFurniture.kind(of: lines[index].text + lines[index + 1].text) != nil
    }

    // MARK: - Title

    private static func titleLine(_ lines: [TextLine], _ end: Int) -> Int? {
        let candidates = lines.indices.prefix(end).filter { isCandidate(lines[$0]) }
        guard let first = candidates.first else { return nil }
        let named = candidates.filter { namesDocument(lines[$0].text) }
        if let best = named.max(by: { score(lines, $0, end) < score(lines, $1, end) }) {
            // Of a title that stands twice, with the page's toolbar between, the last begins the report.
            return candidates.last { lines[$0].text == lines[best].text } ?? best
        }
        // Without a word that names a kind of document the first line is the title if it stands by itself.
        guard candidates.count == 1 || first + 1 < lines.count, standsAlone(lines, first) else { return nil }
        return lines.indices.prefix(first).allSatisfy { PageFurniture.kind(of: lines[$0].text) != nil } ? first : nil
    }

    private static let endMarks = Set("。；，、：:;,.！!”".unicodeScalars)
    private static let dashes = ["——", "――", "—", "--", "－－"]

    private static func isCandidate(_ line: TextLine) -> Bool {
        let text = line.text
        let count = text.unicodeScalars.count
        guard line.finding == .body, line.number == nil, (2...60).contains(count), !line.content.contains(.tab),
            let last = text.unicodeScalars.last, !endMarks.contains(last), !text.contains("。")
        else { return false }
        if dashes.contains(where: { text.hasPrefix($0) }) || TypedTable.isRow(line)
            || "（(【[•·●■◆※-".contains(text.first ?? " ")
        {
            return false
        }
        return PageFurniture.kind(of: text) == nil && DateLine.date(text) == nil && !isSpeaker(text)
            && !DateLine.isDocumentNumber(text) && !isOccasion(text) && !PlainHeadings.namesPart(text)
    }

    /// The words with which the names of documents end.
    private static let kinds = [
        "报告", "報告", "公报", "公報", "通知", "意见", "意見", "办法", "辦法", "规定", "規定", "条例", "條例", "决定", "決定", "方案", "规划", "規劃",
        "纲要",
        "綱要", "通报", "通報", "公告", "纪要", "紀要", "讲话", "講話", "总结", "總結", "计划", "計劃", "细则", "細則", "预案", "預案", "标准", "標準",
        "章程",
        "请示", "批复", "批覆", "决议", "決議", "命令", "指南", "须知", "说明", "說明", "制度", "致辞", "发言", "倡议书", "白皮书", "蓝皮书", "协议", "合同",
        "法", "函", "判决书", "裁定书", "调解书", "起诉书", "意见书", "建议书", "责任书", "承诺书", "申请书", "计划书", "说明书", "任务书", "协议书",
        "（草案）", "（试行）", "（暂行）", "（征求意见稿）", "(试行)", "(暂行)", "年度报告", "情况表", "目录", "清单", "简报", "答记者问", "访谈",
    ]

    private static func namesDocument(_ text: String) -> Bool { kinds.contains { text.hasSuffix($0) } }

    private static func score(_ lines: [TextLine], _ index: Int, _ end: Int) -> Int {
        let text = lines[index].text
        var score = 0
        if text.unicodeScalars.contains(where: { (0x30...0x39).contains($0.value) }) { score += 1 }
        if (6...40).contains(text.unicodeScalars.count) { score += 1 }
        if index + 1 < lines.count, role(lines[index + 1]) != nil { score += 3 }
        return score * 100 - index
    }

    private static func standsAlone(_ lines: [TextLine], _ index: Int) -> Bool {
        guard index + 1 < lines.count else { return false }
        let next = lines[index + 1]
        return next.followsBlank || next.number != nil || next.isIndented
            || next.text.unicodeScalars.count > lines[index].text.unicodeScalars.count
    }

    private static let openEnds = [
        "关于", "關於", "人民政府", "办公厅", "办公室", "委员会", "的", "和", "及", "印发", "《", "局", "厅", "部", "法院", "检察院",
    ]

    /// Whether a line before a title's line is part of the title.
    private static func goesOn(_ line: TextLine, with next: TextLine) -> Bool {
        guard isCandidate(line), !next.followsBlank, line.text.unicodeScalars.count <= 40, !namesDocument(line.text)
        else { return false }
        return openEnds.contains { line.text.hasSuffix($0) } || next.text.hasPrefix("关于") || next.text.hasPrefix("關於")
            || next.text.hasPrefix("印发")
    }

    // MARK: - Beside the title

    /// What a line under a title is.
    private static func role(_ line: TextLine) -> ParagraphRole? {
        let text = line.text
        if DateLine.isDocumentNumber(text) { return .documentNumber }
        if dashes.contains(where: { text.hasPrefix($0) }), text.unicodeScalars.count <= 60 { return .subtitle }
        if isOccasion(text) { return .subtitle }
        return isSpeaker(text) ? .byline : nil
    }

    /// Where and when it was said: `（2026年1月27日在…会议上）`.
    private static func isOccasion(_ text: String) -> Bool {
        let inner = text.trimmingBrackets
        guard inner.unicodeScalars.count <= 70, !inner.contains("。") else { return false }
        return DateLine.leadingDate(inner) != nil
            && ["会议上", "會議上", "大会上", "通过", "通過", "公布", "发布", "會上", "会上"].contains { inner.contains($0) }
    }

    private static let offices = [
        "省长", "市长", "县长", "区长", "主席", "州长", "镇长", "主任", "书记", "局长", "部长", "院长", "检察长", "省長", "市長", "縣長",
    ]

    /// Who speaks: `省长 李炳军`, `湖北省人民政府省长 李殿勋`.
    private static func isSpeaker(_ text: String) -> Bool {
        guard text.unicodeScalars.count <= 24 else { return false }
        for office in offices {
            guard let place = text.range(ofFirst: office) else { continue }
            let name = text[place.upperBound...].unicodeScalars.filter { !$0.isWhiteSpace }
            if (2...4).contains(name.count), text[place.upperBound...].first?.isWhitespace ?? false { return true }
        }
        return false
    }
}

extension String {
    fileprivate var trimmingBrackets: String {
        guard let first, let last, "（(".contains(first), "）)".contains(last) else { return self }
        return String(dropFirst().dropLast())
    }

    fileprivate func range(ofFirst word: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
            start = index(after: start)
        }
        return nil
    }
}
