extension DocumentDump {
    mutating func add(_ inline: Inline) {
        switch inline {
        case .text(let run, let style): line(quoted(run), describe(style))
        case .lineBreak(let kind): line("break", [("", kind.rawValue)])
        case .tab: line("tab")
        case .link(let link):
            let target =
                switch link.target {
                case .external(let address): quoted(address)
                case .bookmark(let name): "#" + quoted(name)
                }
            line("link", [("", target), ("title", link.title.map(quoted))])
            nested { $0.add(link.content) }
        case .note(let id): line("note", [("", id.rawValue)])
        case .image(let image): add(image)
        case .marker(let marker):
            switch marker {
            case .bookmarkStart(let name): line("bookmarkStart", [("", quoted(name))])
            case .bookmarkEnd(let name): line("bookmarkEnd", [("", quoted(name))])
            case .commentStart(let id): line("commentStart", [("", id.rawValue)])
            case .commentEnd(let id): line("commentEnd", [("", id.rawValue)])
            case .commentReference(let id): line("commentReference", [("", id.rawValue)])
            }
        case .span(let span):
            line("span", describe(span.annotation))
            nested { $0.add(span.content) }
        case .ruby(let ruby):
            line("ruby")
            nested { dump in
                dump.add(ruby.base)
                dump.line("annotation")
                dump.nested { $0.add(ruby.annotation) }
            }
        case .equation(let equation):
            let source: (String, String?) =
                switch equation.source {
                case .omml(let markup): ("omml", quoted(markup))
                case .mathML(let markup): ("mathml", quoted(markup))
                case .tex(let markup): ("tex", quoted(markup))
                case nil: ("", nil)
                }
            line("equation", [("", quoted(equation.text)), ("display", equation.isDisplay ? "true" : nil), source])
        case .object(let reference): line("object", [("", reference.id.rawValue)])
        case .field(let field):
            line("field", [("", field.kind.rawValue), ("instruction", quoted(field.instruction))])
            nested { $0.add(field.result) }
        case .revision(let revised):
            line("revision", [("", describe(revised.revision))])
            nested { $0.add(revised.content) }
        case .foreign(let element): line("foreign", [("", quoted(element.markup))])
        }
    }

    private mutating func add(_ image: ImageReference) {
        let source =
            switch image.source {
            case .embedded(let id): id.rawValue
            case .linked(let address): "@" + quoted(address)
            }
        line(
            "image",
            [
                ("", source), ("width", image.width?.description), ("height", image.height?.description),
                ("alt", image.alternativeText.map(quoted)), ("title", image.title.map(quoted)),
                ("floating", image.isFloating ? "true" : nil),
            ])
    }

    private func describe(_ style: TextStyle) -> [(String, String?)] {
        var fields: [(String, String?)] = TextMarks.named.compactMap { mark, name in
            style.marks.contains(mark) ? ("", name) : nil
        }
        let details = style.details
        fields += [
            ("color", details.color?.description), ("highlight", details.highlight?.description),
            ("size", details.size?.description), ("font", details.font.map(quoted)), ("language", details.language),
            ("style", details.sourceStyle.map(quoted)),
        ]
        return fields
    }

    private func describe(_ annotation: Annotation) -> [(String, String?)] {
        switch annotation {
        case .quantity(let quantity):
            [
                ("", "quantity"), ("value", quantity.value), ("upper", quantity.upperValue),
                ("unit", quantity.unit.map(quoted)), ("approximate", quantity.isApproximate ? "true" : nil),
                ("bound", quantity.bound?.rawValue),
            ]
        case .date(let date): [("", "date"), ("when", date.description)]
        case .period(let period): [("", "period"), ("when", period.description)]
        case .citation(let citation):
            [("", "citation"), ("title", citation.title.map(quoted)), ("number", citation.number.map(quoted))]
        case .control(let control):
            [
                ("", "control"), ("tag", control.tag.map(quoted)), ("title", control.title.map(quoted)),
                ("field", control.field.map { "\($0)" }),
            ]
        case .other(let name, let attributes):
            [("", quoted(name))] + attributes.sorted { $0.key < $1.key }.map { ($0.key, quoted($0.value)) }
        }
    }
}
