import ConversionCore
import DocumentModel
import XMLStream

extension StoryWriter {
    /// Writes blocks within a content control that says what they are.
    mutating func writeControl(
        _ construct: WordMarks.Construct, detail: String? = nil, title: String? = nil, _ blocks: [Block],
        _ context: Context
    ) throws(ConversionError) {
        var tag = WordMarks.tagPrefix + construct.rawValue
        if let detail { tag += ":" + detail }
        try writeControl(tag: tag, title: title, isHidden: true, blocks, context)
    }

    /// Writes blocks within a content control.
    mutating func writeControl(
        tag: String?, title: String?, isHidden: Bool, _ blocks: [Block], _ context: Context
    ) throws(ConversionError) {
        startControl(
            tag: tag, title: title, isHidden: isHidden, beginsWithField: StoryWriter.beginsWithField(blocks))
        try writeHeld(blocks, context)
        endControl()
    }

    /// Begins a content control.
    mutating func startControl(tag: String?, title: String?, isHidden: Bool, beginsWithField: Bool) {
        xml.start("w:sdt")
        xml.start("w:sdtPr")
        if let title { xml.empty("w:alias", ("w:val", title)) }
        if let tag { xml.empty("w:tag", ("w:val", tag)) }
        xml.empty("w:id", ("w:val", String(session.makeID())))
        if isHidden { xml.empty("w15:appearance", ("w15:val", "hidden")) }
        // LibreOffice shows the instruction of a field in the first paragraph of a control, unless that is a building block.
        if beginsWithField { xml.empty("w:docPartObj") }
        xml.end()
        xml.start("w:sdtContent")
    }

    mutating func endControl() {
        xml.end()
        xml.end()
    }

    /// Whether the first paragraph of blocks holds a link or a field.
    static func beginsWithField(_ blocks: [Block]) -> Bool {
        switch blocks.first {
        case .paragraph(let paragraph): paragraph.content.contains(where: holdsField)
        case .heading(let heading): heading.content.contains(where: holdsField)
        case .list(let list): beginsWithField(list.items.first?.blocks ?? [])
        case .definitionList(let list): list.entries.first?.terms.first?.contains(where: holdsField) ?? false
        case .table(let table):
            table.caption?.content.contains(where: holdsField) ?? false
                || beginsWithField(table.rows.first?.cells.first?.blocks ?? [])
        case .figure(let figure):
            figure.caption?.content.contains(where: holdsField) ?? false || beginsWithField(figure.blocks)
        case .quotation(let quotation): beginsWithField(quotation.blocks)
        case .preformatted(let preformatted): preformatted.content.contains(where: holdsField)
        case .textBox(let box): beginsWithField(box.blocks)
        case .group(let group): beginsWithField(group.blocks)
        case .tableOfContents: true
        case .object, .foreign, .rule, .pageBreak, .sectionBreak, nil: false
        }
    }

    private static func holdsField(_ inline: Inline) -> Bool {
        switch inline {
        case .link, .field: true
        case .span(let span): span.content.contains(where: holdsField)
        case .revision(let revised): revised.content.contains(where: holdsField)
        case .text, .lineBreak, .tab, .note, .image, .marker, .ruby, .equation, .object, .foreign: false
        }
    }
}
