import DocumentModel
import XMLStream

/// The styles of a document, each resolved through those it is based on (17.7).
struct StyleSheet {
    /// A style as `styles.xml` defines it.
    struct Definition {
        var id = ""
        var name = ""
        var type = "paragraph"
        var basedOn: String?
        var isDefault = false
        var paragraph = ParagraphProperties()
        var run = RunProperties()
    }

    /// What a paragraph gets from its style.
    struct ParagraphStyle {
        var kind: ParagraphStyleKind = .body
        /// The name, if the kind does not tell all of it.
        var customName: String?
        /// What the style says beyond its kind.
        var paragraph = ParagraphProperties()
        var run = RunProperties()
        /// The indent of the first line by the whole chain of styles.
        var firstLine = ParagraphProperties.Indent()
        var outlineLevel: Int?
        var numberingID: Int?
        var numberingLevel: Int?
        /// The style that states the numbering; the numbering's levels may name it.
        var numberingStyle: String?
    }

    /// What a run gets from its style.
    struct CharacterStyle {
        var kind: WordStyleNames.CharacterStyleKind = .construct
        var customName: String?
        var run = RunProperties()
    }

    private(set) var defaultLanguage: String?
    private var paragraphs: [String: ParagraphStyle] = [:]
    private var characters: [String: CharacterStyle] = [:]
    private var tableNames: [String: String] = [:]
    private var defaultParagraph = ParagraphStyle()

    init() {}

    init(definitions: [Definition], defaultRun: RunProperties) {
        defaultLanguage = defaultRun.language
        var byID: [String: Definition] = [:]
        for definition in definitions where byID[definition.id] == nil { byID[definition.id] = definition }
        for definition in definitions {
            switch definition.type {
            case "character": characters[definition.id] = StyleSheet.characterStyle(definition, byID)
            case "table": tableNames[definition.id] = definition.name
            case "numbering": break
            default:
                let style = StyleSheet.paragraphStyle(definition, byID)
                paragraphs[definition.id] = style
                if definition.isDefault { defaultParagraph = style }
            }
        }
    }

    /// The style of paragraphs with this `w:pStyle`; a style that is not defined is known by its identifier alone.
    func paragraphStyle(_ id: String?) -> ParagraphStyle {
        guard let id else { return defaultParagraph }
        if let known = paragraphs[id] { return known }
        var style = ParagraphStyle()
        style.kind = WordStyleNames.kind(ofParagraphStyle: id)
        if case .custom = style.kind { style.customName = id }
        if case .heading(let level) = style.kind { style.outlineLevel = level - 1 }
        return style
    }

    /// The style of runs with this `w:rStyle`.
    func characterStyle(_ id: String) -> CharacterStyle {
        if let known = characters[id] { return known }
        var style = CharacterStyle()
        style.kind = WordStyleNames.kind(ofCharacterStyle: id)
        if style.kind == .custom { style.customName = id }
        return style
    }

    /// The name of the table style with this identifier.
    func tableStyleName(_ id: String) -> String { tableNames[id] ?? id }

    /// A chain of styles longer than this is taken for a circle.
    private static let chainLimit = 32

    private static func paragraphStyle(_ definition: Definition, _ byID: [String: Definition]) -> ParagraphStyle {
        var style = ParagraphStyle()
        style.kind = WordStyleNames.kind(ofParagraphStyle: definition.name)
        if case .custom = style.kind { style.customName = definition.name }
        if case .heading(let level) = style.kind { style.outlineLevel = level - 1 }
        var next: Definition? = definition
        var isCustom = true
        var steps = 0
        while let current = next, steps < chainLimit {
            steps += 1
            // The default style is what all text looks like: it says nothing about a paragraph that a reader would miss.
            if current.isDefault || WordStyleNames.kind(ofParagraphStyle: current.name) != .custom { isCustom = false }
            if isCustom {
                style.paragraph = style.paragraph.over(current.paragraph)
                style.run = style.run.over(current.run)
            }
            style.firstLine = style.firstLine.over(current.paragraph.firstLine)
            if style.outlineLevel == nil { style.outlineLevel = current.paragraph.outlineLevel }
            if style.outlineLevel == nil, case .heading(let level) = WordStyleNames.kind(ofParagraphStyle: current.name)
            {
                style.outlineLevel = level - 1
            }
            if style.numberingID == nil, let numbering = current.paragraph.numberingID {
                style.numberingID = numbering
                style.numberingLevel = style.numberingLevel ?? current.paragraph.numberingLevel
                style.numberingStyle = current.id
            } else if style.numberingID == nil, style.numberingLevel == nil {
                style.numberingLevel = current.paragraph.numberingLevel
            }
            next = current.basedOn.flatMap { byID[$0] }
        }
        style.paragraph.outlineLevel = nil
        style.paragraph.numberingID = nil
        style.paragraph.numberingLevel = nil
        style.paragraph.styleID = nil
        return style
    }

    private static func characterStyle(_ definition: Definition, _ byID: [String: Definition]) -> CharacterStyle {
        var style = CharacterStyle()
        style.kind = definition.isDefault ? .construct : WordStyleNames.kind(ofCharacterStyle: definition.name)
        if style.kind == .custom { style.customName = definition.name }
        guard style.kind == .custom || style.kind == .looks else { return style }
        var next: Definition? = definition
        var steps = 0
        while let current = next, steps < chainLimit, !current.isDefault {
            steps += 1
            style.run = style.run.over(current.run)
            next = current.basedOn.flatMap { byID[$0] }
        }
        style.run.styleID = nil
        return style
    }
}

/// Reads `styles.xml`.
struct StyleSheetHandler: XMLEventHandler {
    private enum Context { case none, paragraph, run, defaultRun, skipped }

    private var definitions: [StyleSheet.Definition] = []
    private var current: StyleSheet.Definition?
    private var defaultRun = RunProperties()
    private var isInDefaults = false
    private var context = Context.none
    private var skipped = 0

    /// The styles that were read.
    var styleSheet: StyleSheet { StyleSheet(definitions: definitions, defaultRun: defaultRun) }

    mutating func startElement(_ element: borrowing XMLElement) throws(XMLError) {
        if skipped > 0 {
            skipped += 1
            return
        }
        guard let kind = element.word else { return }
        switch kind {
        case .style:
            var style = StyleSheet.Definition()
            style.id = element.word("styleId") ?? ""
            style.type = element.word("type") ?? "paragraph"
            style.isDefault = ["1", "true", "on"].contains(element.word("default"))
            current = style
        case .name: if context == .none { current?.name = element.value ?? "" }
        case .basedOn: current?.basedOn = element.value
        case .tblStylePr, .tblPr, .trPr, .tcPr, .pPrChange, .rPrChange, .pPrDefault: skipped = 1
        case .rPrDefault: isInDefaults = true
        case .pPr: context = .paragraph
        case .rPr: context = isInDefaults ? .defaultRun : .run
        default:
            switch context {
            case .paragraph: current?.paragraph.take(kind, element)
            case .run: current?.run.take(kind, element)
            case .defaultRun: defaultRun.take(kind, element)
            case .none, .skipped: break
            }
        }
    }

    mutating func endElement(token: Int) throws(XMLError) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch WordElement(rawValue: token) {
        case .style:
            if let current { definitions.append(current) }
            current = nil
        case .rPrDefault: isInDefaults = false
        case .pPr, .rPr: context = .none
        default: break
        }
    }

    mutating func characters(_ text: Span<UInt8>) throws(XMLError) {}
}
