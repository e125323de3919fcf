import ConversionCore
import DocumentModel
import OfficePackage
import TextEncoding
import XMLStream

extension StoryHandler {
    /// Begins what stands within paragraphs.
    mutating func startInline(_ kind: WordElement, _ element: borrowing XMLElement) {
        switch kind {
        case .bookmarkStart, .bookmarkEnd, .commentRangeStart, .commentRangeEnd: addMarker(kind, element)
        default:
            guard isInline else { return }
            switch kind {
            case .r: startRun()
            case .rPr: properties.append(.run)
            case .t, .delText: textUse = isSuppressed ? .hiddenResult : .run
            case .instrText, .delInstrText: textUse = .instruction
            case .fldChar: fieldCharacter(element)
            case .ffData:
                if !fields.isEmpty { fields[fields.count - 1].form = FormData() }
                properties.append(.formData)
            case .fldSimple:
                let instruction = FieldInstruction.trimmed(element.word("instr") ?? "")
                paragraphs.mutateLast { $0.open(StoryHandler.frame(instruction)) }
            case .hyperlink: startHyperlink(element)
            case .ins: startRevision(.insertion, element)
            case .del: startRevision(.deletion, element)
            case .moveTo: startRevision(.moveTo, element)
            case .moveFrom: startRevision(.moveFrom, element)
            case .smartTag:
                if element.word("uri") == WordMarks.annotations, let name = element.word("element") {
                    annotation = (name, [:])
                }
                paragraphs.mutateLast { $0.open(.transparent) }
            case .ruby: paragraphs.mutateLast { $0.open(.ruby) }
            case .rt: paragraphs.mutateLast { $0.open(.rubyText) }
            case .rubyBase: paragraphs.mutateLast { $0.open(.rubyBase) }
            case .oMath, .oMathPara: startFormula(kind, element)
            default: if !isSuppressed { addCharacter(kind, element) }
            }
        }
    }

    /// Whether a field's instruction is being read, nothing of which is shown.
    var isSuppressed: Bool { unshownFields > 0 }

    private mutating func startRun() {
        paragraphs.mutateLast { paragraph in
            paragraph.run = RunProperties()
            paragraph.runStyle = nil
            paragraph.isNumberRun = false
        }
    }

    mutating func endRun() {
        paragraphs.mutateLast { paragraph in
            paragraph.isNumberRun = false
            paragraph.markedNote = nil
        }
    }

    private mutating func startRevision(_ kind: Revision.Kind, _ element: borrowing XMLElement) {
        let revision = StoryHandler.revision(kind, element)
        switch session.options.trackedChanges {
        case .all: paragraphs.mutateLast { $0.open(.revision(revision)) }
        case .accept: if !revision.remainsWhenAccepted { skipRevision(kind, element.line) }
        case .reject: if revision.remainsWhenAccepted { skipRevision(kind, element.line) }
        }
    }

    /// Leaves out what was deleted, or inserted, and says so.
    private mutating func skipRevision(_ kind: Revision.Kind, _ line: Int) {
        skipped = 1
        let what = kind == .insertion || kind == .moveTo ? "insertions" : "deletions"
        session.diagnostics.warn(
            .skipped, "tracked \(what) were left out; --track-changes all keeps them", at: location(line))
    }

    private mutating func startHyperlink(_ element: borrowing XMLElement) {
        let anchor = element.word("anchor")
        var target: Link.Target?
        if let id = element.attribute("id", in: WordNamespace.relationships) {
            if let relationship = relationships[id] {
                target = .external(anchor.map { relationship.target + "#" + $0 } ?? relationship.target)
            } else {
                session.diagnostics.warn(
                    .missing, "a link's address is missing; its text stays", at: location(element.line))
            }
        } else if let anchor {
            target = .bookmark(anchor)
        }
        let title = element.word("tooltip").flatMap { $0.isEmpty ? nil : $0 }
        paragraphs.mutateLast { paragraph in
            if let target {
                paragraph.open(.link(target, title: title))
            } else {
                paragraph.open(.transparent)
            }
        }
    }

    private mutating func addMarker(_ kind: WordElement, _ element: borrowing XMLElement) {
        let marker: Marker
        switch kind {
        case .bookmarkStart:
            guard let name = element.word("name"), name != "_GoBack" else { return }
            bookmarkNames[element.word("id") ?? ""] = name
            marker = .bookmarkStart(name)
        case .bookmarkEnd:
            guard let name = bookmarkNames.removeValue(forKey: element.word("id") ?? "") else { return }
            marker = .bookmarkEnd(name)
        default:
            guard session.options.keepsComments, let id = element.word("id") else { return }
            let comment = session.commentID(id)
            marker = kind == .commentRangeStart ? .commentStart(comment) : .commentEnd(comment)
        }
        if isInline {
            paragraphs.mutateLast { $0.append(.marker(marker)) }
        } else if isBetweenCells {
            // Between rows there is no text to which the point could belong; it moves into the next one.
            pendingMarkers.append(.marker(marker))
        } else {
            pendingMarkers.append(.marker(marker))
        }
    }

    private mutating func addCharacter(_ kind: WordElement, _ element: borrowing XMLElement) {
        switch kind {
        case .tab, .ptab:
            paragraphs.mutateLast { paragraph in
                if paragraph.isNumberRun {
                    paragraph.printedNumber?.append("\t")
                } else if paragraph.dropsSpace {
                    // LibreOffice parts a note from its mark with a tab, where Word writes a space.
                    paragraph.dropsSpace = false
                } else {
                    paragraph.append(.tab)
                }
            }
        case .br:
            let kind: BreakKind =
                switch element.word("type") {
                case "page": .page
                case "column": .column
                default: .line
                }
            paragraphs.mutateLast { $0.append(.lineBreak(kind)) }
        case .cr: paragraphs.mutateLast { $0.append(.lineBreak(.line)) }
        case .noBreakHyphen: addText("\u{2011}")
        case .softHyphen: addText("\u{AD}")
        case .sym: addSymbol(element)
        case .footnoteReference: addNote(.footnote, element)
        case .endnoteReference: addNote(.endnote, element)
        case .footnoteRef, .endnoteRef: paragraphs.mutateLast { $0.dropsSpace = true }
        case .commentReference:
            guard session.options.keepsComments else {
                session.diagnostics.warn(
                    .skipped, "comments were left out; --comments keeps them", at: location(element.line))
                return
            }
            guard let id = element.word("id") else { return }
            let comment = session.commentID(id)
            paragraphs.mutateLast { $0.append(.marker(.commentReference(comment))) }
        default: break
        }
    }

    private mutating func addNote(_ kind: Note.Kind, _ element: borrowing XMLElement) {
        let id = session.noteID(kind, element.word("id") ?? "")
        let mark = element.word("customMarkFollows")
        paragraphs.mutateLast { paragraph in
            paragraph.append(.note(id))
            if let mark, mark != "0", mark != "false" { paragraph.markedNote = id }
        }
    }

    /// `w:sym` (17.3.3.30): a place in a font.
    private mutating func addSymbol(_ element: borrowing XMLElement) {
        guard let code = element.word("char").flatMap({ UInt32($0, radix: 16) }),
            let scalar = Unicode.Scalar(code)
        else {
            session.diagnostics.warn(.skipped, "a symbol without a code was left out", at: location(element.line))
            return
        }
        let name = element.word("font") ?? ""
        guard let font = SymbolFont(name: name) else {
            if (0xE000...0xF8FF).contains(code) { warnOfPrivate(name, element.line) }
            addText(String(scalar))
            return
        }
        addText(character(code, of: font, element.line).map { String($0) } ?? String(scalar))
    }

    /// What a place in a font of pictures shows, with a word on it.
    private mutating func character(_ code: UInt32, of font: SymbolFont, _ line: Int) -> Unicode.Scalar? {
        guard let found = font.character(code) else {
            warnOfPrivate(font.rawValue, line)
            return nil
        }
        session.diagnostics.note(.changed, "characters of symbol fonts became the characters that they show")
        return found
    }

    private mutating func warnOfPrivate(_ font: String, _ line: Int) {
        session.diagnostics.warn(
            .kept, "symbols of the font “\(font)” have no known character; their codes are kept",
            at: location(line))
    }

    /// The text of a run in a font of pictures; what is not of the font, such as Chinese, stays.
    private mutating func shown(_ text: String, in font: SymbolFont) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isPlace = (0x21...0xFF).contains(scalar.value) || (0xF020...0xF0FF).contains(scalar.value)
            result.append(isPlace ? character(scalar.value, of: font, paragraphs.last?.line ?? 0) ?? scalar : scalar)
        }
        return String(result)
    }

    /// Adds text of the run that is open.
    mutating func addText(_ text: String) {
        // No copy of the paragraph may be held here: each run would then copy all those before it.
        guard isInline else { return }
        let place = paragraphs.count - 1
        if let note = paragraphs[place].markedNote {
            session.setMark((session.noteMarks[note] ?? "") + text, of: note)
            return
        }
        let run = runStyle()
        var style = run.text
        if run.isHinted, !text.isEmpty, text.unicodeScalars.allSatisfy(SharedMarks.contains) {
            style.details.font = nil
        }
        var text = run.symbols.map { shown(text, in: $0) } ?? text
        if paragraphs[place].isNumberRun {
            paragraphs[place].printedNumber = (paragraphs[place].printedNumber ?? "") + text
            return
        }
        if isNoteMark(text) { return }
        if run.isShifted {
            paragraphs[place].hasShifted = true
        } else if !paragraphs[place].hasBaseline {
            paragraphs[place].hasBaseline = text.unicodeScalars.contains { !$0.properties.isWhitespace }
        }
        if paragraphs[place].dropsSpace {
            paragraphs[place].dropsSpace = false
            if text.hasPrefix(" ") { text.removeFirst() }
        }
        if text.utf8.contains(where: { $0 < 0x20 }) {
            addControlled(text, style)
        } else {
            paragraphs[place].append(.text(text, style))
        }
    }

    /// Whether notes with marks of their own are to be looked for at all.
    private var noteHasMark: Bool { containers.count == 2 && !session.noteMarks.isEmpty }

    /// Whether text is the mark that a note repeats before its own words.
    private mutating func isNoteMark(_ text: String) -> Bool {
        guard noteHasMark, case .note(let id) = containers[containers.count - 1].kind,
            paragraphs[paragraphs.count - 1].isEmpty, !paragraphs[paragraphs.count - 1].dropsSpace,
            containers[containers.count - 1].pieces.isEmpty
        else { return false }
        let key = ReadingSession.NoteKey(kind: noteKind, id: id)
        guard let note = session.noteIDs[key], session.noteMarks[note] == text else { return false }
        paragraphs.mutateLast { $0.dropsSpace = true }
        return true
    }

    /// Tabs and line ends that stand in text as characters mean what the elements mean.
    private mutating func addControlled(_ text: String, _ style: TextStyle) {
        var piece = String.UnicodeScalarView()
        func flushed() -> Inline { .text(String(piece), style) }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t":
                paragraphs[paragraphs.count - 1].append(flushed())
                piece = String.UnicodeScalarView()
                paragraphs[paragraphs.count - 1].append(.tab)
            case "\n", "\r": piece.append(" ")
            case let control where control.value < 0x20: break
            default: piece.append(scalar)
            }
        }
        paragraphs[paragraphs.count - 1].append(flushed())
    }

    /// How the run that is open looks.
    private mutating func runStyle() -> RunStyle {
        let place = paragraphs.count - 1
        if let known = paragraphs[place].runStyle { return known }
        let paragraphStyle: StyleSheet.ParagraphStyle
        if let known = paragraphs[place].style {
            paragraphStyle = known
        } else {
            paragraphStyle = session.styles.paragraphStyle(paragraphs[place].properties.styleID)
            paragraphs[place].style = paragraphStyle
        }
        let run = paragraphs[place].run
        if let id = run.styleID, paragraphs[place].frames.count == 1,
            paragraphs[place].frames[0].content.allSatisfy({ $0.isMarker || $0.tick != nil }),
            session.styles.characterStyle(id).kind == .printedNumber
        {
            paragraphs[place].isNumberRun = true
        }
        let key = StyleKey(paragraph: paragraphs[place].properties.styleID, run: run)
        if let known = styleCache[key] {
            paragraphs[place].runStyle = known
            return known
        }
        let style = StoryHandler.textStyle(run, paragraphStyle, session.styles)
        styleCache[key] = style
        paragraphs[place].runStyle = style
        return style
    }

    private static func textStyle(
        _ run: RunProperties, _ paragraph: StyleSheet.ParagraphStyle, _ styles: StyleSheet
    ) -> RunStyle {
        var base = paragraph.run
        var isCode = false
        var name: String?
        if let id = run.styleID {
            let character = styles.characterStyle(id)
            isCode = character.kind == .code
            name = character.customName
            base = character.run.toggled(over: base)
        }
        let merged = run.over(base)
        var marks = merged.marks
        if isCode { marks.insert(.code) }
        var details = TextDetails()
        details.color = merged.color ?? nil
        details.highlight = (merged.highlight ?? nil) ?? (merged.shading ?? nil)
        details.size = merged.halfPoints.map { .twips($0 * 10) }
        let symbols = merged.latinFont.flatMap { SymbolFont(name: $0) }
        details.font = merged.eastAsianFont ?? (symbols == nil ? merged.latinFont : nil)
        if symbols != nil, details.font.flatMap({ SymbolFont(name: $0) }) != nil { details.font = nil }
        if let language = merged.language {
            let isStated = language == merged.eastAsianLanguage
            if isStated || language != styles.defaultLanguage { details.language = language }
        }
        details.sourceStyle = name
        return RunStyle(
            text: TextStyle(marks, details: details), symbols: symbols, isShifted: merged.shift != nil,
            isHinted: run.isHinted)
    }
}

extension Inline {
    /// Whether it is only a point that something refers to.
    var isMarker: Bool {
        if case .marker = self { true } else { false }
    }
}
