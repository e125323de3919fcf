import HTMLParsing
import TextEncoding

/// What a page says its title is, and where that stands on the page.
struct PageTitle {
    /// The title; `nil` where the page has none.
    private(set) var text: String?
    /// The element of the page that shows it.
    private(set) var node: HTMLTree.Node?
    /// Whether a line of the page says the same as the head.
    private(set) var isCertain = false

    private static let lines: HTMLTagSet = [
        .h1, .h2, .h3, .h4, .h5, .p, .div, .td, .span, .strong, .b, .font, .center, .header, .th, .dt,
    ]

    private struct Candidate {
        var node: HTMLTree.Node
        var score: Int
    }

    /// Looks for the title.
    ///
    /// - Parameters:
    ///   - tree: The page.
    ///   - head: What its head states.
    ///   - measures: How much text its parts hold.
    ///   - isBroad: Whether the page is no text of its own, so that its heading may be about anything.
    ///   - isThread: Whether it is a thread of posts.
    /// - Complexity: O(*n*) in the text of the page's short lines.
    init(_ tree: HTMLTree, _ head: PageHead, _ measures: PageMeasures, isBroad: Bool, isThread: Bool) {
        let stated = StatedTitles(head)
        var best: Candidate?
        var heading: Candidate?
        var headings = 0
        // The same of the second level, where there is none of the first.
        var second: Candidate?
        var seconds = 0
        var lined: HTMLTree.Node?
        // Elements within one another often hold the same line.
        var last = (from: -1, to: -1, key: [UInt8](), score: 0)
        var node = tree.first(.body) ?? 0
        let end = tree.end(of: node)
        let lines = PageTitle.lines
        while node < end {
            if measures.isSilent[node] {
                node = tree.end(of: node)
                continue
            }
            // In threads the title may be a link and nothing more; elsewhere links stand in trails and menus.
            if tree.kind(node) == .element,
                lines.contains(tree.tag(node)) || isThread && tree.tag(node) == .a
            {
                let units = measures.text(node)
                let tag = tree.tag(node)
                let bonus = tag == .h1 ? 15 : tag == .h2 ? 8 : tag == .h3 || tag == .h4 ? 4 : 0
                if units >= 4, units <= 400,
                    tag == .h5 || bonus > 0 || stated.mayHold(units) && stated.mayHold(start: measures.keyStart(node))
                {
                    let from = measures.textBefore(node)
                    if last.from != from || last.to != from + units {
                        let key = measures.key(node)
                        last = (from, from + units, key, stated.score(key))
                    }
                    let (key, score) = (last.key, last.score)
                    if score > 0, score + bonus > best?.score ?? 0 {
                        best = Candidate(node: node, score: score + bonus)
                    }
                    if lined == nil, bonus > 0 || tag == .h5, units >= 12,
                        PageTitle.isAboveByline(tree.end(of: node), tree),
                        PageDate.first(in: measures.visibleText(node)) == nil
                    {
                        lined = node
                    }
                    if tag == .h1, !stated.isSite(key), !PageTitle.leadsHome(node, tree), units >= 8 || stated.hasNone {
                        headings += 1
                        if heading == nil { heading = Candidate(node: node, score: score) }
                    }
                    if tag == .h2, !stated.isSite(key), !PageTitle.leadsHome(node, tree), units >= 12 {
                        seconds += 1
                        if second == nil { second = Candidate(node: node, score: score) }
                    }
                }
            }
            node += 1
        }
        if headings == 0, seconds == 1, best.map({ $0.score < 50 }) ?? true { (heading, headings) = (second, seconds) }
        // A page's one heading of the first level is its title, whatever the head says to search engines.
        if let heading, headings == 1, best.map({ $0.score < 80 }) ?? true {
            let isSure = heading.score >= 60 || !isBroad
            if isSure || stated.begins(with: measures.key(heading.node)) {
                take(heading.node, measures, stated, isCertain: isSure && heading.score > 0)
                return
            }
        }
        // A head that names a column only: the title is the heading over the line with source and day.
        if let lined, let column = best.map({ measures.visibleText($0.node) }) ?? stated.withoutSite,
            column.unicodeScalars.count <= 6
        {
            take(lined, measures, stated, isCertain: true)
            return
        }
        // Pages that offer something are called by their heads; a line of theirs is one of many.
        if isBroad, let best, best.score < 80, let title = stated.withoutSite {
            self.node = best.node
            text = title
        } else if let best, best.score >= 50 {
            take(best.node, measures, stated, isCertain: best.score >= 80)
            // A line that repeats the head as it is, as a trail of pages does, has the site's name too.
            if !HTMLTagSet.headings.contains(tree.tag(best.node)), let text, text.holds(" | "),
                let title = stated.withoutSite, text.hasPrefix(title)
            {
                self.text = title
            }
        } else if let title = stated.withoutSite {
            text = title
            self.node = best?.node ?? heading?.node
        } else if let heading {
            take(heading.node, measures, stated, isCertain: false)
        }
    }

    private mutating func take(
        _ node: HTMLTree.Node, _ measures: PageMeasures, _ stated: StatedTitles, isCertain: Bool
    ) {
        self.node = node
        self.isCertain = isCertain
        let shown = measures.visibleText(node)
        // Lines of a title that is broken on the page are one title in the head.
        text = stated.spelling(of: shown) ?? shown
    }

    /// Whether a heading is a link to the site's first page, as that with the site's name is.
    private static func leadsHome(_ node: HTMLTree.Node, _ tree: HTMLTree) -> Bool {
        let end = tree.end(of: node)
        var inner = node
        if let parent = tree.parent(node), tree.isElement(parent, .a) { inner = parent }
        guard let link = (inner..<end).first(where: { tree.isElement($0, .a) }),
            let bytes = tree.attributeBytes(link, .href)
        else {
            return false
        }
        let address = bytes.span
        var path = 0
        var place = 0
        while place + 1 < address.count {
            if address[place] == 0x2F, address[place + 1] == 0x2F {
                path = place + 2
                while path < address.count, address[path] != 0x2F { path += 1 }
                break
            }
            place += 1
        }
        let rest = bytes.dropFirst(path)
        return rest.isEmpty || homes.contains { rest.elementsEqual($0.utf8) }
    }

    private static let homes = ["/", "./", "index.html", "/index.html"]

    /// Whether a line with source or day follows directly.
    private static func isAboveByline(_ node: HTMLTree.Node, _ tree: HTMLTree) -> Bool {
        for next in node..<min(node + 12, tree.count) where tree.kind(next) == .text {
            let bytes = tree.bytes(next)
            guard bytes.contains(where: { $0 > 0x20 }) else { continue }
            guard bytes.count < 200 else { return false }
            let isPlain = UTF8Validation.skipASCII(bytes.span, from: 0) == bytes.count
            if isPlain, !bytes.contains(where: { $0 &- 0x30 < 10 }) { return false }
            let text = tree.string(next)
            return !isPlain && ["发布时间", "发布日期", "来源：", "日期：", "时间："].contains(where: text.holds)
                || PageDate.first(in: text) != nil
        }
        return false
    }

    /// Letters and digits in lower case, by which titles are compared.
    static func key(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { key($0.span) }
    }

    /// Letters and digits of a text in UTF-8, those of ASCII in lower case; spaces and marks go, also those of East Asian
    /// script.
    static func key(_ bytes: Span<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: bytes.count) { key, count in
            eachOfKey(bytes) { byte in
                key[count] = byte
                count += 1
                return true
            }
        }
    }

    /// Hands over the bytes of a text's key, as long as they are wanted.
    @inline(__always)
    static func eachOfKey(_ bytes: Span<UInt8>, _ take: (UInt8) -> Bool) {
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte < 0x80 {
                place += 1
                guard byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 else { continue }
                if !take(byte &- 0x41 < 26 ? byte | 0x20 : byte) { return }
                continue
            }
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let end = min(place + length, bytes.count)
            let second = place + 1 < bytes.count ? bytes[place + 1] : 0
            // U+0080–00BF, U+2000–206F, U+3000–303F, U+FF00–FF0F and the marks behind the digits and letters there.
            let isMark =
                byte == 0xC2 || byte == 0xE2 && second <= 0x81 || byte == 0xE3 && second == 0x80
                || byte == 0xEF && second == 0xBC && place + 2 < bytes.count
                    && (bytes[place + 2] <= 0x8F || bytes[place + 2] &- 0x9A < 7)
            if !isMark { for inner in place..<end { if !take(bytes[inner]) { return } } }
            place = end
        }
    }
}

/// The titles that a page's head states, most of them with the site's name.
struct StatedTitles {
    private let titles: [String]
    private let keys: [[UInt8]]
    /// Titles without what stands behind a mark, and without what stands before one, by the numbers of their keys.
    private let beginnings: Set<UInt64>
    private let ends: Set<UInt64>
    private let sites: [[UInt8]]
    private let longest: Int
    /// All stretches of four bytes in the keys.
    private var stretches = NameFilter()
    private let holdsChinese: Bool

    init(_ head: PageHead) {
        var titles: [String] = []
        for name in ["articletitle", "og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title"] {
            titles += head.metas[name] ?? []
        }
        titles += (head.data["headline"] ?? []).prefix(3)
        if let title = head.title, !title.isEmpty { titles.append(title) }
        // One that begins with a mark has only the site's name.
        self.titles = titles.map {
            CSSDeclarations.trimmed($0.holds("\u{A0}") ? $0.replacing("\u{A0}", with: " ") : $0)
        }.filter { title in
            !title.isEmpty && !["-", "_", "|", "—", "－"].contains { title.hasPrefix($0) }
        }
        // Heads state one title several times.
        var met: Set<String> = []
        let different = self.titles.filter { met.insert($0).inserted }
        keys = different.map { PageTitle.key($0) }.filter { !$0.isEmpty }
        holdsChinese = keys.contains { $0[0] >= 0xE3 }
        for key in keys where !holdsChinese {
            for place in 0..<max(key.count - 3, 0) {
                stretches.insert(NameHash.hash(key[place..<(place + 4)], seed: StatedTitles.startSeed))
            }
        }
        sites = ["og:site_name", "sitename", "application-name"].flatMap { head.metas[$0] ?? [] }.map {
            PageTitle.key($0)
        }
        var (beginnings, ends) = (Set<UInt64>(), Set<UInt64>())
        for title in different {
            for separator in StatedTitles.separators + [" : ", " [", " "] where title.holds(separator) {
                // A space parts words where it does not part names.
                if separator == " ", !title.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) {
                    continue
                }
                let pieces = title.pieces(between: separator).prefix(12)
                for count in 1..<max(pieces.count, 1) {
                    beginnings.insert(StatedTitles.number(pieces.prefix(count).joined(separator: " ")))
                    ends.insert(StatedTitles.number(pieces.dropFirst(count).joined(separator: " ")))
                }
            }
        }
        self.beginnings = beginnings
        self.ends = ends
        longest = self.titles.map { $0.unicodeScalars.count }.max() ?? 0
    }

    private static func number(_ text: String) -> UInt64 { NameHash.hash(PageTitle.key(text), seed: 9) }

    /// Whether a line of so many units may be one of the titles.
    func mayHold(_ units: Int) -> Bool { units <= longest * 2 + 30 }

    /// The numbers of stretches begin with this.
    static let startSeed: UInt8 = 8

    /// Whether a line whose first four bytes have this number may say something of one of the titles: all that counts stands in
    /// one of them, or ends with one in Chinese, where it may begin with anything.
    func mayHold(start: @autoclosure () -> UInt64?) -> Bool {
        if holdsChinese { return true }
        guard let start = start() else { return true }
        return stretches.mayHold(start)
    }

    /// How the head writes a title.
    func spelling(of text: String) -> String? {
        let key = PageTitle.key(text)
        return titles.first { PageTitle.key($0) == key }
    }

    /// Whether a line is what one of the titles says before a mark that parts it.
    func begins(with key: [UInt8]) -> Bool { beginnings.contains(NameHash.hash(key, seed: 9)) }

    /// Whether the head states no title.
    var hasNone: Bool { titles.isEmpty }

    /// Whether a line says the site's name: what stands last in the head, and is the smaller part of it.
    func isSite(_ key: [UInt8]) -> Bool { isSite(key, NameHash.hash(key, seed: 9)) }

    private func isSite(_ key: [UInt8], _ number: UInt64) -> Bool {
        if sites.contains(key) { return true }
        return ends.contains(number) && !beginnings.contains(number) && keys.contains { $0.count > key.count * 2 }
    }

    /// How much of what the head states a line says, from 0 to 80.
    func score(_ key: [UInt8]) -> Int {
        let number = NameHash.hash(key, seed: 9)
        if key.count < 3 || isSite(key, number) { return 0 }
        let (begins, ends) = (beginnings.contains(number), ends.contains(number))
        var best = 0
        for title in keys {
            if title == key { return 80 }
            if begins { best = max(best, key.count >= 12 ? 72 : 45) }
            if ends { best = max(best, key.count >= 24 ? 55 : 20) }
            guard title.count > key.count, key.count >= 6 else {
                // The line may say more than the head, by a little.
                if title.count >= 12, key.count < title.count * 3 / 2, key.starts(with: title) { best = max(best, 60) }
                // Offices put their names before it.
                if title[0] >= 0xE3, title.count >= 24, key.count < title.count * 2,
                    key.suffix(title.count).elementsEqual(title)
                {
                    best = max(best, 65)
                }
                continue
            }
            let isBegin = title.starts(with: key)
            guard isBegin || StatedTitles.holds(title, key) else { continue }
            let share = 60 * key.count / title.count
            best = max(best, share + (isBegin ? 15 : 5))
        }
        return best
    }

    private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard part.count <= text.count else { return false }
        for place in 0...(text.count - part.count) where text[place] == part[0] && text[place...].starts(with: part) {
            return true
        }
        return false
    }

    private static let separators = [
        " - ", " | ", " — ", " – ", " :: ", " · ", " • ", " » ", " « ", "_", "|", "--", "—", "－", "｜", "-",
    ]

    /// What sites call their first pages, which names no page by itself.
    private static let firstPages: Set<String> = ["home", "homepage", "home page", "index", "startseite", "首页", "首頁"]

    /// The first title without the site's name, which stands before or behind it.
    var withoutSite: String? {
        guard let title = titles.first, let rest = StatedTitles.withoutSite(title, sites) else { return nil }
        return StatedTitles.firstPages.contains(rest.lowercased()) ? title : rest
    }

    private static func withoutSite(_ title: String, _ sites: [[UInt8]]) -> String? {
        for separator in StatedTitles.separators where title.holds(separator) {
            var pieces = title.pieces(between: separator).map { CSSDeclarations.trimmed($0) }.filter { !$0.isEmpty }
            guard pieces.count > 1, let last = pieces.last, let first = pieces.first else { continue }
            if sites.contains(PageTitle.key(last)) {
                pieces.removeLast()
                return pieces.joined(separator: separator)
            }
            if sites.contains(PageTitle.key(first)) { return pieces.dropFirst().joined(separator: separator) }
            // A hyphen joins words too.
            if separator == "-", first.unicodeScalars.contains(where: \.isASCII) { continue }
            // Of titles that begin with the most special name.
            if let longest = pieces.max(by: { $0.count < $1.count }) {
                return pieces.count == 2 && first.count * 2 >= longest.count ? first : longest
            }
        }
        return title
    }
}
