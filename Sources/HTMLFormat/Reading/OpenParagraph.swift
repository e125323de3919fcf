import DocumentModel

/// A paragraph while it is read, with the frames that are open in it.
struct OpenParagraph {
    enum Kind {
        /// Text that stands in no element of its own.
        case running(ParagraphLayout)
        indirect case paragraph(Paragraph)
        indirect case heading(Heading)
        case preformatted(language: String?)
        /// Text whose container takes it as it is.
        case plain
    }

    var kind: Kind
    /// The text of the paragraph itself.
    private var content: [Inline] = []
    /// The text of each frame that is open.
    private var frames: [[Inline]] = []
    var number: PrintedNumber?
    var language: String?
    /// Whether the last character is white space that the end of the line takes away.
    var endsCollapsible = false

    /// Begins a paragraph within frames.
    init(_ kind: Kind, frames count: Int = 0) {
        self.kind = kind
        if count > 0 { frames = Array(repeating: [], count: count) }
    }

    /// Whether nothing was put into it yet.
    var isEmpty: Bool { content.isEmpty && frames.allSatisfy(\.isEmpty) && number == nil }

    /// Changes the text of the innermost frame, or of the paragraph itself where none is open.
    private mutating func withInnermost(_ change: (inout [Inline]) -> Void) {
        if frames.isEmpty { change(&content) } else { change(&frames[frames.count - 1]) }
    }

    /// Begins frames within what is open.
    mutating func openFrames(_ count: Int) {
        for _ in 0..<count { frames.append([]) }
    }

    mutating func append(_ inline: Inline) {
        if case .lineBreak = inline { trimEnd() }
        switch inline {
        case .marker: break
        default: endsCollapsible = false
        }
        withInnermost { $0.appendMerging(inline) }
    }

    /// Ends the innermost frame.
    mutating func close(_ frame: BlockBuilder.FrameKind) {
        guard let inner = frames.popLast() else { return }
        switch frame {
        case .link(let target, let title):
            if inner.isEmpty { return }
            withInnermost { $0.append(.link(Link(target: target, title: title, content: inner))) }
        case .revision(let revision):
            if inner.isEmpty { return }
            withInnermost { $0.append(.revision(RevisedText(revision: revision, content: inner))) }
        case .annotation(let annotation):
            withInnermost { $0.append(.span(AnnotatedSpan(annotation: annotation, content: inner))) }
        case .field(let kind, let instruction):
            withInnermost { $0.append(.field(Field(kind: kind, instruction: instruction, result: inner))) }
        case .reading: withInnermost { OpenParagraph.addReading(inner, to: &$0) }
        case .ruby: withInnermost { for inline in inner { $0.appendMerging(inline) } }
        }
    }

    /// Gives a reading to what stands before it: each pair is one (HTML, 4.5.10).
    private static func addReading(_ reading: [Inline], to content: inout [Inline]) {
        let start = content.lastIndex { if case .ruby = $0 { true } else { false } }.map { $0 + 1 } ?? 0
        let base = Array(content[start...])
        if !base.isEmpty {
            content.removeSubrange(start...)
            if reading.isEmpty {
                content += base
            } else {
                content.append(.ruby(Ruby(base: base, annotation: reading)))
            }
        } else if start > 0, case .ruby(var ruby) = content[start - 1] {
            ruby.annotation += reading
            content[start - 1] = .ruby(ruby)
        } else {
            content += reading
        }
    }

    /// Whether a text begins with a space as wide as a character, or with several narrower ones.
    private static func isIndentedByCharacters(_ content: [Inline]) -> Bool {
        var quarters = 0
        for inline in content {
            switch inline {
            case .marker: continue
            case .text(let text, _):
                for scalar in text.unicodeScalars {
                    switch scalar {
                    case "\u{3000}", "\u{2003}": quarters += 4
                    case "\u{2002}": quarters += 2
                    case "\u{A0}": quarters += 1
                    case " ": break
                    default: return quarters >= 4
                    }
                }
            default: return quarters >= 4
            }
        }
        return false
    }

    /// Takes away white space that stands at the end of a line.
    private mutating func trimEnd() {
        guard endsCollapsible else { return }
        endsCollapsible = false
        for place in frames.indices.reversed() {
            if OpenParagraph.dropSpace(&frames[place]) || !frames[place].isEmpty { return }
        }
        _ = OpenParagraph.dropSpace(&content)
    }

    private static func dropSpace(_ inlines: inout [Inline]) -> Bool {
        var place = inlines.count - 1
        while place >= 0, case .marker = inlines[place] { place -= 1 }
        guard place >= 0 else { return false }
        switch inlines[place] {
        case .text(var text, let style):
            guard text.utf8.last == 0x20 else { return false }
            text = String(text[..<text.utf8.index(before: text.endIndex)])
            if text.isEmpty { inlines.remove(at: place) } else { inlines[place] = .text(text, style) }
            return true
        case .link(var link):
            guard dropSpace(&link.content) else { return false }
            if link.content.isEmpty { inlines.remove(at: place) } else { inlines[place] = .link(link) }
            return true
        case .revision(var revised):
            guard dropSpace(&revised.content) else { return false }
            if revised.content.isEmpty { inlines.remove(at: place) } else { inlines[place] = .revision(revised) }
            return true
        case .span(var span):
            guard dropSpace(&span.content) else { return false }
            inlines[place] = .span(span)
            return true
        default: return false
        }
    }

    /// The block that the paragraph becomes; `nil` if there is nothing in it. Points in an empty paragraph wait for the
    /// next.
    mutating func block(pendingMarkers: inout [Inline], isOwn: Bool) -> Block? {
        var isCode = false
        if case .preformatted = kind { isCode = true }
        if !isCode {
            trimEnd()
            // A break at the end of a block ends a line that nothing follows.
            if case .lineBreak(.line)? = content.last { content.removeLast() }
        }
        if content.isBlank, number == nil, !content.contains(where: { $0.isPageBreak }), !isCode || content.isEmpty {
            for inline in content {
                if case .marker = inline { pendingMarkers.append(inline) }
            }
            return nil
        }
        switch kind {
        case .running(let layout): return finished(Paragraph(content: [], layout: layout), isOwn: isOwn)
        case .paragraph(let paragraph): return finished(paragraph, isOwn: isOwn)
        case .heading(var heading):
            heading.content = content
            heading.number = number
            return .heading(heading)
        case .preformatted(let stated):
            content.mergeRuns()
            return .preformatted(Preformatted(content: content, language: stated ?? language))
        case .plain: return .paragraph(Paragraph(content: content, number: number))
        }
    }

    private func finished(_ paragraph: Paragraph, isOwn: Bool) -> Block {
        var paragraph = paragraph
        paragraph.content = content
        paragraph.number = number
        // An indent made of characters is one already.
        if !isOwn, OpenParagraph.isIndentedByCharacters(content) {
            paragraph.layout.firstLineIndent = .length(Length(emu: 0))
        }
        return .paragraph(paragraph)
    }
}

extension Inline {
    fileprivate var isPageBreak: Bool {
        switch self {
        case .lineBreak(.page), .lineBreak(.column): true
        default: false
        }
    }
}
