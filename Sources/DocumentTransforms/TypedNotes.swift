import DocumentModel

/// Notes that are typed at the end of a text, `[1] …`, and the `[1]` in the text that refer to them: each becomes a link to
/// the other. Where one end is missing nothing is done.
struct TypedNotes: TextRewriter {
    /// The numbers of the notes.
    private let numbers: Set<Int>
    /// The numbers that the text refers to.
    private var referred: Set<Int> = []

    private init(_ numbers: Set<Int>) { self.numbers = numbers }

    /// Links notes and what refers to them.
    ///
    /// - Complexity: O(*n*) in the text.
    static func link(_ document: inout Document) {
        let run = notes(in: document.blocks)
        guard !run.isEmpty else { return }
        var linker = TypedNotes(Set(1...run.count))
        var text = Document(blocks: Array(document.blocks[..<run.lowerBound]))
        guard !Names.areUsed(run.count, in: document) else { return }
        text.rewriteText(&linker)
        guard !linker.referred.isEmpty else { return }
        document.blocks.replaceSubrange(..<run.lowerBound, with: text.blocks)
        for (index, place) in run.enumerated() where linker.referred.contains(index + 1) {
            guard case .paragraph(var paragraph) = document.blocks[place],
                case .text(let words, let style)? = paragraph.content.first,
                let mark = TypedNotes.mark(in: Array(words.unicodeScalars), at: 0)
            else { continue }
            let scalars = words.unicodeScalars
            let end = scalars.index(scalars.startIndex, offsetBy: mark.length)
            let link = TypedNotes.link(String(scalars[..<end]), style, to: Names.reference(mark.number))
            let name = Names.note(mark.number)
            var content: [Inline] = [.marker(.bookmarkStart(name)), link, .marker(.bookmarkEnd(name))]
            if end < scalars.endIndex { content.append(.text(String(scalars[end...]), style)) }
            paragraph.content.replaceSubrange(..<1, with: content)
            document.blocks[place] = .paragraph(paragraph)
        }
    }

    /// The names of the places that are linked.
    private enum Names {
        static func note(_ number: Int) -> String { "note\(number)" }
        static func reference(_ number: Int) -> String { "noteref\(number)" }

        /// Whether a document has some of these places, up to a number, already.
        static func areUsed(_ count: Int, in document: Document) -> Bool {
            struct Search: DocumentVisitor {
                let names: Set<String>
                var isFound = false
                mutating func visit(_ inline: Inline) {
                    if case .marker(.bookmarkStart(let name)) = inline, names.contains(name) { isFound = true }
                }
            }
            var search = Search(names: Set((1...count).flatMap { [note($0), reference($0)] }))
            document.walk(&search)
            return search.isFound
        }
    }

    /// The last run of paragraphs that begin with `[1]`, `[2]` and so on.
    private static func notes(in blocks: [Block]) -> Range<Int> {
        var end = blocks.count
        while end > 0, number(of: blocks[end - 1]) == nil { end -= 1 }
        var start = end
        while start > 0, number(of: blocks[start - 1]) != nil { start -= 1 }
        for (index, place) in (start..<end).enumerated() where number(of: blocks[place]) != index + 1 { return 0..<0 }
        return start > 0 ? start..<end : 0..<0
    }

    private static func number(of block: Block) -> Int? {
        guard case .paragraph(let paragraph) = block, case .text(let text, _)? = paragraph.content.first,
            let first = text.unicodeScalars.first, pairs[first] != nil
        else { return nil }
        return mark(in: Array(text.unicodeScalars.prefix(8)), at: 0)?.number
    }

    private static let pairs: [Unicode.Scalar: Unicode.Scalar] = ["[": "]", "［": "］", "〔": "〕"]

    /// The number in brackets at a place.
    private static func mark(in text: [Unicode.Scalar], at place: Int) -> (number: Int, length: Int)? {
        guard place < text.count, let close = pairs[text[place]] else { return nil }
        var number = 0
        var next = place + 1
        while next < text.count, next - place <= 3, ("0"..."9").contains(text[next]) {
            number = number * 10 + Int(text[next].value - 0x30)
            next += 1
        }
        guard number > 0, next < text.count, text[next] == close else { return nil }
        return (number, next - place + 1)
    }

    private static func link(_ text: String, _ style: TextStyle, to name: String) -> Inline {
        .link(Link(target: .bookmark(name), content: [.text(text, style)]))
    }

    // MARK: The text

    mutating func rewrite(_ inlines: inout [Inline], at place: TextPlace) {
        var result: [Inline] = []
        var isChanged = false
        for (index, inline) in inlines.enumerated() {
            guard case .text(let text, let style) = inline, !style.marks.contains(.code),
                text.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == 0xEF || $0 == 0xE3 })
            else {
                result.append(inline)
                continue
            }
            let scalars = Array(text.unicodeScalars)
            var start = 0
            var next = 0
            while next < scalars.count {
                guard index > 0 || next > 0, let mark = TypedNotes.mark(in: scalars, at: next),
                    numbers.contains(mark.number)
                else {
                    next += 1
                    continue
                }
                if next > start { result.append(.text(TypedNotes.string(scalars[start..<next]), style)) }
                let end = next + mark.length
                let link = TypedNotes.link(
                    TypedNotes.string(scalars[next..<end]), style, to: Names.note(mark.number))
                if referred.insert(mark.number).inserted {
                    let name = Names.reference(mark.number)
                    result += [.marker(.bookmarkStart(name)), link, .marker(.bookmarkEnd(name))]
                } else {
                    result.append(link)
                }
                isChanged = true
                start = end
                next = end
            }
            if start < scalars.count { result.append(.text(TypedNotes.string(scalars[start...]), style)) }
        }
        if isChanged { inlines = result }
    }

    mutating func rewrite(_ preformatted: inout Preformatted, at place: TextPlace) {}

    mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace) {}

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
