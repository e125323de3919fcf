package import ConversionCore
package import DocumentModel

/// Finds what a page only shows and does not mark: headings, where it has none (numbered lines of Chinese reports, as
/// ``InferStructure`` finds them in text, and lines that stand out in bold), captions beside tables and pictures, and notes
/// that are typed at the end. Levels of headings begin with the first.
package struct PageStructure: DocumentTransform {
    package init() {}

    package func apply(to document: inout Document, diagnostics: inout Diagnostics) throws(ConversionError) {
        HeadingLevels.closeUp(&document)
        try PageStructure.findHeadings(&document, &diagnostics)
        HeadingLevels.closeUp(&document)
        DeadLinks.dissolve(in: &document, &diagnostics)
        CaptionLines.attach(to: &document)
        TypedNotes.link(&document)
    }

    private static func findHeadings(
        _ document: inout Document, _ diagnostics: inout Diagnostics
    ) throws(ConversionError) {
        let marked = document.blocks.count { if case .heading = $0 { true } else { false } }
        let language = WrittenLanguage.guess(document)
        let isChinese = language != nil
        // Beside a few headings that are marked, a report's own are typed all the same.
        if marked > 0, !isChinese || typedHeadings(document.blocks) < max(3, marked) { return }
        if isChinese {
            let before = document.blocks
            document.metadata.language = document.metadata.language ?? language
            try InferStructure(hasTitle: true).apply(to: &document, diagnostics: &diagnostics)
            takeFound(&document.blocks, marked: before)
        }
        let wasFound = document.blocks.contains { if case .heading = $0 { true } else { false } }
        if !wasFound { PageStructure.markBold(&document.blocks) }
    }

    /// How many paragraphs are short lines with a number of those that number chapters.
    private static func typedHeadings(_ blocks: [Block]) -> Int {
        blocks.count { block in
            guard case .paragraph(let paragraph) = block, paragraph.role == .body, paragraph.number == nil else {
                return false
            }
            let line = TextLine(content: paragraph.content, followsBlank: true)
            return line.number?.kind.numbersChapters == true && line.hasWords && OutlineInference.looksLikeHeading(line)
        }
    }

    /// Puts the headings that were found below the marked one that they stand under, where that has a number too.
    private static func takeFound(_ blocks: inout [Block], marked before: [Block]) {
        var marked = before.compactMap { if case .heading(let heading) = $0 { heading } else { nil } }[...]
        var outer = 0
        for place in blocks.indices {
            guard case .heading(var heading) = blocks[place] else { continue }
            if heading == marked.first {
                marked.removeFirst()
                outer = heading.number == nil ? 0 : heading.level
            } else {
                heading.level = min(heading.level + outer, 9)
                heading.content = plain(heading.content)
                blocks[place] = .heading(heading)
            }
        }
    }

    /// A heading is no longer than this, in characters of Latin script; one of Han counts two.
    private static let longest = 100

    /// Makes headings of bold lines between text, if there are at least two.
    private static func markBold(_ blocks: inout [Block]) {
        let places = blocks.indices.filter { place in
            guard case .paragraph(let paragraph) = blocks[place], paragraph.role == .body, paragraph.number == nil,
                isBold(paragraph.content), place + 1 < blocks.count
            else { return false }
            // What follows is text, and no other line of the kind.
            switch blocks[place + 1] {
            case .paragraph(let next): return !isBold(next.content) && !next.content.showsNothing
            case .list, .table, .quotation, .figure: return true
            default: return false
            }
        }
        guard places.count >= 2 else { return }
        for place in places {
            guard case .paragraph(let paragraph) = blocks[place] else { continue }
            blocks[place] = .heading(
                Heading(level: 1, content: plain(paragraph.content), alignment: paragraph.layout.alignment))
        }
    }

    /// What stands out in bold as a whole, as headings do by themselves, without it.
    private static func plain(_ content: [Inline]) -> [Inline] {
        let isBold = content.allSatisfy { inline in
            switch inline {
            case .text(let text, let style): style.marks.contains(.bold) || text.allSatisfy(\.isWhitespace)
            case .marker: true
            default: false
            }
        }
        if !isBold { return content }
        var content = content.map { inline in
            guard case .text(let text, var style) = inline else { return inline }
            style.marks.remove(.bold)
            return .text(text, style)
        }
        content.mergeRuns()
        return content
    }

    private static func isBold(_ content: [Inline]) -> Bool {
        var units = 0
        var last: Unicode.Scalar?
        for inline in content {
            switch inline {
            case .text(let text, let style):
                let isBlank = text.allSatisfy(\.isWhitespace)
                guard isBlank || style.marks.contains(.bold) else { return false }
                for scalar in text.unicodeScalars {
                    units += scalar.value >= 0x2E80 ? 2 : 1
                    if !scalar.properties.isWhitespace { last = scalar }
                }
            case .marker: continue
            default: return false
            }
        }
        guard let last, units <= longest else { return false }
        return !".。!！,，;；:：".unicodeScalars.contains(last)
    }
}
