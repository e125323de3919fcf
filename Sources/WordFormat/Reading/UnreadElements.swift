import ConversionCore
import OfficePackage
import XMLStream

/// Counts the elements that were met and not taken in, so that none is lost in silence: each kind is said once, with its
/// count and its first place.
struct UnreadElements {
    private struct Found {
        var isProperty: Bool
        var count = 0
        var place: Location
    }

    private var found: [String: Found] = [:]

    /// Takes note of an element that the reader does not know.
    mutating func meet(_ element: borrowing XMLElement, isProperty: Bool, in part: PartName) {
        let name = element.localName
        if found[name] != nil {
            found[name]?.count += 1
            return
        }
        // Elements of later versions within properties refine what the known ones say.
        let isWord = element.namespace == WordNamespace.word
        if isProperty, !isWord || UnreadElements.silentProperties.contains(name) { return }
        if UnreadElements.silent.contains(name) { return }
        let place = Location(part: part.entryName, line: element.line)
        found[name] = Found(isProperty: isProperty, count: 1, place: place)
    }

    /// Says what was met: what a person sees as warnings, unknown properties as notes.
    func report(to diagnostics: inout Diagnostics) {
        for (name, found) in found.sorted(by: { $0.key < $1.key }) {
            if let looks = UnreadElements.looks[name] {
                diagnostics.warn(.skipped, "\(looks) were left out", at: found.place, count: found.count)
            } else if found.isProperty {
                diagnostics.note(
                    .skipped, "the property “\(name)” is not known and was left out", at: found.place,
                    count: found.count)
            } else {
                diagnostics.warn(
                    .skipped, "the element “\(name)” is not known; what is in it was taken as far as it is",
                    at: found.place, count: found.count)
            }
        }
    }

    /// Marks of editing, of checking and of layout caches, which no reader of the page sees; and wrappers whose content is
    /// read as if they were not there.
    private static let silent: Set<String> = [
        "proofErr", "lastRenderedPageBreak", "permStart", "permEnd", "moveFromRangeStart", "moveFromRangeEnd",
        "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd",
        "customXmlDelRangeStart",
        "customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart",
        "customXmlMoveToRangeEnd", "background", "fPr", "ctrlPr", "softEdge", "conflictIns", "conflictDel",
        "ffData", "enabled", "calcOnExit", "entryMacro", "exitMacro", "helpText", "statusText", "size", "sizeAuto",
        "type", "maxLength", "format", "textFormat", "hps", "hpsRaise", "hpsBaseText", "rubyAlign", "lid", "dirty",
        "fldData", "numberingChange", "cellIns", "cellDel", "cellMerge",
    ]

    /// Properties that change nothing which a person sees, or only how lines are broken and letters are spaced.
    private static let silentProperties: Set<String> = [
        "rsid", "rsidR", "rsidRPr", "rsidDel", "noProof", "webHidden", "kern", "szCs", "bCs", "iCs", "cs",
        "complexScript",
        "snapToGrid", "widowControl", "adjustRightInd", "autoSpaceDE", "autoSpaceDN", "overflowPunct", "topLinePunct",
        "wordWrap", "kinsoku", "contextualSpacing", "mirrorIndents", "suppressAutoHyphens", "suppressLineNumbers",
        "keepLines", "divId", "textAlignment", "textboxTightWrap", "suppressOverlap", "numberingChange", "id", "lock",
        "placeholder", "docPart", "docPartUnique", "docPartObj", "docPartCategory", "docPartList", "showingPlcHdr",
        "temporary",
        "dataBinding", "color", "appearance", "equation", "group", "picture", "richText", "citation", "bibliography",
        "repeatingSection", "repeatingSectionItem", "storeMappedDataAs", "calendar", "lid", "multiLine", "tblCellMar",
        "tcMar", "left", "right", "start", "end", "bottom", "top", "insideH", "insideV", "tl2br", "tr2bl", "between",
        "bar",
        "cantSplit", "noWrap", "tcFitText", "hideMark", "tblInd", "tblOverlap", "tblStyleRowBandSize",
        "tblStyleColBandSize", "wBefore", "wAfter", "divBdr", "tblCaption", "tblDescription", "tblCellSpacing",
        "hidden",
        "footnotePr", "endnotePr", "pos", "numFmt", "numStart", "numRestart", "paperSrc", "lnNumType", "formProt",
        "noEndnote",
        "printerSettings", "rtlGutter", "col", "bidi", "headers", "oMath", "fitText", "checkedState", "uncheckedState",
        "specVanish", "w", "spacing", "effect", "tab", "placeholderText", "rPrDefault", "cellIns",
        "cellDel", "cellMerge",
        "ffData", "collapsed", "color2", "category", "gallery", "docPartBody", "hps", "outlineLvl",
    ]

    /// Looks that a person sees and the document does not hold.
    private static let looks = [
        "tabs": "tab stops", "tblBorders": "borders of tables", "tcBorders": "borders of cells",
        "trHeight": "heights of rows",
        "textDirection": "directions of text in cells", "bidiVisual": "right-to-left orders of columns",
        "rtl": "marks of right-to-left runs", "bdr": "borders around text",
        "tblpPr": "floating tables",
        "emboss": "raised letters", "imprint": "engraved letters", "outline": "outlined letters",
        "shadow": "shadows of letters",
        "eastAsianLayout": "two lines in one and turned letters", "pgBorders": "borders of pages",
        "vAlign": "vertical positions of pages",
    ]
}
