extension Span where Element == UInt8 {
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    @inline(__always)
    private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    @inline(__always)
    private func word(at place: Int) -> UInt64 {
        // The padding lets whole words be read at any place within the page; the span checks it.
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
    }

    /// The first place from one on that holds one of two bytes or a zero; the padding ends every search.
    @inline(__always)
    func first(_ a: UInt8, _ b: UInt8, from start: Int) -> Int {
        var place = start
        let (first, second) = (Self.repeated(a), Self.repeated(b))
        while true {
            let word = word(at: place)
            let found = Self.zeros(word ^ first) | Self.zeros(word ^ second) | Self.zeros(word)
            if found != 0 { return place &+ (found.trailingZeroBitCount &>> 3) }
            place &+= 8
        }
    }
}

extension UInt8 {
    /// A tab, a line feed, a form feed or a space (carriage returns are no more).
    @inline(__always)
    var isHTMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0C }

    @inline(__always)
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

    @inline(__always)
    var isASCIIDigit: Bool { self &- 0x30 < 10 }

    /// The letter in lower case.
    @inline(__always)
    var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
