import WordFormat

/// Tells what part of a draft each line is: by its words first, by its looks where the words leave it open.
enum LineKinds {
    static func assign(to lines: inout [DraftLine]) {
        for index in lines.indices { lines[index].kind = kind(lines[index]) }
        findItems(&lines)
        findTitle(&lines)
        findEnds(&lines)
    }

    // MARK: By the words

    private static func kind(_ line: DraftLine) -> DraftLine.Kind {
        if isContents(line) { return .contents }
        let text = line.numbered
        let isAlone = !hasMoreThanOneSentence(text) && line.length <= 60
        let endsSentence = text.hasSuffix("。")
        if let heading = TypedHeading(text) {
            switch heading.level {
            case 1 where heading.sentenceLength <= 60: return isAlone ? .heading1 : .heading1RunIn
            case 2 where heading.sentenceLength <= 60: return isAlone ? .heading2 : .heading2RunIn
            case 3 where isAlone && !endsSentence: return .heading3
            case 4 where isAlone && !endsSentence: return .heading4
            default: break
            }
        }
        if DraftDate(text)?.isArabic == true { return .date }
        if isAttachmentLabel(text) { return .attachmentLabel }
        if let ordinal = ordinalKind(text, line.length) { return ordinal }
        if line.isCentred, line.length <= 60, isCaption(text) { return .caption }
        if text.hasPrefix("附件：") || text.hasPrefix("附件:") { return .attachmentNote }
        if line.length < 40, let first = text.first, let last = text.last, "（(".contains(first), "）)".contains(last) {
            return .remark
        }
        return .body
    }

    /// Whether something follows the end of a sentence.
    private static func hasMoreThanOneSentence(_ text: String) -> Bool {
        guard let end = text.unicodeScalars.firstIndex(where: { "。；！？".unicodeScalars.contains($0) }) else {
            return false
        }
        return text.unicodeScalars.index(after: end) != text.unicodeScalars.endIndex
    }

    /// A line of a table of contents: dots or a tab, and a page.
    private static func isContents(_ line: DraftLine) -> Bool {
        if let style = line.paragraph.style?.lowercased(), style.hasPrefix("toc"),
            style.dropFirst(3).drop(while: { $0 == " " }).first?.isNumber == true
        {
            return true
        }
        var scalars = Array(line.paragraph.text.unicodeScalars)[...]
        let all = scalars.count
        while scalars.last?.isDigit == true { scalars.removeLast() }
        guard scalars.count < all else { return false }
        var space = scalars
        while let last = space.last, last.properties.isWhitespace {
            if last == "\t" { return true }
            space.removeLast()
        }
        for (mark, count) in [("…", 2), (".", 4), ("·", 4)] as [(Unicode.Scalar, Int)] {
            if space.suffix(count).count == count, space.suffix(count).allSatisfy({ $0 == mark }) { return true }
        }
        return false
    }

    static func isAttachmentLabel(_ text: String) -> Bool {
        var scan = WordScan(text)
        guard scan.takeWords("附件") else { return false }
        _ = scan.skip { $0.properties.isWhitespace }
        _ = scan.skip { $0.isDigit || "一二三四五六七八九十".unicodeScalars.contains($0) }
        return scan.isAtEnd
    }

    private static func ordinalKind(_ text: String, _ length: Int) -> DraftLine.Kind? {
        var scan = WordScan(text)
        guard scan.takeWords("第"),
            scan.skip(while: {
                ChineseNumber.numerals.contains($0) || $0.isDigit || "千零〇".unicodeScalars.contains($0)
            }) > 0
        else { return nil }
        if scan.take("编章节") {
            return length <= 40 && (scan.next?.properties.isWhitespace ?? true) ? .chapter : nil
        }
        guard scan.takeWords("条") else { return nil }
        if scan.takeWords("之"), scan.takeNumerals().isEmpty { return nil }
        return scan.next?.properties.isWhitespace == true ? .article : nil
    }

    private static func isCaption(_ text: String) -> Bool {
        var scan = WordScan(text)
        guard scan.take("表图") else { return false }
        _ = scan.skip { $0.properties.isWhitespace }
        return scan.next?.isDigit == true
    }

    // MARK: By the neighbours

    /// What is numbered like headings but is a list: a run of brothers of which one ends in a semicolon, or that a colon
    /// introduces; and the names of attachments.
    private static func findItems(_ lines: inout [DraftLine]) {
        var index = 0
        while index < lines.count {
            let kind = lines[index].kind
            var end = index + 1
            switch kind {
            case .heading2, .heading3, .heading4:
                while end < lines.count, lines[end].kind == kind { end += 1 }
                let isList = lines[index..<end].contains { $0.text.hasSuffix("；") || $0.text.hasSuffix(";") }
                let isIntroduced =
                    index > 0 && end - index > 1
                    && (lines[index - 1].text.hasSuffix("：") || lines[index - 1].text.hasSuffix(":"))
                if isList || isIntroduced { for place in index..<end { lines[place].kind = .item } }
            case .attachmentNote:
                while end < lines.count, isNumbered(lines[end].text) {
                    lines[end].kind = .attachmentNote
                    end += 1
                }
            default: break
            }
            index = end
        }
    }

    private static func isNumbered(_ text: String) -> Bool {
        var scan = WordScan(text)
        return (1...2).contains(scan.skip { $0.isDigit }) && scan.take(".．")
    }

    // MARK: By the looks

    /// Where the head of the draft ends: at its first heading or long paragraph.
    static func headEnd(of lines: [DraftLine]) -> Int {
        let end = lines.firstIndex { line in
            [.heading1, .heading1RunIn, .heading2].contains(line.kind)
                || (line.paragraph.text.unicodeScalars.count > 60 && !line.endsWithColon)
        }
        return max(end ?? lines.count, min(1, lines.count))
    }

    /// The title is what is largest of the head, with what looks the same.
    private static func findTitle(_ lines: inout [DraftLine]) {
        let end = headEnd(of: lines)
        var candidates = lines[..<end].indices.filter {
            !lines[$0].isRed && lines[$0].kind == .body && !lines[$0].text.holdsYearInBrackets
                && !lines[$0].endsWithColon
        }
        if candidates.isEmpty { candidates = Array(lines.indices.prefix(1)) }
        guard
            let title = candidates.max(by: { left, right in
                let (l, r) = (lines[left].sizes.max() ?? 0, lines[right].sizes.max() ?? 0)
                return l != r ? l < r : left > right
            })
        else { return }
        let (sizes, alignment) = (lines[title].sizes, lines[title].format.alignment)
        for index in candidates where lines[index].sizes == sizes && lines[index].format.alignment == alignment {
            lines[index].kind = .title
        }
    }

    private static func findEnds(_ lines: inout [DraftLine]) {
        let end = headEnd(of: lines)
        for index in lines.indices {
            if lines[index].kind == .body, index < end, lines[index].endsWithColon { lines[index].kind = .addressee }
            if lines[index].kind == .body, index + 1 < lines.count, lines[index + 1].kind == .date,
                lines[index].paragraph.text.unicodeScalars.count <= 30
            {
                lines[index].kind = .signature
            }
            if lines[index].kind == .body, index < end { lines[index].kind = .front }
            if lines[index].kind == .body, index > 0, lines[index].isCentred,
                [.attachmentLabel, .attachmentTitle].contains(lines[index - 1].kind)
            {
                lines[index].kind = .attachmentTitle
            }
            if lines[index].kind == .date, index < end { lines[index].kind = .front }
        }
    }
}

/// A number typed before a heading.
struct TypedHeading {
    let level: Int
    let value: Int
    /// How many scalars the number takes.
    let length: Int
    /// How many scalars the heading's sentence takes, its number included.
    let sentenceLength: Int

    init?(_ text: String) {
        var scan = WordScan(text)
        if scan.take("（(") {
            let numerals = scan.takeNumerals()
            let digits = numerals.isEmpty ? scan.takeDigits() : ""
            guard scan.take("）)"), !numerals.isEmpty || (1...2).contains(digits.count) else { return nil }
            level = numerals.isEmpty ? 4 : 2
            value = numerals.isEmpty ? Int(digits) ?? 0 : ChineseNumber.value(numerals)
        } else {
            let numerals = scan.takeNumerals()
            if numerals.isEmpty {
                let digits = scan.takeDigits()
                guard (1...2).contains(digits.count), scan.take(".．"), scan.next?.isDigit != true else { return nil }
                level = 3
                value = Int(digits) ?? 0
            } else {
                guard scan.takeWords("、") else { return nil }
                level = 1
                value = ChineseNumber.value(numerals)
            }
        }
        length = scan.place
        sentenceLength = scan.scalars.firstIndex { "。！？；".unicodeScalars.contains($0) } ?? scan.scalars.count
    }
}

/// A date that stands by itself, in figures or in Chinese numerals.
struct DraftDate {
    let isArabic: Bool
    let year: Int
    let month: Int
    let day: Int

    init?(_ text: String) {
        var scan = WordScan(text)
        let figures = scan.takeDigits()
        if figures.count == 4 {
            guard scan.takeWords("年"), let month = Int(scan.takeDigits()), scan.takeWords("月"),
                let day = Int(scan.takeDigits()), scan.takeWords("日"), scan.isAtEnd, month < 100, day < 100
            else { return nil }
            (isArabic, year, self.month, self.day) = (true, Int(figures) ?? 0, month, day)
            return
        }
        let years = "〇○零一二三四五六七八九"
        guard figures.isEmpty, scan.skip(while: { years.unicodeScalars.contains($0) }) == 4, scan.takeWords("年") else {
            return nil
        }
        let month = ChineseNumber.value(scan.takeNumerals())
        guard scan.takeWords("月") else { return nil }
        let day = ChineseNumber.value(scan.takeNumerals())
        guard scan.takeWords("日"), scan.isAtEnd else { return nil }
        (isArabic, year, self.month, self.day) = (false, 0, month, day)
    }
}

extension DraftLine {
    var endsWithColon: Bool { text.hasSuffix("：") || text.hasSuffix(":") }
}

extension String {
    /// Whether there is something like 〔2018〕, the year of a document's number.
    var holdsYearInBrackets: Bool {
        var scan = WordScan(self)
        while !scan.isAtEnd {
            _ = scan.skip { $0 != "〔" }
            if scan.take("〔"), scan.takeDigits().count == 4, scan.take("〕") { return true }
        }
        return false
    }
}
