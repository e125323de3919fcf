/// Bytes in the making, little-endian.
struct ByteImage {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ value: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    mutating func append(_ value: UInt64) {
        append(UInt32(truncatingIfNeeded: value))
        append(UInt32(truncatingIfNeeded: value >> 32))
    }

    mutating func append(_ more: [UInt8]) { bytes += more }

    /// Fills up to a multiple of eight, so that what follows may be read as whole words.
    mutating func align() { while bytes.count % 8 != 0 { bytes.append(0) } }
}

extension ByteImage {
    /// An image: a head of four words, the places and sizes of its sections, and the sections.
    init(head: [UInt32], sections: [[UInt8]]) {
        for word in head { append(word) }
        append(UInt32(sections.count))
        var offset = (head.count + 1) * 4 + sections.count * 8
        for section in sections {
            append(UInt32(offset))
            append(UInt32(section.count))
            offset += (section.count + 7) / 8 * 8
        }
        for section in sections {
            append(section)
            align()
        }
    }
}

/// A set of pairs of characters that says "no" for certain and "yes" nearly for certain.
struct PairFilter {
    private(set) var words: [UInt64]
    private let bits: UInt32

    init(bits: UInt32) {
        self.bits = bits
        words = Array(repeating: 0, count: 1 << (Int(bits) - 6))
    }

    mutating func insert(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
        let index = PairHash.hash(first.value, second.value) >> (32 - bits)
        words[Int(index >> 6)] |= 1 << UInt64(index & 63)
    }
}

/// The hash of two characters, the same here and where the tables are read.
package enum PairHash {
    /// The hash of two code points.
    package static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
        (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA77)
    }

    /// The hash again, for the place in a table rather than in a filter.
    package static func slot(_ hash: UInt32, bits: UInt32) -> Int {
        Int((hash &* 0xC2B2_AE35) >> (32 - bits))
    }
}

/// An open-addressed table from a key of up to 42 bits to a value of 22 bits.
struct SlotTable {
    private(set) var slots: [UInt64]
    let bits: UInt32

    /// Makes a table that is at most half full.
    init(for count: Int) {
        var bits: UInt32 = 4
        while 1 << Int(bits) < count * 2 { bits += 1 }
        self.bits = bits
        slots = Array(repeating: 0, count: 1 << Int(bits))
    }

    /// Adds a value other than 0.
    mutating func insert(key: UInt64, hash: UInt32, value: Int) throws(TableError) {
        guard value > 0, value < 1 << 22 else { throw TableError("a table has grown over its limit") }
        var index = PairHash.slot(hash, bits: bits)
        while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
        slots[index] = key << 22 | UInt64(value)
    }
}

extension [Unicode.Scalar] {
    /// The text in UTF-8.
    var utf8: [UInt8] {
        var text = ""
        text.unicodeScalars.append(contentsOf: self)
        return [UInt8](text.utf8)
    }
}
