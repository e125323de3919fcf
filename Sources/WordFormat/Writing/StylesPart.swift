import DocumentModel
import XMLStream

/// Makes `styles.xml`: the styles that the writer uses, set for the document's script.
struct StylesPart {
    let script: WrittenScript
    let custom: CustomStyles

    private struct Paragraph {
        var style: WordStyleNames.Style
        var basedOn: String?
        var next: String?
        var outline: Int?
        var keepsNext = false
        var before = 0
        var after = 0
        var line: Int?
        var alignment: String?
        var left = 0
        var firstLineCharacters: Int?
        var halfPoints: Int?
        var isBold = false
        var isHeadingFace = false
        var isFixedPitch = false
        var hasBorder = false
    }

    /// The identifier of the predefined paragraph style that has this name; `nil` if there is none.
    static func predefinedID(ofParagraphStyle name: String) -> String? {
        let folded = WordStyleNames.folded(name)
        return predefinedByName[folded]
    }

    /// The identifiers that the writer's own styles take.
    static var predefinedIDs: [String] {
        paragraphs(.latin).map(\.style.id)
            + [
                "DefaultParagraphFont", "TableNormal", "NoList", WordStyleNames.table.id, WordStyleNames.code.id,
                WordStyleNames.printedNumber.id, WordStyleNames.hyperlink.id, WordStyleNames.footnoteReference.id,
                WordStyleNames.endnoteReference.id, WordStyleNames.commentReference.id,
            ]
    }

    private static let predefinedByName: [String: String] = Dictionary(
        paragraphs(.latin).map { (WordStyleNames.folded($0.style.name), $0.style.id) },
        uniquingKeysWith: { first, _ in first })

    private static func paragraphs(_ script: WrittenScript) -> [Paragraph] {
        let isEastAsian = script.isEastAsian
        let text = isEastAsian ? 24 : 22
        let normal = WordStyleNames.normal.id
        var styles: [Paragraph] = [
            Paragraph(
                style: WordStyleNames.normal, line: isEastAsian ? 360 : 276, alignment: isEastAsian ? "both" : nil,
                halfPoints: text),
            Paragraph(
                style: WordStyleNames.body, basedOn: normal, after: isEastAsian ? 0 : 120,
                firstLineCharacters: isEastAsian ? 200 : nil),
            Paragraph(style: WordStyleNames.flushText, basedOn: normal, after: isEastAsian ? 0 : 120),
        ]
        let sizes = isEastAsian ? [32, 30, 28, 26, 24, 24, 24, 24, 24] : [32, 28, 26, 24, 22, 22, 22, 22, 22]
        for level in 1...9 {
            styles.append(
                Paragraph(
                    style: WordStyleNames.heading(level), basedOn: normal, next: WordStyleNames.body.id,
                    outline: level - 1, keepsNext: true, before: level == 1 ? 240 : 160, after: 120, alignment: "left",
                    halfPoints: sizes[level - 1], isBold: true, isHeadingFace: true))
        }
        for (role, style) in WordStyleNames.roles { styles.append(paragraph(of: role, style, normal, text)) }
        styles += [
            Paragraph(style: WordStyleNames.listParagraph, basedOn: normal, left: 480),
            Paragraph(style: WordStyleNames.quotation, basedOn: normal, before: 60, after: 60, left: 480),
            Paragraph(
                style: WordStyleNames.preformatted, basedOn: normal, before: 60, after: 60, line: 240,
                alignment: "left", halfPoints: 20, isFixedPitch: true),
            Paragraph(style: WordStyleNames.definitionTerm, basedOn: normal, keepsNext: true, isBold: true),
            Paragraph(style: WordStyleNames.definition, basedOn: normal, left: 480),
            Paragraph(
                style: WordStyleNames.caption, basedOn: normal, before: 60, after: 60, alignment: "center",
                halfPoints: 21, isHeadingFace: true),
            Paragraph(style: WordStyleNames.figure, basedOn: normal, before: 60, line: 240, alignment: "center"),
            Paragraph(style: WordStyleNames.numberedParagraph, basedOn: WordStyleNames.body.id),
            Paragraph(style: WordStyleNames.tableText, basedOn: normal, line: 240, alignment: "left", halfPoints: 21),
            Paragraph(style: WordStyleNames.header, basedOn: normal, line: 240, alignment: "center", halfPoints: 18),
            Paragraph(style: WordStyleNames.footer, basedOn: normal, line: 240, alignment: "center", halfPoints: 18),
            Paragraph(
                style: WordStyleNames.footnoteText, basedOn: normal, line: 240, alignment: "left", halfPoints: 18),
            Paragraph(style: WordStyleNames.endnoteText, basedOn: normal, line: 240, alignment: "left", halfPoints: 18),
            Paragraph(style: WordStyleNames.commentText, basedOn: normal, line: 240, alignment: "left", halfPoints: 20),
            Paragraph(
                style: WordStyleNames.contentsHeading, basedOn: normal, before: 240, after: 120, alignment: "center",
                halfPoints: 32, isBold: true, isHeadingFace: true),
        ]
        for depth in 1...5 {
            styles.append(Paragraph(style: WordStyleNames.listContinuation(depth), basedOn: normal, left: 480 * depth))
        }
        for level in 1...9 {
            styles.append(
                Paragraph(style: WordStyleNames.contentsEntry(level), basedOn: normal, left: 240 * (level - 1)))
        }
        return styles
    }

    private static func paragraph(
        of role: ParagraphRole, _ style: WordStyleNames.Style, _ normal: String, _ text: Int
    ) -> Paragraph {
        var paragraph = Paragraph(style: style, basedOn: normal)
        switch role {
        case .title:
            paragraph.next = WordStyleNames.body.id
            paragraph.keepsNext = true
            (paragraph.before, paragraph.after) = (240, 240)
            paragraph.alignment = "center"
            paragraph.halfPoints = 44
            (paragraph.isBold, paragraph.isHeadingFace) = (true, true)
        case .subtitle:
            (paragraph.alignment, paragraph.after, paragraph.halfPoints) = ("center", 240, 30)
        case .byline, .documentNumber: (paragraph.alignment, paragraph.after) = ("center", 120)
        case .recipient, .attachment, .attachmentNote: paragraph.alignment = "left"
        case .signature, .date: (paragraph.alignment, paragraph.before) = ("right", role == .signature ? 240 : 0)
        case .tableNote: (paragraph.halfPoints, paragraph.alignment) = (18, "left")
        default: break
        }
        return paragraph
    }

    /// The part's content.
    func content() -> [UInt8] {
        var xml = XMLByteWriter(capacity: 32_768)
        xml.declaration()
        xml.start("w:styles")
        xml.attribute("xmlns:w", WordNamespace.addresses[WordNamespace.word])
        writeDefaults(&xml)
        for style in StylesPart.paragraphs(script) { write(style, &xml) }
        writeCharacterStyles(&xml)
        writeTableStyles(&xml)
        writeCustomStyles(&xml)
        xml.end()
        return xml.bytes
    }

    private func writeDefaults(_ xml: inout XMLByteWriter) {
        let latin = script.isEastAsian ? "Times New Roman" : "Calibri"
        xml.start("w:docDefaults")
        xml.start("w:rPrDefault")
        xml.start("w:rPr")
        xml.empty(
            "w:rFonts", ("w:ascii", latin), ("w:hAnsi", latin), ("w:eastAsia", script.bodyFace), ("w:cs", latin))
        xml.empty("w:kern", ("w:val", "2"))
        xml.empty("w:sz", ("w:val", script.isEastAsian ? "24" : "22"))
        xml.empty("w:szCs", ("w:val", script.isEastAsian ? "24" : "22"))
        xml.empty(
            "w:lang", ("w:val", "en-US"), ("w:eastAsia", script.eastAsianLanguage), ("w:bidi", "ar-SA"))
        xml.end()
        xml.end()
        xml.empty("w:pPrDefault")
        xml.end()
    }

    private func write(_ style: Paragraph, _ xml: inout XMLByteWriter) {
        xml.start("w:style")
        xml.attribute("w:type", "paragraph")
        if style.style.id == WordStyleNames.normal.id { xml.attribute("w:default", "1") }
        xml.attribute("w:styleId", style.style.id)
        xml.empty("w:name", ("w:val", style.style.name))
        if let base = style.basedOn { xml.empty("w:basedOn", ("w:val", base)) }
        if let next = style.next { xml.empty("w:next", ("w:val", next)) }
        xml.empty("w:qFormat")
        xml.start("w:pPr")
        if style.keepsNext { xml.empty("w:keepNext") }
        if style.before != 0 || style.after != 0 || style.line != nil {
            xml.empty(
                "w:spacing", ("w:before", style.before == 0 ? nil : String(style.before)),
                ("w:after", style.after == 0 ? nil : String(style.after)), ("w:line", style.line.map { String($0) }),
                ("w:lineRule", style.line == nil ? nil : "auto"))
        }
        if let characters = style.firstLineCharacters {
            // The length is for those who do not count characters.
            xml.empty("w:ind", ("w:firstLineChars", String(characters)), ("w:firstLine", String(characters * 24 / 10)))
        } else if style.left != 0 {
            xml.empty("w:ind", ("w:left", String(style.left)))
        }
        if let alignment = style.alignment { xml.empty("w:jc", ("w:val", alignment)) }
        if let outline = style.outline { xml.empty("w:outlineLvl", ("w:val", String(outline))) }
        xml.end()
        xml.start("w:rPr")
        if style.isFixedPitch {
            xml.empty(
                "w:rFonts", ("w:ascii", "Courier New"), ("w:hAnsi", "Courier New"), ("w:eastAsia", script.bodyFace),
                ("w:cs", "Courier New"))
        } else if style.isHeadingFace {
            let latin = script.isEastAsian ? "Arial" : "Calibri"
            xml.empty(
                "w:rFonts", ("w:ascii", latin), ("w:hAnsi", latin), ("w:eastAsia", script.headingFace), ("w:cs", latin))
        }
        if style.isBold {
            xml.empty("w:b")
            xml.empty("w:bCs")
        }
        if let size = style.halfPoints {
            xml.empty("w:sz", ("w:val", String(size)))
            xml.empty("w:szCs", ("w:val", String(size)))
        }
        xml.end()
        xml.end()
    }

    private func writeCharacterStyles(_ xml: inout XMLByteWriter) {
        startStyle("character", "DefaultParagraphFont", "Default Paragraph Font", isDefault: true, &xml)
        xml.end()
        startStyle("character", WordStyleNames.code.id, WordStyleNames.code.name, &xml)
        xml.start("w:rPr")
        xml.empty(
            "w:rFonts", ("w:ascii", "Courier New"), ("w:hAnsi", "Courier New"), ("w:cs", "Courier New"))
        xml.end()
        xml.end()
        startStyle("character", WordStyleNames.printedNumber.id, WordStyleNames.printedNumber.name, &xml)
        xml.end()
        startStyle("character", WordStyleNames.hyperlink.id, WordStyleNames.hyperlink.name, &xml)
        xml.start("w:rPr")
        xml.empty("w:color", ("w:val", "0563C1"))
        xml.empty("w:u", ("w:val", "single"))
        xml.end()
        xml.end()
        for style in [WordStyleNames.footnoteReference, WordStyleNames.endnoteReference] {
            startStyle("character", style.id, style.name, &xml)
            xml.start("w:rPr")
            xml.empty("w:vertAlign", ("w:val", "superscript"))
            xml.end()
            xml.end()
        }
        startStyle("character", WordStyleNames.commentReference.id, WordStyleNames.commentReference.name, &xml)
        xml.start("w:rPr")
        xml.empty("w:sz", ("w:val", "16"))
        xml.end()
        xml.end()
    }

    private func writeTableStyles(_ xml: inout XMLByteWriter) {
        startStyle("table", "TableNormal", "Normal Table", isDefault: true, &xml)
        xml.start("w:tblPr")
        xml.empty("w:tblInd", ("w:w", "0"), ("w:type", "dxa"))
        StylesPart.writeCellMargins(&xml)
        xml.end()
        xml.end()
        startStyle("table", WordStyleNames.table.id, WordStyleNames.table.name, &xml)
        xml.empty("w:basedOn", ("w:val", "TableNormal"))
        xml.start("w:tblPr")
        xml.start("w:tblBorders")
        StylesPart.writeBorder("w:top", &xml)
        StylesPart.writeBorder("w:left", &xml)
        StylesPart.writeBorder("w:bottom", &xml)
        StylesPart.writeBorder("w:right", &xml)
        StylesPart.writeBorder("w:insideH", &xml)
        StylesPart.writeBorder("w:insideV", &xml)
        xml.end()
        xml.end()
        xml.start("w:tblStylePr")
        xml.attribute("w:type", "firstRow")
        xml.start("w:pPr")
        xml.empty("w:jc", ("w:val", "center"))
        xml.end()
        xml.start("w:rPr")
        xml.empty("w:b")
        xml.end()
        xml.end()
        xml.end()
        startStyle("numbering", "NoList", "No List", isDefault: true, &xml)
        xml.end()
    }

    private static func writeBorder(_ name: StaticString, _ xml: inout XMLByteWriter) {
        xml.empty(name, ("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "auto"))
    }

    private static func writeCellMargins(_ xml: inout XMLByteWriter) {
        xml.start("w:tblCellMar")
        xml.empty("w:top", ("w:w", "0"), ("w:type", "dxa"))
        xml.empty("w:left", ("w:w", "108"), ("w:type", "dxa"))
        xml.empty("w:bottom", ("w:w", "0"), ("w:type", "dxa"))
        xml.empty("w:right", ("w:w", "108"), ("w:type", "dxa"))
        xml.end()
    }

    private func writeCustomStyles(_ xml: inout XMLByteWriter) {
        for style in custom.paragraphs {
            startStyle("paragraph", style.id, style.name, isCustom: true, &xml)
            if let base = style.basedOn { xml.empty("w:basedOn", ("w:val", base)) }
            xml.empty("w:qFormat")
            xml.end()
        }
        for style in custom.characters {
            startStyle("character", style.id, style.name, isCustom: true, &xml)
            xml.end()
        }
        for style in custom.tables {
            startStyle("table", style.id, style.name, isCustom: true, &xml)
            if let base = style.basedOn { xml.empty("w:basedOn", ("w:val", base)) }
            xml.end()
        }
    }

    private func startStyle(
        _ type: String, _ id: String, _ name: String, isDefault: Bool = false, isCustom: Bool = false,
        _ xml: inout XMLByteWriter
    ) {
        xml.start("w:style")
        xml.attribute("w:type", type)
        if isDefault { xml.attribute("w:default", "1") }
        if isCustom { xml.attribute("w:customStyle", "1") }
        xml.attribute("w:styleId", id)
        xml.empty("w:name", ("w:val", name))
    }
}
