import ConversionCore
import DocumentModel
import OfficePackage
import TextEncoding
import XMLStream

/// Reads a story (body, header, notes, comments) from its events into blocks.
///
/// Elements nest as XML does, but the model needs less of that: what is open is kept in four stacks (containers of
/// blocks, tables, paragraphs with their frames, content controls), and each entry knows how many containers were open
/// when it began, which tells what lies in what.
struct StoryHandler: XMLEventHandler {
    /// What holds blocks.
    struct Container {
        enum Kind {
            case root
            case cell
            case textBox(width: Length?, height: Length?)
            case control(Control)
            case note(id: String)
            case comment(Comment, id: String)
        }

        var kind: Kind
        var pieces: [BlockPiece] = []
        /// Text boxes and deep tables that the container's paragraphs wait for.
        var carried: ParagraphBuilder?
        var isQuotation = false
    }

    /// A content control, block-level or inline.
    struct Control {
        enum Place { case block, inline, table }

        var place: Place
        var tag: String?
        var title: String?
        var gallery: String?
        var field: FormField?
        var hasContainer = false
        var hasFrame = false
    }

    /// Whose properties the elements at hand are.
    enum Properties {
        case none, paragraph, mark, run, table, row, cell, section, control, annotation, formData, ignored
    }

    /// What becomes of character data.
    enum TextUse { case none, run, instruction, hiddenResult }

    let session: ReadingSession
    let part: PartName
    let relationships: Relationships
    /// The blocks of the documents that it takes in, by relationship.
    let chunks: [String: [Block]]
    var containers = [Container(kind: .root)]
    var tables: [TableBuilder] = []
    var paragraphs: [ParagraphBuilder] = []
    var controls: [Control] = []
    var fields: [ComplexField] = []
    /// How many of the fields have not come to their results.
    var unshownFields = 0
    var counter = NumberingCounter()
    var numberFields = NumberFields()
    /// The last paragraph of each comment.
    var commentParagraphs: [String: String] = [:]
    var properties: [Properties] = []
    var textUse = TextUse.none
    /// How many elements deep the parser is within what is left out.
    var skipped = 0
    /// For each open `mc:AlternateContent`, whether a branch was taken.
    var branches: [Bool] = []
    var drawing: DrawingState?
    /// Drawings around the text boxes that are open.
    var suspended: [DrawingState?] = []
    var formula: FormulaState?
    /// Whether the formulas at hand stand on a line of their own.
    var isInDisplay = false
    var section = SectionProperties()
    var annotation: (element: String, attributes: [String: String])?
    var pendingMarkers: [Inline] = []
    /// The names of the bookmarks that are open, by their numbers.
    var bookmarkNames: [String: String] = [:]
    /// Which notes the part holds.
    var noteKind = Note.Kind.footnote
    /// The sections that have ended, in order.
    var sections: [SectionProperties] = []
    var notes: [String: [Block]] = [:]
    var comments: [String: Comment] = [:]
    var styleCache: [StyleKey: RunStyle] = [:]
    var eventCount = 0

    struct StyleKey: Hashable {
        let paragraph: String?
        let run: RunProperties
    }

    /// How a run looks, and whether its characters are places in a font of pictures.
    struct RunStyle {
        let text: TextStyle
        let symbols: SymbolFont?
        /// Whether its letters were only moved off the line, which means something beside letters that were not.
        let isShifted: Bool
        /// Whether a face is stated that shared marks take from the text around them.
        let isHinted: Bool
    }

    init(session: ReadingSession, part: PartName) {
        self.session = session
        self.part = part
        relationships = session.relationships(of: part)
        chunks = session.chunks(of: part, relationships)
    }

    /// The blocks of the whole story, once it was read.
    func bodyBlocks(statingFlush: Bool) -> [Block] {
        containers.first.map { BlockAssembler.blocks(of: $0.pieces, statesFlush: statingFlush) } ?? []
    }

    mutating func startElement(_ element: borrowing XMLElement) throws(XMLError) {
        if skipped > 0 {
            skipped += 1
            // What is left out of the text still belongs to a drawing that is carried whole.
            if drawing?.isRecording == true { drawing?.record(element) }
            return
        }
        if formula != nil {
            startFormulaElement(element)
            return
        }
        if drawing != nil, drawing?.isRecording == true { drawing?.record(element) }
        guard let kind = element.word else {
            if drawing == nil, !isFurniture(element) {
                session.unread.meet(element, isProperty: !properties.isEmpty, in: part)
            }
            return
        }
        if let current = properties.last {
            startProperty(kind, element, of: current)
            return
        }
        if startStructure(kind, element) { return }
        if startDrawing(kind, element) { return }
        startInline(kind, element)
    }

    mutating func endElement(token: Int) throws(XMLError) {
        if skipped > 0 {
            skipped -= 1
            if drawing?.isRecording == true { drawing?.recorder.end() }
            return
        }
        if formula != nil {
            endFormulaElement()
            return
        }
        if drawing?.isRecording == true { drawing?.recorder.end() }
        guard let kind = WordElement(rawValue: token) else { return }
        if !properties.isEmpty {
            endProperty(kind)
            return
        }
        switch kind {
        case .p: endParagraph()
        case .r: endRun()
        case .t, .delText, .instrText, .delInstrText: textUse = .none
        case .tbl: endTable()
        case .tr: if let table = tables.last, !table.isFlat { takeCarried() }
        case .tc: endCell()
        case .sdt: endControl()
        case .txbxContent: endTextBox()
        case .hyperlink, .fldSimple, .smartTag, .ruby, .rt, .rubyBase: closeElementFrame()
        case .ins, .del, .moveFrom, .moveTo: if keepsRevisions { closeElementFrame() }
        case .drawing, .pict, .object: endDrawing(kind)
        case .picture: drawing?.endPicture()
        case .drawingText: drawing?.isInText = false
        case .oMathPara: isInDisplay = false
        case .alternateContent: _ = branches.popLast()
        case .footnote, .endnote, .comment: endStoryItem()
        case .body, .hdr, .ftr: endStory()
        default: break
        }
        eventCount += 1
        if eventCount & 0x3FFF == 0, Task.isCancelled { throw XMLError.stop }
    }

    mutating func characters(_ text: Span<UInt8>) throws(XMLError) {
        if skipped > 0 {
            if drawing?.isRecording == true { drawing?.recorder.characters(text) }
            return
        }
        if formula != nil {
            formula?.recorder.characters(text)
            try formula?.tree.characters(text)
            return
        }
        if drawing?.isRecording == true { drawing?.recorder.characters(text) }
        if drawing?.isInText == true {
            drawing?.texts.mutateLast { $0 += String(decoding: text) }
            return
        }
        switch textUse {
        case .none: break
        case .instruction:
            addToInstruction(String(decoding: text))
        case .hiddenResult: addToHiddenResult(String(decoding: text))
        case .run: addText(String(decoding: text))
        }
    }

    /// Whether the parser is within a paragraph, and not in a container within one.
    var isInline: Bool { paragraphs.last?.containerDepth == containers.count }

    /// Whether a property is what the theme states of a head or foot of official documents.
    private func isFurniture(_ element: borrowing XMLElement) -> Bool {
        guard !properties.isEmpty, let style = tables.last?.styleID else { return false }
        return ["trHeight", "tblpPr"].contains(element.localName)
            && WordTheme.officialTables.contains { $0.style.id == style }
    }

    /// Whether the parser is within a table but in none of its cells.
    var isBetweenCells: Bool { tables.last?.containerDepth == containers.count }

    /// Whether tracked changes stay in the document.
    var keepsRevisions: Bool { session.options.trackedChanges == .all }

    /// A place in the part; the part itself where no line is known.
    func location(_ line: Int?) -> Location { Location(part: part.entryName, line: line) }
}
