import DocumentModel
import XMLStream

extension SchemaBodyWriter {
    /// Writes text with what stands in it.
    mutating func write(_ inlines: [Inline]) {
        for inline in inlines { write(inline) }
    }

    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text(let text, let style): write(text, style)
        case .lineBreak(let kind):
            xml.start("br")
            xml.attribute("kind", kind == .line ? nil : kind.rawValue)
            xml.end()
        case .tab: xml.empty("tab")
        case .link(let link):
            xml.start("link")
            switch link.target {
            case .external(let address): xml.attribute("address", address)
            case .bookmark(let name): xml.attribute("bookmark", name)
            }
            xml.attribute("title", link.title)
            write(link.content)
            xml.end()
        case .note(let id): if document.notes[id] != nil { xml.empty("noteRef", ("ref", id.rawValue)) }
        case .image(let image): write(image)
        case .marker(let marker): write(marker)
        case .span(let span): write(span)
        case .ruby(let ruby):
            xml.start("ruby")
            xml.start("base")
            write(ruby.base)
            xml.end()
            xml.start("reading")
            write(ruby.annotation)
            xml.end()
            xml.end()
        case .equation(let equation): write(equation)
        case .object(let reference):
            if document.objects[reference.id] != nil { xml.empty("object", ("ref", reference.id.rawValue)) }
        case .field(let field):
            xml.start("computed")
            xml.attribute("kind", field.kind.rawValue)
            xml.attribute("instruction", field.instruction)
            write(field.result)
            xml.end()
        case .revision(let revised):
            xml.start("revision")
            writeAttributes(of: revised.revision)
            write(revised.content)
            xml.end()
        case .foreign(let element): write(element)
        }
    }

    private mutating func write(_ text: String, _ style: TextStyle) {
        if style.isPlain { return xml.text(text) }
        xml.start("run")
        for (mark, name) in SchemaRuns.marks where style.marks.contains(mark) { xml.attribute(name, "true") }
        if style.hasDetails {
            let details = style.details
            xml.attribute("color", details.color?.description)
            xml.attribute("highlight", details.highlight?.description)
            xml.attribute("size", details.size?.description)
            xml.attribute("font", details.font)
            xml.attribute("language", details.language)
            xml.attribute("style", details.sourceStyle)
        }
        xml.text(text)
        xml.end()
    }

    private mutating func write(_ image: ImageReference) {
        xml.start("image")
        switch image.source {
        case .embedded(let id): xml.attribute("media", document.media[id] == nil ? nil : id.rawValue)
        case .linked(let address): xml.attribute("address", address)
        }
        xml.attribute("width", image.width?.description)
        xml.attribute("height", image.height?.description)
        xml.attribute("alt", image.alternativeText)
        xml.attribute("title", image.title)
        xml.attribute("floating", image.isFloating ? "true" : nil)
        xml.end()
    }

    private mutating func write(_ marker: Marker) {
        switch marker {
        case .bookmarkStart(let name): xml.empty("bookmarkStart", ("name", name))
        case .bookmarkEnd(let name): xml.empty("bookmarkEnd", ("name", name))
        case .commentStart(let id): if known(id) { xml.empty("commentStart", ("ref", id.rawValue)) }
        case .commentEnd(let id): if known(id) { xml.empty("commentEnd", ("ref", id.rawValue)) }
        case .commentReference(let id): if known(id) { xml.empty("commentReference", ("ref", id.rawValue)) }
        }
    }

    private func known(_ id: CommentID) -> Bool { document.comments[id] != nil }

    private mutating func write(_ span: AnnotatedSpan) {
        switch span.annotation {
        case .quantity(let quantity):
            xml.start("quantity")
            xml.attribute("value", quantity.value)
            xml.attribute("upperValue", quantity.upperValue)
            xml.attribute("unit", quantity.unit)
            xml.attribute("approximate", quantity.isApproximate ? "true" : nil)
            xml.attribute("bound", quantity.bound?.rawValue)
        case .date(let date):
            xml.start("date")
            xml.attribute("value", date.description)
        case .period(let period):
            xml.start("period")
            xml.attribute("start", period.start.description)
            xml.attribute("end", period.end.description)
        case .citation(let citation):
            xml.start("citation")
            xml.attribute("title", citation.title)
            xml.attribute("number", citation.number)
        case .control(let control):
            xml.start("control")
            xml.attribute("tag", control.tag)
            xml.attribute("title", control.title)
            if let field = control.field { write(field) }
        case .other(let name, let attributes):
            xml.start("annotation")
            xml.attribute("name", name)
            for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
                xml.empty("property", ("name", key), ("value", value))
            }
        }
        write(span.content)
        xml.end()
    }

    /// Writes what a place in a form takes: attributes of the control that is open, and its choices.
    private mutating func write(_ field: FormField) {
        switch field {
        case .text: xml.attribute("takes", "text")
        case .checkBox(let isChecked):
            xml.attribute("takes", "tick")
            xml.attribute("checked", isChecked ? "true" : "false")
        case .choice(let choices, let isEditable):
            xml.attribute("takes", isEditable ? "choiceOrText" : "choice")
            for choice in choices { xml.empty("choice", ("label", choice.label), ("value", choice.value)) }
        case .date(let format, let value):
            xml.attribute("takes", "date")
            xml.attribute("format", format)
            xml.attribute("value", value)
        }
    }

    private mutating func write(_ equation: Equation) {
        xml.start("equation")
        xml.attribute("text", equation.text)
        xml.attribute("display", equation.isDisplay ? "true" : nil)
        switch equation.source {
        case .omml(let markup), .mathML(let markup):
            if ForeignMarkup.isForeign(markup) { xml.markup(markup) } else { droppedMarkup += 1 }
        case .tex(let text): xml.element("tex", text)
        case nil: break
        }
        xml.end()
    }
}

/// The marks of runs with the attributes that say them.
enum SchemaRuns {
    static let marks: [(mark: TextMarks, name: StaticString)] = [
        (.bold, "bold"), (.italic, "italic"), (.underline, "underline"), (.strike, "strike"),
        (.superscript, "superscript"), (.subscript, "subscript"), (.code, "code"),
        (.smallCapitals, "smallCapitals"), (.hidden, "hidden"), (.noTranslation, "noTranslation"),
        (.capitals, "capitals"), (.emphasisMarks, "emphasisMarks"),
    ]
}
