import ConversionCore
import DocumentModel
import OfficePackage
import XMLStream

/// Writes the blocks of one part: the body, a header or footer, notes, comments.
struct StoryWriter {
    /// What surrounds the blocks at hand.
    struct Context {
        /// The style of paragraphs that have none of their own.
        var baseStyle: WordStyleNames.Style
        var isQuotation = false
        /// The level that a list here is on.
        var listLevel = 0
        /// Whether the blocks are the part's own, not held by other blocks.
        var isTopLevel = false
        /// Whether this is the body, where text boxes may stand.
        var isBody = true
        /// Whether a text box may stand here; in another it may not.
        var allowsTextBox = true
        /// The list level at which the innermost container of blocks begins.
        var listBase = 0
    }

    let session: WritingSession
    let part: PartName
    var xml = XMLByteWriter(capacity: 65_536)
    private(set) var relationships: [Relationship] = []
    /// The section that is being filled, and how many have ended.
    var section: SectionSetup?
    var sectionCount = 0
    /// A field that begins with the next paragraph and one that ends with the last.
    var fieldInstruction: String?
    var endsField = false
    /// The mark of a note that begins with the next paragraph.
    var noteMark: (mark: String?, isEndnote: Bool)?
    /// What was done to the text at hand.
    var revisions: [Revision.Kind] = []
    /// Whether the text at hand belongs to a link.
    var isInLink = false
    /// The faces of the text at hand.
    var face: WordTheme.Face
    /// The look of the heading that is being written in the line of its text.
    var runInStyle: WordTheme.RunInLook?
    /// What went wrong where nothing could be thrown.
    var failure: ConversionError?
    /// How many paragraphs were written, where each is to have a name.
    var paragraphCount: Int?
    /// Links' relationships by address.
    private var linkIDs: [String: String] = [:]

    init(session: WritingSession, part: PartName) {
        self.session = session
        self.part = part
        face = session.face(of: WordStyleNames.normal.id)
    }

    /// Adds a relationship of the part and gives its identifier.
    mutating func relate(_ type: String, _ target: String, isExternal: Bool = false) -> String {
        let id = "rId\(relationships.count + 1)"
        relationships.append(Relationship(id: id, type: type, target: target, isExternal: isExternal))
        return id
    }

    mutating func linkID(_ address: String) -> String {
        if let known = linkIDs[address] { return known }
        let id = relate(OfficeRelationshipTypes.hyperlink, address, isExternal: true)
        linkIDs[address] = id
        return id
    }

    /// Begins the part's outermost element with the namespaces that content may need.
    mutating func startRoot(_ name: StaticString) {
        xml.declaration()
        xml.start(name)
        xml.attribute("xmlns:w", WordNamespace.addresses[WordNamespace.word])
        xml.attribute("xmlns:r", WordNamespace.addresses[WordNamespace.relationships])
        xml.attribute("xmlns:m", WordNamespace.addresses[WordNamespace.math])
        xml.attribute("xmlns:wp", WordNamespace.addresses[WordNamespace.wordDrawing])
        xml.attribute("xmlns:a", WordNamespace.addresses[WordNamespace.drawing])
        xml.attribute("xmlns:pic", WordNamespace.addresses[WordNamespace.picture])
        xml.attribute("xmlns:v", WordNamespace.addresses[WordNamespace.vml])
        xml.attribute("xmlns:o", WordNamespace.addresses[WordNamespace.office])
        xml.attribute("xmlns:mc", WordNamespace.addresses[WordNamespace.compatibility])
        xml.attribute("xmlns:w14", WordNamespace.addresses[WordNamespace.word2010])
        xml.attribute("xmlns:w15", "http://schemas.microsoft.com/office/word/2012/wordml")
        for (prefix, address) in WordExtensions.namespaces { xml.attribute(named: "xmlns:" + prefix, address) }
        xml.attribute("mc:Ignorable", "w14 w15 wp14")
    }

    /// Writes blocks.
    mutating func write(_ blocks: [Block], _ context: Context) throws(ConversionError) {
        var index = -1
        while index + 1 < blocks.count {
            index += 1
            let block = blocks[index]
            let previous = index > 0 ? blocks[index - 1] : nil
            if session.theme.runsHeadingsIn, case .heading(let heading) = block, heading.isRunIn,
                index + 1 < blocks.count, case .paragraph(let paragraph) = blocks[index + 1], paragraph.role == .body
            {
                index += 1
                var ending: SectionSetup?
                if context.isTopLevel, index + 1 < blocks.count, case .sectionBreak(let next) = blocks[index + 1] {
                    ending = next
                }
                writeRunIn(heading, paragraph, context, sectionAfter: ending)
                continue
            }
            var ending: SectionSetup?
            if context.isTopLevel, index + 1 < blocks.count, case .sectionBreak(let next) = blocks[index + 1],
                block.canEndSection
            {
                ending = next
            }
            try write(block, after: previous, context, sectionAfter: ending)
            try session.limits.check(outputBytes: xml.bytes.count)
        }
    }

    private mutating func write(
        _ block: Block, after previous: Block?, _ context: Context, sectionAfter: SectionSetup?
    ) throws(ConversionError) {
        if context.isTopLevel {
            for _ in 0..<session.theme.blankLines(between: previous, and: block) {
                startParagraph(ParagraphFrame(styleID: WordStyleNames.normal.id))
                endParagraph()
            }
        }
        switch block {
        case .heading(let heading): try writeHeading(heading, sectionAfter: sectionAfter)
        case .paragraph(let paragraph):
            try write(paragraph, context, sectionAfter: sectionAfter)
        case .list(let list): try writeList(list, context)
        case .definitionList(let list): try writeDefinitions(list, context)
        case .table(let table):
            // Two tables that touch are one to a word processor.
            if case .table(let above)? = previous, above.caption?.position != .below, table.caption?.position != .above
            {
                writeEmptyParagraph()
            }
            try writeTable(table, context)
        case .figure(let figure): try writeFigure(figure, context)
        case .quotation(let quotation):
            var touches = false
            if case .quotation? = previous { touches = true }
            try writeQuotation(quotation, context, isApart: touches)
        case .preformatted(let code):
            var touches = false
            if case .preformatted? = previous { touches = true }
            try writePreformatted(code, isApart: touches)
        case .textBox(let box): try writeTextBox(box, context)
        case .group(let group): try writeGroup(group, context)
        case .tableOfContents(let contents): try writeContents(contents, context)
        case .object(let reference):
            startParagraph(ParagraphFrame(styleID: context.baseStyle.id))
            writeObject(reference)
            endParagraph()
        case .foreign(let element):
            if !element.text.isEmpty {
                startParagraph(ParagraphFrame(styleID: context.baseStyle.id))
                writeText(element.text, .plain)
                endParagraph()
            }
        case .rule:
            startParagraph(ParagraphFrame(styleID: WordStyleNames.normal.id, hasBorder: true))
            endParagraph()
        case .pageBreak:
            startParagraph(ParagraphFrame(styleID: WordStyleNames.normal.id))
            xml.start("w:r")
            xml.empty("w:br", ("w:type", "page"))
            xml.end()
            endParagraph()
        case .sectionBreak(let next):
            guard context.isTopLevel else {
                session.diagnostics.warn(.notWritten, "a section break within another block was left out")
                return
            }
            // The paragraph before has ended the section already, if there was one.
            if previous.map({ $0.canEndSection }) != true {
                startParagraph(ParagraphFrame(styleID: WordStyleNames.normal.id, sectionAfter: next))
                endParagraph()
            }
        }
    }

    /// Writes a heading and the text behind it as one paragraph, the heading told apart by its face.
    private mutating func writeRunIn(
        _ heading: Heading, _ paragraph: Paragraph, _ context: Context, sectionAfter: SectionSetup?
    ) {
        var frame = ParagraphFrame(styleID: context.baseStyle.id, layout: paragraph.layout, sectionAfter: sectionAfter)
        frame.endRevision = paragraph.endRevision
        startParagraph(frame)
        let text = face
        runInStyle = session.theme.runIns.last { $0.style.id <= WordStyleNames.runInHeading(heading.level).id }
        face = runInStyle?.run.face ?? text
        if let number = heading.number { writeText(number.text + number.gap, .plain) }
        write(heading.content)
        runInStyle = nil
        face = text
        if let number = paragraph.number { writeNumber(number) }
        write(paragraph.content)
        endParagraph()
    }

    private mutating func writeHeading(_ heading: Heading, sectionAfter: SectionSetup?) throws(ConversionError) {
        let level = min(max(heading.level, 1), 9)
        var frame = ParagraphFrame(styleID: WordStyleNames.heading(level).id, sectionAfter: sectionAfter)
        if let name = heading.sourceStyle {
            let style = session.styles.paragraph(name, headingLevel: level)
            frame.styleID = style.id
            if style.headingLevel != level { frame.outlineLevel = level - 1 }
        }
        frame.layout.alignment = heading.alignment
        frame.isRunIn = heading.isRunIn
        try write(heading.content, number: heading.number, frame)
    }

    /// Writes a paragraph in the style that its role or its source says.
    mutating func write(
        _ paragraph: Paragraph, _ context: Context, numbering: (id: Int, level: Int)? = nil, isChecked: Bool? = nil,
        keepsNext: Bool = false, sectionAfter: SectionSetup? = nil
    ) throws(ConversionError) {
        var frame = ParagraphFrame(styleID: context.baseStyle.id, sectionAfter: sectionAfter)
        if paragraph.role != .body,
            let role = WordStyleNames.roles.first(where: { $0.role == paragraph.role })
        {
            frame.styleID = role.style.id
        } else if let name = paragraph.sourceStyle {
            let style = session.styles.paragraph(name)
            frame.styleID = style.id
            // The style belongs to headings elsewhere in the document; this is none.
            if style.headingLevel != nil { frame.outlineLevel = 9 }
        }
        frame.numbering = numbering
        frame.layout = paragraph.layout
        frame.isChecked = isChecked
        frame.endRevision = paragraph.endRevision
        if keepsNext { frame.layout.keepsWithNext = true }
        try write(paragraph.content, number: paragraph.number, frame)
    }

    /// Writes a paragraph with the number before its words, counted or typed.
    mutating func write(_ content: [Inline], number: PrintedNumber?, _ frame: ParagraphFrame) throws(ConversionError) {
        var frame = frame
        var typed = number
        if let number, frame.numbering == nil, let automatic = session.numbering.automatic(number) {
            let isHeading = frame.styleID.hasPrefix("Heading") || frame.outlineLevel != nil
            if isHeading || frame.styleID == WordStyleNames.body.id || session.isHeadingStyle(frame.styleID) {
                frame.numbering = automatic
                if frame.styleID == WordStyleNames.body.id { frame.styleID = WordStyleNames.numberedParagraph.id }
                typed = nil
            }
        }
        if frame.styleID == WordStyleNames.body.id, session.theme.setsPicturesApart, !content.isEmpty,
            content.allSatisfy(\.isPicture)
        {
            frame.styleID = WordStyleNames.figure.id
        } else if frame.styleID == WordStyleNames.body.id, frame.layout.firstLineIndent == nil,
            frame.layout.alignment == .center || frame.layout.alignment == .end || content.isPicture
        {
            frame.styleID = WordStyleNames.flushText.id
        }
        startParagraph(frame)
        if let typed { writeNumber(typed) }
        write(content)
        endParagraph()
    }

    /// Writes a paragraph without anything in it, where the format demands one.
    mutating func writeEmptyParagraph() { xml.empty("w:p") }
}

extension [Inline] {
    /// Whether there is nothing but one picture.
    fileprivate var isPicture: Bool {
        guard count == 1, case .image = self[0] else { return false }
        return true
    }
}

extension Block {
    /// What a paragraph is in its document.
    var role: ParagraphRole? {
        if case .paragraph(let paragraph) = self { paragraph.role } else { nil }
    }

    /// Whether a section may end with the block itself.
    fileprivate var canEndSection: Bool {
        switch self {
        case .heading, .paragraph: true
        default: false
        }
    }
}

/// Relationship types of WordprocessingML (part 1, 11.3 and 15.2).
enum OfficeRelationshipTypes {
    private static let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    static let document = base + "officeDocument"
    static let styles = base + "styles"
    static let numbering = base + "numbering"
    static let settings = base + "settings"
    static let footnotes = base + "footnotes"
    static let endnotes = base + "endnotes"
    static let comments = base + "comments"
    static let commentsExtended = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
    static let header = base + "header"
    static let footer = base + "footer"
    static let image = base + "image"
    static let hyperlink = base + "hyperlink"
    static let extended = base + "extended-properties"
    static let custom = base + "custom-properties"
    static let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
}

/// Namespaces that Microsoft added; drawings carried over from other documents may use them.
enum WordExtensions {
    static let namespaces: [(prefix: String, address: String)] = [
        ("wp14", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"),
        ("wpc", "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"),
    ]

    /// The prefixes of what markup needs a reader to understand, beyond what may be ignored.
    static func required(by markup: String) -> String? {
        let needed = namespaces.dropFirst().filter { markup.contains($0.address) }.map(\.prefix)
        return needed.isEmpty ? nil : needed.joined(separator: " ")
    }
}
