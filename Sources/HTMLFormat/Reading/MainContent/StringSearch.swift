extension String {
    /// Whether a character of Chinese stands in the text.
    var holdsHan: Bool { unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }

    /// Whether a text stands in this one, byte by byte: no look at characters is needed for what pages are asked.
    func holds(_ part: String) -> Bool {
        var (text, part) = (self, part)
        return text.withUTF8 { text in
            part.withUTF8 { part in
                guard let first = part.first, text.count >= part.count else { return part.isEmpty }
                var place = 0
                let last = text.count - part.count
                while place <= last {
                    if text[place] == first {
                        var offset = 1
                        while offset < part.count, text[place + offset] == part[offset] { offset += 1 }
                        if offset == part.count { return true }
                    }
                    place += 1
                }
                return false
            }
        }
    }
}
