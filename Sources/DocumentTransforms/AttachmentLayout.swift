import DocumentModel

/// How the list of annexes under the text stands (GB/T 9704-2012, 7.3.4): 附件： two characters in, numbers with a full stop, what
/// wraps under the names.
enum AttachmentLayout {
    static func place(_ blocks: inout [Block]) {
        var isFirst = true
        for index in blocks.indices {
            guard blocks[index].role == .attachmentNote, case .paragraph(var paragraph) = blocks[index] else {
                isFirst = true
                continue
            }
            normalise(&paragraph.content)
            let text = paragraph.content.plainText
            let isNumbered = number(in: text) != nil
            if isNumbered {
                // `附件：1.` is four characters wide, a number alone one; names begin behind six.
                paragraph.layout.startIndent = .characters(hundredths: 600)
                paragraph.layout.firstLineIndent = .characters(hundredths: isFirst ? -400 : -100)
            }
            isFirst = false
            blocks[index] = .paragraph(paragraph)
        }
    }

    /// The place of the mark behind the number that a line begins with, behind `附件：` or at its start; counted in scalars.
    private static func number(in text: String) -> Int? {
        let scalars = Array(text.unicodeScalars)
        var index = 0
        for word in ["附件：", "附件:"] where text.hasPrefix(word) { index = word.unicodeScalars.count }
        let start = index
        while index < scalars.count, ("0"..."9").contains(scalars[index]) { index += 1 }
        guard index > start, index < scalars.count, "．.、".unicodeScalars.contains(scalars[index]) else { return nil }
        return index
    }

    /// Gives the number of a line its full stop.
    private static func normalise(_ content: inout [Inline]) {
        guard case .text(let text, let style)? = content.first, let place = number(in: text) else { return }
        var scalars = Array(text.unicodeScalars)
        scalars[place] = "."
        // No space stands between a number and its name.
        while place + 1 < scalars.count, scalars[place + 1] == " " { scalars.remove(at: place + 1) }
        content[0] = .text(String(String.UnicodeScalarView(scalars)), style)
    }
}
