extension [UInt8] {
    /// The first 4 KB with ASCII letters in lower case: where files say of what kind they are.
    package static func head(of bytes: [UInt8]) -> [UInt8] {
        var head = Array(bytes.prefix(4_096))
        var span = head.mutableSpan
        for place in span.indices {
            let byte = span[place]
            span[place] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        }
        return head
    }

    /// Whether the words' bytes stand at a place.
    package func holds(_ words: StaticString, at place: Int) -> Bool {
        words.withUTF8Buffer { buffer in
            guard place + buffer.count <= count else { return false }
            return unsafe self[place..<(place + buffer.count)].elementsEqual(buffer)
        }
    }

    /// The first place of the words' bytes in a range, by default in all; `O(n)` steps, each a comparison with the words
    /// where their first byte stands.
    package func firstPlace(of words: StaticString, from start: Int = 0, before end: Int? = nil) -> Int? {
        let last = Swift.min(end ?? count, count) - words.utf8CodeUnitCount
        guard words.utf8CodeUnitCount > 0, start <= last else { return nil }
        let (first, end) = words.withUTF8Buffer { unsafe ($0[0], $0[$0.count - 1]) }
        let length = words.utf8CodeUnitCount
        let bytes = span
        let (wanted, wantedEnd) = (SIMD16(repeating: first), SIMD16(repeating: end))
        var place = start
        while place <= last {
            // Sixteen places at once where none of them has the first and the last byte.
            if place &+ length &+ 15 <= bytes.count {
                let block = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
                let ends = unsafe bytes.bytes.unsafeLoadUnaligned(
                    fromByteOffset: place &+ length &- 1, as: SIMD16<UInt8>.self)
                if !any((block .== wanted) .& (ends .== wantedEnd)) {
                    place &+= 16
                    continue
                }
            }
            if bytes[place] == first, holds(words, at: place) { return place }
            place += 1
        }
        return nil
    }

    package func holds(_ words: StaticString) -> Bool { firstPlace(of: words) != nil }
}
