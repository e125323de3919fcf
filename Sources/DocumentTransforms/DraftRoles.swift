import DocumentModel

/// Finds the elements of an official document among paragraphs that have no roles: pages and Word files state none.
enum DraftRoles {
    /// The roles of which one shows that the source tells its elements apart.
    private static let stated: Set<ParagraphRole> = [
        .recipient, .attachmentNote, .signature, .date, .attachment, .remark, .copyTo, .printing,
    ]

    /// What stands for paragraphs too long to be any of these elements, and for headings: their words do not matter.
    private static let long = TextLine(
        content: [.text(String(repeating: "文", count: 130), .plain)], followsBlank: true)
    private static let heading = TextLine(content: [.text("题", .plain)], followsBlank: true)

    private static func isLong(_ content: [Inline]) -> Bool {
        content.contains { if case .text(let text, _) = $0 { text.utf8.count > 400 } else { false } }
    }

    static func assign(to document: inout Document) {
        let isTold = document.blocks.contains { block in
            if case .paragraph(let paragraph) = block { stated.contains(paragraph.role) } else { false }
        }
        if isTold { return }
        var places: [Int] = []
        var lines: [TextLine] = []
        places.reserveCapacity(document.blocks.count)
        lines.reserveCapacity(document.blocks.count)
        for index in document.blocks.indices {
            var line: TextLine
            switch document.blocks[index] {
            case .paragraph(let paragraph):
                line =
                    DraftRoles.isLong(paragraph.content)
                    ? DraftRoles.long : TextLine(content: paragraph.content, followsBlank: true)
                if paragraph.role == .title { line.finding = .title } else if paragraph.role != .body { continue }
            case .heading(let heading):
                line = DraftRoles.heading
                line.finding = .heading(level: heading.level, split: nil)
            default: continue
            }
            places.append(index)
            lines.append(line)
        }
        AttachmentNote.mark(&lines)
        var end = DocumentEnd()
        end.mark(&lines)
        markRecipient(&lines, places)
        for (place, line) in zip(places, lines) {
            guard case .role(let role) = line.finding, case .paragraph(var paragraph) = document.blocks[place],
                paragraph.role == .body
            else { continue }
            paragraph.role = role
            document.blocks[place] = .paragraph(paragraph)
        }
        if let date = end.date, document.metadata.date == nil { document.metadata.date = date }
    }

    /// The line under the title that names the readers, with a longer paragraph right below.
    private static func markRecipient(_ lines: inout [TextLine], _ places: [Int]) {
        guard let title = lines.prefix(8).firstIndex(where: { $0.finding == .title }) else { return }
        for index in (title + 1)..<min(title + 4, lines.count) where lines[index].finding == .body {
            let text = lines[index].text
            guard index + 1 < lines.count, places[index + 1] == places[index] + 1, lines[index + 1].finding == .body,
                lines[index + 1].text.unicodeScalars.count > text.unicodeScalars.count
            else { continue }
            if DocumentHead.isAddress(text), !DocumentHead.isLabel(lines, index), !text.contains("。") {
                lines[index].finding = .role(.recipient)
                return
            }
        }
    }
}
