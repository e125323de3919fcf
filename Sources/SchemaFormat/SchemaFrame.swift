import DocumentModel
import XMLStream

/// An element of report XML while it is open, with what was read in it so far.
struct SchemaFrame {
    let element: SchemaElement
    let attributes: [String: String]
    var inlines: [Inline] = []
    var blocks: [Block] = []
    var text = ""
    var number: PrintedNumber?
    var endRevision: Revision?
    var caption: Caption?
    var terms: [[Inline]] = []
    var definitions: [[Block]] = []
    var entries: [DefinitionEntry] = []
    var items: [ListItem] = []
    var columns: [Length] = []
    var rows: [TableRow] = []
    var cells: [TableCell] = []
    var rowRevision: Revision?
    var page: PageSetup?
    var header = PageFurniture()
    var footer = PageFurniture()
    var base: [Inline] = []
    var reading: [Inline] = []
    var properties: [String: String] = [:]
    var choices: [FormChoice] = []
    var formula: Equation.Source?
    var shows: [String] = []
    var markup = ""
    var parts: [OpaquePart] = []
    var relationships: [OpaquePart.Relationship] = []
    var bytes: [UInt8] = []
    var levels: [NumberingLevel] = []

    init(_ element: SchemaElement, _ attributes: [String: String]) {
        self.element = element
        self.attributes = attributes
    }

    subscript(name: String) -> String? { attributes[name] }

    func integer(_ name: String) -> Int? { attributes[name].flatMap { Int($0) } }

    func flag(_ name: String) -> Bool { attributes[name] == "true" || attributes[name] == "1" }

    func length(_ name: String) -> Length? { attributes[name].flatMap { Length(pointText: $0) } }

    func alignment(_ name: String) -> TextAlignment? { attributes[name].flatMap { TextAlignment(rawValue: $0) } }

    /// What a place in a form takes.
    var formField: FormField? {
        switch attributes["takes"] {
        case "text": .text
        case "tick": .checkBox(isChecked: flag("checked"))
        case "choice": .choice(choices, isEditable: false)
        case "choiceOrText": .choice(choices, isEditable: true)
        case "date": .date(format: attributes["format"], value: attributes["value"])
        default: nil
        }
    }

    /// The numbering that the attributes name.
    var numberingPosition: NumberingPosition? {
        attributes["numbering"].map {
            NumberingPosition(definition: NumberingID($0), level: integer("numberingLevel") ?? 0)
        }
    }

    /// The tracked change that the attributes describe.
    var revision: Revision {
        Revision(
            kind: attributes["kind"].flatMap { Revision.Kind(rawValue: $0) } ?? .insertion,
            author: attributes["author"], date: attributes["date"])
    }

    /// Adds an inline, joining text of the same style.
    mutating func append(_ inline: Inline) { inlines.appendMerging(inline) }

    /// The style of a run.
    var style: TextStyle {
        var marks: TextMarks = []
        var details = TextDetails()
        for (name, value) in attributes {
            if let mark = SchemaFrame.marks[name] {
                if value == "true" || value == "1" { marks.insert(mark) }
                continue
            }
            switch name {
            case "color": details.color = Color(hex: value)
            case "highlight": details.highlight = Color(hex: value)
            case "size": details.size = Length(pointText: value)
            case "font": details.font = value
            case "language": details.language = value
            case "style": details.sourceStyle = value
            default: break
            }
        }
        return TextStyle(marks, details: details)
    }

    private static let marks: [String: TextMarks] = Dictionary(
        uniqueKeysWithValues: TextMarks.named.map { ($0.name, $0.mark) })

    /// The section of pages that the element describes.
    var setup: SectionSetup {
        SectionSetup(
            start: attributes["start"].flatMap { SectionSetup.Start(rawValue: $0) } ?? .nextPage, page: page,
            header: header, footer: footer, firstPageNumber: integer("firstPageNumber"),
            pageNumberFormat: attributes["pageNumberFormat"].map { NumberFormat(rawValue: $0) },
            columnCount: integer("columns") ?? 1)
    }
}
