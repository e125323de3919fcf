/// The marks of bulleted lists, many of which are places in symbol fonts rather than characters.
enum BulletMarks {
    /// The character that shows what a mark of a symbol font shows.
    static func mark(_ text: String) -> String {
        // The letter stands for a ring in the face that Word sets it in.
        if text == "o" { return "◦" }
        guard let scalar = text.unicodeScalars.first, (0xF000...0xF0FF).contains(scalar.value) else { return text }
        return marks[scalar.value & 0xFF] ?? "•"
    }

    private static let marks: [UInt32: String] = [
        0xB7: "•", 0xA7: "▪", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0xA8: "◻", 0xD8: "➢",
        0xE0: "→", 0xFC: "✓", 0x2D: "–", 0xBE: "—", 0x6C: "●", 0x9F: "•", 0xA1: "○", 0x2A: "*", 0xAB: "★",
    ]
}
