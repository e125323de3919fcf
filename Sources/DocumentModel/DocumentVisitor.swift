/// Looks at every block and inline of a document in reading order.
///
/// The walk itself is ``Document/walk(_:)``; a visitor says only what to do. Blocks nest no deeper than the readers'
/// limits allow, so the walk may recurse.
public protocol DocumentVisitor {
    /// Whether inlines are looked at; the walk passes over them otherwise.
    static var visitsInlines: Bool { get }
    /// Whether all was seen that is asked for: no further block is looked at then.
    var isDone: Bool { get }
    /// Called for each block, before what it holds.
    mutating func visit(_ block: Block)
    /// Called for each inline, before what it holds.
    mutating func visit(_ inline: Inline)
}

extension DocumentVisitor {
    /// Looks at inlines.
    @inlinable
    public static var visitsInlines: Bool { true }
    /// Goes on to the end.
    @inlinable
    public var isDone: Bool { false }
    /// Does nothing.
    public mutating func visit(_ block: Block) {}
    /// Does nothing.
    public mutating func visit(_ inline: Inline) {}
}

extension Document {
    /// Walks the body, then notes and comments in order of their identifiers, then headers and footers.
    ///
    /// - Complexity: O(*n*) in the number of blocks and inlines.
    @inlinable
    public func walk(_ visitor: inout some DocumentVisitor) {
        if let section { Document.walk(section, &visitor) }
        Document.walk(blocks, &visitor)
        for id in notes.keys.sorted() {
            if let note = notes[id] { Document.walk(note.blocks, &visitor) }
        }
        for id in comments.keys.sorted() {
            if let comment = comments[id] { Document.walk(comment.blocks, &visitor) }
        }
    }

    /// Walks blocks and all that they hold.
    @inlinable
    public static func walk(_ blocks: [Block], _ visitor: inout some DocumentVisitor) {
        for block in blocks {
            if visitor.isDone { return }
            visitor.visit(block)
            switch block {
            case .heading(let heading): walk(heading.content, &visitor)
            case .paragraph(let paragraph): walk(paragraph.content, &visitor)
            case .list(let list): for item in list.items { walk(item.blocks, &visitor) }
            case .definitionList(let list):
                for entry in list.entries {
                    for term in entry.terms { walk(term, &visitor) }
                    for definition in entry.definitions { walk(definition, &visitor) }
                }
            case .table(let table):
                if let caption = table.caption { walk(caption.content, &visitor) }
                for row in table.rows {
                    for cell in row.cells { walk(cell.blocks, &visitor) }
                }
            case .figure(let figure):
                walk(figure.blocks, &visitor)
                if let caption = figure.caption { walk(caption.content, &visitor) }
            case .quotation(let quotation): walk(quotation.blocks, &visitor)
            case .preformatted(let preformatted): walk(preformatted.content, &visitor)
            case .textBox(let box): walk(box.blocks, &visitor)
            case .group(let group): walk(group.blocks, &visitor)
            case .tableOfContents(let contents): walk(contents.blocks, &visitor)
            case .sectionBreak(let setup): walk(setup, &visitor)
            case .object, .foreign, .rule, .pageBreak: break
            }
        }
    }

    /// Walks inlines and all that they hold.
    @inlinable
    public static func walk<Visitor: DocumentVisitor>(_ inlines: [Inline], _ visitor: inout Visitor) {
        if !Visitor.visitsInlines { return }
        for inline in inlines {
            visitor.visit(inline)
            switch inline {
            case .link(let link): walk(link.content, &visitor)
            case .span(let span): walk(span.content, &visitor)
            case .ruby(let ruby):
                walk(ruby.base, &visitor)
                walk(ruby.annotation, &visitor)
            case .field(let field): walk(field.result, &visitor)
            case .revision(let revised): walk(revised.content, &visitor)
            case .text, .lineBreak, .tab, .note, .image, .marker, .equation, .object, .foreign: break
            }
        }
    }

    @usableFromInline
    static func walk(_ setup: SectionSetup, _ visitor: inout some DocumentVisitor) {
        for furniture in [setup.header, setup.footer] {
            for blocks in [furniture.primary, furniture.first, furniture.even] {
                if let blocks { walk(blocks, &visitor) }
            }
        }
    }
}
