import DocumentModel

extension DocumentGenerator {
    /// A few words without anything special about them.
    mutating func words() -> String {
        var words: [String] = []
        for _ in 0..<random.number(1...4) { words.append(vocabulary()) }
        return words.joined(separator: random.pick("", " "))
    }

    private mutating func vocabulary() -> String {
        random.pick(
            "政府信息公开", "年度报告", "report", "data & <tables>", "“引号”", "1.6个工作日", "𠮷野家", "naïve", "שלום", "e\u{301}",
            "数据　空格", "a\u{A0}b", "\"q\"", "👩‍👩‍👧", "]]>", "％")
    }

    /// Text that is neither empty nor blank.
    mutating func text(isNested: Bool = false) -> [Inline] {
        var inlines: [Inline] = [.text(words(), style())]
        for _ in 0..<random.number(0...5) {
            inlines.append(contentsOf: inline(isNested: isNested))
            if random.oneIn(2) { inlines.append(.text(spaced(), style())) }
        }
        inlines.append(.text(words(), style()))
        return inlines
    }

    /// Words with the white space that formats like to swallow.
    private mutating func spaced() -> String {
        random.pick(words(), " " + words(), words() + " ", words() + "  " + words(), " ")
    }

    private mutating func style() -> TextStyle {
        var marks: TextMarks = []
        if has(.bold, oneIn: 6) { marks.insert(.bold) }
        if has(.italic, oneIn: 6) { marks.insert(.italic) }
        if has(.underline, oneIn: 8) { marks.insert(.underline) }
        if has(.strike, oneIn: 10) { marks.insert(.strike) }
        if has(.superscript, oneIn: 12) {
            marks.insert(.superscript)
        } else if has(.subscript, oneIn: 12) {
            marks.insert(.subscript)
        }
        if has(.code, oneIn: 12) { marks.insert(.code) }
        if has(.smallCapitals, oneIn: 12) { marks.insert(.smallCapitals) }
        if has(.capitals, oneIn: 12) { marks.insert(.capitals) }
        if has(.emphasisMarks, oneIn: 12) { marks.insert(.emphasisMarks) }
        if has(.hidden, oneIn: 20) { marks.insert(.hidden) }
        if has(.noTranslation, oneIn: 15) { marks.insert(.noTranslation) }
        var details = TextDetails()
        if has(.color, oneIn: 10) { details.color = Color(red: 0xC0, green: 0, blue: 0x10) }
        if has(.highlight, oneIn: 12) { details.highlight = Color(red: 0xFF, green: 0xFF, blue: 0) }
        if has(.textSize, oneIn: 12) { details.size = random.pick(.points(10.5), .points(16)) }
        if has(.font, oneIn: 12) { details.font = random.pick("仿宋", "Courier New") }
        if has(.textLanguage, oneIn: 12) { details.language = random.pick("ja-JP", "en-GB") }
        if has(.characterStyle, oneIn: 15), !marks.contains(.code) { details.sourceStyle = "My Char" }
        return TextStyle(marks, details: details)
    }

    private mutating func inline(isNested: Bool) -> [Inline] {
        switch random.number(0...17) {
        case 0: if features.contains(.lineBreak) { return [.lineBreak(.line)] }
        case 1: if features.contains(.tab) { return [.tab] }
        case 2: if features.contains(.externalLink), !isNested { return [link()] }
        case 3:
            if features.contains(.internalLink), !isNested, let name = bookmarks.last {
                return [.link(Link(target: .bookmark(name), content: text(isNested: true)))]
            }
        case 4: return note()
        case 5: if features.contains(.embeddedImage) { return [image()] }
        case 6:
            if features.contains(.linkedImage) {
                return [.image(ImageReference(source: .linked("https://example.org/a.png"), alternativeText: "A"))]
            }
        case 7: if features.contains(.bookmark), !isNested { return bookmark() }
        case 8: if features.contains(.comment), allowsComments, !isNested { return comment() }
        case 9: if !isNested { return annotation() }
        case 10:
            if features.contains(.ruby), !isNested {
                return [.ruby(Ruby(base: [.text("漢字", .plain)], annotation: [.text("かんじ", .plain)]))]
            }
        case 11: return equation()
        case 12: if features.contains(.field), !isNested { return [field()] }
        case 13: if features.contains(.revision), !isNested { return [revised()] }
        case 14: if features.contains(.foreignInline) { return [.foreign(foreign())] }
        case 15: if features.contains(.inlinePageBreak), !isNested { return [.lineBreak(.page)] }
        case 16: if features.contains(.columnBreak), !isNested { return [.lineBreak(.column)] }
        default: break
        }
        return [.text(words(), style())]
    }

    private mutating func link() -> Inline {
        var link = Link(
            target: .external(random.pick("https://example.org/?a=1&b=2", "mailto:a@example.org", "files/a%20b.pdf")),
            content: text(isNested: true))
        if has(.linkTitle, oneIn: 3) { link.title = words() }
        return .link(link)
    }

    private mutating func note() -> [Inline] {
        let isEndnote = features.contains(.endnote) && (random.oneIn(3) || !features.contains(.footnote))
        guard allowsNotes, isEndnote || features.contains(.footnote) else { return [.text(words(), style())] }
        noteCount += 1
        let id = NoteID(String(noteCount))
        let (notes, comments, headings) = (allowsNotes, allowsComments, allowsHeadings)
        (allowsNotes, allowsComments, allowsHeadings) = (false, false, false)
        var note = Note(kind: isEndnote ? .endnote : .footnote, blocks: [paragraph()])
        (allowsNotes, allowsComments, allowsHeadings) = (notes, comments, headings)
        if has(.noteMark, oneIn: 6) { note.mark = "*" }
        document.notes[id] = note
        return [.note(id)]
    }

    mutating func image() -> Inline {
        var image = ImageReference(source: .embedded(random.pick("image1.png", "image2.png")))
        if has(.imageSize) {
            image.width = .points(72)
            image.height = .points(36)
        }
        if has(.alternativeText) { image.alternativeText = words() }
        if has(.imageTitle, oneIn: 4) { image.title = words() }
        if has(.floatingImage, oneIn: 5) { image.isFloating = true }
        return .image(image)
    }

    private mutating func bookmark() -> [Inline] {
        bookmarkCount += 1
        let name = "mark_\(bookmarkCount)"
        bookmarks.append(name)
        return [.marker(.bookmarkStart(name)), .text(words(), style()), .marker(.bookmarkEnd(name))]
    }

    private mutating func comment() -> [Inline] {
        let id = CommentID(String(commentCount))
        commentCount += 1
        document.comments[id] = Comment(
            author: "王五", initials: "WW", date: "2019-01-31T08:00:00Z", blocks: [.paragraph(Paragraph(words()))])
        if has(.commentThread, oneIn: 3) {
            document.comments[id]?.parent = commentCount > 1 ? CommentID("0") : nil
            document.comments[id]?.isResolved = random.oneIn(2)
        }
        return [
            .marker(.commentStart(id)), .text(words(), style()), .marker(.commentEnd(id)),
            .marker(.commentReference(id)),
        ]
    }

    private mutating func annotation() -> [Inline] {
        if has(.contentControl) {
            let choices = [FormChoice(label: "甲=1", value: "a;1"), FormChoice(label: "乙", value: "b")]
            let control = ContentControl(
                tag: "c\(random.number(1...99))", title: random.pick(nil, "Title"),
                field: random.pick(
                    nil, .text, .checkBox(isChecked: random.pick(true, false)),
                    .choice(choices, isEditable: random.pick(true, false)),
                    .date(format: random.pick(nil, "yyyy年M月d日"), value: random.pick(nil, "2018-03-01T00:00:00Z"))))
            return [.span(AnnotatedSpan(annotation: .control(control), content: [.text(words(), style())]))]
        }
        guard features.contains(.annotation), let date = PartialDate("2018-12-31"), let start = PartialDate("2018-01")
        else { return [.text(words(), style())] }
        let annotation: Annotation = random.pick(
            .quantity(Quantity(value: "85708", unit: "条", isApproximate: true, bound: .moreThan)),
            .quantity(Quantity(value: "0.5", upperValue: "1.5", unit: "%")), .date(date),
            .period(DatePeriod(start: start, end: date)),
            .citation(Citation(title: "中华人民共和国政府信息公开条例", number: "〔2018〕135号")),
            .other(name: "person", attributes: ["ref": "p-1", "role": "mayor"]))
        return [.span(AnnotatedSpan(annotation: annotation, content: [.text(words(), style())]))]
    }

    private mutating func equation() -> [Inline] {
        let omml =
            "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>x+1</m:t></m:r></m:oMath>"
        let mathML = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi><mo>+</mo><mn>1</mn></math>"
        let isDisplay = has(.displayEquation, oneIn: 3)
        if has(.ommlEquation, oneIn: 3) {
            return [.equation(Equation(source: .omml(omml), text: "x+1", isDisplay: isDisplay))]
        }
        if has(.mathMLEquation, oneIn: 3) {
            return [.equation(Equation(source: .mathML(mathML), text: "x+1", isDisplay: isDisplay))]
        }
        if has(.texEquation, oneIn: 3) {
            return [.equation(Equation(source: .tex("x+1"), text: "x+1", isDisplay: isDisplay))]
        }
        if has(.textEquation, oneIn: 3) { return [.equation(Equation(source: nil, text: "x+1", isDisplay: isDisplay))] }
        return [.text(words(), style())]
    }

    private mutating func field() -> Inline {
        if let name = bookmarks.last, random.oneIn(2) {
            return random.pick(
                .field(Field(kind: .reference, instruction: "REF \(name) \\h", result: [.text("表3", .plain)])),
                .field(Field(kind: .pageReference, instruction: "PAGEREF \(name)", result: [.text("8", .plain)])))
        }
        return random.pick(
            .field(Field(kind: .sequence, instruction: "SEQ 表 \\* ARABIC", result: [.text("3", .plain)])),
            .field(Field(kind: .page, instruction: "PAGE", result: [.text("7", .plain)])),
            .field(Field(kind: .pageCount, instruction: "NUMPAGES", result: [.text("12", .plain)])))
    }

    private mutating func revised() -> Inline {
        let kind: Revision.Kind = random.pick(.insertion, .deletion, .moveTo, .moveFrom)
        return .revision(RevisedText(revision: revision(kind), content: [.text(words(), style())]))
    }
}
