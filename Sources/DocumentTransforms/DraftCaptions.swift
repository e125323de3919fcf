import DocumentModel

/// Gives tables and figures the captions and notes that stand as paragraphs beside them.
enum DraftCaptions {
    static func attach(to document: inout Document) {
        var result: [Block] = []
        result.reserveCapacity(document.blocks.count)
        for block in document.blocks {
            switch block {
            case .table(var table) where table.caption == nil:
                table.caption = TableCaption.take(from: &result)
                result.append(.table(table))
            case .paragraph(var paragraph) where paragraph.role == .body && paragraph.number == nil:
                if case .figure(var figure)? = result.last, figure.caption == nil,
                    TableCaption.namesFigure(paragraph.content.plainText)
                {
                    figure.caption = Caption(content: paragraph.content, position: .below)
                    result[result.count - 1] = .figure(figure)
                    continue
                }
                if case .table? = result.last, TableCaption.isNote(paragraph.content.plainText) {
                    paragraph.role = .tableNote
                }
                result.append(.paragraph(paragraph))
            default: result.append(block)
            }
        }
        document.blocks = result
    }
}
