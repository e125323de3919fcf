/// What a look at bytes as UTF-8 found.
package struct UTF8Validation: Hashable, Sendable {
    /// How many ill-formed sequences there are, each a maximal subpart (Unicode 16, 3.9, U+FFFD substitution).
    package var illFormed = 0
    /// Where the first one is.
    package var firstIllFormed: Int?
    /// How many well-formed sequences of two bytes and more there are.
    package var multibyte = 0

    /// Looks at bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - givesUp: Whether the look may end where there are too many ill-formed sequences for a text in UTF-8: more than a
    ///     thousand, and more than others.
    /// - Complexity: O(*n*); runs of ASCII cost an eighth.
    package init(_ bytes: Span<UInt8>, givesUp: Bool = false) {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index = UTF8Validation.skipASCII(bytes, from: index)
                guard index < bytes.count else { break }
            }
            // Most of what is not ASCII are Han characters, which follow one another.
            while index &+ 3 <= bytes.count, bytes[index] &- 0xE1 < 0x0F, bytes[index] != 0xED,
                bytes[index &+ 1] & 0xC0 == 0x80, bytes[index &+ 2] & 0xC0 == 0x80
            {
                multibyte &+= 1
                index &+= 3
            }
            guard index < bytes.count else { break }
            if bytes[index] < 0x80 { continue }
            let (length, isValid) = UTF8Validation.sequence(bytes, at: index)
            if isValid {
                multibyte += 1
            } else {
                illFormed += 1
                if firstIllFormed == nil { firstIllFormed = index }
                if givesUp, illFormed > 1_000, illFormed > multibyte { return }
            }
            index += length
        }
    }

    /// The bytes with U+FFFD in place of each ill-formed sequence.
    static func repaired(_ bytes: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        var index = 0
        while index < bytes.count {
            let (length, isValid) = sequence(bytes, at: index)
            if isValid {
                for offset in index..<(index + length) { result.append(bytes[offset]) }
            } else {
                result.append(contentsOf: [0xEF, 0xBF, 0xBD])
            }
            index += length
        }
        return result
    }

    /// The first place from one on that holds no byte of ASCII.
    package static func skipASCII(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        unsafe bytes.withUnsafeBytes { buffer in
            while index &+ 32 <= buffer.count {
                let words = unsafe buffer.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
                if (words.x | words.y | words.z | words.w) & 0x8080_8080_8080_8080 != 0 { break }
                index &+= 32
            }
            while index &+ 8 <= buffer.count {
                let word = unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let high = word.littleEndian & 0x8080_8080_8080_8080
                if high != 0 {
                    index &+= high.trailingZeroBitCount &>> 3
                    return
                }
                index &+= 8
            }
            while index < buffer.count, unsafe buffer[index] < 0x80 { index += 1 }
        }
        return index
    }

    /// The length of the sequence at a place, and whether it is well-formed; an ill-formed one is as long as the part of
    /// it that could begin a well-formed one.
    private static func sequence(_ bytes: Span<UInt8>, at index: Int) -> (length: Int, isValid: Bool) {
        let first = bytes[index]
        if first < 0x80 { return (1, true) }
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, low) = (3, 0xA0)
        case 0xED: (length, high) = (3, 0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, low) = (4, 0x90)
        case 0xF4: (length, high) = (4, 0x8F)
        case 0xF1...0xF3: length = 4
        default: return (1, false)
        }
        for offset in 1..<length {
            guard index + offset < bytes.count else { return (offset, false) }
            let byte = bytes[index + offset]
            let allowed = offset == 1 ? low...high : 0x80...0xBF
            guard allowed.contains(byte) else { return (offset, false) }
        }
        return (length, true)
    }
}
