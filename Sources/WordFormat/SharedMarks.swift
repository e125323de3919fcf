/// Marks that Latin and East Asian text share, and that word processors set in the Latin face unless they are told otherwise
/// (17.3.2.26).
enum SharedMarks {
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{2014}", "\u{2026}", "\u{B7}": true
        default: false
        }
    }

    /// The stretches of a text that are nothing but such marks, and those between them.
    static func pieces(of text: String) -> [(text: String, isShared: Bool)] {
        var pieces: [(text: String, isShared: Bool)] = []
        var piece = String.UnicodeScalarView()
        var isShared = false
        for scalar in text.unicodeScalars {
            let isMark = contains(scalar)
            if isMark != isShared, !piece.isEmpty {
                pieces.append((String(piece), isShared))
                piece = String.UnicodeScalarView()
            }
            isShared = isMark
            piece.append(scalar)
        }
        if !piece.isEmpty { pieces.append((String(piece), isShared)) }
        return pieces
    }
}
