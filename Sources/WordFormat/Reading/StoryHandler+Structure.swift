import ConversionCore
import DocumentModel
import XMLStream

extension StoryHandler {
    /// Begins what has to do with blocks; tells whether the element was that.
    mutating func startStructure(_ kind: WordElement, _ element: borrowing XMLElement) -> Bool {
        switch kind {
        case .p: startParagraph(element)
        case .pPr: properties.append(.paragraph)
        case .tbl: startTable(element)
        case .tblPr: properties.append(isBetweenCells ? .table : .ignored)
        case .tblPrEx: properties.append(.ignored)
        case .trPr: properties.append(.row)
        case .tcPr: properties.append(.cell)
        case .gridCol: tables.mutateLast { $0.columnWidths.append(element.twips("w").flatMap { $0 > 0 ? $0 : nil }) }
        case .tblGridChange: skipped = 1
        case .tr: tables.mutateLast { if !$0.isFlat { $0.rows.append(TableBuilder.Row()) } }
        case .tc: startCell()
        case .sectPr:
            section = SectionProperties()
            properties.append(.section)
        case .sdt: startControl()
        case .sdtPr: properties.append(.control)
        case .sdtEndPr, .customXmlPr: properties.append(.ignored)
        case .smartTagPr: properties.append(.annotation)
        case .sdtContent: startControlContent()
        case .txbxContent: startTextBox()
        case .alternateContent: branches.append(false)
        case .choice:
            if branches.last == false, StoryHandler.understands(element.attribute("Requires")) {
                branches[branches.count - 1] = true
            } else {
                skipped = 1
            }
        case .fallback: if branches.last != false { skipped = 1 }
        case .altChunk: addChunk(element)
        case .footnote, .endnote:
            if let type = element.word("type"), type != "normal" {
                skipped = 1
            } else {
                containers.append(Container(kind: .note(id: element.word("id") ?? "")))
            }
        case .comment:
            let comment = Comment(
                author: element.word("author").flatMap { $0.isEmpty ? nil : $0 }, initials: element.word("initials"),
                date: element.moment, blocks: [])
            containers.append(Container(kind: .comment(comment, id: element.word("id") ?? "")))
        default: return false
        }
        return true
    }

    private mutating func addChunk(_ element: borrowing XMLElement) {
        takeCarriedBeforeBlocks()
        if let blocks = element.attribute("id", in: WordNamespace.relationships).flatMap({ chunks[$0] }) {
            for block in blocks { add(.block(block)) }
        } else {
            session.diagnostics.warn(
                .skipped, "a document embedded in the document (altChunk) was left out", at: location(element.line))
        }
        // What the element says of the document's styles is not taken.
        skipped = 1
    }

    /// Whether every namespace that a branch requires is one whose content this reader takes, by its usual prefix.
    private static func understands(_ requirement: String?) -> Bool {
        let known: Set<Substring> = ["wps", "wpg", "wpc", "w14", "w15", "wp14", "a14", "w16se", "w16cid", "v"]
        let needed = (requirement ?? "").split(separator: " ")
        return !needed.isEmpty && needed.allSatisfy { known.contains($0) }
    }

    private mutating func startParagraph(_ element: borrowing XMLElement) {
        if containers.count == 2, case .comment(_, let id) = containers[1].kind,
            let paragraph = element.attribute("paraId", in: WordNamespace.word2010)
        {
            commentParagraphs[id] = paragraph.uppercased()
        }
        var paragraph = ParagraphBuilder(
            containerDepth: containers.count, line: element.line, deepest: session.options.limits.inlineDepth)
        if let carried = containers[containers.count - 1].carried {
            // The end of the paragraph before was deleted: this one goes on where it stopped.
            paragraph = carried
            containers[containers.count - 1].carried = nil
            paragraph.joinsNext = false
            paragraph.endRevision = nil
            // The end that stays decides how the paragraph looks.
            paragraph.properties = ParagraphProperties()
            paragraph.style = nil
        }
        for marker in pendingMarkers { paragraph.append(marker) }
        pendingMarkers = []
        paragraphs.append(paragraph)
        reopenFields()
    }

    // MARK: Tables

    private mutating func startTable(_ element: borrowing XMLElement) {
        takeCarried()
        let isFlat = containers.count >= session.options.limits.blockDepth
        if isFlat {
            session.diagnostics.warn(
                .limited,
                "tables are nested deeper than \(session.options.limits.blockDepth) levels; their text follows"
                    + " without them", at: location(element.line))
        }
        tables.append(TableBuilder(containerDepth: containers.count, isFlat: isFlat))
    }

    private mutating func startCell() {
        guard let table = tables.last, !table.isFlat else { return }
        tables.mutateLast { table in
            if table.rows.isEmpty { table.rows.append(TableBuilder.Row()) }
            table.rows[table.rows.count - 1].cells.append(TableBuilder.Cell())
        }
        containers.append(Container(kind: .cell, isQuotation: containers[containers.count - 1].isQuotation))
    }

    mutating func endCell() {
        guard let table = tables.last, !table.isFlat, containers.count == table.containerDepth + 1 else { return }
        takeCarried()
        let container = containers.removeLast()
        let blocks = BlockAssembler.blocks(of: container.pieces, joinsQuotations: !container.isQuotation)
        tables.mutateLast { table in
            let row = table.rows.count - 1
            guard row >= 0, !table.rows[row].cells.isEmpty else { return }
            table.rows[row].cells[table.rows[row].cells.count - 1].blocks = blocks
        }
    }

    mutating func endTable() {
        guard let builder = tables.popLast(), !builder.isFlat else { return }
        guard let (table, coveredTexts) = builder.table(styles: session.styles) else { return }
        add(.block(.table(table)))
        for _ in 0..<coveredTexts {
            session.diagnostics.warn(
                .repaired, "text in cells that a merge covers was added to the cell in which it begins",
                at: location(nil))
        }
    }

    // MARK: Content controls

    private mutating func startControl() {
        takeCarriedBeforeBlocks()
        let place: Control.Place = isInline ? .inline : isBetweenCells ? .table : .block
        controls.append(Control(place: place))
    }

    private mutating func startControlContent() {
        guard var control = controls.last else { return }
        switch control.place {
        case .table: break
        case .inline:
            if control.tag != nil || control.title != nil || control.field != nil {
                let inner = ContentControl(tag: control.tag, title: control.title, field: control.field)
                paragraphs.mutateLast { $0.open(.control(inner)) }
                control.hasFrame = true
            }
        case .block:
            let means = control.tag != nil || control.title != nil || control.gallery == "Table of Contents"
            if means, containers.count < session.options.limits.blockDepth {
                var isQuotation = containers[containers.count - 1].isQuotation
                if control.tag == WordMarks.tagPrefix + WordMarks.Construct.quotation.rawValue { isQuotation = true }
                control.hasContainer = true
                containers.append(Container(kind: .control(control), isQuotation: isQuotation))
            }
        }
        controls[controls.count - 1] = control
    }

    mutating func endControl() {
        guard let control = controls.popLast() else { return }
        if control.hasFrame { closeElementFrame() }
        guard control.hasContainer, containers.count > 1 else { return }
        takeCarried()
        let container = containers.removeLast()
        let pieces = container.pieces
        if let piece = ConstructReader.piece(of: control, pieces: pieces, isQuotation: container.isQuotation) {
            add(piece)
        } else {
            containers[containers.count - 1].pieces += pieces
        }
    }

    // MARK: Text boxes

    private mutating func startTextBox() {
        guard isInline, containers.count < session.options.limits.blockDepth else { return }
        // What is in the box is text of the document, not of the drawing that frames it.
        drawing?.stopRecording()
        containers.append(Container(kind: .textBox(width: drawing?.boxWidth, height: drawing?.boxHeight)))
        suspended.append(drawing)
        drawing = nil
    }

    mutating func endTextBox() {
        guard case .textBox(let width, let height)? = containers.last?.kind else { return }
        takeCarried()
        let container = containers.removeLast()
        drawing = suspended.popLast() ?? nil
        drawing?.hasTextBox = true
        let blocks = BlockAssembler.blocks(of: container.pieces)
        if blocks.isEmpty { return }
        paragraphs.mutateLast { $0.textBoxes.append(.textBox(TextBox(blocks: blocks, width: width, height: height))) }
    }

    // MARK: Stories

    mutating func endStoryItem() {
        guard containers.count > 1 else { return }
        takeCarried()
        let container = containers.removeLast()
        let blocks = BlockAssembler.blocks(of: container.pieces)
        switch container.kind {
        case .note(let id): notes[id] = blocks
        case .comment(var comment, let id):
            comment.blocks = blocks
            comments[id] = comment
        default: break
        }
    }

    mutating func endStory() {
        takeCarried()
        if !pendingMarkers.isEmpty { appendToLastParagraph(pendingMarkers) }
        pendingMarkers = []
    }

    /// Markers behind the last paragraph belong to its end.
    private mutating func appendToLastParagraph(_ markers: [Inline]) {
        let place = containers.count - 1
        let last = containers[place].pieces.count - 1
        switch containers[place].pieces.last {
        case .paragraph(var paragraph):
            paragraph.content += markers
            containers[place].pieces[last] = .paragraph(paragraph)
        case .flush(var paragraph):
            paragraph.content += markers
            containers[place].pieces[last] = .flush(paragraph)
        default: break
        }
    }

    private mutating func takeCarriedBeforeBlocks() { if !isInline { takeCarried() } }

    /// Ends a paragraph that waited for a next one to go on in.
    mutating func takeCarried() {
        guard var carried = containers[containers.count - 1].carried else { return }
        containers[containers.count - 1].carried = nil
        carried.joinsNext = false
        finish(carried)
    }

    mutating func add(_ piece: BlockPiece) { containers[containers.count - 1].pieces.append(piece) }
}
