import ConversionCore
import DocumentModel

/// Takes looks out of blocks.
struct DraftCleaner {
    let keptNumberings: Set<NumberingID>
    let keepsRevisions: Bool
    /// Points that something refers to, of paragraphs in which there was nothing else.
    private var markers: [Inline] = []
    private var hidden = 0
    private var revisions = 0
    private var furniture = 0
    /// How many headings within lists and cells became text.
    private var sunk = 0
    private var nesting = 0
    private var isContents = false
    private var rare = RareCharacters()
    private let isLimitedToGB2312: Bool

    init(keptNumberings: Set<NumberingID>, keepsRevisions: Bool, isLimitedToGB2312: Bool) {
        self.isLimitedToGB2312 = isLimitedToGB2312
        self.keptNumberings = keptNumberings
        self.keepsRevisions = keepsRevisions
    }

    func report(to diagnostics: inout Diagnostics) {
        rare.report(to: &diagnostics)
        if hidden > 0 { diagnostics.warn(.changed, "hidden text was left out of the draft", count: hidden) }
        if revisions > 0 { diagnostics.warn(.changed, "tracked changes were accepted in the draft", count: revisions) }
        if sunk > 0 {
            diagnostics.warn(.changed, "headings within lists and tables are set as text", count: sunk)
        }
        if furniture > 0 {
            diagnostics.warn(
                .changed, "headers and footers gave way to the draft's page numbers; left out", count: furniture)
        }
    }

    mutating func clean(_ section: inout SectionSetup) {
        // The foot of a letter's first page is the draft's own.
        let foot = LetterheadLayout.isFurniture(section.footer.first) ? section.footer.first : nil
        section.footer.first = foot == nil ? section.footer.first : nil
        for side in [section.header, section.footer] where !side.isEmpty { furniture += 1 }
        section.header = DocumentModel.PageFurniture()
        section.footer = DocumentModel.PageFurniture(first: foot)
        section.columnCount = 1
        // Only whether the page lies on its side is the document's own.
        if section.page?.isLandscape != true { section.page = nil }
        section.pageNumberFormat = nil
    }

    mutating func cleaned(_ blocks: [Block], isCell: Bool) -> [Block] {
        var result: [Block] = []
        for block in blocks {
            if LetterheadLayout.isFurniture(block) {
                result.append(block.withoutWidth)
                continue
            }
            if let signatures = SignatureLayout.signatures(in: block) {
                result += signatures
                continue
            }
            switch block {
            case .heading(var heading):
                let parts = PictureParts(trimmed(cleaned(heading.content)))
                heading.content = trimmed(parts.rest)
                heading.alignment = nil
                heading.sourceStyle = nil
                heading.number = typed(heading.number)
                let isEmpty = heading.content.showsNothing && heading.number == nil
                if !isEmpty, isCell || nesting > 0 {
                    // Outlines have no headings within lists and cells.
                    sunk += 1
                    result.append(.paragraph(Paragraph(content: heading.content, number: heading.number)))
                } else if !isEmpty {
                    result.append(.heading(heading))
                }
                result += parts.figures
            case .paragraph(let paragraph): append(paragraph, isCell: isCell, to: &result)
            case .list(let list): append(list, isCell: isCell, to: &result)
            case .definitionList(var list):
                nesting += 1
                defer { nesting -= 1 }
                for entry in list.entries.indices {
                    list.entries[entry].terms = list.entries[entry].terms.map { cleaned($0) }
                    list.entries[entry].definitions = list.entries[entry].definitions.map {
                        cleaned($0, isCell: isCell)
                    }
                }
                result.append(.definitionList(list))
            case .table(var table):
                clean(&table)
                result.append(.table(table))
            case .figure(var figure):
                figure.blocks = cleaned(figure.blocks, isCell: isCell)
                if let caption = figure.caption { figure.caption?.content = cleaned(caption.content) }
                // A figure within a figure says no more.
                figure.blocks = figure.blocks.flatMap { block -> [Block] in
                    if case .figure(let inner) = block, inner.caption == nil { inner.blocks } else { [block] }
                }
                result.append(.figure(figure))
            case .quotation(let quotation): result += cleaned(quotation.blocks, isCell: isCell)
            case .textBox(let box): result += cleaned(box.blocks, isCell: isCell)
            case .group(var group):
                group.blocks = cleaned(group.blocks, isCell: isCell)
                result.append(.group(group))
            case .tableOfContents(var contents):
                isContents = true
                contents.blocks = cleaned(contents.blocks, isCell: true)
                isContents = false
                result.append(.tableOfContents(contents))
            case .preformatted(let code):
                // Each line is a line of text.
                for line in code.content.split(separator: .lineBreak(.line)) {
                    append(Paragraph(content: Array(line)), isCell: isCell, to: &result)
                }
            case .sectionBreak(var section):
                clean(&section)
                result.append(.sectionBreak(section))
            case .rule: continue
            case .object, .foreign, .pageBreak: result.append(block)
            }
        }
        return result
    }

    private mutating func append(_ list: ListBlock, isCell: Bool, to blocks: inout [Block]) {
        var open = list
        open.source = nil
        open.items = []
        func close() {
            if !open.items.isEmpty { blocks.append(.list(open)) }
            open.items = []
        }
        nesting += 1
        defer { nesting -= 1 }
        for item in list.items {
            var item = item
            item.blocks = cleaned(item.blocks, isCell: isCell)
            if item.blocks.isEmpty, item.isChecked == nil { continue }
            // A mark before a picture says nothing, and would stand on a line of its own.
            if case .bullet = list.marker, item.isChecked == nil, let first = item.blocks.first, !first.isText {
                close()
                blocks += item.blocks
            } else {
                open.items.append(item)
            }
        }
        close()
    }

    private mutating func clean(_ table: inout Table) {
        table.sourceStyle = nil
        table.alignment = nil
        table.width = nil
        if let caption = table.caption { table.caption?.content = cleaned(caption.content) }
        table.rows.removeAll { row in
            guard let revision = row.revision, !keepsRevisions else { return false }
            return !revision.remainsWhenAccepted
        }
        for row in table.rows.indices {
            if !keepsRevisions, table.rows[row].revision != nil {
                table.rows[row].revision = nil
                revisions += 1
            }
            for cell in table.rows[row].cells.indices {
                table.rows[row].cells[cell].shading = nil
                table.rows[row].cells[cell].blocks = cleaned(table.rows[row].cells[cell].blocks, isCell: true)
            }
        }
        // The head of a table stands again on each page.
        if table.headerRowCount == 0, table.rows.count > 1 { table.headerRowCount = 1 }
    }

    private mutating func append(_ paragraph: Paragraph, isCell: Bool, to blocks: inout [Block]) {
        var paragraph = paragraph
        let layout = paragraph.layout
        paragraph.layout = ParagraphLayout()
        if isCell, layout.alignment == .center || layout.alignment == .end {
            paragraph.layout.alignment = layout.alignment
        }
        paragraph.layout.startsPage = layout.startsPage
        // The levels of a table of contents are its styles.
        if !isContents { paragraph.sourceStyle = nil }
        if !keepsRevisions { paragraph.endRevision = nil }
        paragraph.number = typed(paragraph.number)
        paragraph.content = markers + trimmed(cleaned(paragraph.content))
        markers = []
        guard !isCell else {
            blocks.append(.paragraph(paragraph))
            return
        }
        // Lines of an exact height would clip a picture within the text.
        let parts = PictureParts(paragraph.content)
        if !parts.rest.showsNothing || paragraph.number != nil {
            paragraph.content = trimmed(parts.rest)
            blocks.append(.paragraph(paragraph))
        } else {
            markers = parts.rest.filter { if case .marker = $0 { true } else { false } }
        }
        blocks += parts.figures
    }

    private func typed(_ number: PrintedNumber?) -> PrintedNumber? {
        guard var number else { return nil }
        if let source = number.source, !keptNumberings.contains(source.definition) { number.source = nil }
        return number
    }

    /// Text without the spaces by which indents were typed.
    private func trimmed(_ inlines: [Inline]) -> [Inline] {
        // Most text begins with a word.
        if case .text(let text, _)? = inlines.first, let first = text.unicodeScalars.first,
            !first.properties.isWhitespace, inlines.last != .lineBreak(.line)
        {
            return inlines
        }
        var result = inlines[...]
        var points: [Inline] = []
        loop: while let first = result.first {
            switch first {
            case .marker:
                points.append(first)
                result.removeFirst()
            case .text(let text, let style):
                let rest = text.unicodeScalars.drop { $0.properties.isWhitespace }
                result.removeFirst()
                if !rest.isEmpty {
                    result.insert(.text(String(rest), style), at: result.startIndex)
                    break loop
                }
            case .tab, .lineBreak(.line): result.removeFirst()
            case .link(var link):
                link.content = trimmed(link.content)
                result[result.startIndex] = .link(link)
                break loop
            case .span(var span):
                span.content = trimmed(span.content)
                result[result.startIndex] = .span(span)
                break loop
            default: break loop
            }
        }
        while let last = result.last, case .lineBreak(.line) = last { result.removeLast() }
        return points + result
    }

    private mutating func cleaned(_ inlines: [Inline]) -> [Inline] {
        // Most paragraphs are one run that looks like nothing.
        if inlines.count == 1, case .text(let text, let style) = inlines[0], style.isPlain, !text.utf8.contains(0x0A) {
            if isLimitedToGB2312 { rare.look(at: text) }
            return inlines
        }
        var result: [Inline] = []
        for inline in inlines {
            switch inline {
            case .text(let text, let style):
                if style.marks.contains(.hidden) {
                    hidden += 1
                    continue
                }
                // What is raised or lowered means something else on the line.
                if isLimitedToGB2312 { rare.look(at: text) }
                let plain = TextStyle(style.marks.intersection([.superscript, .subscript]))
                guard text.utf8.contains(0x0A) else {
                    result.appendMerging(.text(text, plain))
                    continue
                }
                for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                    if index > 0 { result.append(.lineBreak(.line)) }
                    if !line.isEmpty { result.appendMerging(.text(String(line), plain)) }
                }
            case .link(var link):
                link.content = cleaned(link.content)
                if !link.content.isEmpty { result.append(.link(link)) }
            case .span(var span):
                span.content = cleaned(span.content)
                result.append(.span(span))
            case .ruby(var ruby):
                ruby.base = cleaned(ruby.base)
                ruby.annotation = cleaned(ruby.annotation)
                result.append(.ruby(ruby))
            case .field(var field):
                field.result = cleaned(field.result)
                result.append(.field(field))
            case .revision(var revised):
                if keepsRevisions {
                    revised.content = cleaned(revised.content)
                    result.append(.revision(revised))
                    continue
                }
                revisions += 1
                if revised.revision.remainsWhenAccepted {
                    for inner in cleaned(revised.content) { result.appendMerging(inner) }
                }
            case .marker(.commentStart), .marker(.commentEnd), .marker(.commentReference): continue
            case .equation(var equation):
                equation.isDisplay = equation.isDisplay && inlines.count == 1
                result.append(.equation(equation))
            case .lineBreak, .tab, .note, .image, .marker, .object, .foreign: result.append(inline)
            }
        }
        return result
    }
}

extension Block {
    /// Whether it is a paragraph or a list of them.
    fileprivate var isText: Bool {
        switch self {
        case .paragraph, .list: true
        default: false
        }
    }
}
