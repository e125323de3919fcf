import ConversionCore
import DocumentModel
import Mathematics
import OfficePackage
import XMLStream

extension StoryWriter {
    /// Writes the text of a paragraph.
    mutating func write(_ inlines: [Inline]) {
        for inline in inlines { write(inline) }
    }

    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text(let text, let style): writeText(text, style)
        case .lineBreak(let kind):
            startRun(.plain)
            switch kind {
            case .line: xml.empty("w:br")
            case .page: xml.empty("w:br", ("w:type", "page"))
            case .column: xml.empty("w:br", ("w:type", "column"))
            }
            xml.end()
        case .tab:
            startRun(.plain)
            xml.empty("w:tab")
            xml.end()
        case .link(let link): write(link)
        case .note(let id): writeNote(id)
        case .image(let image): writePicture(image)
        case .marker(let marker): write(marker)
        case .span(let span): write(span)
        case .ruby(let ruby): write(ruby)
        case .equation(let equation): write(equation)
        case .object(let reference): writeObject(reference)
        case .field(let field): write(field)
        case .revision(let revised):
            // A deletion of what was inserted stands within the insertion; the same twice says nothing more.
            guard !revisions.contains(revised.revision.kind) else { return write(revised.content) }
            startRevision(revised.revision)
            revisions.append(revised.revision.kind)
            write(revised.content)
            revisions.removeLast()
            xml.end()
        case .foreign(let element): if !element.text.isEmpty { writeText(element.text, .plain) }
        }
    }

    // MARK: Runs

    mutating func writeText(_ text: String, _ style: TextStyle) {
        guard !text.isEmpty else { return }
        guard session.theme.setsSharedMarksInEastAsianFace, SharedMarks.occur(in: text)
        else {
            startRun(style)
            writeCharacters(text)
            xml.end()
            return
        }
        for (piece, isShared) in SharedMarks.pieces(of: text) {
            startRun(style, marksFace: isShared ? face.eastAsian : nil)
            writeCharacters(String(piece))
            xml.end()
        }
    }

    /// Writes the characters of a run; line feeds and tabs become what they mean.
    mutating func writeCharacters(_ text: String) {
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return writePiece(text) }
        var piece = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n":
                writePiece(String(piece))
                piece = String.UnicodeScalarView()
                xml.empty("w:br")
            case "\t":
                writePiece(String(piece))
                piece = String.UnicodeScalarView()
                xml.empty("w:tab")
            default: piece.append(scalar)
            }
        }
        writePiece(String(piece))
    }

    private mutating func writePiece(_ text: String) {
        guard !text.isEmpty else { return }
        if revisions.contains(.deletion) { xml.start("w:delText") } else { xml.start("w:t") }
        if StoryWriter.needsPreserving(text) { xml.attribute("xml:space", "preserve") }
        xml.text(text)
        xml.end()
    }

    /// Whether an XML processor might take white space of the text for layout.
    private static func needsPreserving(_ text: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in text.utf8 {
            if byte == 0x20, previous == 0x20 { return true }
            previous = byte
        }
        return previous == 0x20
    }

    /// Begins a run and writes its properties in the order of the schema (17.3.2.28).
    mutating func startRun(_ style: TextStyle, marksFace: String? = nil) {
        xml.start("w:r")
        if style.isPlain, !isInLink, marksFace == nil, runInStyle == nil { return }
        xml.start("w:rPr")
        let details = style.details
        if style.marks.contains(.code) {
            xml.empty("w:rStyle", ("w:val", WordStyleNames.code.id))
        } else if let name = details.sourceStyle {
            xml.empty("w:rStyle", ("w:val", session.styles.character(name)))
        } else if isInLink {
            xml.empty("w:rStyle", ("w:val", WordStyleNames.hyperlink.id))
        } else if let runInStyle {
            xml.empty("w:rStyle", ("w:val", runInStyle.style.id))
        }
        if let marksFace {
            // Word goes by the hint, other word processors by the face of the slot that they choose.
            xml.empty(
                "w:rFonts", ("w:hint", "eastAsia"), ("w:ascii", marksFace), ("w:hAnsi", marksFace),
                ("w:eastAsia", marksFace), ("w:cs", marksFace))
        } else if let font = details.font {
            xml.empty("w:rFonts", ("w:ascii", font), ("w:hAnsi", font), ("w:eastAsia", font), ("w:cs", font))
        }
        if style.marks.contains(.bold) {
            xml.empty("w:b")
            xml.empty("w:bCs")
        }
        if style.marks.contains(.italic) {
            xml.empty("w:i")
            xml.empty("w:iCs")
        }
        if style.marks.contains(.capitals) { xml.empty("w:caps") }
        if style.marks.contains(.smallCapitals) { xml.empty("w:smallCaps") }
        if style.marks.contains(.strike) { xml.empty("w:strike") }
        if style.marks.contains(.hidden) { xml.empty("w:vanish") }
        if let color = details.color { xml.empty("w:color", ("w:val", color.description)) }
        if let size = details.size {
            let halfPoints = String(min(max((size.twips + 5) / 10, 2), 3_276))
            xml.empty("w:sz", ("w:val", halfPoints))
            xml.empty("w:szCs", ("w:val", halfPoints))
        }
        if style.marks.contains(.underline) { xml.empty("w:u", ("w:val", "single")) }
        if let highlight = details.highlight {
            // Shading takes any colour, where highlighting knows sixteen.
            xml.empty("w:shd", ("w:val", "clear"), ("w:color", "auto"), ("w:fill", highlight.description))
        }
        if style.marks.contains(.superscript) {
            xml.empty("w:vertAlign", ("w:val", "superscript"))
        } else if style.marks.contains(.subscript) {
            xml.empty("w:vertAlign", ("w:val", "subscript"))
        }
        // The dot that every reader knows; where Chinese is written it stands below.
        if style.marks.contains(.emphasisMarks) { xml.empty("w:em", ("w:val", "underDot")) }
        if let language = details.language {
            xml.empty("w:lang", ("w:val", language), ("w:eastAsia", language))
        }
        xml.end()
    }

    // MARK: What holds runs

    private mutating func write(_ link: Link) {
        guard !isInLink else { return write(link.content) }
        xml.start("w:hyperlink")
        switch link.target {
        case .external(let address):
            xml.attribute("r:id", linkID(LinkAddresses.escaped(address)))
        case .bookmark(let name): xml.attribute("w:anchor", session.bookmarkName(name))
        }
        xml.attribute("w:tooltip", link.title)
        isInLink = true
        write(link.content)
        isInLink = false
        xml.end()
    }

    private mutating func write(_ span: AnnotatedSpan) {
        if case .control(let control) = span.annotation {
            xml.start("w:sdt")
            xml.start("w:sdtPr")
            if let title = control.title { xml.empty("w:alias", ("w:val", title)) }
            if let tag = control.tag { xml.empty("w:tag", ("w:val", tag)) }
            xml.empty("w:id", ("w:val", String(session.makeID())))
            if let field = control.field { write(field) }
            xml.end()
            xml.start("w:sdtContent")
            write(span.content)
            xml.end()
            xml.end()
        } else if let tag = AnnotationTags.tag(span.annotation) {
            xml.start("w:smartTag")
            xml.attribute("w:uri", WordMarks.annotations)
            xml.attribute("w:element", tag.element)
            xml.start("w:smartTagPr")
            for attribute in tag.attributes {
                xml.empty("w:attr", ("w:name", attribute.name), ("w:val", attribute.value))
            }
            xml.end()
            write(span.content)
            xml.end()
        }
    }

    /// Writes what a control takes, the last of its properties (17.5.2).
    mutating func write(_ field: FormField) {
        switch field {
        case .text: xml.empty("w:text")
        case .checkBox(let isChecked):
            xml.start("w14:checkbox")
            xml.empty("w14:checked", ("w14:val", isChecked ? "1" : "0"))
            xml.empty("w14:checkedState", ("w14:val", "2611"), ("w14:font", "MS Gothic"))
            xml.empty("w14:uncheckedState", ("w14:val", "2610"), ("w14:font", "MS Gothic"))
            xml.end()
        case .choice(let choices, let isEditable):
            if isEditable { xml.start("w:comboBox") } else { xml.start("w:dropDownList") }
            for choice in choices {
                xml.empty("w:listItem", ("w:displayText", choice.label), ("w:value", choice.value))
            }
            xml.end()
        case .date(let format, let value):
            xml.start("w:date")
            xml.attribute("w:fullDate", value)
            if let format { xml.empty("w:dateFormat", ("w:val", format)) }
            xml.end()
        }
    }

    private mutating func write(_ ruby: Ruby) {
        startRun(.plain)
        xml.start("w:ruby")
        xml.start("w:rubyPr")
        xml.empty("w:rubyAlign", ("w:val", "distributeSpace"))
        xml.empty("w:hps", ("w:val", "12"))
        xml.empty("w:hpsRaise", ("w:val", "22"))
        xml.empty("w:hpsBaseText", ("w:val", "24"))
        xml.empty("w:lid", ("w:val", session.script.eastAsianLanguage))
        xml.end()
        xml.start("w:rt")
        write(ruby.annotation)
        xml.end()
        xml.start("w:rubyBase")
        write(ruby.base)
        xml.end()
        xml.end()
        xml.end()
    }

    private mutating func write(_ equation: Equation) {
        guard let markup = StoryWriter.officeMath(equation) else {
            writeText(equation.text, .plain)
            return
        }
        if equation.isDisplay { xml.start("m:oMathPara") }
        xml.markup(markup)
        if equation.isDisplay { xml.end() }
    }

    /// A formula as Office Math; `nil` if only its text is known, or its markup is none.
    private static func officeMath(_ equation: Equation) -> String? {
        switch equation.source {
        case .omml(let markup): MarkupCheck.isElement(markup, named: "oMath") ? markup : nil
        case .mathML(let markup): Formula(mathML: markup)?.officeMath
        case .tex, nil: nil
        }
    }

    // MARK: References

    private mutating func writeNote(_ id: NoteID) {
        guard let note = session.document.notes[id], part.base == "document.xml" else {
            session.diagnostics.warn(.notWritten, "a note within a note, a header or a footer was left out")
            return
        }
        let number = String(session.number(of: id))
        let isEndnote = note.kind == .endnote
        let style = isEndnote ? WordStyleNames.endnoteReference : WordStyleNames.footnoteReference
        xml.start("w:r")
        xml.start("w:rPr")
        xml.empty("w:rStyle", ("w:val", style.id))
        xml.end()
        if isEndnote { xml.start("w:endnoteReference") } else { xml.start("w:footnoteReference") }
        xml.attribute("w:customMarkFollows", note.mark == nil ? nil : "1")
        xml.attribute("w:id", number)
        xml.end()
        if let mark = note.mark { writeCharacters(mark) }
        xml.end()
    }

    private mutating func write(_ marker: Marker) {
        switch marker {
        case .bookmarkStart(let name):
            let (id, endsAtOnce) = session.beginBookmark(name)
            xml.empty("w:bookmarkStart", ("w:id", String(id)), ("w:name", session.bookmarkName(name)))
            if endsAtOnce { xml.empty("w:bookmarkEnd", ("w:id", String(id))) }
        case .bookmarkEnd(let name):
            if let id = session.endBookmark(name) { xml.empty("w:bookmarkEnd", ("w:id", String(id))) }
        case .commentStart(let id):
            guard session.document.comments[id] != nil else { return }
            xml.empty("w:commentRangeStart", ("w:id", String(session.number(of: id))))
        case .commentEnd(let id):
            guard session.document.comments[id] != nil else { return }
            xml.empty("w:commentRangeEnd", ("w:id", String(session.number(of: id))))
        case .commentReference(let id):
            guard session.document.comments[id] != nil else { return }
            xml.start("w:r")
            xml.start("w:rPr")
            xml.empty("w:rStyle", ("w:val", WordStyleNames.commentReference.id))
            xml.end()
            xml.empty("w:commentReference", ("w:id", String(session.number(of: id))))
            xml.end()
        }
    }
}

/// Addresses as relationships may hold them.
enum LinkAddresses {
    /// The address with what no URI or IRI may hold percent-encoded (RFC 3987).
    static func escaped(_ address: String) -> String {
        guard address.utf8.contains(where: isForbidden) else { return address }
        var bytes: [UInt8] = []
        for byte in address.utf8 {
            if isForbidden(byte) {
                let digits = Array("0123456789ABCDEF".utf8)
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isForbidden(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x7F || "<>\"{}|\\^`".utf8.contains(byte)
    }
}

/// Looks at markup from outside before it goes into a part.
enum MarkupCheck {
    /// Whether text is one well-formed element of this name.
    static func isElement(_ markup: String, named name: String) -> Bool {
        let bytes = Array(markup.utf8)
        guard bytes.first == UInt8(ascii: "<"),
            let tree = try? XMLTree(bytes.span, vocabulary: WordElement.vocabulary)
        else { return false }
        return tree.root?.name == name
    }
}
