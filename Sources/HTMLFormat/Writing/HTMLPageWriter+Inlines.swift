import ConversionCore
import DocumentModel
import Mathematics

extension HTMLPageWriter {
    /// Writes the text of a block. Elements for marks go on over neighbouring runs that share them.
    mutating func write(_ inlines: [Inline]) {
        let outer = openMarks
        openMarks = []
        for (index, inline) in inlines.enumerated() {
            if case .text(let text, let style) = inline {
                guard !text.isEmpty else { continue }
                adjustMarks(to: style)
                let hasSpan = beginSpan(style)
                writeSpaced(text, followedBySolid: HTMLPageWriter.beginsSolid(inlines[(index + 1)...]))
                if hasSpan { output.raw("</span>") }
            } else {
                adjustMarks(to: .plain)
                write(inline)
            }
        }
        adjustMarks(to: .plain)
        openMarks = outer
    }

    /// Ends and begins elements so that those are open which a style's marks need, in an order that does not change.
    private mutating func adjustMarks(to style: TextStyle) {
        let wanted = MarkElement.all.filter { style.marks.contains($0.mark) }
        var shared = 0
        while shared < openMarks.count, shared < wanted.count, openMarks[shared].mark == wanted[shared].mark {
            shared += 1
        }
        while openMarks.count > shared, let last = openMarks.popLast() { output.end(last.name) }
        for element in wanted[shared...] {
            output.start(element.name)
            openMarks.append(element)
        }
    }

    /// Whether what follows begins with something before which a space is kept.
    private static func beginsSolid(_ inlines: ArraySlice<Inline>) -> Bool {
        for inline in inlines {
            switch inline {
            case .text(let text, let style):
                return !style.marks.contains(.hidden) && text.utf8.first.map { $0 > 0x20 } ?? false
            case .marker(.bookmarkStart), .marker(.bookmarkEnd), .marker(.commentStart), .marker(.commentEnd): continue
            case .note, .image, .marker(.commentReference): return true
            case .lineBreak, .tab: return false
            default: return false
            }
        }
        return false
    }

    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text: break
        case .lineBreak(.line):
            output.raw("<br>")
            losesSpace = true
        case .lineBreak(let kind):
            output.beginTag("br")
            output.mark(HTMLMarks.kind, kind.rawValue)
            output.attribute("style", kind == .page ? "break-after:page" : "break-after:column")
            output.endTag()
            losesSpace = true
        case .tab:
            if isFaithful { output.raw("<span class=\"tab\">\t</span>") } else { output.text("\u{2003}") }
            losesSpace = false
        case .link(let link): write(link)
        case .note(let id): writeNote(id)
        case .image(let image): write(image)
        case .marker(let marker): write(marker)
        case .span(let span): write(span)
        case .ruby(let ruby):
            output.raw("<ruby>")
            write(ruby.base)
            output.raw("<rp>(</rp><rt>")
            beginLine()
            write(ruby.annotation)
            output.raw("</rt><rp>)</rp></ruby>")
            losesSpace = false
        case .equation(let equation): write(equation)
        case .object(let reference): writeObject(reference)
        case .field(let field) where !isFaithful:
            if let place = CrossReference.target(of: field), !isInLink, !field.result.isEmpty {
                isInLink = true
                output.start("a", ("href", "#" + HTMLAddresses.identifier(place)))
                write(field.result)
                output.raw("</a>")
                isInLink = false
            } else {
                write(field.result)
            }
        case .field(let field):
            output.beginTag("span")
            output.mark(HTMLMarks.kind, "field")
            output.mark(HTMLMarks.name, field.kind.rawValue)
            output.mark(HTMLMarks.source, field.instruction)
            output.endTag()
            if let place = CrossReference.target(of: field), !isInLink {
                output.start("a", ("href", "#" + HTMLAddresses.identifier(place)))
                write(field.result)
                output.raw("</a>")
            } else {
                write(field.result)
            }
            output.raw("</span>")
        case .revision(let revised): write(revised)
        case .foreign(let element):
            output.beginTag("span")
            output.mark(HTMLMarks.kind, "foreign")
            output.mark(HTMLMarks.source, element.markup)
            output.mark(HTMLMarks.text, element.text)
            output.endTag()
            output.text(element.text)
            output.raw("</span>")
            losesSpace = false
        }
    }

    // MARK: Runs

    /// Begins a span with what no element says by itself; tells whether there was anything.
    private mutating func beginSpan(_ style: TextStyle) -> Bool {
        let details = isFaithful ? style.details : shown(style.details)
        var css: [String] = []
        if style.marks.contains(.smallCapitals) { css.append("font-variant-caps:small-caps") }
        if style.marks.contains(.capitals) { css.append("text-transform:uppercase") }
        if style.marks.contains(.emphasisMarks) {
            css.append("text-emphasis:filled dot;text-emphasis-position:under right")
        }
        if let color = details.color { css.append("color:#\(color)") }
        if let highlight = details.highlight { css.append("background-color:#\(highlight)") }
        if let size = details.size { css.append("font-size:\(size)") }
        if let font = details.font { css.append("font-family:" + CSSText.quoted(font)) }
        let isHidden = style.marks.contains(.hidden)
        let isFixed = isFaithful && style.marks.contains(.noTranslation)
        guard !css.isEmpty || isHidden || isFixed || details.language != nil || details.sourceStyle != nil else {
            return false
        }
        output.beginTag("span")
        output.flag("hidden", isHidden)
        if isHidden { output.mark(HTMLMarks.kind, "hidden") }
        output.attribute("lang", details.language)
        output.attribute("translate", isFixed ? "no" : nil)
        output.mark(HTMLMarks.style, details.sourceStyle)
        output.attribute("style", css.isEmpty ? nil : css.joined(separator: ";"))
        output.endTag()
        return true
    }

    /// What a person would miss of how text looks: colours that tell something.
    private func shown(_ details: TextDetails) -> TextDetails {
        var shown = TextDetails()
        if let color = details.color, color.isTelling, !isInLink { shown.color = color }
        if let color = details.highlight, color.isTelling { shown.highlight = color }
        return shown
    }

    /// Writes text; spaces that a browser would not show are kept by a span that says so.
    private mutating func writeSpaced(_ text: String, followedBySolid: Bool) {
        if isPreformatted { return output.text(text) }
        var start = text.utf8.startIndex
        var index = start
        let end = text.utf8.endIndex
        while index < end {
            guard text.utf8[index] == 0x20 || text.utf8[index] == 0x0A || text.utf8[index] == 0x09 else {
                losesSpace = false
                index = text.utf8.index(after: index)
                continue
            }
            var stop = index
            while stop < end, text.utf8[stop] == 0x20 || text.utf8[stop] == 0x0A || text.utf8[stop] == 0x09 {
                stop = text.utf8.index(after: stop)
            }
            let isOne = text.utf8.index(after: index) == stop && text.utf8[index] == 0x20
            let isKept = isOne && !losesSpace && (stop < end || followedBySolid)
            if isKept {
                losesSpace = true
            } else {
                output.text(text[start..<index])
                if isFaithful {
                    output.raw("<span style=\"white-space:pre-wrap\">")
                    output.text(text[index..<stop])
                    output.raw("</span>")
                } else {
                    let count = text.utf8.distance(from: index, to: stop)
                    for _ in 0..<(losesSpace ? count : count - 1) { output.text("\u{A0}") }
                    if !losesSpace { output.text(" ") }
                }
                start = stop
                losesSpace = false
            }
            index = stop
        }
        output.text(text[start..<end])
    }

    // MARK: What holds text

    private mutating func write(_ link: Link) {
        var address: String?
        switch link.target {
        case .external(let target):
            if HTMLAddresses.isScript(target) {
                diagnostics.warn(.notWritten, "a link that runs a script was left out; its text stays")
            } else {
                address = target
            }
        case .bookmark(let name): address = "#" + HTMLAddresses.identifier(name)
        }
        guard !isInLink, let address else { return write(link.content) }
        isInLink = true
        output.start("a", ("href", address), ("title", link.title))
        write(link.content)
        output.raw("</a>")
        isInLink = false
    }

    private mutating func write(_ revised: RevisedText) {
        let isInsertion = revised.revision.remainsWhenAccepted
        if isInsertion { output.beginTag("ins") } else { output.beginTag("del") }
        writeAttributes(of: revised.revision)
        output.endTag()
        write(revised.content)
        output.raw(isInsertion ? "</ins>" : "</del>")
    }

    private mutating func write(_ span: AnnotatedSpan) {
        if !isFaithful {
            guard case .date(let date) = span.annotation else { return write(span.content) }
            output.start("time", ("datetime", date.description))
            write(span.content)
            output.raw("</time>")
            return
        }
        var isTime = false
        if case .date = span.annotation { isTime = true }
        if isTime { output.beginTag("time") } else { output.beginTag("span") }
        switch span.annotation {
        case .control(let control):
            output.mark(HTMLMarks.kind, "control")
            output.mark(HTMLMarks.tag, control.tag)
            output.attribute("title", control.title)
            output.mark(HTMLMarks.value, control.field.map { AnnotationText.text($0) })
        case .date(let date):
            output.attribute("datetime", date.description)
            output.mark(HTMLMarks.kind, "date")
        case let annotation:
            output.mark(HTMLMarks.kind, "annotation")
            output.mark(HTMLMarks.value, AnnotationText.text(annotation))
        }
        output.endTag()
        write(span.content)
        output.raw(isTime ? "</time>" : "</span>")
    }

    private mutating func write(_ equation: Equation) {
        if !isFaithful {
            let shown: String? =
                switch equation.source {
                case .omml(let markup): Formula(officeMath: markup)?.mathML(isDisplay: equation.isDisplay)
                case .mathML(let markup): MathMarkup.isHarmless(markup) ? markup : nil
                default: nil
                }
            if let shown { output.markup(shown) } else { output.text(equation.text) }
            losesSpace = false
            return
        }
        output.beginTag("span")
        output.attribute("class", equation.isDisplay ? "math display" : "math inline")
        output.mark(HTMLMarks.kind, "equation")
        output.mark(HTMLMarks.text, equation.text)
        var shown: String?
        switch equation.source {
        case .omml(let markup):
            output.mark(HTMLMarks.format, "omml")
            output.mark(HTMLMarks.source, markup)
            shown = Formula(officeMath: markup)?.mathML(isDisplay: equation.isDisplay)
        case .mathML(let markup):
            output.mark(HTMLMarks.format, "mathml")
            output.mark(HTMLMarks.source, markup)
            if MathMarkup.isHarmless(markup) { shown = markup }
        case .tex(let text):
            output.mark(HTMLMarks.format, "tex")
            output.mark(HTMLMarks.source, text)
        case nil: break
        }
        output.endTag()
        if let shown { output.markup(shown) } else { output.text(equation.text) }
        output.raw("</span>")
        losesSpace = false
    }

    // MARK: References

    private mutating func writeNote(_ id: NoteID) {
        guard let note = document.notes[id] else { return }
        let isFirst = noteNumbers[id] == nil
        if isFirst {
            notes.append(id)
            noteNumbers[id] = notes.count
        }
        let number = String(noteNumbers[id] ?? 0)
        output.raw("<sup class=\"note\">")
        beginReference("#note-\(number)", id: isFirst ? "noteref-\(number)" : nil)
        output.attribute("role", "doc-noteref")
        output.mark(HTMLMarks.label, note.mark)
        // Notes are called as the document calls them, also where a caption that stands below is written first.
        if id.rawValue != number { output.mark(HTMLMarks.name, id.rawValue) }
        output.endTag()
        output.text(noteLabels.label(of: id))
        output.raw(isInLink ? "</span></sup>" : "</a></sup>")
        losesSpace = false
    }

    /// Begins the link of a note or a comment; links do not nest.
    private mutating func beginReference(_ address: String, id: String?) {
        output.beginTag(isInLink ? "span" : "a")
        output.attribute("id", id)
        if isInLink { output.mark(HTMLMarks.target, address) } else { output.attribute("href", address) }
    }

    private mutating func write(_ marker: Marker) {
        if !isFaithful {
            switch marker {
            case .bookmarkStart(let name) where targets.contains(name):
                output.start("span", ("id", HTMLAddresses.identifier(name)))
                output.raw("</span>")
                return
            case .commentReference: break
            default: return
            }
        }
        switch marker {
        case .bookmarkStart(let name):
            output.beginTag("span")
            output.attribute("id", HTMLAddresses.identifier(name))
            output.mark(HTMLMarks.kind, "bookmarkStart")
            if HTMLAddresses.identifier(name) != name { output.mark(HTMLMarks.name, name) }
            output.raw("></span>")
        case .bookmarkEnd(let name): writeMarker("bookmarkEnd", name)
        case .commentStart(let id):
            if document.comments[id] != nil { writeMarker("commentStart", id.rawValue) }
        case .commentEnd(let id):
            if document.comments[id] != nil { writeMarker("commentEnd", id.rawValue) }
        case .commentReference(let id):
            guard document.comments[id] != nil else { return }
            let number = number(of: id)
            output.raw("<sup class=\"note\">")
            beginReference("#comment-\(number)", id: "commentref-\(number)")
            output.mark(HTMLMarks.kind, "commentReference")
            output.mark(HTMLMarks.name, id.rawValue)
            output.endTag()
            output.text("[C\(number + 1)]")
            output.raw(isInLink ? "</span></sup>" : "</a></sup>")
            losesSpace = false
        }
    }

    private mutating func writeMarker(_ kind: String, _ name: String) {
        output.beginTag("span")
        output.mark(HTMLMarks.kind, kind)
        output.mark(HTMLMarks.name, name)
        output.raw("></span>")
    }

    private mutating func number(of id: CommentID) -> Int {
        if let known = commentNumbers[id] { return known }
        commentNumbers[id] = comments.count
        comments.append(id)
        return comments.count - 1
    }
}

/// An element that stands for a mark of text.
struct MarkElement {
    let mark: TextMarks
    let name: StaticString

    /// All of them, outermost first.
    static let all = [
        MarkElement(mark: .bold, name: "strong"), MarkElement(mark: .italic, name: "em"),
        MarkElement(mark: .underline, name: "u"), MarkElement(mark: .strike, name: "s"),
        MarkElement(mark: .superscript, name: "sup"), MarkElement(mark: .subscript, name: "sub"),
        MarkElement(mark: .code, name: "code"),
    ]
}

/// Fields that refer to a bookmark.
enum CrossReference {
    /// The bookmark that a REF or PAGEREF field leads to, if it is to be followed (`\\h`).
    static func target(of field: Field) -> String? {
        guard field.kind == .reference || field.kind == .pageReference else { return nil }
        let words = field.instruction.split(separator: " ")
        guard words.count > 1, words.contains("\\h"), !words[1].hasPrefix("\\") else { return nil }
        return String(words[1])
    }
}
