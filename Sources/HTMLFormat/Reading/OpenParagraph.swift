import DocumentModel

/// A paragraph while it is read, with the frames that are open in it.
struct OpenParagraph {
    enum Kind {
        case paragraph(Paragraph)
        case heading(Heading)
        case preformatted(language: String?)
        /// Text whose container takes it as it is.
        case plain
    }

    var kind: Kind
    /// The text of the paragraph itself and, above it, of each frame that is open.
    var levels: [[Inline]] = [[]]
    var number: PrintedNumber?
    var language: String?
    /// Whether the last character is white space that the end of the line takes away.
    var endsCollapsible = false

    init(_ kind: Kind) { self.kind = kind }

    /// Whether nothing was put into it yet.
    var isEmpty: Bool { levels.allSatisfy(\.isEmpty) && number == nil }

    mutating func append(_ inline: Inline) {
        if case .lineBreak = inline { trimEnd() }
        switch inline {
        case .marker: break
        default: endsCollapsible = false
        }
        levels[levels.count - 1].appendMerging(inline)
    }

    /// Ends the innermost frame.
    mutating func close(_ frame: BlockBuilder.FrameKind) {
        guard levels.count > 1, let content = levels.popLast() else { return }
        let place = levels.count - 1
        switch frame {
        case .link(let target, let title):
            if !content.isEmpty { levels[place].append(.link(Link(target: target, title: title, content: content))) }
        case .revision(let revision):
            if !content.isEmpty { levels[place].append(.revision(RevisedText(revision: revision, content: content))) }
        case .annotation(let annotation):
            levels[place].append(.span(AnnotatedSpan(annotation: annotation, content: content)))
        case .field(let kind, let instruction):
            levels[place].append(.field(Field(kind: kind, instruction: instruction, result: content)))
        case .reading: addReading(content, place)
        case .ruby: for inline in content { levels[place].appendMerging(inline) }
        }
    }

    /// Gives a reading to what stands before it: each pair is one (HTML, 4.5.10).
    private mutating func addReading(_ reading: [Inline], _ place: Int) {
        let start = levels[place].lastIndex { if case .ruby = $0 { true } else { false } }.map { $0 + 1 } ?? 0
        let base = Array(levels[place][start...])
        if !base.isEmpty {
            levels[place].removeSubrange(start...)
            if reading.isEmpty {
                levels[place] += base
            } else {
                levels[place].append(.ruby(Ruby(base: base, annotation: reading)))
            }
        } else if start > 0, case .ruby(var ruby) = levels[place][start - 1] {
            ruby.annotation += reading
            levels[place][start - 1] = .ruby(ruby)
        } else {
            levels[place] += reading
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
        for place in levels.indices.reversed() {
            if OpenParagraph.dropSpace(&levels[place]) { return }
            if !levels[place].isEmpty { return }
        }
    }

    private static func dropSpace(_ inlines: inout [Inline]) -> Bool {
        var place = inlines.count - 1
        while place >= 0, case .marker = inlines[place] { place -= 1 }
        guard place >= 0 else { return false }
        switch inlines[place] {
        case .text(var text, let style):
            guard text.utf8.last == 0x20 else { return false }
            text.removeLast()
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
            if case .lineBreak(.line)? = levels[0].last { levels[0].removeLast() }
        }
        var content = levels[0]
        if content.isBlank, number == nil, !content.contains(where: { $0.isPageBreak }), !isCode || content.isEmpty {
            for inline in content {
                if case .marker = inline { pendingMarkers.append(inline) }
            }
            return nil
        }
        switch kind {
        case .paragraph(var paragraph):
            paragraph.content = content
            paragraph.number = number
            // An indent made of characters is one already.
            if !isOwn, OpenParagraph.isIndentedByCharacters(content) {
                paragraph.layout.firstLineIndent = .length(Length(emu: 0))
            }
            return .paragraph(paragraph)
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
}

extension Inline {
    fileprivate var isPageBreak: Bool {
        switch self {
        case .lineBreak(.page), .lineBreak(.column): true
        default: false
        }
    }
}
