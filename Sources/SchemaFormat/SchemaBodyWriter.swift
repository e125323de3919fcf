import ConversionCore
import DocumentModel
import XMLStream

/// Writes the elements of report XML, one after another.
struct SchemaBodyWriter {
    let document: Document
    let limits: ConversionLimits
    var xml = XMLByteWriter(capacity: 65_536)
    /// How many elements of other namespaces could not be written.
    var droppedMarkup = 0
    /// What went wrong where nothing could be thrown.
    var failure: ConversionError?

    init(document: Document, limits: ConversionLimits) {
        self.document = document
        self.limits = limits
    }

    /// Begins an element on a line of its own.
    mutating func start(_ name: StaticString) {
        xml.lineBreak()
        xml.start(name)
    }

    /// Ends an element that holds only elements.
    mutating func end() {
        if xml.hasContent { xml.lineBreak(outdentedBy: 1) }
        xml.end()
    }

    /// Writes blocks; a heading begins a section that goes on to the next heading of its level or an outer one.
    mutating func write(_ blocks: [Block]) throws(ConversionError) {
        var levels: [Int] = []
        for block in blocks {
            if case .heading(let heading) = block {
                while let last = levels.last, last >= heading.level {
                    end()
                    levels.removeLast()
                }
                start("section")
                xml.attribute("level", heading.level)
                levels.append(heading.level)
                write(heading)
            } else {
                try write(block)
            }
            try limits.check(outputBytes: xml.bytes.count)
        }
        for _ in levels { end() }
    }

    private mutating func write(_ heading: Heading) {
        if let number = heading.number {
            start("number")
            writeNumber(number)
        }
        start("heading")
        xml.attribute("align", heading.alignment?.rawValue)
        xml.attribute("style", heading.sourceStyle)
        xml.attribute("runIn", heading.isRunIn ? "true" : nil)
        write(heading.content)
        xml.end()
    }

    private mutating func writeNumber(_ number: PrintedNumber) {
        xml.attribute("gap", number.gap.isEmpty ? nil : number.gap)
        xml.attribute("numbering", number.source?.definition.rawValue)
        xml.attribute("numberingLevel", number.source?.level)
        xml.text(number.text)
        xml.end()
    }

    private mutating func write(_ block: Block) throws(ConversionError) {
        switch block {
        case .heading(let heading): write(heading)
        case .paragraph(let paragraph): write(paragraph)
        case .list(let list): try write(list)
        case .definitionList(let list):
            start("definitions")
            for entry in list.entries {
                start("entry")
                for term in entry.terms {
                    start("term")
                    write(term)
                    xml.end()
                }
                for definition in entry.definitions { try writeHeld("definition", definition) }
                end()
            }
            end()
        case .table(let table): try write(table)
        case .figure(let figure):
            start("figure")
            if let caption = figure.caption { write(caption) }
            try write(figure.blocks)
            end()
        case .quotation(let quotation): try writeHeld("quotation", quotation.blocks)
        case .preformatted(let code):
            start("preformatted")
            xml.attribute("language", code.language)
            write(code.content)
            xml.end()
        case .textBox(let box):
            start("textBox")
            xml.attribute("width", box.width?.description)
            xml.attribute("height", box.height?.description)
            try write(box.blocks)
            end()
        case .group(let group):
            start("group")
            xml.attribute("role", group.role)
            xml.attribute("tag", group.tag)
            xml.attribute("title", group.title)
            try write(group.blocks)
            end()
        case .tableOfContents(let contents):
            start("contents")
            xml.attribute("first", contents.firstLevel)
            xml.attribute("last", contents.lastLevel)
            try write(contents.blocks)
            end()
        case .object(let reference):
            start("object")
            xml.attribute("ref", reference.id.rawValue)
            xml.end()
        case .foreign(let element):
            if ForeignMarkup.isForeign(element.markup) {
                xml.lineBreak()
                xml.markup(element.markup)
            } else {
                droppedMarkup += 1
                write(Paragraph(element.text))
            }
        case .rule:
            start("rule")
            xml.end()
        case .pageBreak:
            start("pageBreak")
            xml.end()
        case .sectionBreak(let setup):
            start("sectionBreak")
            writeSetup(setup)
            end()
        }
    }

    /// Writes an element that holds nothing but blocks.
    mutating func writeHeld(_ name: StaticString, _ blocks: [Block]) throws(ConversionError) {
        start(name)
        try write(blocks)
        end()
    }

    private mutating func write(_ paragraph: Paragraph) {
        start("p")
        xml.attribute("role", paragraph.role == .body ? nil : paragraph.role.rawValue)
        xml.attribute("style", paragraph.sourceStyle)
        let layout = paragraph.layout
        xml.attribute("align", layout.alignment?.rawValue)
        xml.attribute("startIndent", layout.startIndent.map { SchemaMeasures.text($0) })
        xml.attribute("endIndent", layout.endIndent.map { SchemaMeasures.text($0) })
        xml.attribute("firstLineIndent", layout.firstLineIndent.map { SchemaMeasures.text($0) })
        xml.attribute("spaceBefore", layout.spaceBefore?.description)
        xml.attribute("spaceAfter", layout.spaceAfter?.description)
        if let spacing = layout.lineSpacing.map({ SchemaMeasures.text($0) }) {
            xml.attribute("line", spacing.line)
            xml.attribute("lineRule", spacing.rule)
        }
        xml.attribute("startsPage", layout.startsPage ? "true" : nil)
        xml.attribute("keepsWithNext", layout.keepsWithNext ? "true" : nil)
        xml.attribute("rightToLeft", layout.isRightToLeft ? "true" : nil)
        if let revision = paragraph.endRevision {
            xml.start("endRevision")
            writeAttributes(of: revision)
            xml.end()
        }
        if let number = paragraph.number {
            xml.start("number")
            writeNumber(number)
        }
        write(paragraph.content)
        xml.end()
    }

    mutating func writeAttributes(of revision: Revision) {
        xml.attribute("kind", revision.kind.rawValue)
        xml.attribute("author", revision.author)
        xml.attribute("date", revision.date)
    }

    private mutating func write(_ list: ListBlock) throws(ConversionError) {
        start("list")
        switch list.marker {
        case .bullet(let mark): xml.attribute("bullet", mark)
        case .ordered(let format, let pattern, let first):
            xml.attribute("format", format.rawValue)
            xml.attribute("pattern", pattern)
            xml.attribute("start", first == 1 ? nil : first)
        }
        xml.attribute("numbering", list.source?.definition.rawValue)
        xml.attribute("numberingLevel", list.source?.level)
        for item in list.items {
            start("item")
            xml.attribute("value", item.value)
            xml.attribute("label", item.label)
            xml.attribute("checked", item.isChecked.map { $0 ? "true" : "false" })
            try write(item.blocks)
            end()
        }
        end()
    }

    private mutating func write(_ caption: Caption) {
        start("caption")
        xml.attribute("position", caption.position.rawValue)
        write(caption.content)
        xml.end()
    }

    private mutating func write(_ table: Table) throws(ConversionError) {
        start("table")
        xml.attribute("headerRows", table.headerRowCount == 0 ? nil : table.headerRowCount)
        xml.attribute("align", table.alignment?.rawValue)
        xml.attribute("width", table.width.map { SchemaMeasures.text($0) })
        xml.attribute("style", table.sourceStyle)
        if let caption = table.caption { write(caption) }
        for width in table.columnWidths {
            start("column")
            xml.attribute("width", width.description)
            xml.end()
        }
        for row in table.rows {
            start("row")
            if let revision = row.revision {
                start("rowRevision")
                writeAttributes(of: revision)
                xml.end()
            }
            for cell in row.cells {
                start("cell")
                xml.attribute("columns", cell.columnSpan == 1 ? nil : cell.columnSpan)
                xml.attribute("rows", cell.rowSpan == 1 ? nil : cell.rowSpan)
                xml.attribute("rowHeader", cell.isRowHeader ? "true" : nil)
                xml.attribute("verticalAlign", cell.verticalAlignment?.rawValue)
                xml.attribute("shading", cell.shading?.description)
                try write(cell.blocks)
                end()
            }
            end()
        }
        end()
    }

    /// Writes an element of another namespace as it is, if it is one.
    mutating func write(_ element: ForeignElement) {
        guard ForeignMarkup.isForeign(element.markup) else {
            droppedMarkup += 1
            xml.text(element.text)
            return
        }
        xml.markup(element.markup)
    }
}

/// Looks at markup from outside before it goes into a report.
enum ForeignMarkup {
    /// Whether text is one well-formed element of another namespace.
    static func isForeign(_ markup: String) -> Bool {
        let bytes = Array(markup.utf8)
        guard bytes.first == UInt8(ascii: "<"),
            let done = try? parseXML(bytes.span, handler: RootHandler(), vocabulary: SchemaElement.vocabulary)
        else { return false }
        return done.handler.isForeign
    }

    private struct RootHandler: XMLEventHandler {
        var isForeign = false
        var depth = 0

        mutating func startElement(_ element: borrowing XMLElement) throws(XMLError) {
            if depth == 0 { isForeign = element.namespace != 0 && element.namespaceAddress != nil }
            depth += 1
        }

        mutating func endElement(token: Int) throws(XMLError) {}
        mutating func characters(_ text: Span<UInt8>) throws(XMLError) {}
    }
}
