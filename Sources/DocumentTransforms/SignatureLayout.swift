import ConversionCore
import DocumentModel

/// Where the body that signs and the date stand (GB/T 9704-2012, 7.3.5), in hundredths of a character from the right.
enum SignatureLayout {
    /// Hundredths of a character that a text is wide: half a character for what is half as wide.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 50 : 100) }
    }

    /// Where a name and the date under it end.
    ///
    /// - Parameters:
    ///   - name: The width of the name.
    ///   - date: The width of the date.
    ///   - seal: What is put on the document.
    /// - Returns: How far the ends of both stand from the right.
    static func indents(name: Int, date: Int, seal: OfficialLayout.Seal) -> (name: Int, date: Int) {
        switch seal {
        case .seal:
            // 成文日期右空四字, the name in the middle over it (7.3.5.1).
            return (max(400 + (date - name) / 2, 0), 400)
        case .none:
            // 署名右空二字, the date two characters right of where the name begins; a date that is longer than that leaves
            // stands two characters from the right itself (7.3.5.2).
            if name - date >= 200 { return (200, name - date) }
            return (400 + date - name, 200)
        case .stamp:
            // 签名章右空四字, the date as well (7.3.5.3).
            return (400, 400)
        }
    }

    /// Gives names and the dates under them their places.
    static func place(_ blocks: inout [Block], seal: OfficialLayout.Seal) {
        for index in blocks.indices {
            guard blocks[index].role == .signature, case .paragraph(var paragraph) = blocks[index] else { continue }
            // Several bodies sign one under another over one date.
            var next = index + 1
            while blocks.indices.contains(next), blocks[next].role == .signature { next += 1 }
            guard blocks.indices.contains(next), case .paragraph(var date) = blocks[next], date.role == .date else {
                continue
            }
            let places = indents(
                name: width(paragraph.content.plainText), date: width(date.content.plainText), seal: seal)
            // Four characters are the style's own.
            if places.name != 400 {
                paragraph.layout.endIndent = .characters(hundredths: places.name)
                blocks[index] = .paragraph(paragraph)
            }
            if places.date != 400 {
                date.layout.endIndent = .characters(hundredths: places.date)
                blocks[next] = .paragraph(date)
            }
        }
    }
}

extension Block {
    /// What a paragraph is in its document; `nil` for other blocks.
    var role: ParagraphRole? {
        if case .paragraph(let paragraph) = self { paragraph.role } else { nil }
    }
}
