import ConversionCore
import DocumentModel
import XMLStream

extension StoryWriter {
    /// The deepest level that a numbering has.
    private static let deepestLevel = 8
    /// How deep styles for going on in a list reach.
    private static let deepestContinuation = 5

    mutating func writeList(_ list: ListBlock, _ context: Context) throws(ConversionError) {
        let level = min(context.listLevel, StoryWriter.deepestLevel)
        let base = session.numbering.addList(list.marker, level: level)
        var numbering = base
        var next = 1
        if case .ordered(_, _, let start) = list.marker { next = start }
        for item in list.items {
            let number = item.value ?? next
            var own = numbering
            if let label = item.label, label != list.marker.label(for: number) {
                own = session.numbering.addUse(
                    of: base, level: level, restart: item.value.flatMap { $0 == next ? nil : $0 }, label: label)
            } else if list.marker.isOrdered, number != next {
                numbering = session.numbering.addUse(of: base, level: level, restart: number)
                own = numbering
            }
            next = number &+ 1
            try writeItem(item, (own, level), context)
        }
    }

    private mutating func writeItem(_ item: ListItem, _ numbering: (id: Int, level: Int), _ context: Context)
        throws(ConversionError)
    {
        var rest = item.blocks[...]
        var inner = context
        inner.isTopLevel = false
        inner.listLevel = numbering.level + 1
        if case .paragraph(var paragraph)? = rest.first {
            rest.removeFirst()
            var first = context
            if case .firstLine = session.theme.listIndent, context.baseStyle.id == WordStyleNames.tableText.id {
                // In a cell a list has the cell's small type and no indent.
                if paragraph.layout.firstLineIndent == nil {
                    paragraph.layout.firstLineIndent = .characters(hundredths: 0)
                }
            } else {
                first.baseStyle = WordStyleNames.listParagraph
            }
            try write(paragraph, first, numbering: numbering, isChecked: item.isChecked)
        } else {
            var frame = ParagraphFrame(styleID: WordStyleNames.listParagraph.id)
            frame.numbering = numbering
            frame.isChecked = item.isChecked
            startParagraph(frame)
            endParagraph()
        }
        var held: [Block] = []
        for block in rest {
            switch block {
            case .list(let list):
                try writeRest(held, numbering.level, inner)
                held = []
                try writeList(list, inner)
            case .paragraph(let paragraph)
            where held.isEmpty && paragraph.isPlainBody && numbering.level < StoryWriter.deepestContinuation:
                var continued = context
                continued.isTopLevel = false
                continued.baseStyle = WordStyleNames.listContinuation(numbering.level + 1)
                try write(paragraph, continued)
            default: held.append(block)
            }
        }
        try writeRest(held, numbering.level, inner)
    }

    private mutating func writeRest(_ blocks: [Block], _ level: Int, _ context: Context) throws(ConversionError) {
        guard !blocks.isEmpty else { return }
        // The reader counts depth from the list that its container begins with.
        try writeControl(.item, detail: String(max(level - context.listBase, 0)), blocks, context)
    }

    mutating func writeDefinitions(_ list: DefinitionList, _ context: Context) throws(ConversionError) {
        var inner = context
        inner.isTopLevel = false
        for entry in list.entries {
            for term in entry.terms {
                try write(term, number: nil, ParagraphFrame(styleID: WordStyleNames.definitionTerm.id))
            }
            for definition in entry.definitions {
                var rest = definition[...]
                if case .paragraph(let paragraph)? = rest.first, paragraph.isPlainBody {
                    rest.removeFirst()
                    var first = inner
                    first.baseStyle = WordStyleNames.definition
                    try write(paragraph, first)
                } else {
                    startParagraph(ParagraphFrame(styleID: WordStyleNames.definition.id))
                    endParagraph()
                }
                if !rest.isEmpty { try writeControl(.definition, Array(rest), inner) }
            }
        }
    }
}

extension Paragraph {
    /// Whether a paragraph style tells nothing about it but where it stands.
    var isPlainBody: Bool { role == .body && sourceStyle == nil && number?.source == nil }
}
