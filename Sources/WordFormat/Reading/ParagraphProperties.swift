import DocumentModel
import XMLStream

/// The properties of paragraphs as far as they reach the model; each part is `nil` where nothing is said (17.3.1).
struct ParagraphProperties: Hashable {
    /// An indent, as a length and in characters; characters win where they are not nought.
    struct Indent: Hashable {
        var twips: Int?
        var hundredths: Int?

        var measure: IndentMeasure? {
            if let hundredths, hundredths != 0 { return .characters(hundredths: hundredths) }
            if let twips { return .length(.twips(twips)) }
            return nil
        }

        func over(_ base: Indent) -> Indent { twips == nil && hundredths == nil ? base : self }
    }

    var styleID: String?
    var alignment: TextAlignment?
    var start = Indent()
    var end = Indent()
    var firstLine = Indent()
    var spaceBefore: Int?
    var spaceAfter: Int?
    var line: Int?
    var lineRule: String?
    var startsPage: Bool?
    var keepsWithNext: Bool?
    var isRightToLeft: Bool?
    var outlineLevel: Int?
    var numberingID: Int?
    var numberingLevel: Int?
    /// Whether a line is drawn above or below.
    var hasBorder = false

    /// Takes one element of a `w:pPr`.
    mutating func take(_ kind: WordElement, _ element: borrowing XMLElement) {
        switch kind {
        case .pStyle: styleID = element.value
        case .jc: alignment = ParagraphProperties.alignment(element.value)
        case .ind: takeIndents(element)
        case .spacing:
            spaceBefore = element.twips("before") ?? spaceBefore
            spaceAfter = element.twips("after") ?? spaceAfter
            line = element.twips("line") ?? line
            lineRule = element.word("lineRule") ?? lineRule
        case .outlineLvl: outlineLevel = element.wordInteger("val")
        case .numId: numberingID = element.wordInteger("val")
        case .ilvl: numberingLevel = element.wordInteger("val").map { min(max($0, 0), 8) }
        case .pageBreakBefore: startsPage = element.isOn
        case .keepNext: keepsWithNext = element.isOn
        case .bidi: isRightToLeft = element.isOn
        case .top, .bottom:
            if let border = element.value, border != "nil", border != "none" { hasBorder = true }
        default: break
        }
    }

    private mutating func takeIndents(_ element: borrowing XMLElement) {
        let left = Indent(
            twips: element.twips("left") ?? element.twips("start"),
            hundredths: element.wordInteger("leftChars") ?? element.wordInteger("startChars"))
        let right = Indent(
            twips: element.twips("right") ?? element.twips("end"),
            hundredths: element.wordInteger("rightChars") ?? element.wordInteger("endChars"))
        let hanging = Indent(
            twips: element.twips("hanging").map { -$0 }, hundredths: element.wordInteger("hangingChars").map { -$0 })
        let first = Indent(twips: element.twips("firstLine"), hundredths: element.wordInteger("firstLineChars"))
        start = left.over(start)
        end = right.over(end)
        firstLine = hanging.over(first).over(firstLine)
    }

    /// These properties where they say something, and those of `base` where they do not.
    func over(_ base: ParagraphProperties) -> ParagraphProperties {
        var merged = self
        merged.alignment = alignment ?? base.alignment
        merged.start = start.over(base.start)
        merged.end = end.over(base.end)
        merged.firstLine = firstLine.over(base.firstLine)
        merged.spaceBefore = spaceBefore ?? base.spaceBefore
        merged.spaceAfter = spaceAfter ?? base.spaceAfter
        merged.line = line ?? base.line
        merged.lineRule = lineRule ?? base.lineRule
        merged.startsPage = startsPage ?? base.startsPage
        merged.keepsWithNext = keepsWithNext ?? base.keepsWithNext
        merged.isRightToLeft = isRightToLeft ?? base.isRightToLeft
        merged.outlineLevel = outlineLevel ?? base.outlineLevel
        merged.numberingID = numberingID ?? base.numberingID
        merged.numberingLevel = numberingLevel ?? base.numberingLevel
        merged.hasBorder = hasBorder || base.hasBorder
        return merged
    }

    /// What the model holds of them.
    var layout: ParagraphLayout {
        var spacing: LineSpacing?
        if let line {
            switch lineRule {
            case "exact": spacing = .exactly(.twips(line))
            case "atLeast": spacing = .atLeast(.twips(line))
            // Lines in 240ths of the font's own distance.
            default: spacing = .multiple(hundredths: (min(max(line, -100_000), 100_000) * 100 + 120) / 240)
            }
        }
        return ParagraphLayout(
            alignment: alignment, startIndent: start.measure, endIndent: end.measure,
            firstLineIndent: firstLine.measure, spaceBefore: spaceBefore.map { .twips($0) },
            spaceAfter: spaceAfter.map { .twips($0) }, lineSpacing: spacing, startsPage: startsPage ?? false,
            keepsWithNext: keepsWithNext ?? false, isRightToLeft: isRightToLeft ?? false)
    }

    /// An alignment by its name in `ST_Jc`.
    static func alignment(_ name: String?) -> TextAlignment? {
        switch name {
        case "left", "start": .start
        case "center": .center
        case "right", "end": .end
        case "both", "lowKashida", "mediumKashida", "highKashida": .justify
        case "distribute", "thaiDistribute": .distribute
        default: nil
        }
    }
}
