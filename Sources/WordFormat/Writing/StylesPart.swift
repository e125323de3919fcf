import DocumentModel
import XMLStream

/// Makes `styles.xml`: the styles of a theme and those that the document names.
struct StylesPart {
    let theme: WordTheme
    let eastAsianLanguage: String
    let custom: CustomStyles
    /// The tables of the theme that the document has.
    let tables: [TableLook]

    /// The identifier of the predefined paragraph style that has this name; `nil` if there is none.
    static func predefinedID(ofParagraphStyle name: String) -> String? {
        predefinedByName[WordStyleNames.folded(name)]
    }

    /// The identifiers that the writer's own styles take.
    static var predefinedIDs: [String] {
        WordTheme.plain(.latin).paragraphs.map(\.style.id)
            + [
                "DefaultParagraphFont", "TableNormal", "NoList", WordStyleNames.table.id, WordStyleNames.code.id,
                WordStyleNames.printedNumber.id, WordStyleNames.hyperlink.id, WordStyleNames.footnoteReference.id,
                WordStyleNames.endnoteReference.id, WordStyleNames.commentReference.id,
            ] + (1...4).map { WordStyleNames.runInHeading($0).id } + WordTheme.officialTables.map(\.style.id)
    }

    private static let predefinedByName: [String: String] = Dictionary(
        WordTheme.plain(.latin).paragraphs.map { (WordStyleNames.folded($0.style.name), $0.style.id) },
        uniquingKeysWith: { first, _ in first })

    /// The part's content.
    func content() -> [UInt8] {
        var xml = XMLByteWriter(capacity: 32_768)
        xml.declaration()
        xml.start("w:styles")
        xml.attribute("xmlns:w", WordNamespace.addresses[WordNamespace.word])
        writeDefaults(&xml)
        for style in theme.paragraphs { write(style, &xml) }
        writeCharacterStyles(&xml)
        writeTableStyles(&xml)
        writeCustomStyles(&xml)
        xml.end()
        return xml.bytes
    }

    private func writeDefaults(_ xml: inout XMLByteWriter) {
        xml.start("w:docDefaults")
        xml.start("w:rPrDefault")
        xml.start("w:rPr")
        if let face = theme.defaults.face { StylesPart.write(face, &xml) }
        if let kerning = theme.kerning { xml.empty("w:kern", ("w:val", String(kerning))) }
        if let size = theme.defaults.halfPoints {
            xml.empty("w:sz", ("w:val", String(size)))
            xml.empty("w:szCs", ("w:val", String(size)))
        }
        xml.empty("w:lang", ("w:val", "en-US"), ("w:eastAsia", eastAsianLanguage), ("w:bidi", "ar-SA"))
        xml.end()
        xml.end()
        xml.empty("w:pPrDefault")
        xml.end()
    }

    private static func write(_ face: WordTheme.Face, _ xml: inout XMLByteWriter) {
        xml.empty(
            "w:rFonts", ("w:ascii", face.latin), ("w:hAnsi", face.latin), ("w:eastAsia", face.eastAsian),
            ("w:cs", face.latin))
    }

    private func write(_ look: WordTheme.ParagraphLook, _ xml: inout XMLByteWriter) {
        xml.start("w:style")
        xml.attribute("w:type", "paragraph")
        if look.style.id == WordStyleNames.normal.id { xml.attribute("w:default", "1") }
        xml.attribute("w:styleId", look.style.id)
        xml.empty("w:name", ("w:val", look.style.name))
        if let base = look.basedOn { xml.empty("w:basedOn", ("w:val", base)) }
        if let next = look.next { xml.empty("w:next", ("w:val", next)) }
        xml.empty("w:qFormat")
        xml.start("w:pPr")
        StylesPart.writeParagraphProperties(look, &xml)
        xml.end()
        xml.start("w:rPr")
        StylesPart.write(look.run, &xml)
        xml.end()
        xml.end()
    }

    /// Writes the properties of a paragraph style in the order of the schema (17.3.1.26).
    private static func writeParagraphProperties(_ look: WordTheme.ParagraphLook, _ xml: inout XMLByteWriter) {
        func state(_ name: StaticString, _ value: Bool?) {
            if let value { xml.empty(name, ("w:val", value ? "1" : "0")) }
        }
        if look.keepsNext { xml.empty("w:keepNext") }
        if look.startsPage { xml.empty("w:pageBreakBefore") }
        let typography = look.typography
        state("w:widowControl", typography.widowControl)
        if let tab = look.rightTab {
            xml.start("w:tabs")
            xml.empty("w:tab", ("w:val", "right"), ("w:leader", look.tabLeader), ("w:pos", String(tab)))
            xml.end()
        }
        state("w:kinsoku", typography.kinsoku)
        state("w:overflowPunct", typography.overflowPunctuation)
        state("w:autoSpaceDE", typography.autoSpace)
        state("w:autoSpaceDN", typography.autoSpace)
        state("w:adjustRightInd", typography.adjustsRightIndent)
        state("w:snapToGrid", look.snapsToGrid)
        if look.before != 0 || look.after != 0 || look.line != nil {
            xml.empty(
                "w:spacing", ("w:before", look.before == 0 ? nil : String(look.before)),
                ("w:after", look.after == 0 ? nil : String(look.after)),
                ("w:line", look.line.map { String($0.value) }), ("w:lineRule", look.line?.rule.rawValue))
        }
        if let indents = look.indents { write(indents, &xml) }
        if let alignment = look.alignment { xml.empty("w:jc", ("w:val", alignment)) }
        if let outline = look.outline { xml.empty("w:outlineLvl", ("w:val", String(outline))) }
    }

    private static func write(_ indents: WordTheme.Indents, _ xml: inout XMLByteWriter) {
        func number(_ value: Int, isStated: Bool) -> String? { value != 0 || isStated ? String(value) : nil }
        let hanging = indents.firstLine < 0
        xml.empty(
            "w:ind", ("w:leftChars", indents.leftCharacters.map { String($0) }),
            ("w:left", number(indents.left, isStated: indents.leftCharacters != nil)),
            ("w:rightChars", indents.rightCharacters.map { String($0) }),
            ("w:right", number(indents.right, isStated: indents.rightCharacters != nil)),
            (
                hanging ? "w:hangingChars" : "w:firstLineChars",
                indents.firstLineCharacters.map { String(abs($0)) }
            ),
            (
                hanging ? "w:hanging" : "w:firstLine",
                number(abs(indents.firstLine), isStated: indents.firstLineCharacters != nil)
            ))
    }

    /// Writes the properties of a style's text in the order of the schema (17.3.2.28).
    private static func write(_ run: WordTheme.RunLook, _ xml: inout XMLByteWriter) {
        if let face = run.face { write(face, &xml) }
        if run.isBold {
            xml.empty("w:b")
            xml.empty("w:bCs")
        }
        if run.isItalic {
            xml.empty("w:i")
            xml.empty("w:iCs")
        }
        if let color = run.color { xml.empty("w:color", ("w:val", color)) }
        if let spacing = run.spacing { xml.empty("w:spacing", ("w:val", String(spacing))) }
        if let size = run.halfPoints {
            xml.empty("w:sz", ("w:val", String(size)))
            xml.empty("w:szCs", ("w:val", String(size)))
        }
    }

    private func writeCharacterStyles(_ xml: inout XMLByteWriter) {
        startStyle("character", "DefaultParagraphFont", "Default Paragraph Font", isDefault: true, &xml)
        xml.end()
        startStyle("character", WordStyleNames.code.id, WordStyleNames.code.name, &xml)
        xml.start("w:rPr")
        xml.empty(
            "w:rFonts", ("w:ascii", theme.codeFace.latin), ("w:hAnsi", theme.codeFace.latin),
            ("w:cs", theme.codeFace.latin))
        xml.end()
        xml.end()
        for look in theme.runIns {
            startStyle("character", look.style.id, look.style.name, &xml)
            xml.start("w:rPr")
            StylesPart.write(look.run, &xml)
            xml.end()
            xml.end()
        }
        startStyle("character", WordStyleNames.printedNumber.id, WordStyleNames.printedNumber.name, &xml)
        xml.end()
        startStyle("character", WordStyleNames.hyperlink.id, WordStyleNames.hyperlink.name, &xml)
        if let color = theme.linkColor {
            xml.start("w:rPr")
            xml.empty("w:color", ("w:val", color))
            xml.empty("w:u", ("w:val", "single"))
            xml.end()
        }
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
        StylesPart.write(theme.tableHeader, &xml)
        xml.end()
        xml.end()
        xml.end()
        for look in tables { write(look, &xml) }
        startStyle("numbering", "NoList", "No List", isDefault: true, &xml)
        xml.end()
    }

    private func write(_ look: TableLook, _ xml: inout XMLByteWriter) {
        startStyle("table", look.style.id, look.style.name, isCustom: true, &xml)
        xml.empty("w:basedOn", ("w:val", "TableNormal"))
        xml.start("w:tblPr")
        xml.start("w:tblBorders")
        for (name, line) in [
            ("w:top", look.top), ("w:bottom", look.bottom), ("w:insideH", look.inside),
        ] as [(StaticString, TableLook.Line?)] {
            guard let line else { continue }
            xml.empty(
                name, ("w:val", line.kind), ("w:sz", String(line.size)), ("w:space", "0"), ("w:color", line.color))
        }
        xml.end()
        xml.start("w:tblCellMar")
        xml.empty("w:left", ("w:w", "0"), ("w:type", "dxa"))
        xml.empty("w:right", ("w:w", "0"), ("w:type", "dxa"))
        xml.end()
        xml.end()
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
