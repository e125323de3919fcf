// Searches through style sheets, sixteen bytes at once.
extension Span<UInt8> {
    /// The place of the first byte that is set in a block; `nil` where none is.
    @inline(__always)
    private static func first(_ found: SIMD16<UInt8>) -> Int? {
        let halves = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
        if halves.x != 0 { return halves.x.trailingZeroBitCount &>> 3 }
        return halves.y != 0 ? 8 &+ (halves.y.trailingZeroBitCount &>> 3) : nil
    }

    /// The next slash in a range, which may begin a comment; the end of the range where there is none.
    func nextSlash(from start: Int, to end: Int) -> Int {
        var place = start
        let zero = SIMD16<UInt8>(repeating: 0)
        let set = SIMD16<UInt8>(repeating: 0xFF)
        let slash = SIMD16(repeating: UInt8(ascii: "/"))
        while place &+ 16 <= end {
            // The span checks that all sixteen bytes lie within it.
            let block = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
            if let found = Self.first(zero.replacing(with: set, where: block .== slash)) { return place &+ found }
            place &+= 16
        }
        while place < end, self[place] != UInt8(ascii: "/") { place &+= 1 }
        return place
    }

    /// The next sign in a range that parts blocks and strings (a brace, a quotation mark or a reversed slash), or another
    /// one; the end of the range where there is none.
    func nextBlockSign(or sign: UInt8 = UInt8(ascii: "\\"), from start: Int, to end: Int) -> Int {
        var place = start
        let zero = SIMD16<UInt8>(repeating: 0)
        let set = SIMD16<UInt8>(repeating: 0xFF)
        let (opening, other) = (SIMD16<UInt8>(repeating: 0x7B), SIMD16<UInt8>(repeating: 0xFD))
        let (double, single) = (SIMD16(repeating: UInt8(ascii: "\"")), SIMD16(repeating: UInt8(ascii: "'")))
        let (further, slash) = (SIMD16(repeating: sign), SIMD16(repeating: UInt8(ascii: "\\")))
        while place &+ 16 <= end {
            let block = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
            // Both braces, 0x7B and 0x7D, by one test.
            let braces = (block &- opening) & other .== zero
            let quotes = (block .== double) .| (block .== single)
            let others = (block .== further) .| (block .== slash)
            if let found = Self.first(zero.replacing(with: set, where: braces .| quotes .| others)) {
                return place &+ found
            }
            place &+= 16
        }
        while place < end {
            let byte = self[place]
            if (byte &- 0x7B) & 0xFD == 0 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
                || byte == sign || byte == UInt8(ascii: "\\")
            {
                return place
            }
            place &+= 1
        }
        return end
    }
}
