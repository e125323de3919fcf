import DocumentModel
import HTMLParsing

/// Finds the day on which a page was published; not the day on which it was fetched, nor that of the rights below it.
struct PublicationDate {
    private let tree: HTMLTree
    private let content: MainContent

    init(_ tree: HTMLTree, _ content: MainContent) {
        self.tree = tree
        self.content = content
    }

    private static let metas = [
        "article:published_time", "pubdate", "publishdate", "datepublished", "og:published_time", "og:release_date",
        "publish_time", "publishtime", "publish-date", "parsely-pub-date", "sailthru.date", "dcterms.issued",
        "dc.date.issued",
        "article.published", "publication_date", "citation_publication_date", "apub:time", "dcterms.date", "dc.date",
        "weibo: article:create_at", "weibo:article:create_at", "article:create_at", "dcterms.created",
        "dc.date.created",
        "date", "release_date", "releasedate", "firstpublishedtime", "createdate", "og:time",
        "bytedance:published_time", "published-date", "ms.date",
    ]

    /// The day, and `nil` where the page does not say one.
    func find() -> PartialDate? {
        // A thread is as old as its first post.
        if content.statedKind == .forum, let date = firstInContent() { return date }
        // What readers see beside the title goes before the head, which often keeps the day of a template or a copy.
        if let date = shown() { return date }
        for name in PublicationDate.metas {
            for value in content.head.metas[name] ?? [] { if let date = PublicationDate.day(value) { return date } }
        }
        for (name, values) in content.head.metas.sorted(by: { $0.key < $1.key }) where name.holds("publish") {
            for value in values { if let date = PublicationDate.day(value) { return date } }
        }
        for value in content.head.data["datePublished"] ?? [] {
            if let date = PublicationDate.day(value) { return date }
        }
        return marked() ?? named() ?? inScript() ?? inAddress() ?? changed()
    }

    /// The first day in the content that is marked, or stands in a line that holds little else.
    private func firstInContent() -> PartialDate? {
        var node = content.root
        let end = tree.end(of: node)
        while node < end {
            // Columns with members say when they joined.
            let isMember = tree.kind(node) == .element && content.measures.hints[node].contains(.member)
            if content.measures.isSilent[node] || isMember {
                node = tree.end(of: node)
                continue
            }
            if tree.isElement(node, .time), let value = tree.attribute(node, .datetime),
                let date = PublicationDate.day(value)
            {
                return date
            }
            if tree.kind(node) == .text {
                if tree.textLength(node) < 60, tree.withBytes(node, { PageDate.mayHoldYear($0) }) {
                    let text = tree.string(node)
                    let line = line(of: node, text)
                    if !PublicationDate.members.areIn(line.utf8.span), let date = PageDate.first(in: text) {
                        return date
                    }
                }
            }
            node += 1
        }
        return nil
    }

    /// The day of the last change, where no other is known.
    private func changed() -> PartialDate? {
        let tree = self.tree
        for name in ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified"] {
            for value in content.head.metas[name] ?? [] { if let date = PublicationDate.day(value) { return date } }
        }
        let body = tree.first(.body) ?? 0
        let isSilent = content.measures.isSilent
        for node in body..<tree.end(of: body) where (5..<100).contains(tree.textLength(node)) && !isSilent[node] {
            guard tree.withBytes(node, { PageDate.mayHoldYear($0) }) else { continue }
            let text = tree.string(node)
            if let date = PageDate.first(in: text), PublicationDate.changes.areIn(line(of: node, text).utf8.span) {
                return date
            }
        }
        return nil
    }

    /// Days on which readers joined.
    private static let members = BytePatterns(["joined", "registered", "member since", "注册", "加入于"])
    private static let changes = BytePatterns([
        "updated", "modified", "reviewed", "edited", "更新", "修改", "aktualisiert", "mise à jour", "actualizado",
    ])

    /// A day as machines write it, or as people do.
    private static func day(_ text: String) -> PartialDate? {
        let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
        if digits.count == 8, let number = Int(String(text.prefix(8))),
            let date = PartialDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)?.checked
        {
            return date
        }
        if digits.count == text.utf8.count, digits.count == 10 || digits.count == 13, let seconds = Int(text) {
            return PublicationDate.day(seconds: digits.count == 13 ? seconds / 1_000 : seconds)
        }
        return PageDate.first(in: text)
    }

    /// The day of a moment counted in seconds from 1970, in the time of China.
    private static func day(seconds: Int) -> PartialDate? {
        guard seconds > 0, seconds < 4_000_000_000 else { return nil }
        // Days to years, months and days of the Gregorian calendar, counted from 1 March 0000.
        let days = (seconds + 8 * 3_600) / 86_400 + 719_468
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        return PartialDate(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * part + 2) / 5 + 1)
    }

    /// What the page marks as the day: `<time>` and microdata.
    private func marked() -> PartialDate? {
        var first: PartialDate?
        let from = content.title.node ?? 0
        for node in 0..<tree.count where tree.kind(node) == .element && tree.attributeCount(node) > 0 {
            let isProperty =
                tree.attributeBytes(node, .itemprop).map { $0.elementsEqual("datePublished".utf8) } ?? false
            guard isProperty || tree.tag(node) == .time else { continue }
            let value = tree.attribute(node, .datetime) ?? tree.attribute(node, .content) ?? tree.textContent(node)
            guard let date = PublicationDate.day(value) else { continue }
            if isProperty || tree.attribute(node, named: "pubdate") != nil { return date }
            // The first behind the title, in or before the content.
            if first == nil, node > from - 200, !content.measures.isSilent[node] { first = date }
        }
        return first
    }

    private static let chineseLabels = ["发布时间", "发布日期", "發布時間", "發佈時間", "發布日期", "发表时间"]
    private static let plainLabels = BytePatterns(chineseLabels)
    private static let labels = BytePatterns(
        chineseLabels + ["published", "posted", "publié", "publicado", "veröffentlicht"])
    private static let looseLabels = BytePatterns(["时间", "日期", "時間", "дата"])

    /// The day that stands beside the title or is named as that of publication, the nearest first.
    private func shown() -> PartialDate? {
        let tree = self.tree
        let body = tree.first(.body) ?? 0
        let end = tree.end(of: body)
        let place = content.title.node
        var (labelled, called): (PartialDate?, PartialDate?)
        var (earlier, before): (PartialDate?, PartialDate?)
        var near: PartialDate?
        var node = place.map { max(body, $0 - 120) } ?? body
        let stop = place.map { min(end, tree.end(of: $0) + 300) } ?? end
        // Behind so much running text no line about the page is looked for.
        let measures = content.measures
        let limit = measures.proseBefore(place.map { tree.end(of: $0) } ?? body) + 600
        while node < stop {
            if tree.kind(node) == .element, measures.isSilent[node] {
                node = tree.end(of: node)
                continue
            }
            if measures.says(node) {
                if measures.proseBefore(node) > limit { break }
                if tree.textLength(node) < 400, tree.withBytes(node, { PageDate.mayHoldYear($0) }) {
                    let text = tree.string(node)
                    if let date = PageDate.first(in: text) {
                        // A label may stand in an element before it.
                        let line = line(of: node, text)
                        // The day of a change is not that of publication.
                        if PublicationDate.changes.areIn(line.utf8.span)
                            || PublicationDate.members.areIn(line.utf8.span)
                        {
                            node += 1
                            continue
                        }
                        let isBehind = place.map { node > $0 } ?? true
                        if PublicationDate.labels.areIn(line.utf8.span) {
                            if isBehind { labelled = labelled ?? date } else { earlier = earlier ?? date }
                        } else if PublicationDate.looseLabels.areIn(line.utf8.span) {
                            if isBehind { called = called ?? date } else { before = before ?? date }
                        }
                        if near == nil, isBehind, isClose(node) { near = date }
                    }
                }
            }
            node += 1
        }
        return labelled ?? called ?? (place == nil ? nil : near) ?? earlier ?? before
            ?? (content.isChinese ? everywhere(body, end) : nil)
    }

    /// Whether next to no running text stands between the title and a text, which is little more than a day.
    private func isClose(_ node: HTMLTree.Node) -> Bool {
        guard let title = content.title.node else { return false }
        let between = content.measures.proseBefore(node) - content.measures.proseBefore(tree.end(of: title))
        return between < 400 && tree.textLength(node) < (content.isChinese ? 300 : 80)
    }

    /// The first day in an element whose names say that it holds the day, or facts about the page; teasers of other pages and
    /// comments have such too.
    private func named() -> PartialDate? {
        let body = tree.first(.body) ?? 0
        let end = tree.end(of: body)
        var node = body
        while node < end {
            if tree.kind(node) == .element {
                if content.measures.isSilent[node] || content.leavesOut(node) {
                    node = tree.end(of: node)
                    continue
                }
                let hints = content.measures.hints[node]
                // Tags and the like may follow it.
                if hints.contains(.byline), content.measures.text(node) < 300,
                    let date = PageDate.first(in: String(content.measures.visibleText(node).prefix(80)))
                {
                    return date
                }
            }
            node += 1
        }
        // The first lines of the content may begin with it.
        let root = content.root
        for node in root..<tree.end(of: root) where tree.kind(node) == .text {
            if content.measures.proseBefore(node) - content.measures.proseBefore(root) > 300 { break }
            if tree.textLength(node) < 60, tree.withBytes(node, { PageDate.mayHoldYear($0) }),
                let date = PageDate.first(in: tree.string(node))
            {
                return date
            }
        }
        return nil
    }

    /// A day that is named as that of publication, wherever it stands.
    private func everywhere(_ body: HTMLTree.Node, _ end: HTMLTree.Node) -> PartialDate? {
        for node in body..<end where tree.kind(node) == .text && !content.measures.isSilent[node] {
            guard tree.textLength(node) < 200, tree.withBytes(node, { PageDate.mayHoldYear($0) }) else { continue }
            let text = tree.string(node)
            guard let date = PageDate.first(in: text) else { continue }
            let line = line(of: node, text)
            if PublicationDate.plainLabels.areIn(line.utf8.span) { return date }
        }
        return nil
    }

    /// A text in small letters, and the text before it, in which a label may stand.
    private func line(of node: HTMLTree.Node, _ text: String) -> String { text.lowercased() + preceding(node) }

    /// The text of the element before a text, where it is short.
    private func preceding(_ node: HTMLTree.Node) -> String {
        var place = node - 1
        var steps = 0
        while place > 0, steps < 8 {
            if tree.kind(place) == .text, tree.bytes(place).contains(where: { $0 > 0x20 }) {
                return tree.textLength(place) < 60 ? tree.string(place).lowercased() : ""
            }
            place -= 1
            steps += 1
        }
        return ""
    }

    private static let variables = [
        "publish_time", "publishtime", "createtime", "pubtime", "var ct ", "ori_create_time",
    ]
    private static let anyVariable = BytePatterns(variables)

    /// The day that a script of the page gives as that of publication, as those of messengers do.
    private func inScript() -> PartialDate? {
        guard content.isChinese else { return nil }
        for node in 0..<tree.count where tree.isElement(node, .script) && tree.end(of: node) > node + 1 {
            let bytes = tree.bytes(node + 1)
            guard bytes.count < 200_000, PublicationDate.anyVariable.areIn(bytes.span) else { continue }
            for name in PublicationDate.variables {
                guard let place = bytes.span.firstPlace(of: name.utf8.span) else { continue }
                let following = bytes.dropFirst(place + name.utf8.count).prefix(240)
                let rest = String(decoding: following, as: UTF8.self).prefix(60).drop { !$0.isNumber }
                let value = String(rest.prefix { $0.isNumber || $0 == "-" || $0 == "/" || $0 == " " || $0 == ":" })
                if let date = PublicationDate.day(CSSDeclarations.trimmed(value)) { return date }
            }
        }
        return nil
    }

    /// The day in the page's own address: `/2018/05/28/`, `t20180528_1.html`.
    private func inAddress() -> PartialDate? {
        guard let address = content.head.canonical ?? content.head.meta("og:url") else { return nil }
        var numbers: [String] = []
        for part in address.split(whereSeparator: { !$0.isNumber }) {
            if part.count == 8, let date = PublicationDate.day(String(part)) { return date }
            numbers.append(String(part))
        }
        guard numbers.count >= 3 else { return nil }
        for place in 0...(numbers.count - 3) where numbers[place].count == 4 {
            let parts = numbers[place..<(place + 3)]
            if let date = PageDate.first(in: parts.joined(separator: "-")) { return date }
        }
        return nil
    }
}

extension PartialDate {
    /// The day, where there is one such.
    fileprivate var checked: PartialDate? {
        guard (1_900...2_100).contains(year), let month, (1...12).contains(month), let day, (1...31).contains(day)
        else {
            return nil
        }
        return self
    }
}
