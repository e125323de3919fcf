/// A rule with one selector.
struct CSSRule: Sendable {
    var selector: CSSSelector
    /// The place of what it says in ``CSSStyleSheet/lists``.
    var list: Int32
    /// Whether it may hide what it is about.
    var hides: Bool
}

/// The rules of the style sheets of a page (CSS Syntax 3), as far as they change what is said: how text looks otherwise is not
/// the report's.
struct CSSStyleSheet: Sendable {
    /// How many rules there were.
    private var count = 0
    /// What rules say; blocks that are the same share a list.
    private(set) var lists: [[CSSDeclaration]] = []
    /// Blocks of the sheet at hand by the numbers of their bytes, and the places of their lists; less than 0 where a block says
    /// nothing that counts.
    private var blocks: [UInt64: (body: Range<Int>, list: Int32)] = [:]
    /// The ways of counting that the sheets define, by their names in lower case.
    private(set) var counterStyles: [String: CSSCounterStyleRule] = [:]
    /// Whether rules were left out since there are too many.
    private(set) var isCut = false

    /// Whether what was asked of the medium is met, by the words of the rules: sheets ask the same many times.
    private var media: [String: Bool] = [:]

    /// Pages have a few thousand rules at most.
    private static let mostRules = 200_000
    /// So many blocks are looked up: sheets say the same often, or seldom.
    private static let mostBlocks = 4_096

    /// The classes and identifiers that the page's elements have: rules about others are about none of them.
    private let names: NameFilter

    init(names: NameFilter) { self.names = names }

    /// Reads a sheet and hands over its rules one by one.
    ///
    /// - Complexity: O(*n*) in the sheet's length.
    mutating func read(_ sheet: ArraySlice<UInt8>, _ take: (CSSRule) -> Void) {
        let plain = CSSBlockReader.withoutComments(sheet)
        let bytes = plain.span
        var reader = CSSBlockReader(end: bytes.count)
        blocks.removeAll(keepingCapacity: true)
        while let (prelude, body) = reader.next(bytes) {
            if bytes[prelude.lowerBound] != UInt8(ascii: "@") {
                readRule(bytes, prelude, body, take)
                continue
            }
            let rule = bytes.string(prelude)
            if let isMet = media[rule] {
                if isMet { reader.enter(body) }
                continue
            }
            let words = rule.dropFirst().split(maxSplits: 1) {
                $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "("
            }
            switch words.first?.lowercased() ?? "" {
            case "media":
                let isMet = CSSStyleSheet.isForScreen(Array((words.dropFirst().first ?? "").utf8))
                media[rule] = isMet
                if isMet { reader.enter(body) }
            case "supports", "layer": reader.enter(body)
            case "counter-style":
                if let name = words.dropFirst().first, counterStyles.count < 1_000 {
                    counterStyles[name.lowercased()] = CSSCounterStyleRule(bytes, body)
                }
            default: break
            }
        }
    }

    /// Finds the end of a selector in a list of them, and whether it names only classes and identifiers that the page has, as
    /// far as a look at its bytes tells.
    private func look(at bytes: Span<UInt8>, from start: Int, to end: Int) -> (end: Int, mayMatch: Bool) {
        var place = start
        while place < end {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: ","): return (place, true)
            // What is escaped, asked of attributes or excluded is told by a closer look.
            case UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "("):
                return (bytes.endOfPart(from: start, to: end, at: UInt8(ascii: ",")), true)
            case UInt8(ascii: "."), UInt8(ascii: "#"):
                place += 1
                let name = place
                while place < end, CSSStyleSheet.isName(bytes[place]) { place += 1 }
                if place < end, bytes[place] == UInt8(ascii: "\\") { continue }
                let part = bytes.extracting(name..<place)
                let number =
                    byte == UInt8(ascii: "#") ? ElementNames.number(id: part) : ElementNames.number(class: part)
                if names.mayHold(number) { continue }
                // What is left of it tells nothing more; within brackets and strings a comma ends nothing.
                let start = place
                while place < end, bytes[place] != UInt8(ascii: ",") {
                    if bytes[place] == UInt8(ascii: "(") || bytes[place] == UInt8(ascii: "[")
                        || bytes[place] == UInt8(ascii: "\\")
                    {
                        return (bytes.endOfPart(from: start, to: end, at: UInt8(ascii: ",")), false)
                    }
                    place += 1
                }
                return (place, false)
            default: place += 1
            }
        }
        return (end, true)
    }

    /// Whether a byte may stand in a name (Syntax 3, 4.2).
    static func isName(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }

    private mutating func readRule(
        _ bytes: Span<UInt8>, _ prelude: Range<Int>, _ body: Range<Int>, _ take: (CSSRule) -> Void
    ) {
        var known: Int32?
        var place = prelude.lowerBound
        while place < prelude.upperBound {
            let (end, mayMatch) = look(at: bytes, from: place, to: prelude.upperBound)
            let part = place..<end
            place = end + 1
            guard mayMatch else { continue }
            let list = known ?? list(of: bytes, body)
            known = list
            if list < 0 { return }
            guard count < CSSStyleSheet.mostRules else {
                isCut = true
                return
            }
            guard let selector = CSSSelectorParser.selector(part.map { bytes[$0] }) else { continue }
            count += 1
            take(CSSRule(selector: selector, list: list, hides: lists[Int(list)].contains { $0.property.hides }))
        }
    }

    /// The place of what a block says in ``lists``; less than 0 where that is nothing that counts.
    private mutating func list(of bytes: Span<UInt8>, _ body: Range<Int>) -> Int32 {
        let block = bytes.extracting(body)
        let number = NameHash.wide(block)
        if let known = blocks[number], block.equals(bytes.extracting(known.body)) { return known.list }
        let says = CSSDeclaration.read(bytes, body, inSheet: true)
        var list: Int32 = -1
        if !says.isEmpty {
            list = Int32(truncatingIfNeeded: lists.count)
            lists.append(says)
        }
        if blocks.count < CSSStyleSheet.mostBlocks { blocks[number] = (body, list) }
        return list
    }

    /// Whether a list of media holds a screen as wide as a desk's; what depends on measures is taken as met when it asks for
    /// width, and as not met when it asks for less of it.
    private static func isForScreen(_ text: [UInt8]) -> Bool {
        let media = SmallLetters.of(text.span)
        let queries = media.split(separator: UInt8(ascii: ","))
        return queries.isEmpty || queries.contains { isForScreen(query: $0.span) }
    }

    private static let paper = BytePatterns(["print"])
    private static let negation = BytePatterns(["not "])
    private static let otherMedia = BytePatterns([
        "max-width", "max-device-width", "prefers-", "speech", "tv", "handheld", "projection", "aural", "braille",
    ])

    private static func isForScreen(query: Span<UInt8>) -> Bool {
        paper.areIn(query) ? negation.areIn(query) : !otherMedia.areIn(query)
    }
}

/// Takes a style sheet apart into preludes and blocks.
private struct CSSBlockReader {
    private var place = 0
    private var end: Int
    /// What lies behind the blocks that are read from within.
    private var outer: [Range<Int>] = []

    init(end: Int) { self.end = end }

    static func withoutComments(_ sheet: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let bytes = sheet.span
        var result: [UInt8] = []
        var place = 0
        var start = 0
        func take(_ range: Range<Int>) {
            if result.isEmpty { result.reserveCapacity(bytes.count) }
            result += sheet[sheet.startIndex + range.lowerBound..<sheet.startIndex + range.upperBound]
        }
        while true {
            place = bytes.nextSlash(from: place, to: bytes.count)
            if place == bytes.count { break }
            guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "*") else {
                place += 1
                continue
            }
            take(start..<place)
            // The slash at the end of the comment is the next one that a star stands before.
            place += 3
            while true {
                place = bytes.nextSlash(from: place, to: bytes.count)
                if place >= bytes.count || bytes[place - 1] == UInt8(ascii: "*") { break }
                place += 1
            }
            place = min(place + 1, bytes.count)
            result.append(0x20)
            start = place
        }
        if start == 0 { return sheet }
        take(start..<bytes.count)
        return result[...]
    }

    /// The next rule: what stands before its block, which is not empty, and the block.
    mutating func next(_ bytes: Span<UInt8>) -> (prelude: Range<Int>, body: Range<Int>)? {
        while true {
            var start = place
            var quote: UInt8 = 0
            scan: while true {
                place = bytes.nextBlockSign(or: UInt8(ascii: ";"), from: place, to: end)
                if place >= end { break }
                switch bytes[place] {
                case let byte where quote != 0: if byte == quote { quote = 0 }
                case UInt8(ascii: "{"): break scan
                // A statement without a block, such as @import.
                case UInt8(ascii: ";"), UInt8(ascii: "}"): start = place + 1
                case UInt8(ascii: "\\"): break
                case let byte: quote = byte
                }
                place += 1
            }
            guard place < end else {
                guard let around = outer.popLast() else { return nil }
                place = around.lowerBound
                end = around.upperBound
                continue
            }
            let prelude = CSSBlockReader.withoutCommentMarks(bytes, start..<place)
            let body = place + 1..<CSSBlockReader.end(of: bytes, from: place + 1, to: end)
            place = min(body.upperBound + 1, end)
            if !prelude.isEmpty { return (prelude, body) }
        }
    }

    private static let commentMarks = ["<!--", "-->"].map { Array($0.utf8) }

    /// A prelude without the marks of a comment around the sheet, from times when browsers did not know style sheets.
    private static func withoutCommentMarks(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var range = bytes.trimmed(range)
        guard let first = range.first, bytes[first] == UInt8(ascii: "<") || bytes[first] == UInt8(ascii: "-") else {
            return range
        }
        while let mark = commentMarks.first(where: { mark in
            range.count >= mark.count && mark.indices.allSatisfy { bytes[range.lowerBound + $0] == mark[$0] }
        }) {
            range = bytes.trimmed(range.lowerBound + mark.count..<range.upperBound)
        }
        return range
    }

    /// Goes on with the rules within a block.
    mutating func enter(_ body: Range<Int>) {
        guard outer.count < 32 else { return }
        outer.append(place..<end)
        place = body.lowerBound
        end = body.upperBound
    }

    /// The place of the brace that closes a block.
    private static func end(of bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var depth = 0
        var quote: UInt8 = 0
        var place = start
        while place < end {
            // A line's end closes a string too, so that within one each byte is looked at.
            if quote == 0 {
                place = bytes.nextBlockSign(from: place, to: end)
                if place >= end { break }
            }
            let byte = bytes[place]
            if quote != 0 {
                if byte == UInt8(ascii: "\\") { place += 1 } else if byte == quote || byte == 0x0A { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "{") {
                depth += 1
            } else if byte == UInt8(ascii: "}") {
                if depth == 0 { return place }
                depth -= 1
            }
            place += 1
        }
        return end
    }
}
