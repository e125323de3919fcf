import DocumentModel

/// Gives tables, figures and pictures that stand alone the captions and notes that stand as paragraphs beside them.
enum CaptionLines {
    static func attach(to document: inout Document) {
        var result: [Block] = []
        result.reserveCapacity(document.blocks.count)
        for block in document.blocks {
            switch block {
            case .table(var table) where table.caption == nil:
                table.caption = TableCaption.take(from: &result)
                result.append(.table(table))
            case .paragraph(let paragraph) where paragraph.role == .body && paragraph.number == nil:
                if case .figure(var figure)? = result.last, figure.caption == nil,
                    TableCaption.namesFigure(paragraph.content.plainText)
                {
                    figure.caption = Caption(content: paragraph.content, position: .below)
                    result[result.count - 1] = .figure(figure)
                    continue
                }
                if case .paragraph(let picture)? = result.last, picture.content.isPicture,
                    TableCaption.namesFigure(paragraph.content.plainText)
                {
                    result[result.count - 1] = .figure(
                        Figure(
                            blocks: [.paragraph(picture)],
                            caption: Caption(content: paragraph.content, position: .below)))
                    continue
                }
                if case .table? = result.last, TableCaption.isNote(paragraph.content.plainText) {
                    var note = paragraph
                    note.role = .tableNote
                    result.append(.paragraph(note))
                } else {
                    result.append(block)
                }
            default: result.append(block)
            }
        }
        document.blocks = result
    }
}

extension [Inline] {
    /// Whether there is a picture and nothing else to be seen.
    fileprivate var isPicture: Bool {
        var pictures = 0
        for inline in self {
            switch inline {
            case .image: pictures += 1
            case .text(let text, _): if !text.allSatisfy(\.isWhitespace) { return false }
            case .marker: continue
            default: return false
            }
        }
        return pictures == 1
    }
}
