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
        let word = word(at: start)
        let found =
            Self.zeros(word ^ Self.repeated(a)) | Self.zeros(word ^ Self.repeated(b)) | Self.zeros(word)
        if found != 0 { return start &+ (found.trailingZeroBitCount &>> 3) }
        return further(a, b, from: start &+ 8)
    }

    @inline(never)
    private func further(_ a: UInt8, _ b: UInt8, from start: Int) -> Int {
        var place = start
        let (first, second) = (SIMD16(repeating: a), SIMD16(repeating: b))
        let zero = SIMD16<UInt8>(repeating: 0)
        let set = SIMD16<UInt8>(repeating: 0xFF)
        while true {
            let block = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
            let found = zero.replacing(with: set, where: (block .== first) .| (block .== second) .| (block .== zero))
            let halves = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
            if halves.x | halves.y != 0 {
                return halves.x != 0
                    ? place &+ (halves.x.trailingZeroBitCount &>> 3)
                    : place &+ 8 &+ (halves.y.trailingZeroBitCount &>> 3)
            }
            place &+= 16
        }
    }

    /// The beginning of a name of a tag or an attribute, in lower case: up to sixteen bytes of ASCII before the first that may
    /// end a name or is a control.
    @inline(__always)
    func shortName(from start: Int) -> PackedName {
        var name = PackedName()
        name.count = nameBytes(at: start, &name.low)
        if name.count == 8 { name.count &+= nameBytes(at: start &+ 8, &name.high) }
        return name
    }

    @inline(__always)
    private func nameBytes(at place: Int, _ bytes: inout UInt64) -> Int {
        let word = word(at: place).littleEndian
        // Up to 0x20, `>`, `/`, `=`, or beyond ASCII: the lowest that is found is exact.
        let ends =
            (word &- Self.repeated(0x21)) & ~word & Self.repeated(0x80) | Self.zeros(word ^ Self.repeated(0x3E))
            | Self.zeros(word ^ Self.repeated(0x2F)) | Self.zeros(word ^ Self.repeated(0x3D))
            | word & Self.repeated(0x80)
        let count = ends.trailingZeroBitCount &>> 3
        let letters = count == 8 ? word : word & (1 &<< UInt64(truncatingIfNeeded: count &* 8) &- 1)
        let capitals = (letters &+ Self.repeated(0x3F)) & ~(letters &+ Self.repeated(0x25)) & Self.repeated(0x80)
        bytes = letters | capitals &>> 2
        return count
    }

    /// Whether one of the sixteen bytes at a place is of a kind.
    @inline(__always)
    func block(at place: Int, holds byte: UInt8) -> Bool {
        let block = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD2<UInt64>.self)
        return Self.zeros(block.x ^ Self.repeated(byte)) | Self.zeros(block.y ^ Self.repeated(byte)) != 0
    }

    /// Whether a page holds carriage returns, and whether it holds zeros.
    var rareControls: (holdsReturns: Bool, holdsZeros: Bool) {
        let (mark, zero) = (SIMD16<UInt8>(repeating: 0x0D), SIMD16<UInt8>(repeating: 0))
        var (returns, zeros) = (mark .== zero, mark .== zero)
        var place = 0
        while place &+ 32 <= count {
            let first = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
            let second = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place &+ 16, as: SIMD16<UInt8>.self)
            returns = returns .| (first .== mark) .| (second .== mark)
            zeros = zeros .| (first .== zero) .| (second .== zero)
            place &+= 32
        }
        var (holdsReturns, holdsZeros) = (any(returns), any(zeros))
        while place < count {
            holdsReturns = holdsReturns || self[place] == 0x0D
            holdsZeros = holdsZeros || self[place] == 0
            place &+= 1
        }
        return (holdsReturns, holdsZeros)
    }

    /// How many times a byte stands in a stretch.
    func count(of byte: UInt8, from start: Int, to stop: Int) -> Int {
        var count = 0
        var place = start
        let one = SIMD16<UInt8>(repeating: 1)
        let zero = SIMD16<UInt8>(repeating: 0)
        let wanted = SIMD16(repeating: byte)
        while place &+ 16 <= stop {
            // No lane counts more than 255.
            var lanes = zero
            let last = Swift.min(stop &- 16, place &+ 16 &* 254)
            while place <= last {
                let block = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
                lanes &+= zero.replacing(with: one, where: block .== wanted)
                place &+= 16
            }
            for lane in lanes.indices { count &+= Int(lanes[lane]) }
        }
        while place < stop {
            if self[place] == byte { count &+= 1 }
            place &+= 1
        }
        return count
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
