import DocumentModel

/// Where the body that signs and the date stand (GB/T 9704-2012, 7.3.5.1): the date four characters from the right, the name in
/// the middle over it.
enum SignatureLayout {
    /// Hundredths of a character that a text is wide: half a character for what is half as wide.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 50 : 100) }
    }

    /// Where a name ends.
    ///
    /// - Parameters:
    ///   - name: The width of the name.
    ///   - date: The width of the date under it.
    /// - Returns: How far its end stands from the right, in hundredths of a character.
    static func nameIndent(name: Int, date: Int) -> Int { max(400 + (date - name) / 2, 0) }

    /// Gives the names over dates their places.
    static func place(_ blocks: inout [Block]) {
        for index in blocks.indices {
            guard blocks[index].role == .signature, case .paragraph(var paragraph) = blocks[index] else { continue }
            // Several bodies sign one under another over one date.
            var next = index + 1
            while blocks.indices.contains(next), case .paragraph(let other) = blocks[next], other.role == .signature {
                next += 1
            }
            guard blocks.indices.contains(next), case .paragraph(let date) = blocks[next], date.role == .date else {
                continue
            }
            let indent = nameIndent(name: width(paragraph.content.plainText), date: width(date.content.plainText))
            guard indent != 400 else { continue }
            paragraph.layout.endIndent = .characters(hundredths: indent)
            blocks[index] = .paragraph(paragraph)
        }
    }
}

extension Block {
    /// What a paragraph is in its document; `nil` for other blocks.
    var role: ParagraphRole? {
        if case .paragraph(let paragraph) = self { paragraph.role } else { nil }
    }
}
