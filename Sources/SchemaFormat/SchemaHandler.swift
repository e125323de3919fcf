import ConversionCore
import DocumentModel
import XMLStream

/// Builds a document from the events of report XML. What is not as the schema says was or will be reported by the
/// validation that runs in the same pass; the handler only has to survive it.
struct SchemaHandler: XMLEventHandler {
    var document = Document()
    /// The name of the outermost element if it is none of report XML.
    private(set) var strangeRoot: String?
    private var frames: [SchemaFrame] = []
    private var recorder: XMLFragmentRecorder?
    private var elementCount = 0

    mutating func startElement(_ element: borrowing XMLElement) throws(XMLError) {
        elementCount += 1
        if elementCount & 0x3FFF == 0, Task.isCancelled { throw XMLError.stop }
        if recorder != nil {
            recorder?.start(element)
            return
        }
        guard let kind = SchemaElement(rawValue: element.token) else {
            if frames.isEmpty {
                strangeRoot = element.localName
                throw XMLError.stop
            }
            // One of the report's own namespace is refused by the validation, by name and line.
            var made = XMLFragmentRecorder()
            made.start(element)
            recorder = made
            return
        }
        if frames.isEmpty, kind != .report {
            strangeRoot = element.localName
            throw XMLError.stop
        }
        var attributes: [String: String] = [:]
        for attribute in element.allAttributes where attribute.namespaceAddress == nil {
            attributes[attribute.local] = attribute.value
        }
        frames.append(SchemaFrame(kind, attributes))
    }

    mutating func endElement(token: Int) throws(XMLError) {
        if recorder != nil {
            recorder?.end()
            if let done = recorder, done.depth == 0 {
                recorder = nil
                endForeign(ForeignElement(markup: done.markup, text: done.text))
            }
            return
        }
        guard let frame = frames.popLast() else { return }
        end(frame)
    }

    mutating func characters(_ text: Span<UInt8>) throws(XMLError) {
        if recorder != nil {
            recorder?.characters(text)
            return
        }
        guard !frames.isEmpty else { return }
        let place = frames.count - 1
        let element = frames[place].element
        if element == .preformatted {
            frames[place].append(.text(String(decoding: text), .plain))
        } else if element.isMixed {
            appendText(String(decoding: text), to: place)
        } else {
            frames[place].text += String(decoding: text)
        }
    }

    /// Line ends and tabs in text are white space like other; what means them are elements.
    private mutating func appendText(_ text: String, to place: Int) {
        guard text.utf8.contains(where: { $0 < 0x20 }) else { return frames[place].append(.text(text, .plain)) }
        if frames.contains(where: { $0.element == .preformatted }) { return frames[place].append(.text(text, .plain)) }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(scalar.value < 0x20 ? " " : scalar) }
        frames[place].append(.text(String(scalars), .plain))
    }

    private mutating func endForeign(_ element: ForeignElement) {
        guard let parent = frames.last else { return }
        switch parent.element {
        case .head: document.metadata.foreign.append(element)
        case .equation:
            let isOffice = element.markup.contains("http://schemas.openxmlformats.org/officeDocument/2006/math")
            frames.mutateLast { $0.formula = isOffice ? .omml(element.markup) : .mathML(element.markup) }
        case let kind where kind.isMixed: frames.mutateLast { $0.append(.foreign(element)) }
        default: frames.mutateLast { $0.blocks.append(.foreign(element)) }
        }
    }

    private mutating func end(_ frame: SchemaFrame) {
        if endInline(frame) || endBlock(frame) || endPart(frame) { return }
        endHead(frame)
    }

    // MARK: Inlines

    private mutating func endInline(_ frame: SchemaFrame) -> Bool {
        let made: Inline
        switch frame.element {
        case .run: made = .text(frame.text, frame.style)
        case .br: made = .lineBreak(frame["kind"].flatMap { BreakKind(rawValue: $0) } ?? .line)
        case .tab: made = .tab
        case .link:
            let target: Link.Target =
                if let name = frame["bookmark"] { .bookmark(name) } else { .external(frame["address"] ?? "") }
            made = .link(Link(target: target, title: frame["title"], content: frame.inlines))
        case .noteRef: made = .note(NoteID(frame["ref"] ?? ""))
        case .image:
            let source: ImageReference.Source =
                if let media = frame["media"] { .embedded(MediaID(media)) } else { .linked(frame["address"] ?? "") }
            made = .image(
                ImageReference(
                    source: source, width: frame.length("width"), height: frame.length("height"),
                    alternativeText: frame["alt"], title: frame["title"], isFloating: frame.flag("floating")))
        case .bookmarkStart: made = .marker(.bookmarkStart(frame["name"] ?? ""))
        case .bookmarkEnd: made = .marker(.bookmarkEnd(frame["name"] ?? ""))
        case .commentStart: made = .marker(.commentStart(CommentID(frame["ref"] ?? "")))
        case .commentEnd: made = .marker(.commentEnd(CommentID(frame["ref"] ?? "")))
        case .commentReference: made = .marker(.commentReference(CommentID(frame["ref"] ?? "")))
        case .quantity, .date, .period, .citation, .control, .annotation:
            guard let annotation = SchemaHandler.annotation(frame) else {
                for inline in frame.inlines { frames.mutateLast { $0.append(inline) } }
                return true
            }
            made = .span(AnnotatedSpan(annotation: annotation, content: frame.inlines))
        case .ruby: made = .ruby(Ruby(base: frame.base, annotation: frame.reading))
        case .equation:
            made = .equation(
                Equation(source: frame.formula, text: frame["text"] ?? "", isDisplay: frame.flag("display")))
        case .computed:
            made = .field(
                Field(
                    kind: Field.Kind(rawValue: frame["kind"] ?? ""), instruction: frame["instruction"] ?? "",
                    result: frame.inlines))
        case .revision: made = .revision(RevisedText(revision: frame.revision, content: frame.inlines))
        case .object:
            let reference = ObjectReference(id: ObjectID(frame["ref"] ?? ""))
            guard frames.last?.element.isMixed == true else {
                frames.mutateLast { $0.blocks.append(.object(reference)) }
                return true
            }
            made = .object(reference)
        default: return false
        }
        frames.mutateLast { $0.append(made) }
        return true
    }

    private static func annotation(_ frame: SchemaFrame) -> Annotation? {
        switch frame.element {
        case .quantity:
            return .quantity(
                Quantity(
                    value: frame["value"] ?? "", upperValue: frame["upperValue"], unit: frame["unit"],
                    isApproximate: frame.flag("approximate"),
                    bound: frame["bound"].flatMap { Quantity.Bound(rawValue: $0) }))
        case .date: return frame["value"].flatMap { PartialDate($0) }.map { .date($0) }
        case .period:
            guard let start = PartialDate(frame["start"] ?? ""), let end = PartialDate(frame["end"] ?? "") else {
                return nil
            }
            return .period(DatePeriod(start: start, end: end))
        case .citation: return .citation(Citation(title: frame["title"], number: frame["number"]))
        case .control:
            return .control(ContentControl(tag: frame["tag"], title: frame["title"], field: frame.formField))
        default: return .other(name: frame["name"] ?? "", attributes: frame.properties)
        }
    }

    // MARK: Blocks

    private mutating func endBlock(_ frame: SchemaFrame) -> Bool {
        let made: Block
        switch frame.element {
        case .section:
            frames.mutateLast { $0.blocks += frame.blocks }
            return true
        case .heading:
            // The section, which is still open, has the level and the number.
            let place = frames.count - 1
            guard place >= 0 else { return true }
            let heading = Heading(
                level: min(max(frames[place].integer("level") ?? 1, 1), 9), number: frames[place].number,
                content: frame.inlines, alignment: frame.alignment("align"), sourceStyle: frame["style"],
                isRunIn: frame.flag("runIn"))
            frames[place].blocks.append(.heading(heading))
            return true
        case .p: made = .paragraph(SchemaHandler.paragraph(frame))
        case .list: made = .list(SchemaHandler.list(frame))
        case .definitions: made = .definitionList(DefinitionList(entries: frame.entries))
        case .table: made = .table(SchemaHandler.table(frame))
        case .figure: made = .figure(Figure(blocks: frame.blocks, caption: frame.caption))
        case .quotation: made = .quotation(Quotation(blocks: frame.blocks))
        case .preformatted: made = .preformatted(Preformatted(content: frame.inlines, language: frame["language"]))
        case .textBox:
            made = .textBox(
                TextBox(blocks: frame.blocks, width: frame.length("width"), height: frame.length("height")))
        case .group:
            made = .group(
                Group(role: frame["role"] ?? "", tag: frame["tag"], title: frame["title"], blocks: frame.blocks))
        case .contents:
            made = .tableOfContents(
                TableOfContents(
                    firstLevel: frame.integer("first") ?? 1, lastLevel: frame.integer("last") ?? 9,
                    blocks: frame.blocks))
        case .rule: made = .rule
        case .pageBreak: made = .pageBreak
        case .sectionBreak: made = .sectionBreak(frame.setup)
        case .body:
            document.blocks = frame.blocks
            return true
        case .layout:
            document.section = frame.setup
            return true
        default: return false
        }
        frames.mutateLast { $0.blocks.append(made) }
        return true
    }

    private static func paragraph(_ frame: SchemaFrame) -> Paragraph {
        var paragraph = Paragraph(
            content: frame.inlines, role: frame["role"].map { ParagraphRole(rawValue: $0) } ?? .body,
            number: frame.number, sourceStyle: frame["style"], endRevision: frame.endRevision)
        if frame.attributes.isEmpty { return paragraph }
        paragraph.layout = ParagraphLayout(
            alignment: frame.alignment("align"),
            startIndent: frame["startIndent"].flatMap { SchemaMeasures.indent($0) },
            endIndent: frame["endIndent"].flatMap { SchemaMeasures.indent($0) },
            firstLineIndent: frame["firstLineIndent"].flatMap { SchemaMeasures.indent($0) },
            spaceBefore: frame.length("spaceBefore"), spaceAfter: frame.length("spaceAfter"),
            lineSpacing: frame["line"].flatMap { SchemaMeasures.lineSpacing($0, rule: frame["lineRule"]) },
            startsPage: frame.flag("startsPage"), keepsWithNext: frame.flag("keepsWithNext"),
            isRightToLeft: frame.flag("rightToLeft"))
        return paragraph
    }

    private static func list(_ frame: SchemaFrame) -> ListBlock {
        let marker: ListMarker =
            if let format = frame["format"] {
                .ordered(
                    format: NumberFormat(rawValue: format), pattern: frame["pattern"] ?? "%.",
                    start: frame.integer("start") ?? 1)
            } else {
                .bullet(frame["bullet"] ?? "•")
            }
        return ListBlock(marker: marker, items: frame.items, source: frame.numberingPosition)
    }

    private static func table(_ frame: SchemaFrame) -> Table {
        Table(
            columnWidths: frame.columns, rows: frame.rows,
            headerRowCount: min(max(frame.integer("headerRows") ?? 0, 0), frame.rows.count), caption: frame.caption,
            alignment: frame.alignment("align"), width: frame["width"].flatMap { SchemaMeasures.tableWidth($0) },
            sourceStyle: frame["style"])
    }

    // MARK: Parts of blocks

    private mutating func endPart(_ frame: SchemaFrame) -> Bool {
        let place = frames.count - 1
        guard place >= 0 else { return true }
        switch frame.element {
        case .number:
            frames[place].number = PrintedNumber(
                frame.text, gap: frame["gap"] ?? "", source: frame.numberingPosition)
        case .endRevision: frames[place].endRevision = frame.revision
        case .rowRevision: frames[place].rowRevision = frame.revision
        case .item where frames[place].element == .media:
            let bytes = Base64.decode(frame.text.utf8.span) ?? []
            document.media[MediaID(frame["id"] ?? "")] = MediaItem(bytes: bytes, mediaType: frame["type"] ?? "")
        case .item:
            frames[place].items.append(
                ListItem(
                    blocks: frame.blocks, value: frame.integer("value"), label: frame["label"],
                    isChecked: frame["checked"] == nil ? nil : frame.flag("checked")))
        case .entry:
            frames[place].entries.append(DefinitionEntry(terms: frame.terms, definitions: frame.definitions))
        case .term: frames[place].terms.append(frame.inlines)
        case .definition: frames[place].definitions.append(frame.blocks)
        case .caption:
            frames[place].caption = Caption(
                content: frame.inlines,
                position: frame["position"].flatMap { Caption.Position(rawValue: $0) } ?? .above)
        case .column: if let width = frame.length("width") { frames[place].columns.append(width) }
        case .row: frames[place].rows.append(TableRow(cells: frame.cells, revision: frame.rowRevision))
        case .cell:
            frames[place].cells.append(
                TableCell(
                    blocks: frame.blocks, columnSpan: max(frame.integer("columns") ?? 1, 1),
                    rowSpan: max(frame.integer("rows") ?? 1, 1), isRowHeader: frame.flag("rowHeader"),
                    verticalAlignment: frame["verticalAlign"].flatMap {
                        TableCell.VerticalAlignment(rawValue: $0)
                    }, shading: frame["shading"].flatMap { Color(hex: $0) }))
        case .base: frames[place].base = frame.inlines
        case .reading: frames[place].reading = frame.inlines
        case .choice:
            frames[place].choices.append(FormChoice(label: frame["label"] ?? "", value: frame["value"] ?? ""))
        case .property: frames[place].properties[frame["name"] ?? ""] = frame["value"] ?? ""
        case .tex: frames[place].formula = .tex(frame.text)
        case .page: frames[place].page = SchemaHandler.page(frame)
        case .header: SchemaHandler.set(frame, in: &frames[place].header)
        case .footer: SchemaHandler.set(frame, in: &frames[place].footer)
        default: return endStored(frame, place)
        }
        return true
    }

    private static func page(_ frame: SchemaFrame) -> PageSetup {
        var page = PageSetup()
        page.width = frame.length("width") ?? page.width
        page.height = frame.length("height") ?? page.height
        page.top = frame.length("top") ?? page.top
        page.bottom = frame.length("bottom") ?? page.bottom
        page.left = frame.length("left") ?? page.left
        page.right = frame.length("right") ?? page.right
        page.header = frame.length("header")
        page.footer = frame.length("footer")
        page.linePitch = frame.length("linePitch")
        return page
    }

    private static func set(_ frame: SchemaFrame, in furniture: inout PageFurniture) {
        switch frame["type"] {
        case "first": furniture.first = frame.blocks
        case "even": furniture.even = frame.blocks
        default: furniture.primary = frame.blocks
        }
    }

    // MARK: What the text refers to

    private mutating func endStored(_ frame: SchemaFrame, _ place: Int) -> Bool {
        switch frame.element {
        case .noteNumbering:
            guard let kind = frame["kind"].flatMap({ Note.Kind(rawValue: $0) }) else { break }
            document.noteNumbering[kind] = NoteNumbering(
                format: NumberFormat(rawValue: frame["format"] ?? "decimal"), start: frame.integer("start") ?? 1,
                restart: frame["restart"].flatMap { NoteNumbering.Restart(rawValue: $0) } ?? .continuous)
        case .note:
            document.notes[NoteID(frame["id"] ?? "")] = Note(
                kind: frame["kind"].flatMap { Note.Kind(rawValue: $0) } ?? .footnote, blocks: frame.blocks,
                mark: frame["mark"])
        case .comment:
            document.comments[CommentID(frame["id"] ?? "")] = Comment(
                author: frame["author"], initials: frame["initials"], date: frame["date"], blocks: frame.blocks,
                parent: frame["parent"].map { CommentID($0) }, isResolved: frame.flag("resolved"))
        case .objectData:
            document.objects[ObjectID(frame["id"] ?? "")] = OpaqueObject(
                kind: OpaqueObject.Kind(rawValue: frame["kind"] ?? ""), markup: frame.markup, parts: frame.parts,
                text: frame.shows, alternativeText: frame["alt"])
        case .markup: frames[place].markup = frame.text
        case .shows: frames[place].shows.append(frame.text)
        case .part:
            frames[place].parts.append(
                OpaquePart(
                    name: frame["name"] ?? "", contentType: frame["type"] ?? "", bytes: frame.bytes,
                    relationships: frame.relationships))
        case .relationship:
            frames[place].relationships.append(
                OpaquePart.Relationship(
                    id: frame["id"] ?? "", type: frame["type"] ?? "", target: frame["target"] ?? "",
                    isExternal: frame.flag("external")))
        case .bytes: frames[place].bytes = Base64.decode(frame.text.utf8.span) ?? []
        case .numbering:
            document.numberings[NumberingID(frame["id"] ?? "")] = NumberingDefinition(levels: frame.levels)
        case .level:
            frames[place].levels.append(
                NumberingLevel(
                    format: NumberFormat(rawValue: frame["format"] ?? "decimal"), pattern: frame["pattern"] ?? "",
                    start: frame.integer("start") ?? 1, gap: frame["gap"] ?? "", usesDigits: frame.flag("digits"),
                    restartsAfter: frame.integer("restartsAfter")))
        default: return false
        }
        return true
    }

    // MARK: Head

    private mutating func endHead(_ frame: SchemaFrame) {
        let text = frame.text
        switch frame.element {
        case .title: document.metadata.title = text
        case .subtitle: document.metadata.subtitle = text
        case .issuingBody: document.metadata.issuingBody = text
        case .author: document.metadata.authors.append(text)
        case .issued: document.metadata.date = PartialDate(text)
        case .documentNumber: document.metadata.documentNumber = text
        case .reportingPeriod:
            if let start = PartialDate(frame["start"] ?? ""), let end = PartialDate(frame["end"] ?? "") {
                document.metadata.reportingPeriod = DatePeriod(start: start, end: end)
            }
        case .language: document.metadata.language = text
        case .sourceAddress: document.metadata.sourceAddress = text
        case .sourceName: document.metadata.sourceName = text
        case .keyword: document.metadata.keywords.append(text)
        case .summary: document.metadata.summary = text
        case .created: document.metadata.created = text
        case .modified: document.metadata.modified = text
        case .field:
            let value: CustomValue =
                switch frame["type"] {
                case "integer": Int(text).map { .integer($0) } ?? .decimal(text)
                case "decimal": .decimal(text)
                case "boolean": .boolean(text == "true")
                case "date": .date(text)
                default: .text(text)
                }
            document.metadata.custom.append(CustomField(name: frame["name"] ?? "", value: value))
        case .attachment:
            document.attachments.append(
                Attachment(
                    name: frame["name"] ?? "", address: frame["address"] ?? "", mediaType: frame["type"]))
        default: break
        }
    }
}
