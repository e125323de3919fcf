import DocumentModel
import HTMLParsing
import TextEncoding

/// What a page says of its report in lines with labels: source, author, issuing body, document number, index number and what
/// else the tables over documents of Chinese offices hold.
struct PageFacts {
    private enum Fact { case source, author, editor, issuer, number, index, keywords, made, category, status }

    private static let labels: [(text: String, fact: Fact)] = [
        ("信息来源", .source), ("文章来源", .source), ("稿件来源", .source), ("来源", .source), ("來源", .source),
        ("作者", .author), ("责任编辑", .editor), ("責任編輯", .editor), ("责编", .editor), ("编辑", .editor),
        ("发布机构", .issuer), ("发文机关", .issuer), ("发布单位", .issuer), ("制发机关", .issuer), ("发文单位", .issuer),
        ("公开主体", .issuer), ("發文機關", .issuer), ("发文字号", .number), ("发文文号", .number), ("公文文号", .number), ("文号", .number),
        ("文件编号", .number), ("發文字號", .number), ("索引号", .index), ("索引號", .index), ("主题词", .keywords), ("关键词", .keywords),
        ("关键字", .keywords), ("成文日期", .made), ("发文日期", .made), ("主题分类", .category), ("信息分类", .category),
        ("效力状态", .status), ("有效性", .status), ("时效性", .status), ("文件状态", .status), ("时效", .status),
    ]

    /// Where lines with such labels end.
    private static let others = [
        "发布时间", "发布日期", "时间", "日期", "浏览次数", "浏览", "阅读", "点击", "字号", "字体", "打印", "标题", "名称", "访问", "分享", "生成日期",
        "生效日期", "废止日期", "公开日期", "公开方式", "点击数", "审核", "摄影", "来稿",
    ]

    private let tree: HTMLTree
    private let content: MainContent

    init(_ tree: HTMLTree, _ content: MainContent) {
        self.tree = tree
        self.content = content
    }

    /// Adds what is found where the document does not say it yet.
    func add(to document: inout Document) {
        var metadata = document.metadata
        for (fact, value) in found() {
            switch fact {
            case .source: if content.isChinese || metadata.sourceName == nil { metadata.sourceName = value }
            case .author: if metadata.authors.isEmpty { metadata.authors.append(value) }
            case .issuer: metadata.issuingBody = metadata.issuingBody ?? value
            case .number: metadata.documentNumber = metadata.documentNumber ?? value
            case .keywords:
                if metadata.keywords.isEmpty {
                    metadata.keywords = value.split {
                        $0 == " " || $0 == "，" || $0 == "、" || $0 == ";" || $0 == "；" || $0 == ","
                    }
                    .map(String.init)
                }
            case .editor: PageFacts.add("editor", .text(value), to: &metadata)
            case .index: PageFacts.add("indexNumber", .text(value), to: &metadata)
            case .made:
                if let date = PageDate.first(in: value) {
                    PageFacts.add("madeOn", .date(date.description), to: &metadata)
                }
            case .category: PageFacts.add("category", .text(value), to: &metadata)
            case .status: PageFacts.add("status", .text(value), to: &metadata)
            }
        }
        if metadata.authors.isEmpty {
            metadata.authors = content.head.authors.filter(PageFacts.isName)
            if metadata.authors.isEmpty, let author = signed() { metadata.authors = [author] }
        }
        if metadata.documentNumber == nil { metadata.documentNumber = number() }
        if let status = PageFacts.status(in: content.title.text ?? "") {
            PageFacts.add("status", .text(status), to: &metadata)
        }
        document.metadata = metadata
    }

    private static func add(_ name: String, _ value: CustomValue, to metadata: inout Metadata) {
        if !metadata.custom.contains(where: { $0.name == name }) {
            metadata.custom.append(CustomField(name: name, value: value))
        }
    }

    private static func isName(_ text: String) -> Bool {
        text.contains { $0.isLetter } && text.unicodeScalars.count <= 80 && !text.contains("://") && !text.contains("<")
    }

    /// The words that stand before a name: `by Jane Roe`.
    private static let prepositions = ["written by ", "by ", "von ", "par ", "por ", "door ", "di "]

    /// Who is said to have written the text, near the title: what leads to the author's page, or is called so.
    private func signed() -> String? {
        let place = content.title.node ?? content.root
        var node = max(tree.first(.body) ?? 0, place - 60)
        let prose = content.measures.proseBefore(place)
        while node < tree.count, content.measures.proseBefore(node) - prose < 300 {
            defer { node += 1 }
            guard tree.kind(node) == .element, !content.measures.isSilent[node],
                (3...60).contains(content.measures.text(node)), namesAuthor(node)
            else { continue }
            var name = content.measures.visibleText(node)
            if let word = PageFacts.prepositions.first(where: { name.lowercased().hasPrefix($0) }) {
                name = CSSDeclarations.trimmed(name.dropFirst(word.count))
            }
            if PageFacts.isName(name), !name.contains(where: \.isNumber),
                PageFacts.label(Array(name.unicodeScalars)[...]) == nil
            {
                return name
            }
        }
        return nil
    }

    private func namesAuthor(_ node: HTMLTree.Node) -> Bool {
        if tree.attribute(node, .rel)?.lowercased().split(separator: " ").contains("author") == true { return true }
        if tree.attribute(node, .itemprop)?.lowercased() == "author" { return true }
        guard let name = tree.attributeBytes(node, .class) else { return false }
        return name.span.holdsWord(PageFacts.author.span) || name.span.holdsWord(PageFacts.byline.span)
    }

    private static let author = Array("author".utf8)
    private static let byline = Array("byline".utf8)

    /// Whether a title says that the document is no longer in force.
    private static func status(in title: String) -> String? {
        for word in ["失效", "废止", "廢止"] {
            for form in ["（已\(word)）", "(已\(word))", "（\(word)）", "(\(word))", "【\(word)】", "[\(word)]", "【已\(word)】"]
            where title.holds(form) {
                return "已" + word
            }
        }
        return nil
    }

    private func found() -> [(Fact, String)] {
        let tree = self.tree
        var facts: [(Fact, String)] = []
        var pending: Fact?
        let body = tree.first(.body) ?? 0
        let end = tree.end(of: body)
        let place = content.title.node ?? content.root
        // Behind so much running text no line about the report is looked for but at its end.
        let limit = content.measures.proseBefore(place) + 1_500
        let tail = content.measures.proseBefore(tree.end(of: content.root)) - 300
        let measures = content.measures
        var node = body
        while node < end {
            if measures.isSilent[node] {
                node = tree.end(of: node)
                continue
            }
            guard measures.says(node), tree.textLength(node) < 400 else {
                node += 1
                continue
            }
            let prose = measures.proseBefore(node)
            if prose < limit || prose > tail {
                if pending != nil || tree.withBytes(node, { PageFacts.mayHoldLabel($0) }) {
                    let text = Array(tree.string(node).unicodeScalars)
                    if let fact = pending, PageFacts.label(text[...]) == nil {
                        let value = PageFacts.trimmed(text[...])
                        if !value.isEmpty, value.count <= 80 { facts.append((fact, value)) }
                        pending = nil
                    } else {
                        let (pairs, open) = PageFacts.pairs(in: text)
                        facts += pairs
                        pending = open
                    }
                }
            }
            node += 1
        }
        return facts
    }

    /// A label alone, the value of which stands elsewhere, is no longer, in UTF-8.
    private static let longestAlone = 60

    /// Whether a text holds a first character of a label and, where it is more than a label, a colon, in UTF-8.
    private static func mayHoldLabel(_ bytes: Span<UInt8>) -> Bool {
        if bytes.count > longestAlone, !holdsColon(bytes) { return false }
        var place = 0
        while place + 2 < bytes.count {
            if bytes[place] < 0xE3 {
                place = bytes[place] < 0x80 ? UTF8Validation.skipASCII(bytes, from: place) : place + 1
                continue
            }
            let scalar =
                UInt32(bytes[place] & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6
                | UInt32(bytes[place + 2] & 0x3F)
            if let scalar = Unicode.Scalar(scalar), firsts.contains(scalar) { return true }
            place += 3
        }
        return false
    }

    private static func holdsColon(_ bytes: Span<UInt8>) -> Bool {
        for place in 0..<bytes.count {
            if bytes[place] == 0x3A { return true }
            if bytes[place] == 0x9A, place > 1, bytes[place - 1] == 0xBC, bytes[place - 2] == 0xEF { return true }
        }
        return false
    }

    private static let firsts = HanSet(String(labels.compactMap(\.text.first)))
    private static let labelScalars = labels.map { (text: Array($0.text.unicodeScalars), fact: $0.fact) }
    private static let otherScalars = others.map { Array($0.unicodeScalars) }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}" || scalar == "\t" || scalar == "\n"
            || scalar == "\r"
    }

    private static func opens(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "【" || scalar == "[" || scalar == "（" || scalar == "("
    }

    /// The labels with their values in a line, and the label whose value stands elsewhere.
    private static func pairs(in text: [Unicode.Scalar]) -> (pairs: [(Fact, String)], open: Fact?) {
        var pairs: [(Fact, String)] = []
        var place = 0
        var open: Fact?
        while place < text.count {
            guard let (fact, start) = label(text[place...]) else {
                place += 1
                continue
            }
            var stop = start
            while stop < text.count {
                let scalar = text[stop]
                if (scalar == "|" || scalar == "\u{3000}") && stop > start { break }
                if label(text[stop...]) != nil || otherScalars.contains(where: { text[stop...].starts(with: $0) }) {
                    break
                }
                stop += 1
            }
            let words = trimmed(text[start..<stop])
            // Where figures and pictures are from is said in sentences, and in other words.
            let isOther =
                fact == .source
                && (words.unicodeScalars.contains { "。；".unicodeScalars.contains($0) }
                    || place > 0 && "料据片".unicodeScalars.contains(text[place - 1]))
            if isOther {
                place = max(stop, place + 1)
                continue
            }
            open = words.isEmpty ? fact : nil
            if !words.isEmpty, words.count <= 80 { pairs.append((fact, words)) }
            place = max(stop, place + 1)
        }
        return (pairs, open)
    }

    /// A label with its colon, or alone in its cell, at the beginning of a text; and where what follows it begins. The
    /// characters of labels may be set apart (`文　号`).
    private static func label(_ text: ArraySlice<Unicode.Scalar>) -> (fact: Fact, after: Int)? {
        var start = text.startIndex
        while start < text.endIndex, opens(text[start]) { start += 1 }
        guard start < text.endIndex, firsts.contains(text[start]) else { return nil }
        for (label, fact) in labelScalars {
            var place = start
            var isFound = true
            for scalar in label {
                while place < text.endIndex, isSpace(text[place]) { place += 1 }
                guard place < text.endIndex, text[place] == scalar else {
                    isFound = false
                    break
                }
                place += 1
            }
            guard isFound else { continue }
            while place < text.endIndex, isSpace(text[place]) { place += 1 }
            if place == text.endIndex { return label.count > 2 ? (fact, place) : nil }
            if text[place] == "：" || text[place] == ":" { return (fact, place + 1) }
        }
        return nil
    }

    private static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> String {
        let marks = Set("】]）)|：:".unicodeScalars)
        var text = text
        while let first = text.first, isSpace(first) || marks.contains(first) { text.removeFirst() }
        // A bracket at the end opens what comes next.
        while let last = text.last, isSpace(last) || marks.contains(last) || opens(last) {
            text.removeLast()
        }
        var words = String.UnicodeScalarView()
        words.append(contentsOf: text)
        return String(words).collapsed
    }

    /// The last byte of 号 in UTF-8, which few texts hold.
    private static let endOfNumber: UInt8 = 0xB7

    /// The number of a document where it stands in a line of its own (`国办发〔2018〕135号`).
    private func number() -> String? {
        let start = content.title.node ?? content.root
        for node in max(0, start - 40)..<min(tree.count, tree.end(of: start) + 120)
        where tree.kind(node) == .text && !content.measures.isSilent[node] {
            guard (13..<100).contains(tree.textLength(node)), tree.bytes(node).contains(PageFacts.endOfNumber)
            else { continue }
            let text = tree.string(node).collapsed.filter { $0 != "\u{3000}" }
            guard text.hasSuffix("号"), let open = text.firstIndex(where: { $0 == "〔" || $0 == "[" || $0 == "［" }),
                let close = text[open...].firstIndex(where: { $0 == "〕" || $0 == "]" || $0 == "］" }),
                text[text.index(after: open)..<close].count == 4,
                text[text.index(after: open)..<close].allSatisfy(\.isNumber),
                text[text.index(after: close)...].dropLast().allSatisfy({ $0.isNumber || $0 == "第" })
            else { continue }
            return text
        }
        return nil
    }
}
