import DocumentModel

extension WordTheme {
    /// The package's own look, set for a script.
    static func plain(_ script: WrittenScript) -> WordTheme {
        let isEastAsian = script.isEastAsian
        let latin = isEastAsian ? "Times New Roman" : "Calibri"
        let text = isEastAsian ? 24 : 22
        return WordTheme(
            defaults: RunLook(face: Face(latin: latin, eastAsian: script.bodyFace), halfPoints: text), kerning: 2,
            paragraphs: plainParagraphs(script, text),
            codeFace: Face(latin: "Courier New", eastAsian: script.bodyFace), tableHeader: RunLook(isBold: true),
            listIndent: .hanging(480), page: WordDefaults.page, tabWidth: isEastAsian ? 420 : 720,
            linkColor: "0563C1")
    }

    private static func plainParagraphs(_ script: WrittenScript, _ text: Int) -> [ParagraphLook] {
        let isEastAsian = script.isEastAsian
        let normal = WordStyleNames.normal.id
        let heading = Face(latin: isEastAsian ? "Arial" : "Calibri", eastAsian: script.headingFace)
        let flushAfter = isEastAsian ? 0 : 120
        var styles = [
            ParagraphLook(
                style: WordStyleNames.normal, line: .auto(isEastAsian ? 360 : 276),
                alignment: isEastAsian ? "both" : nil, run: RunLook(halfPoints: text)),
            ParagraphLook(
                style: WordStyleNames.body, basedOn: normal, after: flushAfter,
                indents: isEastAsian ? Indents(firstLine: 480, firstLineCharacters: 200) : nil),
            ParagraphLook(style: WordStyleNames.flushText, basedOn: normal, after: flushAfter),
        ]
        let sizes = isEastAsian ? [32, 30, 28, 26, 24, 24, 24, 24, 24] : [32, 28, 26, 24, 22, 22, 22, 22, 22]
        for level in 1...9 {
            styles.append(
                ParagraphLook(
                    style: WordStyleNames.heading(level), basedOn: normal, next: WordStyleNames.body.id,
                    outline: level - 1, keepsNext: true, before: level == 1 ? 240 : 160, after: 120, alignment: "left",
                    run: RunLook(face: heading, isBold: true, halfPoints: sizes[level - 1])))
        }
        for (role, style) in WordStyleNames.roles { styles.append(plain(role, style, normal, heading)) }
        styles += [
            ParagraphLook(style: WordStyleNames.listParagraph, basedOn: normal, indents: Indents(left: 480)),
            ParagraphLook(
                style: WordStyleNames.quotation, basedOn: normal, before: 60, after: 60, indents: Indents(left: 480)),
            ParagraphLook(
                style: WordStyleNames.preformatted, basedOn: normal, before: 60, after: 60, line: .auto(240),
                alignment: "left",
                run: RunLook(face: Face(latin: "Courier New", eastAsian: script.bodyFace), halfPoints: 20)),
            ParagraphLook(
                style: WordStyleNames.definitionTerm, basedOn: normal, keepsNext: true, run: RunLook(isBold: true)),
            ParagraphLook(style: WordStyleNames.definition, basedOn: normal, indents: Indents(left: 480)),
            ParagraphLook(
                style: WordStyleNames.caption, basedOn: normal, before: 60, after: 60, alignment: "center",
                run: RunLook(face: heading, halfPoints: 21)),
            ParagraphLook(
                style: WordStyleNames.figure, basedOn: normal, before: 60, line: .auto(240), alignment: "center"),
            ParagraphLook(style: WordStyleNames.numberedParagraph, basedOn: WordStyleNames.body.id),
            small(WordStyleNames.tableText, 21), small(WordStyleNames.header, 18, alignment: "center"),
            small(WordStyleNames.footer, 18, alignment: "center"), small(WordStyleNames.footnoteText, 18),
            small(WordStyleNames.endnoteText, 18), small(WordStyleNames.commentText, 20),
            ParagraphLook(
                style: WordStyleNames.contentsHeading, basedOn: normal, before: 240, after: 120, alignment: "center",
                run: RunLook(face: heading, isBold: true, halfPoints: 32)),
        ]
        for depth in 1...5 {
            styles.append(
                ParagraphLook(
                    style: WordStyleNames.listContinuation(depth), basedOn: normal,
                    indents: Indents(left: 480 * depth)))
        }
        styles += WordTheme.contentsEntries(width: textWidth(of: WordDefaults.page)) { Indents(left: 240 * ($0 - 1)) }
        return styles
    }

    private static func small(
        _ style: WordStyleNames.Style, _ halfPoints: Int, alignment: String = "left"
    ) -> ParagraphLook {
        ParagraphLook(
            style: style, basedOn: WordStyleNames.normal.id, line: .auto(240), alignment: alignment,
            run: RunLook(halfPoints: halfPoints))
    }

    private static func plain(
        _ role: ParagraphRole, _ style: WordStyleNames.Style, _ normal: String, _ heading: Face
    ) -> ParagraphLook {
        var look = ParagraphLook(style: style, basedOn: normal)
        switch role {
        case .title:
            look.next = WordStyleNames.body.id
            look.keepsNext = true
            (look.before, look.after) = (240, 240)
            look.alignment = "center"
            look.run = RunLook(face: heading, isBold: true, halfPoints: 44)
        case .subtitle:
            (look.alignment, look.after, look.run.halfPoints) = ("center", 240, 30)
        case .byline, .documentNumber: (look.alignment, look.after) = ("center", 120)
        case .recipient, .attachment, .attachmentNote: look.alignment = "left"
        case .signature, .date: (look.alignment, look.before) = ("right", role == .signature ? 240 : 0)
        case .tableNote: (look.run.halfPoints, look.alignment) = (18, "left")
        default: break
        }
        return look
    }
}
