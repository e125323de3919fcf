import DocumentModel
import XMLStream

/// What stands around a paragraph's text.
struct ParagraphFrame {
    var styleID: String
    var layout = ParagraphLayout()
    var numbering: (id: Int, level: Int)?
    var outlineLevel: Int?
    var hasBorder = false
    var isChecked: Bool?
    var endRevision: Revision?
    /// Whether the next paragraph goes on in the same line (a style separator).
    var isRunIn = false
    /// The section that begins after the paragraph, if one does.
    var sectionAfter: SectionSetup?

    init(
        styleID: String, layout: ParagraphLayout = ParagraphLayout(), hasBorder: Bool = false,
        sectionAfter: SectionSetup? = nil
    ) {
        self.styleID = styleID
        self.layout = layout
        self.hasBorder = hasBorder
        self.sectionAfter = sectionAfter
    }
}

extension StoryWriter {
    /// Begins a paragraph and writes its properties in the order of the schema (17.3.1.26).
    mutating func startParagraph(_ frame: ParagraphFrame) {
        xml.start("w:p")
        if let count = paragraphCount {
            paragraphCount = count + 1
            xml.attribute("w14:paraId", CommentThreads.paragraphID(count + 1))
        }
        let layout = frame.layout
        xml.start("w:pPr")
        xml.empty("w:pStyle", ("w:val", frame.styleID))
        face = session.face(of: frame.styleID)
        if layout.keepsWithNext { xml.empty("w:keepNext") }
        if layout.startsPage { xml.empty("w:pageBreakBefore") }
        if let numbering = frame.numbering {
            xml.start("w:numPr")
            xml.empty("w:ilvl", ("w:val", String(numbering.level)))
            xml.empty("w:numId", ("w:val", String(numbering.id)))
            xml.end()
        }
        if frame.hasBorder {
            xml.start("w:pBdr")
            xml.empty("w:bottom", ("w:val", "single"), ("w:sz", "6"), ("w:space", "1"), ("w:color", "auto"))
            xml.end()
        }
        if layout.isRightToLeft { xml.empty("w:bidi") }
        writeSpacing(layout)
        writeIndents(layout)
        if let alignment = layout.alignment { xml.empty("w:jc", ("w:val", alignment.wordName)) }
        if let level = frame.outlineLevel { xml.empty("w:outlineLvl", ("w:val", String(level))) }
        if frame.endRevision != nil || frame.isRunIn {
            xml.start("w:rPr")
            if let revision = frame.endRevision {
                startRevision(revision)
                xml.end()
            }
            if frame.isRunIn {
                xml.empty("w:vanish")
                xml.empty("w:specVanish")
            }
            xml.end()
        }
        if let next = frame.sectionAfter { endSection(next) }
        xml.end()
        if let instruction = fieldInstruction {
            writeFieldStart(instruction)
            fieldInstruction = nil
        }
        if let (mark, isEndnote) = noteMark {
            noteMark = nil
            writeNoteMark(mark, isEndnote: isEndnote)
        }
        if let isChecked = frame.isChecked { writeCheckbox(isChecked) }
    }

    mutating func endParagraph() {
        if endsField {
            writeFieldEnd()
            endsField = false
        }
        xml.end()
    }

    private mutating func writeSpacing(_ layout: ParagraphLayout) {
        guard layout.spaceBefore != nil || layout.spaceAfter != nil || layout.lineSpacing != nil else { return }
        var line: Int?
        var rule: String?
        switch layout.lineSpacing {
        case .multiple(let hundredths): (line, rule) = ((hundredths * 240 + 50) / 100, "auto")
        case .exactly(let length): (line, rule) = (length.twips, "exact")
        case .atLeast(let length): (line, rule) = (length.twips, "atLeast")
        case nil: break
        }
        xml.empty(
            "w:spacing", ("w:before", layout.spaceBefore.map { String($0.twips) }),
            ("w:after", layout.spaceAfter.map { String($0.twips) }), ("w:line", line.map { String($0) }),
            ("w:lineRule", rule))
    }

    private mutating func writeIndents(_ layout: ParagraphLayout) {
        guard layout.startIndent != nil || layout.endIndent != nil || layout.firstLineIndent != nil else { return }
        xml.start("w:ind")
        switch layout.startIndent {
        case .characters(let hundredths):
            xml.attribute("w:leftChars", hundredths)
            if let width = session.theme.characterWidth { xml.attribute("w:left", hundredths * width / 100) }
        case .length(let length): xml.attribute("w:left", length.twips)
        case nil: break
        }
        switch layout.endIndent {
        case .characters(let hundredths):
            xml.attribute("w:rightChars", hundredths)
            if let width = session.theme.characterWidth { xml.attribute("w:right", hundredths * width / 100) }
        case .length(let length): xml.attribute("w:right", length.twips)
        case nil: break
        }
        switch layout.firstLineIndent {
        case .characters(let hundredths) where hundredths < 0:
            xml.attribute("w:hangingChars", -hundredths)
            if let width = session.theme.characterWidth { xml.attribute("w:hanging", -hundredths * width / 100) }
        case .characters(let hundredths):
            xml.attribute("w:firstLineChars", hundredths)
            if let width = session.theme.characterWidth { xml.attribute("w:firstLine", hundredths * width / 100) }
        case .length(let length) where length.twips < 0: xml.attribute("w:hanging", -length.twips)
        case .length(let length):
            // A style's indent in characters would win over a length here.
            xml.attribute("w:firstLineChars", 0)
            xml.attribute("w:firstLine", length.twips)
        case nil: break
        }
        xml.end()
    }

    /// Begins an element that says who changed what follows, and when.
    mutating func startRevision(_ revision: Revision) {
        switch revision.kind {
        case .insertion: xml.start("w:ins")
        case .deletion: xml.start("w:del")
        case .moveTo: xml.start("w:moveTo")
        case .moveFrom: xml.start("w:moveFrom")
        }
        xml.attribute("w:id", session.makeID())
        xml.attribute("w:author", revision.author ?? "")
        xml.attribute("w:date", revision.date.flatMap { DateForms.isMoment($0) ? $0 : nil })
    }

    private mutating func writeCheckbox(_ isChecked: Bool) {
        xml.start("w:sdt")
        xml.start("w:sdtPr")
        xml.empty("w:id", ("w:val", String(session.makeID())))
        write(FormField.checkBox(isChecked: isChecked))
        xml.end()
        xml.start("w:sdtContent")
        xml.start("w:r")
        xml.element("w:t", isChecked ? "☑" : "☐")
        xml.end()
        xml.end()
        xml.end()
    }

    /// Writes the number before a heading or a paragraph as a run of a style of its own.
    mutating func writeNumber(_ number: PrintedNumber) {
        xml.start("w:r")
        xml.start("w:rPr")
        xml.empty("w:rStyle", ("w:val", WordStyleNames.printedNumber.id))
        xml.end()
        writeCharacters(number.text + number.gap)
        xml.end()
    }

    mutating func writeFieldStart(_ instruction: String) {
        xml.start("w:r")
        xml.empty("w:fldChar", ("w:fldCharType", "begin"))
        xml.end()
        xml.start("w:r")
        xml.start("w:instrText")
        xml.attribute("xml:space", "preserve")
        xml.text(" \(instruction) ")
        xml.end()
        xml.end()
        xml.start("w:r")
        xml.empty("w:fldChar", ("w:fldCharType", "separate"))
        xml.end()
    }

    mutating func writeFieldEnd() {
        xml.start("w:r")
        xml.empty("w:fldChar", ("w:fldCharType", "end"))
        xml.end()
    }
}

extension TextAlignment {
    /// The name in `ST_Jc`.
    var wordName: String {
        switch self {
        case .start: "left"
        case .center: "center"
        case .end: "right"
        case .justify: "both"
        case .distribute: "distribute"
        }
    }
}
