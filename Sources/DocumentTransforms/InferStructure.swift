package import ConversionCore
package import DocumentModel

/// Finds the structure of a text that has none but typed numbers, blank lines and marks: title, headings, lists, tables,
/// the lines of an official document. Not a character of the text is lost or made; only white space around lines goes.
///
/// A run-in heading (`（一）抓好落实。正文…`) becomes a heading and the paragraph that goes on after it. On demand what is of
/// the page and not of the report goes, with a warning that names it: toolbars, breadcrumbs, a title that stands twice,
/// the links after the end; source, editor and day of publication become metadata.
package struct InferStructure: DocumentTransform {
    private let dropsFurniture: Bool
    private let hasTitle: Bool

    /// - Parameters:
    ///   - dropsFurniture: Whether what is of the page and not of the report goes.
    ///   - hasTitle: Whether the title is known, so that none is looked for.
    package init(dropsFurniture: Bool = false, hasTitle: Bool = false) {
        self.dropsFurniture = dropsFurniture
        self.hasTitle = hasTitle
    }

    package func apply(to document: inout Document, diagnostics: inout Diagnostics) throws(ConversionError) {
        var lines: [TextLine] = []
        var leading: [Block] = []
        var startsPage = false
        var builder = StructureBuilder(dropsFurniture: dropsFurniture)
        for block in document.blocks {
            try ConversionError.checkCancellation()
            if case .pageBreak = block {
                // The outline goes on over the pages.
                if lines.isEmpty {
                    leading.append(block)
                } else if startsPage {
                    lines.append(builder.line(for: block))
                } else {
                    startsPage = true
                }
                continue
            }
            guard case .paragraph(let paragraph) = block, paragraph.role == .body, paragraph.number == nil else {
                var line = builder.line(for: block)
                line.startsPage = startsPage
                startsPage = false
                lines.append(line)
                continue
            }
            let layout = builder.number(of: paragraph.layout)
            var further = paragraph.layout
            further.firstLineIndent = nil
            let parts = paragraph.content.split(separator: .lineBreak(.line), omittingEmptySubsequences: true)
            for (index, part) in parts.enumerated() {
                var line = TextLine(content: Array(part), followsBlank: index == 0)
                guard !line.content.isEmpty else { continue }
                line.layout = index == 0 ? layout : layout == nil ? nil : builder.number(of: further)
                line.startsPage = startsPage
                startsPage = false
                lines.append(line)
            }
        }
        var result = leading
        if !lines.isEmpty {
            result += try builder.blocks(of: lines, isBeginning: !hasTitle, followsTitle: hasTitle)
        }
        if startsPage { result.append(.pageBreak) }
        builder.tidyEnd(of: &result)
        document.blocks = result
        if document.metadata.title == nil { document.metadata.title = builder.title }
        if document.metadata.documentNumber == nil { document.metadata.documentNumber = builder.documentNumber }
        if document.metadata.date == nil { document.metadata.date = builder.date }
        builder.report(to: &document.metadata, &diagnostics)
        if document.metadata.language == nil { document.metadata.language = WrittenLanguage.guess(document) }
        if builder.irregularities > 0 {
            diagnostics.note(
                .changed, "the typed numbers of headings skip a number; they stand as they are",
                count: builder.irregularities)
        }
    }
}
