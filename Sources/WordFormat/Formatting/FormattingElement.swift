import OfficePackage
import XMLStream

/// The elements that say how a DOCX looks; others are passed over.
enum FormattingElement: Int, CaseIterable {
    // Stories.
    case body, p, r, t, tab, br, cr, noBreakHyphen, instrText, fldSimple, hdr, ftr, txbxContent
    case ins, del, moveFrom, moveTo, commentReference, drawing, pict, object, inline, fallback
    // Properties of paragraphs.
    case pPr, pStyle, keepNext, pageBreakBefore, widowControl, snapToGrid, kinsoku, spacing, ind, jc, outlineLvl
    case numPr, numId, ilvl, pPrChange
    // Properties of runs.
    case rPr, rStyle, rFonts, sz, b, i, vanish, color, highlight, lang, rPrChange
    // Tables and sections.
    case tbl, tblStyle, gridCol, tr, tblHeader, tc, tblPrChange, trPrChange, tcPrChange, tblGridChange
    case sectPr, pgSz, pgMar, docGrid, footerReference, sectPrChange
    // Styles and numbering.
    case style, name, basedOn, pPrDefault, rPrDefault, tblStylePr
    case abstractNum, lvl, lvlText, numFmt, num, abstractNumId
    // Settings.
    case evenAndOddHeaders, compatSetting

    private static let drawings = 1
    static let relationships = 2
    private static let compatibility = 3

    static let vocabulary = XMLVocabulary(
        namespaces: [
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://schemas.openxmlformats.org/markup-compatibility/2006",
        ], aliases: OfficeNamespaces.aliases,
        names: allCases.map { element in
            switch element {
            case .inline: (drawings, "inline")
            case .fallback: (compatibility, "Fallback")
            default: (WordNamespace.word, String(describing: element))
            }
        })
}

extension XMLElement {
    /// No length or count of a page is larger, and sums of these cannot overflow.
    private static let largest = 10_000_000

    /// A length in twips, within bounds.
    func length(_ name: StaticString) -> Int? { twips(name).map(XMLElement.bounded) }

    /// A whole number, within bounds.
    func number(_ name: StaticString) -> Int? { wordInteger(name).map(XMLElement.bounded) }

    private static func bounded(_ value: Int) -> Int { min(max(value, -largest), largest) }
}

extension ParagraphFormat {
    /// Takes one element of a `w:pPr`.
    mutating func take(_ kind: FormattingElement, _ element: borrowing XMLElement) {
        switch kind {
        case .keepNext: keepsNext = element.isOn
        case .pageBreakBefore: startsPage = element.isOn
        case .widowControl: controlsWidows = element.isOn
        case .snapToGrid: snapsToGrid = element.isOn
        case .kinsoku: kinsoku = element.isOn
        case .spacing: takeSpacing(element)
        case .ind: takeIndents(element)
        case .jc: alignment = element.value
        case .outlineLvl: outline = element.number("val")
        case .numId: numbering = Numbering(list: element.value ?? "0", level: numbering?.level ?? 0)
        case .ilvl: numbering = Numbering(list: numbering?.list ?? "", level: element.number("val") ?? 0)
        default: break
        }
    }

    private mutating func takeSpacing(_ element: borrowing XMLElement) {
        before = element.length("before") ?? before
        after = element.length("after") ?? after
        beforeLines = element.number("beforeLines") ?? beforeLines
        afterLines = element.number("afterLines") ?? afterLines
        if let stated = element.length("line") {
            line = stated
            lineRule = "auto"
        }
        lineRule = element.word("lineRule") ?? lineRule
    }

    private mutating func takeIndents(_ element: borrowing XMLElement) {
        left = element.length("left") ?? element.length("start") ?? left
        right = element.length("right") ?? element.length("end") ?? right
        leftCharacters = element.number("leftChars") ?? element.number("startChars") ?? leftCharacters
        rightCharacters = element.number("rightChars") ?? element.number("endChars") ?? rightCharacters
        firstLine = element.length("firstLine") ?? firstLine
        firstLineCharacters = element.number("firstLineChars") ?? firstLineCharacters
        hanging = element.length("hanging") ?? hanging
        hangingCharacters = element.number("hangingChars") ?? hangingCharacters
        if let hanging = element.length("hanging") { firstLine = -hanging }
    }
}

extension RunFormat {
    /// Takes one element of a `w:rPr`.
    mutating func take(_ kind: FormattingElement, _ element: borrowing XMLElement) {
        switch kind {
        case .rFonts:
            hint = element.word("hint") ?? hint
            ascii = RunFormat.face(element.word("asciiTheme"), element.word("ascii")) ?? ascii
            highAnsi = RunFormat.face(element.word("hAnsiTheme"), element.word("hAnsi")) ?? highAnsi
            eastAsia = RunFormat.face(element.word("eastAsiaTheme"), element.word("eastAsia")) ?? eastAsia
        case .sz: halfPoints = element.number("val")
        case .spacing: spacing = element.length("val")
        case .b: isBold = element.isOn
        case .i: isItalic = element.isOn
        case .vanish: isHidden = element.isOn
        case .snapToGrid: snapsToGrid = element.isOn
        case .color: color = element.value ?? "auto"
        case .highlight: highlight = element.value
        case .lang: eastAsianLanguage = element.word("eastAsia") ?? eastAsianLanguage
        default: break
        }
    }

    private static func face(_ theme: String?, _ name: String?) -> Face? {
        theme.map { .themed($0) } ?? name.map { .named($0) }
    }
}
