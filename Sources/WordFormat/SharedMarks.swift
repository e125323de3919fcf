/// Marks that Latin and East Asian text share, and that word processors set in the Latin face unless they are told otherwise
/// (17.3.2.26).
enum SharedMarks {
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{2014}", "\u{2026}", "\u{B7}": true
        default: false
        }
    }

    /// Whether a text holds any of them; nearly all bytes of Chinese text tell at once that they do not begin one.
    static func occur(in text: String) -> Bool {
        guard text.utf8.contains(where: { $0 == 0xE2 || $0 == 0xC2 }) else { return false }
        return text.unicodeScalars.contains(where: contains)
    }

    /// The stretches of a text that are nothing but such marks, and those between them.
    static func pieces(of text: String) -> [(text: Substring, isShared: Bool)] {
        var pieces: [(text: Substring, isShared: Bool)] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var isShared = false
        var index = start
        while index < scalars.endIndex {
            let isMark = contains(scalars[index])
            if isMark != isShared {
                if start < index { pieces.append((Substring(scalars[start..<index]), isShared)) }
                start = index
                isShared = isMark
            }
            index = scalars.index(after: index)
        }
        if start < scalars.endIndex { pieces.append((Substring(scalars[start...]), isShared)) }
        return pieces
    }
}
