import OfficePackage
import XMLStream

/// The namespaces of WordprocessingML and of what stands within it, by the numbers that the vocabulary gives them.
enum WordNamespace {
    static let none = XMLVocabulary.unknown
    static let word = 0
    static let relationships = 1
    static let wordDrawing = 2
    static let drawing = 3
    static let picture = 4
    static let vml = 5
    static let office = 6
    static let math = 7
    static let compatibility = 8
    static let wordShape = 9
    static let word2010 = 10
    static let chart = 11

    static let addresses = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
        "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "urn:schemas-microsoft-com:vml",
        "urn:schemas-microsoft-com:office:office",
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "http://schemas.microsoft.com/office/word/2010/wordml",
        "http://schemas.openxmlformats.org/drawingml/2006/chart",
    ]
}

/// The elements that the reader tells apart; those without a namespace of their own in ``others`` are WordprocessingML's.
enum WordElement: Int, CaseIterable {
    // Stories and blocks.
    case document, body, p, tbl, sdt, sdtContent, sdtPr, sdtEndPr, customXml, smartTag, altChunk, txbxContent
    case hdr, ftr, footnotes, endnotes, footnote, endnote, comments, comment
    // Properties of paragraphs.
    case pPr, pStyle, jc, ind, spacing, outlineLvl, numPr, numId, ilvl, pageBreakBefore, keepNext, bidi, pBdr
    case top, bottom, pPrChange, framePr
    // Runs and what they hold.
    case r, rPr, t, tab, br, cr, noBreakHyphen, softHyphen, sym, ptab, delText, instrText, fldChar, fldSimple
    case footnoteReference, endnoteReference, footnoteRef, endnoteRef, commentReference, annotationRef
    case commentRangeStart, commentRangeEnd, bookmarkStart, bookmarkEnd, hyperlink, ruby, rt, rubyBase, rubyPr
    case drawing, pict, object, ins, del, moveFrom, moveTo, dir, bdo, delInstrText, separator, continuationSeparator
    // Properties of runs.
    case rStyle, b, bCs, i, iCs, u, strike, dstrike, vertAlign, smallCaps, vanish, color, highlight, shd, sz, rFonts
    case lang, caps, em, position, rPrChange, webHidden, specVanish
    // Tables.
    case tblPr, tblGrid, gridCol, tr, tc, trPr, tcPr, tblStyle, tblW, tblLayout, tblHeader, gridSpan, vMerge, hMerge
    case tcW, vAlign, gridBefore, gridAfter, cnfStyle, tblPrEx, tblPrChange, trPrChange, tcPrChange, tblGridChange
    case tblLook
    // Sections.
    case footnotePr, endnotePr, numFmt, numStart, numRestart
    case sectPr, pgSz, pgMar, cols, pgNumType, type, headerReference, footerReference, titlePg, docGrid, sectPrChange
    // Content controls and annotations.
    case tag, alias, docPartObj, docPartGallery, smartTagPr, attr, customXmlPr
    case text, dropDownList, comboBox, listItem, date, dateFormat
    // Form fields of old.
    case ffData, checkBox, ffDefault, ffChecked, ddList, ffResult, listEntry, textInput
    // Styles.
    case styles, style, name, basedOn, link, docDefaults, rPrDefault, pPrDefault, tblStylePr
    // Drawings.
    case inline, anchor, extent, docPr, graphicData, blip, hlinkClick, drawingText, drawingExtent, picture
    case imagedata, textbox, textpath, rect, shape, oleObject, control, wordShapeText
    // Mathematics.
    case oMath, oMathPara
    // Markup compatibility and later additions.
    case alternateContent, choice, fallback, checkbox, checked

    private static let others: [WordElement: (namespace: Int, local: String)] = [
        .inline: (WordNamespace.wordDrawing, "inline"), .anchor: (WordNamespace.wordDrawing, "anchor"),
        .extent: (WordNamespace.wordDrawing, "extent"), .docPr: (WordNamespace.wordDrawing, "docPr"),
        .graphicData: (WordNamespace.drawing, "graphicData"), .blip: (WordNamespace.drawing, "blip"),
        .hlinkClick: (WordNamespace.drawing, "hlinkClick"), .drawingText: (WordNamespace.drawing, "t"),
        .drawingExtent: (WordNamespace.drawing, "ext"), .picture: (WordNamespace.picture, "pic"),
        .imagedata: (WordNamespace.vml, "imagedata"), .textbox: (WordNamespace.vml, "textbox"),
        .textpath: (WordNamespace.vml, "textpath"), .rect: (WordNamespace.vml, "rect"),
        .shape: (WordNamespace.vml, "shape"), .oleObject: (WordNamespace.office, "OLEObject"),
        .wordShapeText: (WordNamespace.wordShape, "txbx"), .oMath: (WordNamespace.math, "oMath"),
        .oMathPara: (WordNamespace.math, "oMathPara"),
        .alternateContent: (WordNamespace.compatibility, "AlternateContent"),
        .choice: (WordNamespace.compatibility, "Choice"), .fallback: (WordNamespace.compatibility, "Fallback"),
        .ffDefault: (WordNamespace.word, "default"), .ffChecked: (WordNamespace.word, "checked"),
        .ffResult: (WordNamespace.word, "result"),
        .checkbox: (WordNamespace.word2010, "checkbox"), .checked: (WordNamespace.word2010, "checked"),
    ]

    /// What parsers of WordprocessingML look names up in; a token is a ``WordElement``'s raw value.
    static let vocabulary = XMLVocabulary(
        namespaces: WordNamespace.addresses, aliases: OfficeNamespaces.aliases,
        names: allCases.map { others[$0] ?? (WordNamespace.word, String(describing: $0)) })
}

extension XMLElement {
    /// Which of the known elements this is; `nil` for all others.
    var word: WordElement? { WordElement(rawValue: token) }

    /// The value of an attribute of WordprocessingML, whether its prefix is written or, wrongly, left out.
    func word(_ name: StaticString) -> String? {
        attribute(name, in: WordNamespace.word) ?? attribute(name)
    }

    /// The value of `w:val`.
    var value: String? { word("val") }

    /// The value of an attribute of WordprocessingML as a whole number; decimals, which some producers write, are cut.
    func wordInteger(_ name: StaticString) -> Int? {
        guard let text = word(name) else { return nil }
        if let number = Int(text) { return number }
        if let number = Double(text), number.magnitude < 1e12 { return Int(number) }
        return nil
    }

    /// When something was done; LibreOffice writes a day of noughts where it does not know.
    var moment: String? { word("date").flatMap { $0.hasPrefix("0-00-00") ? nil : $0 } }

    /// A length in twentieths of a point, or with a unit as strict Office Open XML writes it.
    func twips(_ name: StaticString) -> Int? {
        if let number = wordInteger(name) { return number }
        guard let text = word(name) else { return nil }
        let units: [(suffix: String, twips: Double)] = [
            ("pt", 20), ("in", 1_440), ("mm", 56.692_913), ("cm", 566.929_13), ("pc", 240), ("pi", 240),
        ]
        for unit in units where text.hasSuffix(unit.suffix) {
            guard let number = Double(text.dropLast(unit.suffix.count)), number.magnitude < 1e9 else { return nil }
            return Int((number * unit.twips).rounded())
        }
        return nil
    }

    /// Whether a property that is on or off is on (`ST_OnOff`).
    var isOn: Bool {
        switch value {
        case "0", "false", "off": false
        default: true
        }
    }
}
