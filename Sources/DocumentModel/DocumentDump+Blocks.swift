extension DocumentDump {
    mutating func add(_ blocks: [Block]) {
        for block in blocks { add(block) }
    }

    mutating func add(_ section: SectionSetup, name: String) {
        line(
            name,
            [
                ("start", section.start.rawValue),
                ("columns", section.columnCount > 1 ? String(section.columnCount) : nil),
                ("firstPage", section.firstPageNumber.map(String.init)), ("format", section.pageNumberFormat?.rawValue),
            ])
        nested { dump in
            if let page = section.page {
                dump.line(
                    "page",
                    [
                        ("", "\(page.width)x\(page.height)"),
                        ("margins", "\(page.top),\(page.right),\(page.bottom),\(page.left)"),
                        ("header", page.header?.description), ("footer", page.footer?.description),
                        ("linePitch", page.linePitch?.description),
                    ])
            }
            for (name, furniture) in [("header", section.header), ("footer", section.footer)] {
                let sides = [("primary", furniture.primary), ("first", furniture.first), ("even", furniture.even)]
                for case (let side, let blocks?) in sides {
                    dump.line("\(name) \(side)")
                    dump.nested { $0.add(blocks) }
                }
            }
        }
    }

    private mutating func add(_ block: Block) {
        switch block {
        case .heading(let heading):
            line(
                "heading \(heading.level)",
                [
                    ("number", describe(heading.number)), ("align", heading.alignment?.rawValue),
                    ("style", heading.sourceStyle.map(quoted)), ("runIn", heading.isRunIn ? "true" : nil),
                ])
            nested { $0.add(heading.content) }
        case .paragraph(let paragraph): add(paragraph)
        case .list(let list): add(list)
        case .definitionList(let list):
            line("definitions")
            nested { dump in
                for entry in list.entries {
                    for term in entry.terms {
                        dump.line("term")
                        dump.nested { $0.add(term) }
                    }
                    for definition in entry.definitions {
                        dump.line("definition")
                        dump.nested { $0.add(definition) }
                    }
                }
            }
        case .table(let table): add(table)
        case .figure(let figure):
            line("figure")
            nested { dump in
                dump.add(figure.caption)
                dump.add(figure.blocks)
            }
        case .quotation(let quotation):
            line("quotation")
            nested { $0.add(quotation.blocks) }
        case .preformatted(let preformatted):
            line("preformatted", [("language", preformatted.language.map(quoted))])
            nested { $0.add(preformatted.content) }
        case .textBox(let box):
            line("textBox", [("width", box.width?.description), ("height", box.height?.description)])
            nested { $0.add(box.blocks) }
        case .group(let group):
            line(
                "group",
                [("", quoted(group.role)), ("tag", group.tag.map(quoted)), ("title", group.title.map(quoted))])
            nested { $0.add(group.blocks) }
        case .tableOfContents(let contents):
            line("contents", [("levels", "\(contents.firstLevel)-\(contents.lastLevel)")])
            nested { $0.add(contents.blocks) }
        case .object(let reference): line("object", [("", reference.id.rawValue)])
        case .foreign(let element): line("foreign", [("", quoted(element.markup))])
        case .rule: line("rule")
        case .pageBreak: line("pageBreak")
        case .sectionBreak(let setup): add(setup, name: "sectionBreak")
        }
    }

    private mutating func add(_ paragraph: Paragraph) {
        let layout = paragraph.layout
        line(
            "paragraph",
            [
                ("role", paragraph.role == .body ? nil : paragraph.role.rawValue),
                ("number", describe(paragraph.number)), ("align", layout.alignment?.rawValue),
                ("start", describe(layout.startIndent)), ("end", describe(layout.endIndent)),
                ("firstLine", describe(layout.firstLineIndent)), ("before", layout.spaceBefore?.description),
                ("after", layout.spaceAfter?.description), ("lines", describe(layout.lineSpacing)),
                ("startsPage", layout.startsPage ? "true" : nil),
                ("keepsWithNext", layout.keepsWithNext ? "true" : nil),
                ("rightToLeft", layout.isRightToLeft ? "true" : nil), ("style", paragraph.sourceStyle.map(quoted)),
                ("endRevision", describe(paragraph.endRevision)),
            ])
        nested { $0.add(paragraph.content) }
    }

    private mutating func add(_ list: ListBlock) {
        let marker =
            switch list.marker {
            case .bullet(let mark): "bullet " + quoted(mark)
            case .ordered(let format, let pattern, let start): "\(format.rawValue) \(quoted(pattern)) start=\(start)"
            }
        line("list", [("", marker), ("source", describe(list.source))])
        nested { dump in
            for item in list.items {
                dump.line(
                    "item",
                    [
                        ("value", item.value.map(String.init)), ("label", item.label.map(dump.quoted)),
                        ("checked", item.isChecked.map { $0 ? "true" : "false" }),
                    ])
                dump.nested { $0.add(item.blocks) }
            }
        }
    }

    private mutating func add(_ table: Table) {
        let width: String? =
            switch table.width {
            case .length(let length): length.description
            case .percent(let hundredths): "\(hundredths)%%"
            case nil: nil
            }
        line(
            "table",
            [
                (
                    "columns",
                    table.columnWidths.isEmpty ? nil : table.columnWidths.map(\.description).joined(separator: ",")
                ),
                ("headerRows", table.headerRowCount > 0 ? String(table.headerRowCount) : nil),
                ("align", table.alignment?.rawValue), ("width", width), ("style", table.sourceStyle.map(quoted)),
            ])
        nested { dump in
            dump.add(table.caption)
            for row in table.rows {
                dump.line("row", [("revision", dump.describe(row.revision))])
                dump.nested { dump in
                    for cell in row.cells { dump.add(cell) }
                }
            }
        }
    }

    private mutating func add(_ cell: TableCell) {
        line(
            "cell",
            [
                ("columns", cell.columnSpan > 1 ? String(cell.columnSpan) : nil),
                ("rows", cell.rowSpan > 1 ? String(cell.rowSpan) : nil), ("rowHeader", cell.isRowHeader ? "true" : nil),
                ("vertical", cell.verticalAlignment?.rawValue), ("shading", cell.shading?.description),
            ])
        nested { $0.add(cell.blocks) }
    }

    private mutating func add(_ caption: Caption?) {
        guard let caption else { return }
        line("caption", [("", caption.position.rawValue)])
        nested { $0.add(caption.content) }
    }

    private func describe(_ number: PrintedNumber?) -> String? {
        guard let number else { return nil }
        var text = quoted(number.text)
        if !number.gap.isEmpty { text += "+" + quoted(number.gap) }
        if let source = describe(number.source) { text += "@" + source }
        return text
    }

    private func describe(_ position: NumberingPosition?) -> String? {
        position.map { "\($0.definition)/\($0.level)" }
    }

    private func describe(_ indent: IndentMeasure?) -> String? {
        switch indent {
        case .length(let length): length.description
        case .characters(let hundredths): "\(hundredths)/100ch"
        case nil: nil
        }
    }

    private func describe(_ spacing: LineSpacing?) -> String? {
        switch spacing {
        case .multiple(let hundredths): "x\(hundredths)/100"
        case .exactly(let length): "=\(length)"
        case .atLeast(let length): ">=\(length)"
        case nil: nil
        }
    }

    func describe(_ revision: Revision?) -> String? {
        guard let revision else { return nil }
        return ([revision.kind.rawValue] + [revision.author.map(quoted), revision.date].compactMap { $0 })
            .joined(separator: "/")
    }
}
