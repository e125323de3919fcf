public import ConversionCore
import DocumentModel
import WordFormat

extension DraftChecker {
    /// The layout that a document follows, as a profile by which others can be written and judged.
    ///
    /// - Parameter bytes: A DOCX that is laid out as an office wants it.
    /// - Returns: The layout: margins, distance of lines, faces and sizes by what they are for, and the letterhead's face
    ///   and colour.
    /// - Throws: ``ConversionError`` if the file is no DOCX or reaches a limit.
    public func learn(from bytes: [UInt8]) throws(ConversionError) -> OfficialLayout {
        let document = try FormattedDocumentReader(limits: limits).read(bytes)
        let draft = CheckedDraft(document, standard: .nearest(to: document), options: CheckOptions())
        var own = OfficialOverrides()
        let page = draft.page
        (own.top, own.bottom) = (.twips(page.margin("top")), .twips(page.margin("bottom")))
        (own.left, own.right) = (.twips(page.margin("left") + page.margin("gutter")), .twips(page.margin("right")))
        let geometry = draft.lineGeometry
        if geometry.pitch > 0 { own.linePitch = .twips(geometry.pitch) }
        if geometry.halfPoints > 0 { own.sizes[.text] = .points(Double(geometry.halfPoints) / 2) }
        own.faces[.text] = draft.usualFace(draft.plain)
        let titles = draft.lines(.title)
        own.faces[.title] = draft.usualFace(titles)
        if let size = titles.first?.sizes.max() { own.sizes[.title] = .points(Double(size) / 2) }
        let kinds: [(OfficialOverrides.FaceRole, DraftLine.Kind)] = [
            (.heading1, .heading1), (.heading2, .heading2), (.heading3, .heading3), (.heading4, .heading4),
        ]
        for (index, (role, kind)) in kinds.enumerated() {
            let headings = draft.lines(kind)
            own.faces[role] = draft.usualFace(headings)
            if !headings.isEmpty, headings.allSatisfy(\.isBold) { own.boldHeadings.insert(index + 1) }
        }
        own.faces[.latin] = draft.usualLatinFace
        learnPageNumbers(draft, &own)
        learnMark(draft, &own)
        return OfficialLayout(pageNumbers: own.pageNumbers ?? .outer, overrides: own)
    }

    private func learnPageNumbers(_ draft: CheckedDraft, _ own: inout OfficialOverrides) {
        guard let number = PageNumberRules.number("default", draft) else {
            own.pageNumbers = OfficialLayout.PageNumbers.none
            return
        }
        own.pageNumbers = DraftLine(number).isCentred ? .centre : .outer
        if let size = DraftLine(number).sizes.max() { own.sizes[.pageNumber] = .points(Double(size) / 2) }
        own.faces[.pageNumber] = number.runs.lazy.compactMap { draft.document.name(of: $0.format.ascii) }.first
    }

    /// The letterhead is what is red, in the text or in a table of its own.
    private func learnMark(_ draft: CheckedDraft, _ own: inout OfficialOverrides) {
        guard let mark = draft.paragraphs.lazy.map({ DraftLine($0) }).first(where: \.isRed) else { return }
        own.faces[.mark] = draft.usualFace([mark])
        own.markColor = mark.runs.lazy.compactMap { run in run.format.color.flatMap { Color(hex: $0) } }.first
    }
}

extension CheckedDraft {
    /// The Chinese face that sets most of some lines.
    fileprivate func usualFace(_ lines: [DraftLine]) -> String? {
        let faces = eastAsianFaces(lines).filter { !$0.key.hasPrefix("(") }
        return faces.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    fileprivate var usualLatinFace: String? {
        var faces: [String: Int] = [:]
        for line in plain {
            for run in line.runs {
                let count = run.text.unicodeScalars.count { $0.isASCII && ($0.properties.isAlphabetic || $0.isDigit) }
                if count > 0, let face = document.name(of: run.format.ascii), !face.hasPrefix("(") {
                    faces[face, default: 0] += count
                }
            }
        }
        return faces.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
