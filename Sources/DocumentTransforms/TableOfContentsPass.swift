package import ConversionCore
package import DocumentModel

/// Lists the headings of a document that has no table of contents of its own, each with a link to its place.
package struct TableOfContentsPass: DocumentTransform {
    /// Where the list stands.
    package enum Place: Sendable {
        /// Under the title.
        case underTitle
        /// On pages of its own before all other, as long reports of offices have it.
        case ownPage
    }

    private let place: Place
    private let hasPageNumbers: Bool

    /// - Parameters:
    ///   - place: Where the list stands.
    ///   - hasPageNumbers: Whether entries refer to pages; those are counted by the word processor.
    package init(place: Place, hasPageNumbers: Bool) {
        self.place = place
        self.hasPageNumbers = hasPageNumbers
    }

    /// The innermost level that is listed.
    private static let levels = 3

    package func apply(to document: inout Document, diagnostics: inout Diagnostics) throws(ConversionError) {
        let hasOne = document.blocks.contains { if case .tableOfContents = $0 { true } else { false } }
        if hasOne { return }
        var entries: [Block] = []
        var isChinese = false
        for index in document.blocks.indices {
            guard case .heading(var heading) = document.blocks[index], heading.level <= TableOfContentsPass.levels,
                !heading.content.showsNothing
            else { continue }
            let text = heading.content.plainText.split(whereSeparator: \.isNewline).joined(separator: " ")
            isChinese = isChinese || text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            let name = "_Toc\(String(100_000_001 + entries.count))"
            heading.content = [.marker(.bookmarkStart(name))] + heading.content + [.marker(.bookmarkEnd(name))]
            entries.append(entry(heading, text, name))
            document.blocks[index] = .heading(heading)
        }
        guard !entries.isEmpty else {
            diagnostics.warn(.notWritten, "there are no headings for a table of contents; none is made")
            return
        }
        var title = Paragraph(isChinese ? "目　录" : "Contents")
        title.sourceStyle = "TOC Heading"
        let contents = Block.tableOfContents(
            TableOfContents(lastLevel: TableOfContentsPass.levels, blocks: [.paragraph(title)] + entries))
        let isUnderHead = document.blocks.contains(where: LetterheadLayout.isFurniture)
        if place == .ownPage, !isUnderHead {
            document.blocks.insert(contentsOf: [contents, .pageBreak], at: 0)
        } else {
            document.blocks.insert(contents, at: TableOfContentsPass.end(ofHead: document.blocks))
        }
    }

    private func entry(_ heading: Heading, _ text: String, _ name: String) -> Block {
        let words = (heading.number.map { $0.text + ($0.gap.isEmpty ? "" : " ") } ?? "") + text
        var content: [Inline] = [
            .link(Link(target: .bookmark(name), content: [.text(words, .plain)]))
        ]
        if hasPageNumbers {
            let page = Field(kind: .pageReference, instruction: "PAGEREF \(name) \\h", result: [])
            content += [.tab, .field(page)]
        }
        var paragraph = Paragraph(content: content)
        if heading.level > 1 { paragraph.sourceStyle = "toc \(heading.level)" }
        return .paragraph(paragraph)
    }

    /// The place after the title and what belongs to it.
    private static func end(ofHead blocks: [Block]) -> Int {
        let head: Set<ParagraphRole> = [.title, .subtitle, .byline, .documentNumber]
        let last = blocks.prefix(8).lastIndex { block in
            if case .paragraph(let paragraph) = block { head.contains(paragraph.role) } else { false }
        }
        return last.map { $0 + 1 } ?? 0
    }
}
