import HTMLParsing

/// How much text, linked text and punctuation the parts of a page hold, counted in one walk: sums from the page's beginning
/// to each node, so that any part is measured by a subtraction.
///
/// A letter counts one, a character of East Asian script two, which is about the text that it stands for.
struct PageMeasures {
    fileprivate var text: [Int32]
    fileprivate var linked: [Int32]
    /// Of the linked text that of whole blocks that are links, as teasers are.
    fileprivate var blocked: [Int32]
    fileprivate var prose: [Int32]
    /// For each node, whether it and all in it is not shown or no text of a report: scripts, forms' fields, what is hidden.
    private(set) var isSilent: [Bool]
    /// What the names of elements that are not silent hint at.
    private(set) var hints: [NameHints]
    fileprivate let tree: HTMLTree

    /// Elements whose text is no text of a report.
    private static let silent: HTMLTagSet = [
        .script, .style, .template, .head, .noscript, .textarea, .select, .button, .svg, .iframe, .object, .canvas,
        .audio, .video, .title, .datalist, .noframes, .dialog,
    ]

    /// Elements that a line of code may be.
    private static let lines: HTMLTagSet = [.h1, .h2, .h3, .h4, .h5, .h6, .p, .span, .code]

    private struct Block {
        var node: HTMLTree.Node
        var end: HTMLTree.Node
        var text: Int32 = 0
        var linked: Int32 = 0
        var marks: Int32 = 0
    }

    /// - Parameters:
    ///   - tree: The page.
    ///   - styles: What its styles say.
    ///   - readsNoscript: Whether what stands for browsers without scripts is text too.
    init(_ tree: HTMLTree, _ styles: ElementStyles, readsNoscript: Bool = false) {
        self.tree = tree
        let count = tree.count
        text = Array(repeating: 0, count: count + 1)
        linked = text
        blocked = text
        var own = text
        isSilent = Array(repeating: false, count: count)
        hints = Array(repeating: [], count: count)
        var blocks: [Block] = [Block(node: 0, end: count)]
        var linkEnd = 0
        var codeEnd = 0
        var blockLinkEnd = 0
        var blockLinks = Int32(0)
        var silentEnd = 0
        var known = KnownNameHints()
        let silent = PageMeasures.silent
        var (texts, links) = (Int32(0), Int32(0))
        for node in 0..<count {
            text[node] = texts
            linked[node] = links
            blocked[node] = blockLinks
            while blocks.count > 1, blocks[blocks.count - 1].end <= node {
                let block = blocks.removeLast()
                own[block.node] = PageMeasures.prose(block, tree)
            }
            if node < silentEnd {
                isSilent[node] = true
                continue
            }
            switch tree.kind(node) {
            case .element:
                let tag = tree.tag(node)
                if silent.contains(tag) && !(readsNoscript && tag == .noscript)
                    && !(tag == .button && PageMeasures.heads(node, tree)) || styles.isNotDisplayed(node)
                {
                    isSilent[node] = true
                    silentEnd = tree.end(of: node)
                    continue
                }
                if tree.attributeCount(node) > 0 { hints[node] = known.hints(of: node, tree) }
                if tag == .pre || hints[node].contains(.code) && PageMeasures.lines.contains(tag) {
                    codeEnd = max(codeEnd, tree.end(of: node))
                }
                if tag == .a, PageMeasures.isPermalink(node, tree) {
                    isSilent[node] = true
                    silentEnd = tree.end(of: node)
                    continue
                }
                if tag == .a {
                    // Names in code may lead to what they name.
                    if node < codeEnd || PageMeasures.marksHeading(node, tree) { continue }
                    linkEnd = max(linkEnd, tree.end(of: node))
                } else if BlockBuilder.isBlock(tag) {
                    blocks.append(Block(node: node, end: tree.end(of: node)))
                    if node < linkEnd { blockLinkEnd = linkEnd }
                }
            case .text:
                let (units, signs) = tree.withBytes(node) { PageMeasures.measure($0) }
                texts += units
                let last = blocks.count - 1
                blocks[last].text += units
                blocks[last].marks += signs
                if node < linkEnd {
                    links += units
                    if node < blockLinkEnd { blockLinks += units }
                    blocks[last].linked += units
                }
            default: break
            }
        }
        text[count] = texts
        linked[count] = links
        blocked[count] = blockLinks
        while let block = blocks.popLast() { own[block.node] = PageMeasures.prose(block, tree) }
        prose = own
        var sum = Int32(0)
        for node in 0...count {
            let value = prose[node]
            prose[node] = sum
            sum += value
        }
    }

    /// Marks that pages give the address of a heading by.
    private static let permalinks = Set(["#", "¶", "§", "🔗", "⚓", "∞"].map { Array($0.utf8) })

    /// Whether a link is but a mark that gives the address of the place where it stands.
    private static func isPermalink(_ link: HTMLTree.Node, _ tree: HTMLTree) -> Bool {
        guard tree.end(of: link) == link + 2, tree.kind(link + 1) == .text,
            tree.textLength(link + 1) <= 4, tree.attribute(link, .href, beginsWith: UInt8(ascii: "#"))
        else { return false }
        let bytes = tree.bytes(link + 1)
        guard let first = bytes.first else { return false }
        // U+E000–F8FF, characters of fonts of icons.
        let isIcon = bytes.count == 3 && (first == 0xEE || first == 0xEF && bytes[bytes.startIndex + 1] < 0xA4)
        return isIcon || permalinks.contains(Array(bytes))
    }

    /// Whether a link is a heading's own address, by which readers share it, and leads nowhere.
    private static func marksHeading(_ link: HTMLTree.Node, _ tree: HTMLTree) -> Bool {
        guard let parent = tree.parent(link), HTMLTagSet.headings.contains(tree.tag(parent)) else { return false }
        return tree.attribute(link, .href, beginsWith: UInt8(ascii: "#"))
    }

    /// Whether a button is the heading of a part that it shows and hides, as in lists of questions and answers.
    private static func heads(_ button: HTMLTree.Node, _ tree: HTMLTree) -> Bool {
        if let heading = tree.parent(button),
            HTMLTagSet.headings.contains(tree.tag(heading)) || tree.tag(heading) == .dt,
            tree.end(of: heading) - heading < 100
        {
            // One beside the words of a heading does something to it.
            let own = button..<tree.end(of: button)
            return !(heading..<tree.end(of: heading)).contains { node in
                tree.kind(node) == .text && !own.contains(node) && PageMeasures.measure(tree.bytes(node).span).units > 0
            }
        }
        guard let names = tree.attributeBytes(button, .class) else { return false }
        return names.span.holds(accordion.span)
    }

    private static let accordion = Array("accordion".utf8)

    /// Makes parts of the page silent, which a user does not want.
    mutating func silence(_ nodes: Set<HTMLTree.Node>) {
        for node in nodes { for inner in node..<tree.end(of: node) { isSilent[inner] = true } }
    }

    /// How much running text the lines directly within a block are.
    private static func prose(_ block: Block, _ tree: HTMLTree) -> Int32 {
        let plain = block.text - block.linked
        if plain < 20 || block.linked > block.text / 2 { return 0 }
        return block.marks > 0 ? plain : plain / 4
    }

    /// Whether one of eight bytes of ASCII is `,`, `.`, `;`, `!` or `?`.
    @inline(__always)
    private static func holdsMark(_ word: UInt64) -> Bool {
        @inline(__always)
        func zeros(_ byte: UInt64) -> UInt64 {
            let other = word ^ (byte &* 0x0101_0101_0101_0101)
            return (other &- 0x0101_0101_0101_0101) & ~other
        }
        let found = zeros(0x2C) | zeros(0x2E) | zeros(0x3B) | zeros(0x21) | zeros(0x3F)
        return found & 0x8080_8080_8080_8080 != 0
    }

    /// The units of a text, and whether it holds marks of punctuation: how many stretches of it have some.
    private static func measure(_ bytes: Span<UInt8>) -> (units: Int32, marks: Int32) {
        var (units, marks) = (Int32(0), Int32(0))
        var place = 0
        while place < bytes.count {
            // Eight bytes of ASCII at once.
            while place &+ 8 <= bytes.count {
                let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
                if word & 0x8080_8080_8080_8080 != 0 { break }
                let letters = (word &+ 0x5F5F_5F5F_5F5F_5F5F) & 0x8080_8080_8080_8080
                units &+= Int32(truncatingIfNeeded: letters.nonzeroBitCount)
                if holdsMark(word) { marks += 1 }
                place &+= 8
            }
            // Han characters that follow one another.
            while place &+ 2 < bytes.count, bytes[place] &- 0xE4 < 6 {
                units &+= 2
                place &+= 3
            }
            if place >= bytes.count { break }
            let byte = bytes[place]
            if byte < 0x80 {
                if byte > 0x20 {
                    units += 1
                    // , . ; ! ?
                    if byte == 0x2C || byte == 0x2E || byte == 0x3B || byte == 0x21 || byte == 0x3F { marks += 1 }
                }
                place += 1
            } else if byte >= 0xE3, byte < 0xF0, place + 2 < bytes.count {
                let (second, third) = (bytes[place + 1], bytes[place + 2])
                // A space as wide as a character is none of the text.
                if byte != 0xE3 || second != 0x80 || third != 0x80 { units += 2 }
                if byte == 0xE3, second == 0x80, third == 0x81 || third == 0x82 { marks += 1 }
                // ， ； ： ！ ？
                if byte == 0xEF, second == 0xBC,
                    third == 0x8C || third == 0x9B || third == 0x9A || third == 0x81 || third == 0x9F
                {
                    marks += 1
                }
                place += 3
            } else {
                if byte >= 0xC0, !(byte == 0xC2 && place + 1 < bytes.count && bytes[place + 1] == 0xA0) { units += 1 }
                place += 1
            }
        }
        return (units, marks)
    }

    /// The text within a node, in units.
    func text(_ node: HTMLTree.Node) -> Int { Int(text[tree.end(of: node)] - text[node]) }

    /// The text of links within a node.
    func linked(_ node: HTMLTree.Node) -> Int { Int(linked[tree.end(of: node)] - linked[node]) }

    /// The running text within a node.
    func prose(_ node: HTMLTree.Node) -> Int { Int(prose[tree.end(of: node)] - prose[node]) }

    /// The text before a node, from the page's beginning.
    func textBefore(_ node: HTMLTree.Node) -> Int { Int(text[node]) }
}

extension PageMeasures {
    /// Whether a node is a text that is shown, and more than white space.
    @inline(__always)
    func says(_ node: HTMLTree.Node) -> Bool { text[node + 1] != text[node] && !isSilent[node] }

    /// Letters and digits of the text within a node that is shown, see ``PageTitle``.
    func key(_ node: HTMLTree.Node) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: visibleLength(node)) { key, count in
            for inner in node..<tree.end(of: node) where says(inner) {
                tree.withBytes(inner) { bytes in
                    PageTitle.eachOfKey(bytes) { byte in
                        key[count] = byte
                        count += 1
                        return true
                    }
                }
            }
        }
    }

    /// The number of the first bytes of the key of the text within a node (see ``NameHash``); `nil` where it has fewer.
    func keyStart(_ node: HTMLTree.Node, length: Int = 4) -> UInt64? {
        var number = NameHash.begin(seed: StatedTitles.startSeed)
        var count = 0
        for inner in node..<tree.end(of: node) where says(inner) {
            tree.withBytes(inner) { bytes in
                PageTitle.eachOfKey(bytes) { byte in
                    NameHash.add(byte, to: &number)
                    count += 1
                    return count < length
                }
            }
            if count == length { return NameHash.end(number) }
        }
        return nil
    }

    /// How many bytes of text that is shown stand within a node.
    private func visibleLength(_ node: HTMLTree.Node) -> Int {
        var length = 0
        for inner in node..<tree.end(of: node) where tree.kind(inner) == .text && !isSilent[inner] {
            length += tree.textLength(inner)
        }
        return length
    }

    /// The number of that key, see ``NameHash``.
    func keyNumber(_ node: HTMLTree.Node) -> UInt64 {
        var number = NameHash.begin(seed: 7)
        for inner in node..<tree.end(of: node) where says(inner) {
            tree.withBytes(inner) { bytes in
                PageTitle.eachOfKey(bytes) { byte in
                    NameHash.add(byte, to: &number)
                    return true
                }
            }
        }
        return NameHash.end(number)
    }

    /// The text within a node that is shown, with its white space collapsed.
    func visibleText(_ node: HTMLTree.Node) -> String { String(decoding: visibleBytes(node), as: UTF8.self) }

    /// The text within a node that is shown, with its white space collapsed, in UTF-8.
    func visibleBytes(_ node: HTMLTree.Node) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: visibleLength(node)) { bytes, count in
            var isAfterSpace = true
            for inner in node..<tree.end(of: node) where tree.kind(inner) == .text && !isSilent[inner] {
                tree.withBytes(inner) { text in
                    var place = 0
                    while place < text.count {
                        if text.copyCollapsed(at: &place, to: bytes, &count, &isAfterSpace) { continue }
                        let byte = text[place]
                        place &+= 1
                        let isSpace = byte == 0x20 || (byte &- 0x09 < 5 && byte != 0x0B)
                        if isSpace, isAfterSpace { continue }
                        isAfterSpace = isSpace
                        bytes[count] = isSpace ? 0x20 : byte
                        count += 1
                    }
                }
            }
            if isAfterSpace, count > 0 { count -= 1 }
        }
    }

    /// The text outside links before a node, from the page's beginning, that of whole blocks that are links, and a third of that
    /// of other links.
    func plainBefore(_ node: HTMLTree.Node) -> Int {
        Int(text[node] - linked[node] + blocked[node] + (linked[node] - blocked[node]) / 3)
    }

    /// Whether an element is a heading, or holds one and nothing else that is text.
    func isHeading(_ node: HTMLTree.Node) -> Bool {
        (node..<tree.end(of: node)).prefix(12).contains { inner in
            tree.kind(inner) == .element && HTMLTagSet.headings.contains(tree.tag(inner)) && text(inner) == text(node)
        }
    }

    /// The units of a text.
    func ownText(_ node: HTMLTree.Node) -> Int { Int(text[node + 1] - text[node]) }

    /// The running text in the lines directly within a block.
    func ownProse(_ node: HTMLTree.Node) -> Int { Int(prose[node + 1] - prose[node]) }

    /// The running text before a node, from the page's beginning.
    func proseBefore(_ node: HTMLTree.Node) -> Int { Int(prose[node]) }
}
