import HTMLParsing

/// Takes out of the content what leads away from it: lists of links, lines about the page, what stands before the title and
/// what follows the end.
struct ContentTrimmer {
    let tree: HTMLTree
    let measures: PageMeasures
    private let title: HTMLTree.Node?
    private let isCertain: Bool
    private let titleKey: [UInt8]
    var isDropped: [Bool]
    /// Whether text that stands twice, as for screens of two widths, is left out the second time.
    var dropsRepeated = true
    /// Whether paragraphs that are links as a whole are left out: in articles they lead to others.
    var dropsLinks = false
    /// Whether parts are left out that lead to other pages; where many pages are one work they are a part of the text.
    var dropsSections = true
    /// Whether the content is one text, behind the end of which nothing of it follows.
    var isOneText = false
    /// Whether the content is a thread of posts, of which each has a line that says who wrote it and when.
    var isThread = false
    /// The last line that says who edited a text, once it was looked for.
    private var lastEditor: HTMLTree.Node?
    /// The last field for text of several lines, once it was looked for; 0 where there is none.
    private var lastField: HTMLTree.Node?
    /// What the lines stand in that were met, by the numbers of the lines.
    private var met: [UInt64: HTMLTree.Node] = [:]
    /// The only line that begins so, by the number of its beginning; less than 0 where there were more.
    private var metStarts: [UInt64: HTMLTree.Node] = [:]

    init(_ tree: HTMLTree, _ measures: PageMeasures, title: PageTitle, _ isDropped: [Bool]) {
        self.tree = tree
        self.measures = measures
        self.title = title.node
        isCertain = title.isCertain
        titleKey = PageTitle.key(title.text ?? "")
        self.isDropped = isDropped
    }

    /// The nodes to leave out, those that were left out before among them.
    ///
    /// - Parameters:
    ///   - root: The content.
    ///   - isStrict: Whether links to elsewhere are left out too.
    /// - Returns: For each node, whether it and all in it is left out.
    mutating func trimmed(_ root: HTMLTree.Node, isStrict: Bool) -> [Bool] {
        if isStrict {
            dropControls(root)
            dropLinkLists(root)
        }
        dropMenus(root)
        let lines = leaves(root)
        dropBeforeTitle(root, lines)
        dropLines(lines, root)
        dropLastHeadings(lines, root)
        return isDropped
    }

    private static let controls: HTMLTagSet = [.input, .label, .legend, .progress, .meter, .output, .keygen]

    /// Leaves out what a reader would choose or fill in.
    private mutating func dropControls(_ root: HTMLTree.Node) {
        for node in root + 1..<tree.end(of: root)
        where tree.kind(node) == .element && ContentTrimmer.controls.contains(tree.tag(node)) {
            // Items that readers tick off, such as ingredients, are no fields of a form.
            if tree.tag(node) == .label, let item = tree.parent(node), tree.tag(item) == .li, !isInForm(item) {
                continue
            }
            isDropped[node] = true
        }
    }

    private func isInForm(_ node: HTMLTree.Node) -> Bool {
        tree.ancestors(of: node).contains { tree.tag($0) == .form }
    }

    private static let boxes: HTMLTagSet = [.div, .section, .ul, .ol, .dl, .table, .center, .aside, .form, .article]

    private mutating func dropLinkLists(_ root: HTMLTree.Node) {
        let whole = max(measures.text(root), 1)
        if measures.linked(root) * 2 > whole { return }
        var node = root + 1
        let end = tree.end(of: root)
        while node < end {
            if isDropped[node] {
                node = tree.end(of: node)
            } else if tree.kind(node) == .element, ContentTrimmer.boxes.contains(tree.tag(node)), leadsAway(node) {
                isDropped[node] = true
            } else {
                node += 1
            }
        }
    }

    /// Whether a block is little but links to elsewhere.
    private func leadsAway(_ node: HTMLTree.Node) -> Bool {
        let text = measures.text(node)
        let linked = measures.linked(node)
        if text == 0 || linked * 10 <= text * 6 || headsText(node) { return false }
        return measures.prose(node) * 5 < text
    }

    /// Whether a block is a heading that is a link, over text about what it leads to.
    private func headsText(_ node: HTMLTree.Node) -> Bool {
        guard let parent = tree.parent(node), measures.prose(parent) >= 60 else { return false }
        return measures.text(node) <= 200 && measures.isHeading(node)
    }

    // MARK: Lines

    /// Leaves out the title, which the document has as its own, and what stands before it.
    private mutating func dropBeforeTitle(_ root: HTMLTree.Node, _ lines: [HTMLTree.Node]) {
        guard let title, root <= title, title < tree.end(of: root) else { return }
        let before = measures.proseBefore(title) - measures.proseBefore(root)
        if before * (isCertain ? 5 : 50) <= measures.prose(root) {
            for line in lines where tree.end(of: line) <= title { isDropped[line] = true }
        }
        // What says a part of the title within the text is the name of that part.
        if before < 60 || measures.key(title) == titleKey { isDropped[title] = true }
    }

    private func isQuoted(_ line: HTMLTree.Node, _ root: HTMLTree.Node) -> Bool {
        var place = line
        var steps = 0
        while place > root, steps < 8 {
            if tree.tag(place) == .blockquote { return true }
            if let name = tree.attributeBytes(place, .class),
                String(decoding: name, as: UTF8.self).lowercased().holds("quote")
            {
                return true
            }
            guard let parent = tree.parent(place) else { return false }
            place = parent
            steps += 1
        }
        return false
    }

    /// Leaves out a part that a line heads, such as related pages: the largest element that begins with the line, or the
    /// links behind it.
    private mutating func dropSection(_ line: HTMLTree.Node, _ root: HTMLTree.Node) {
        let whole = measures.text(root)
        var section = line
        while let parent = tree.parent(section), parent > root,
            measures.textBefore(parent) == measures.textBefore(line),
            measures.text(parent) * 3 < whole
        {
            section = parent
        }
        if section != line, measures.text(section) > measures.text(line) {
            // The part may go on with the report, where it is no part of its own.
            if measures.linked(section) * 5 > measures.text(section) || measures.prose(section) < 200 {
                isDropped[section] = true
                return
            }
        }
        isDropped[line] = true
        var next = tree.nextSibling(line)
        while let sibling = next {
            next = tree.nextSibling(sibling)
            guard tree.kind(sibling) == .element else { continue }
            let text = measures.text(sibling)
            if text > 0, measures.linked(sibling) * 2 <= text { return }
            isDropped[sibling] = true
        }
    }

    /// Leaves out headings at the end whose parts were left out.
    private mutating func dropLastHeadings(_ lines: [HTMLTree.Node], _ root: HTMLTree.Node) {
        var end = tree.end(of: root)
        var holdsDropped = false
        for line in lines.reversed() where !tree.lies(line, within: isDropped, below: root) {
            guard HTMLTagSet.headings.contains(tree.tag(line)) else { return }
            var node = tree.end(of: line)
            while node < end {
                if isDropped[node] {
                    holdsDropped = holdsDropped || measures.text(node) > 0
                    node = tree.end(of: node)
                } else if tree.isElement(node, .img) || tree.isElement(node, .math) {
                    return
                } else {
                    node += 1
                }
            }
            if !holdsDropped { return }
            isDropped[line] = true
            end = line
        }
    }

    /// Leaves out all that stands behind a line.
    private mutating func dropRest(behind line: HTMLTree.Node, _ root: HTMLTree.Node) {
        var place = line
        while place != root, let parent = tree.parent(place) {
            while let next = tree.nextSibling(place) {
                isDropped[next] = true
                place = next
            }
            place = parent
        }
    }

    /// Whether a line stands a second time, elsewhere than beside the first: what a writer says twice is said twice, as are the
    /// words under pictures.
    private mutating func isRepeated(_ line: HTMLTree.Node) -> Bool {
        // Most lines begin as no other does.
        if let start = measures.keyStart(line, length: 12) {
            guard let other = metStarts.updateValue(-1, forKey: start) else {
                metStarts[start] = line
                return false
            }
            if other >= 0 { met[measures.keyNumber(other)] = tree.parent(other) ?? 0 }
        }
        let number = measures.keyNumber(line)
        let parent = tree.parent(line) ?? 0
        guard let first = met[number] else {
            met[number] = parent
            return false
        }
        return first != parent && tree.tag(parent) != .figure && tree.tag(line) != .figcaption
    }

    private static let cells: HTMLTagSet = [.td, .th]

    /// Whether a further text follows a line, which ends with its editor too.
    private mutating func isFollowedByEditor(_ line: HTMLTree.Node, _ lines: [HTMLTree.Node]) -> Bool {
        let last =
            lastEditor ?? lines.last { other in
                guard measures.text(other) <= ContentTrimmer.longestLine else { return false }
                let text = measures.visibleBytes(other)
                return LinePhrases.kind(of: text.span) == .editor
            } ?? line
        lastEditor = last
        return measures.proseBefore(last) - measures.proseBefore(line) >= ContentTrimmer.leastBeforeEnd
    }

    /// Whether a line that names comments heads them: readers write into a field behind it. Links with that name lead to them.
    private mutating func headsDiscussion(_ line: HTMLTree.Node) -> Bool {
        let field = lastField ?? (0..<tree.count).last { tree.isElement($0, .textarea) } ?? 0
        lastField = field
        return field > line && measures.linked(line) == 0
    }

    private static let longestOfTemplate = 120
    /// What is longer is text, and no line about it.
    private static let longestLine = 240
    /// So much running text is one that may have an end.
    private static let leastBeforeEnd = 100

    /// The lines that the template of a thread puts into each post: buttons, ranks, the thread's title once more. Figures in
    /// them may differ.
    private func templateLines(_ lines: [HTMLTree.Node]) -> Set<HTMLTree.Node> {
        var alike: [UInt64: [HTMLTree.Node]] = [:]
        for line in lines where measures.text(line) < ContentTrimmer.longestOfTemplate && measures.prose(line) < 20 {
            let letters = measures.key(line).filter { $0 &- 0x30 >= 10 }
            // Figures alone, as in the cells of a table, are no template's.
            if !letters.isEmpty { alike[NameHash.hash(letters, seed: 6), default: []].append(line) }
        }
        // As many as there are posts, about.
        let most = alike.values.map(\.count).max() ?? 0
        return Set(alike.values.filter { $0.count >= 3 && $0.count * 2 >= most }.joined())
    }

    /// What may hold the same words in several places: cells, items, and examples of code.
    private static let repeatable: HTMLTagSet = [.td, .th, .li, .dt, .dd, .pre]

    /// What is called by one word: terms of definitions, heads of tables, and code.
    private static let terms: HTMLTagSet = [.dt, .th, .pre, .code]

    private mutating func dropLines(_ lines: [HTMLTree.Node], _ root: HTMLTree.Node) {
        var isBeforeText = true
        var last = lines.count - 1
        while last >= 0, measures.prose(lines[last]) < 60 { last -= 1 }
        let templates = isThread ? templateLines(lines) : []
        for (index, line) in lines.enumerated() where !tree.lies(line, within: isDropped, below: root) {
            let units = measures.text(line)
            if templates.contains(line) {
                isDropped[line] = true
                continue
            }
            if measures.prose(line) > 60 { isBeforeText = false }
            if units >= 20, !ContentTrimmer.repeatable.contains(tree.tag(line)) {
                // In a forum what an answer quotes stands in the post before it.
                if isRepeated(line), dropsRepeated ? units >= 60 : isQuoted(line, root) {
                    isDropped[line] = true
                    continue
                }
            }
            if dropsLinks, units >= 30, measures.linked(line) == units, tree.tag(line) == .p {
                isDropped[line] = true
                continue
            }
            if units > ContentTrimmer.longestLine {
                if units < 1_500, index > lines.count - 4 {
                    let text = measures.visibleBytes(line)
                    if LinePhrases.saysRights(text.span) { isDropped[line] = true }
                }
                continue
            }
            let isBehindText = index > last
            let text = measures.visibleBytes(line)
            // The title once more, over the text.
            if isBeforeText, !titleKey.isEmpty, PageTitle.key(text.span) == titleKey {
                isDropped[line] = true
                continue
            }
            // In tables within the text what says who made it is a field of a form.
            let isFact = !isBeforeText && !isBehindText && ContentTrimmer.cells.contains(tree.tag(line))
            switch LinePhrases.kind(of: text.span) {
            case .furniture: if !ContentTrimmer.terms.contains(tree.tag(line)) { isDropped[line] = true }
            case .credit where !isFact: isDropped[line] = true
            case let kind? where (kind == .editor || kind == .close) && !isFact:
                isDropped[line] = true
                let before = measures.proseBefore(line) - measures.proseBefore(root)
                if isOneText, before >= ContentTrimmer.leastBeforeEnd,
                    kind == .close || !isFollowedByEditor(line, lines)
                {
                    dropRest(behind: line, root)
                }
            // In tables and lists such are what they tell of.
            case .count where !ContentTrimmer.repeatable.contains(tree.tag(line)): isDropped[line] = true
            case .discussion where !ContentTrimmer.repeatable.contains(tree.tag(line)):
                let heads = headsDiscussion(line)
                // A part of a text may be about comments.
                if !heads, HTMLTagSet.headings.contains(tree.tag(line)) { continue }
                isDropped[line] = true
                let before = measures.proseBefore(line) - measures.proseBefore(root)
                if heads, isOneText, before >= ContentTrimmer.leastBeforeEnd {
                    dropRest(behind: line, root)
                }
            case .byline where (isBeforeText && !isThread) || isBehindText: isDropped[line] = true
            case .end where isBehindText:
                isDropped[line] = true
                dropRest(behind: line, root)
            case .end: if dropsSections, tree.tag(line) != .dt { dropSection(line, root) }
            default:
                if isBeforeText, !isThread, units <= 160 {
                    let words = String(decoding: text, as: UTF8.self)
                    let isByline = measures.hints[line].contains(.byline)
                    if isByline ? LinePhrases.holdsDate(words) : LinePhrases.beginsWithByline(words) {
                        isDropped[line] = true
                    }
                }
            }
        }
    }
}
