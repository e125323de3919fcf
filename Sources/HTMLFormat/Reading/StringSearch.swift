extension Span<UInt8> {
    /// Whether these bytes and others are the same.
    func equals(_ other: Span<UInt8>) -> Bool { count == other.count && holds(other) }

    /// Whether bytes stand in these.
    func holds(_ part: Span<UInt8>) -> Bool { firstPlace(of: part) != nil }

    /// Where bytes stand in these first.
    func firstPlace(of part: Span<UInt8>) -> Int? {
        guard part.count > 0, count >= part.count else { return part.count == 0 ? 0 : nil }
        let first = part[0]
        var place = 0
        let last = count - part.count
        while place <= last {
            if self[place] == first {
                var offset = 1
                while offset < part.count, self[place + offset] == part[offset] { offset += 1 }
                if offset == part.count { return place }
            }
            place += 1
        }
        return nil
    }

    /// Copies sixteen bytes, of which nothing is to be changed where white space is collapsed: so it is with most text.
    ///
    /// - Parameters:
    ///   - place: Where they stand; moves behind them.
    ///   - target: Where they go, with room for as many bytes as there are from the place on.
    ///   - count: How many bytes are there already.
    ///   - isAfterSpace: Whether the last of these is a space.
    /// - Returns: Whether they were copied; the next byte is to be looked at by itself otherwise.
    @inline(__always)
    func copyCollapsed(
        at place: inout Int, to target: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int,
        _ isAfterSpace: inout Bool
    ) -> Bool {
        guard !isAfterSpace, place &+ 16 <= self.count, let block = collapsedBlock(at: place) else { return false }
        let raw = UnsafeMutableRawBufferPointer(target)
        unsafe raw.storeBytes(of: block, toByteOffset: count, as: SIMD2<UInt64>.self)
        isAfterSpace = self[place &+ 15] == 0x20
        place &+= 16
        count &+= 16
        return true
    }

    /// The sixteen bytes at a place if white space among them is single spaces and none is a control; `nil` also for a few
    /// others.
    @inline(__always)
    private func collapsedBlock(at place: Int) -> SIMD2<UInt64>? {
        let block = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD2<UInt64>.self)
        func every(_ byte: UInt8) -> SIMD2<UInt64> { SIMD2(repeating: UInt64(byte) &* 0x0101_0101_0101_0101) }
        let delete = block ^ every(0x7F)
        let space = block ^ every(0x20)
        // The highest bits of bytes below 0x20, of 0x7F, and of spaces.
        let controls = (block &- every(0x20)) & ~block | (delete &- every(1)) & ~delete
        let spaces = (space &- every(1)) & ~space & every(0x80)
        let following = SIMD2(spaces.x &>> 8 | spaces.y &<< 56, spaces.y &>> 8)
        let found = controls & every(0x80) | spaces & following
        return found.x | found.y == 0 ? block : nil
    }

    /// The place of the first white space from a place on, or of the end; eight bytes at once.
    func endOfWord(from start: Int) -> Int {
        var place = start
        while place &+ 8 <= count {
            let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
            // The lowest byte that is found is exact.
            let spaces = (word &- 0x2121_2121_2121_2121) & ~word & 0x8080_8080_8080_8080
            if spaces != 0 { return place &+ (spaces.trailingZeroBitCount &>> 3) }
            place &+= 8
        }
        while place < count, self[place] > 0x20 { place &+= 1 }
        return place
    }

    /// Whether a word stands among words that white space parts, such as the classes of an element.
    func holdsWord(_ word: Span<UInt8>) -> Bool {
        var place = 0
        while place < count {
            while place < count, self[place] <= 0x20 { place += 1 }
            let start = place
            while place < count, self[place] > 0x20 { place += 1 }
            if place - start == word.count, place > start {
                var offset = 0
                while offset < word.count, self[start + offset] == word[offset] { offset += 1 }
                if offset == word.count { return true }
            }
        }
        return false
    }

    /// The character at a place in UTF-8, and how many bytes it takes; bytes that are none count alone.
    func scalar(at place: Int) -> (scalar: UInt32, length: Int) {
        let byte = UInt32(self[place])
        if byte < 0xC0 { return (byte, 1) }
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard place + length <= count else { return (byte, 1) }
        var scalar = byte & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { scalar = scalar << 6 | UInt32(self[place + offset] & 0x3F) }
        return (scalar, length)
    }
}

extension Array<UInt8> {
    /// Adds text in UTF-8 with its white space collapsed; white space before the first and behind the last word is left out
    /// where the array was empty and `isAfterSpace` set before, and is looked at behind the last part.
    mutating func appendCollapsed(_ bytes: Span<UInt8>, _ isAfterSpace: inout Bool) {
        for place in 0..<bytes.count {
            let byte = bytes[place]
            // Space, tab, line feed, form feed, carriage return.
            if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D {
                if isAfterSpace { continue }
                isAfterSpace = true
                append(0x20)
            } else {
                isAfterSpace = false
                append(byte)
            }
        }
    }
}

extension String {
    /// The text with its white space collapsed.
    var collapsed: String {
        var text = self
        return text.withUTF8 { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count)
            var isAfterSpace = true
            result.appendCollapsed(bytes.span, &isAfterSpace)
            if isAfterSpace { _ = result.popLast() }
            return String(decoding: result, as: UTF8.self)
        }
    }

    /// What stands between separators, without empty pieces.
    func pieces(between separator: String) -> [Substring] {
        var pieces: [Substring] = []
        let mark = Array(separator.utf8)
        var start = utf8.startIndex
        var place = start
        while place < utf8.endIndex {
            guard utf8[place] == mark[0], utf8[place...].starts(with: mark) else {
                place = utf8.index(after: place)
                continue
            }
            if start < place { pieces.append(self[start..<place]) }
            place = utf8.index(place, offsetBy: mark.count)
            start = place
        }
        if start < utf8.endIndex { pieces.append(self[start...]) }
        return pieces
    }

    /// Whether a character of Chinese stands in the text.
    var holdsHan: Bool { unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }

    /// Whether a text stands in this one, byte by byte: no look at characters is needed for what pages are asked.
    func holds(_ part: String) -> Bool {
        var (text, part) = (self, part)
        return text.withUTF8 { text in part.withUTF8 { text.span.holds($0.span) } }
    }
}

extension Character {
    /// Whether HTML takes it for white space.
    var isASCIIWhitespace: Bool {
        self == " " || self == "\n" || self == "\t" || self == "\r" || self == "\u{C}" || self == "\r\n"
    }
}
