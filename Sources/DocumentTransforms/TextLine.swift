import DocumentModel

/// A line of a text whose structure is being looked for.
struct TextLine: Hashable, Sendable {
    /// The words, without white space around them.
    var content: [Inline]
    /// The words as text.
    var text: String
    /// How many ideographic spaces stood before them.
    var ideographicIndent: Int
    /// Whether it is indented at all.
    var isIndented: Bool
    /// Whether a blank line stands before it.
    var followsBlank: Bool
    /// Whether a page begins with it.
    var startsPage = false
    /// The number that it begins with.
    var number: TypedNumber?
    /// What it was found to be.
    var finding: Finding = .body
    /// The number of the layout of the paragraph that the line is of, where that has any.
    var layout: Int?
    /// The number of the block that stands in the line's place: a table, a figure or what else is no line of text.
    private(set) var object: Int?

    /// What a line is.
    enum Finding: Hashable, Sendable {
        case body
        case title
        /// `split` is where the heading ends, in scalars after the number; `nil` if the whole line is the heading.
        case heading(level: Int, split: Int?)
        case item
        case article
        /// An entry of a table of contents.
        case contents
        case role(ParagraphRole)
    }

    init(content: [Inline], followsBlank: Bool) {
        self.content = content
        let indent = TextLine.trimStart(&self.content)
        TextLine.trimEnd(&self.content)
        text = self.content.plainText
        ideographicIndent = indent.unicodeScalars.count { $0 == "\u{3000}" }
        isIndented = !indent.isEmpty
        self.followsBlank = followsBlank
        number = TypedNumber(text)
    }

    /// A line that stands for a block, to those who look at its text an object (U+FFFC) that is a sentence.
    init(object: Int) {
        self.init(content: [.text("\u{FFFC}。", .plain)], followsBlank: true)
        self.object = object
    }

    /// Whether there is anything after the number.
    var hasWords: Bool {
        guard let number else { return !text.isEmpty }
        let scalars = text.unicodeScalars
        return scalars.index(scalars.startIndex, offsetBy: number.length, limitedBy: scalars.endIndex).map {
            $0 < scalars.endIndex
        } ?? false
    }

    /// The words after the number.
    var words: String {
        guard let number else { return text }
        return String(text.unicodeScalars.dropFirst(number.length))
    }

    /// The inlines after so many scalars of text.
    func content(dropping count: Int) -> [Inline] {
        var rest = count
        var result: [Inline] = []
        for inline in content {
            guard rest > 0 else {
                result.append(inline)
                continue
            }
            switch inline {
            case .text(let run, let style):
                let scalars = run.unicodeScalars
                // Not counted to the end where it is longer.
                if let place = scalars.place(of: rest) {
                    result.append(.text(String(scalars[place...]), style))
                    rest = 0
                } else {
                    rest -= scalars.count
                }
            default: rest -= inline.plainText.unicodeScalars.count
            }
        }
        return result
    }

    /// The inlines up to so many scalars of text.
    func content(upTo count: Int) -> [Inline] {
        var rest = count
        var result: [Inline] = []
        for inline in content where rest > 0 {
            if case .text(let run, let style) = inline, let place = run.unicodeScalars.place(of: rest) {
                result.append(.text(String(run.unicodeScalars[..<place]), style))
                rest = 0
            } else {
                result.append(inline)
                rest -= inline.plainText.unicodeScalars.count
            }
        }
        return result
    }

    /// Adds the line that goes on with this one; between Western words a space takes the place of the line's end.
    mutating func append(_ next: TextLine) {
        let isWestern = { (scalar: Unicode.Scalar?) in (scalar?.value ?? .max) < 0x2E80 }
        if isWestern(text.unicodeScalars.last), isWestern(next.text.unicodeScalars.first) {
            content.appendMerging(.text(" ", .plain))
            text += " "
        }
        for inline in next.content { content.appendMerging(inline) }
        text += next.text
    }

    /// Takes white space off the beginning and returns it.
    private static func trimStart(_ inlines: inout [Inline]) -> String {
        var taken = ""
        while let first = inlines.first {
            if case .tab = first {
                taken += "\t"
                inlines.removeFirst()
                continue
            }
            guard case .text(let run, let style) = first,
                run.unicodeScalars.first.map({ $0.isWhiteSpace || $0 == "\u{FEFF}" }) ?? true
            else { break }
            let space = run.unicodeScalars.prefix { $0.isWhiteSpace || $0 == "\u{FEFF}" }
            taken += String(space)
            if space.endIndex == run.endIndex {
                inlines.removeFirst()
                continue
            }
            if !space.isEmpty { inlines[0] = .text(String(run[space.endIndex...]), style) }
            break
        }
        return taken
    }

    private static func trimEnd(_ inlines: inout [Inline]) {
        while let last = inlines.last {
            if case .tab = last {
                inlines.removeLast()
                continue
            }
            guard case .text(let run, let style) = last, run.unicodeScalars.last?.isWhiteSpace ?? true else { return }
            var scalars = run.unicodeScalars
            while let end = scalars.last, end.isWhiteSpace { scalars.removeLast() }
            if scalars.isEmpty {
                inlines.removeLast()
                continue
            }
            inlines[inlines.count - 1] = .text(String(scalars), style)
            return
        }
    }
}

extension String {
    /// Whether it begins with the very characters of another text, with no look at what Unicode takes for the same.
    func begins(with prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }
}

extension String.UnicodeScalarView {
    /// Where the scalar of a number stands, counted from 0; `nil` where there are not so many.
    fileprivate func place(of number: Int) -> Index? {
        guard let place = index(startIndex, offsetBy: number, limitedBy: endIndex) else { return nil }
        return place < endIndex ? place : nil
    }
}
