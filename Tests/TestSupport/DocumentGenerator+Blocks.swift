import DocumentModel

extension DocumentGenerator {
    /// Makes blocks; only the body itself holds what belongs between pages and sections.
    mutating func makeBlocks(count: Int, isBody: Bool = false) -> [Block] {
        var blocks: [Block] = []
        for _ in 0..<count {
            let block = makeBlock(isBody: isBody)
            // Two lists or quotations that touch cannot be told from one in any format.
            if let last = blocks.last, DocumentGenerator.run(together: last, block) { blocks.append(separator()) }
            blocks.append(block)
        }
        return blocks
    }

    /// A paragraph between two blocks that were made before it: notes and comments in it would be out of order.
    private mutating func separator() -> Block {
        let (notes, comments) = (allowsNotes, allowsComments)
        (allowsNotes, allowsComments) = (false, false)
        defer { (allowsNotes, allowsComments) = (notes, comments) }
        return paragraph()
    }

    private static func run(together first: Block, _ second: Block) -> Bool {
        switch (first, second) {
        case (.list, .list), (.definitionList, .definitionList), (.quotation, .quotation), (.table, .table),
            (.preformatted, .preformatted), (.textBox, .textBox), (.figure, .figure), (.table, .figure),
            (.figure, .table), (.pageBreak, .pageBreak), (.sectionBreak, .sectionBreak),
            (.tableOfContents, .tableOfContents), (.object, .object), (.group, .group):
            true
        default: false
        }
    }

    private mutating func makeBlock(isBody: Bool) -> Block {
        depth += 1
        defer { depth -= 1 }
        let isDeep = depth > 3
        switch random.number(0...19) {
        case 0, 1: if features.contains(.heading), allowsHeadings, isBody || isInCell { return heading() }
        case 2, 3:
            if !isDeep, !features.isDisjoint(with: [.orderedList, .bulletList]) { return .list(list()) }
        case 4: if !isDeep, features.contains(.definitionList) { return definitions() }
        case 5, 6:
            if !isDeep, features.contains(.table), depth == 1 || features.contains(.nestedTable) {
                return .table(table())
            }
        case 7: if !isDeep, features.contains(.figure), features.contains(.embeddedImage) { return figure() }
        case 8:
            if !isDeep, features.contains(.quotation) {
                return .quotation(Quotation(blocks: makeBlocks(count: random.number(1...2))))
            }
        case 9: if features.contains(.preformatted) { return preformatted() }
        case 10: if !isDeep, isBody, features.contains(.textBox) { return textBox() }
        case 11: if !isDeep, isBody, features.contains(.group) { return group() }
        case 12: if isBody, features.contains(.tableOfContents) { return contents() }
        case 13: if features.contains(.foreignBlock) { return .foreign(foreign()) }
        case 14: if features.contains(.rule) { return .rule }
        case 15: if isBody, features.contains(.pageBreak) { return .pageBreak }
        case 16:
            if isBody, features.contains(.sectionBreak) { return .sectionBreak(makeSection()) }
        case 17:
            if isBody, document.objects["object1"] != nil, !hasObject {
                hasObject = true
                return .object(ObjectReference(id: "object1"))
            }
        default: break
        }
        return paragraph()
    }

    private mutating func heading() -> Block {
        var heading = Heading(level: random.number(1...9), content: text())
        heading.isRunIn = has(.runInHeading, oneIn: 6)
        if has(.headingNumber) {
            heading.number = random.pick(
                PrintedNumber("一、"), PrintedNumber("（一）"), PrintedNumber("1.2", gap: " "),
                PrintedNumber("第一章", gap: "\u{3000}"))
        }
        if has(.headingAlignment, oneIn: 5) { heading.alignment = .center }
        if has(.headingStyle, oneIn: 5) { heading.sourceStyle = "Report Heading" }
        return .heading(heading)
    }

    /// Makes a paragraph that is never empty.
    mutating func paragraph() -> Block {
        var paragraph = Paragraph(content: text())
        if has(.paragraphRole, oneIn: 6) {
            paragraph.role = random.pick(.title, .subtitle, .recipient, .signature, .date, .attachmentNote)
        }
        if has(.paragraphNumber, oneIn: 8) { paragraph.number = PrintedNumber("第三条", gap: "\u{3000}") }
        if has(.alignment, oneIn: 4) {
            paragraph.layout.alignment = random.pick(.center, .end, .justify, .start, .distribute)
        }
        if has(.indent, oneIn: 4) {
            paragraph.layout.firstLineIndent = random.pick(
                .characters(hundredths: 200), .length(.twips(480)), .length(.twips(-240)))
            if random.oneIn(2) { paragraph.layout.startIndent = .length(.twips(720)) }
            if random.oneIn(3) { paragraph.layout.endIndent = .length(.twips(360)) }
        }
        if has(.spacing, oneIn: 5) {
            paragraph.layout.spaceBefore = random.pick(nil, .twips(120))
            paragraph.layout.spaceAfter = random.pick(nil, .twips(0), .twips(240))
            paragraph.layout.lineSpacing = random.pick(
                nil, .multiple(hundredths: 150), .exactly(.twips(560)), .atLeast(.twips(300)))
        }
        if has(.pageFlow, oneIn: 8) {
            paragraph.layout.startsPage = random.oneIn(2)
            paragraph.layout.keepsWithNext = random.oneIn(2)
        }
        if has(.rightToLeft, oneIn: 10) { paragraph.layout.isRightToLeft = true }
        if has(.paragraphStyle, oneIn: 8), paragraph.role == .body { paragraph.sourceStyle = "My Style" }
        if has(.revision, oneIn: 12) { paragraph.endRevision = revision(.insertion) }
        return .paragraph(paragraph)
    }

    private mutating func list() -> ListBlock {
        let isOrdered = features.contains(.orderedList) && (random.oneIn(2) || !features.contains(.bulletList))
        var marker = ListMarker.disc
        if isOrdered {
            let formats: [NumberFormat] = [
                .decimal, .lowerLetter, .upperRoman, .chineseCounting, .decimalEnclosedCircle, .decimalFullWidth,
            ]
            let format = has(.listFormat) ? formats[random.number(0...5)] : .decimal
            let pattern = has(.listPattern) ? random.pick("%、", "（%）", "%)", "第%项") : "%."
            marker = .ordered(format: format, pattern: pattern, start: has(.listStart, oneIn: 3) ? 4 : 1)
        } else if has(.bulletMark, oneIn: 3) {
            marker = .bullet(random.pick("–", "□", "※"))
        }
        var items: [ListItem] = []
        for _ in 0..<random.number(1...4) {
            var item = ListItem(blocks: [paragraph()])
            if random.oneIn(3) { item.blocks += makeBlocks(count: 1) }
            if isOrdered, has(.itemValue, oneIn: 6), !items.isEmpty { item.value = 9 }
            // Behind a first item with a mark of its own nothing might show where the count begins.
            if has(.itemLabel, oneIn: 6), !items.isEmpty { item.label = random.pick("1.2", "甲、", "(iv)") }
            if has(.taskItem, oneIn: 6), !isOrdered { item.isChecked = random.oneIn(2) }
            items.append(item)
        }
        var list = ListBlock(marker: marker, items: items)
        if isOrdered, has(.listContinuation, oneIn: 4) {
            list.source = NumberingPosition(definition: "2", level: 0)
            document.numberings["2"] = NumberingDefinition(levels: [
                NumberingLevel(format: .decimal, pattern: "%1.", gap: " ")
            ])
        }
        return list
    }

    private mutating func definitions() -> Block {
        var entries: [DefinitionEntry] = []
        for _ in 0..<random.number(1...2) {
            let term = text()
            entries.append(DefinitionEntry(terms: [term], definitions: [[paragraph()]]))
        }
        return .definitionList(DefinitionList(entries: entries))
    }

    private mutating func table() -> Table {
        var table = Table(rows: [])
        let caption: Caption.Position? = has(.tableCaption, oneIn: 3) ? random.pick(.above, .below) : nil
        if caption == .above { table.caption = Caption(content: text(), position: .above) }
        let columns = random.number(1...3)
        let rows = random.number(1...3)
        if has(.columnWidths) { table.columnWidths = Array(repeating: .twips(2_400), count: columns) }
        if has(.headerRows), rows > 1 { table.headerRowCount = 1 }
        if has(.tableAlignment, oneIn: 3) { table.alignment = random.pick(.center, .end) }
        if has(.tableWidth, oneIn: 3) {
            table.width = random.pick(.percent(hundredths: 10_000), .length(.twips(7_200)))
        }
        if has(.tableStyle, oneIn: 3) { table.sourceStyle = "My Table" }
        let spansFirst = has(.cellSpans) && columns > 1 && rows > 1
        let spansRows = spansFirst && random.oneIn(2) && table.headerRowCount == 0
        for row in 0..<rows {
            var cells: [TableCell] = []
            var column = 0
            if spansRows, row == 1 { column = 1 }
            while column < columns {
                let wasInCell = isInCell
                isInCell = true
                var cell = TableCell(blocks: random.oneIn(5) ? [] : makeBlocks(count: random.oneIn(4) ? 2 : 1))
                isInCell = wasInCell
                if spansFirst, row == 0, column == 0 {
                    if spansRows { cell.rowSpan = 2 } else { cell.columnSpan = 2 }
                }
                if column == 0, has(.rowHeader, oneIn: 6), row >= table.headerRowCount { cell.isRowHeader = true }
                if has(.verticalAlignment, oneIn: 4) { cell.verticalAlignment = random.pick(.middle, .bottom) }
                if has(.shading, oneIn: 4) { cell.shading = Color(red: 0xD9, green: 0xE2, blue: 0xF3) }
                column += cell.columnSpan
                cells.append(cell)
            }
            table.rows.append(
                TableRow(cells: cells, revision: has(.rowRevision, oneIn: 8) ? revision(.insertion) : nil))
        }
        if caption == .below { table.caption = Caption(content: text(), position: .below) }
        return table
    }

    private mutating func figure() -> Block {
        let image = Paragraph(content: [self.image()])
        let caption = has(.figureCaption) ? Caption(content: text(), position: .below) : nil
        return .figure(Figure(blocks: [.paragraph(image)], caption: caption))
    }

    private mutating func preformatted() -> Block {
        var code = Preformatted(content: [.text("let a = 1\n  if a < 2 {\n\n\t}", .plain)])
        if has(.preformattedLanguage) { code.language = "swift" }
        return .preformatted(code)
    }

    private mutating func textBox() -> Block {
        var box = TextBox(blocks: makeBlocks(count: random.number(1...2)))
        if has(.textBoxSize) {
            box.width = .points(144)
            box.height = .points(72)
        }
        return .textBox(box)
    }

    private mutating func group() -> Block {
        var group = Group(role: random.pick("aside", "control"), blocks: makeBlocks(count: random.number(1...2)))
        if group.role == "control" { group.tag = "t\(random.number(1...99))" }
        if random.oneIn(3) { group.title = words() }
        return .group(group)
    }

    private mutating func contents() -> Block {
        let (notes, comments) = (allowsNotes, allowsComments)
        (allowsNotes, allowsComments) = (false, false)
        defer { (allowsNotes, allowsComments) = (notes, comments) }
        let entries: [Block] = [
            .paragraph(Paragraph(content: [.text(words(), .plain)])),
            .paragraph(Paragraph(content: [.text(words(), .plain)])),
        ]
        return .tableOfContents(TableOfContents(firstLevel: 1, lastLevel: random.number(2...4), blocks: entries))
    }

    mutating func foreign() -> ForeignElement {
        ForeignElement(
            markup: "<x:note xmlns:x=\"urn:example:x\" kind=\"a&amp;b\">外 <x:b>text</x:b></x:note>", text: "外 text")
    }

    mutating func revision(_ kind: Revision.Kind) -> Revision {
        Revision(kind: kind, author: random.pick("李四", "A. B."), date: "2019-01-31T08:00:00Z")
    }
}
