import DocumentModel

/// The lines after the text of an official document that say what is attached (GB/T 9704-2012, 7.3.4): `附件：1．统计报表`,
/// and below it `2．填报说明`.
enum AttachmentNote {
    /// Gives the lines their role; of several places the last, which is the one after the text.
    static func mark(_ lines: inout [TextLine]) {
        guard
            let first = lines.indices.last(where: { lines[$0].text.begins(with: "附件") && isFirst(lines[$0]) })
        else { return }
        lines[first].finding = .role(.attachmentNote)
        var expected = 2
        var index = first + 1
        let isNumbered = number(behindColon: lines[first].text)?.value == 1
        while isNumbered, index < lines.count, isShort(lines[index]), let number = lines[index].number,
            number.value == expected
        {
            switch lines[index].finding {
            case .body, .item: lines[index].finding = .role(.attachmentNote)
            default: return
            }
            expected += 1
            index += 1
        }
    }

    private static func isFirst(_ line: TextLine) -> Bool {
        guard line.text.begins(with: "附件：") || line.text.begins(with: "附件:") else { return false }
        return line.finding == .body && isShort(line) && line.text.unicodeScalars.count > 3
    }

    private static func number(behindColon text: String) -> TypedNumber? {
        TypedNumber(String(text.dropFirst(3).drop { $0 == " " || $0 == "\u{3000}" }))
    }

    private static func isShort(_ line: TextLine) -> Bool {
        line.text.unicodeScalars.count <= 80 && !line.text.contains("。") && !line.text.hasSuffix("；")
    }
}
