import CEmbeddedData

/// The image of a configuration, as the table builder lays it out: read-only memory of the program itself.
///
/// The program carries the images with it and a test compares them with what the builder makes, so their offsets are
/// taken on trust.
@safe struct HanTable: @unchecked Sendable {
    /// What the word of a character says beside its three bytes of output.
    enum Bits {
        static let start: UInt32 = 1 << 31
        static let special: UInt32 = 1 << 30
        static let mapped: UInt32 = 1 << 29
        static let simplified: UInt32 = 1 << 28
        static let second: UInt32 = 1 << 27
    }

    /// What a phrase is.
    enum Flags {
        static let isRegional: UInt8 = 1
        static let mayBeCut: UInt8 = 2
        static let isJoining: UInt8 = 4
        static let isLast: UInt8 = 128
    }

    private static let phraseFilterBits: UInt32 = 17
    private static let jointFilterBits: UInt32 = 18

    /// One word for each code point of the basic plane.
    let characters: UnsafePointer<UInt32>
    private let phraseFilter: UnsafePointer<UInt64>
    private let phraseSlots: UnsafePointer<UInt64>
    private let phraseBits: UInt32
    /// Phrases that begin with the same two characters, one after the other.
    let records: UnsafePointer<UInt8>
    private let specialSlots: UnsafePointer<UInt64>
    private let specialBits: UInt32
    private let specialOutputs: UnsafePointer<UInt8>
    private let jointFilter: UnsafePointer<UInt64>
    private let exceptions: UnsafeRawBufferPointer
    /// The ASCII with which phrases begin: a count and as many bytes, longest first.
    let asciiPrefixes: UnsafeRawBufferPointer
    private let rare: UnsafeRawBufferPointer
    private let compatibility: UnsafeRawBufferPointer

    /// Finds the parts of an image; `nil` if there is none.
    init?(_ image: UnsafePointer<UInt8>?) {
        guard let image = unsafe image else { return nil }
        let base = unsafe UnsafeRawPointer(image)
        func section(_ index: Int) -> UnsafeRawBufferPointer {
            let offset = unsafe Int(base.load(fromByteOffset: 16 + index * 8, as: UInt32.self))
            let count = unsafe Int(base.load(fromByteOffset: 20 + index * 8, as: UInt32.self))
            return unsafe UnsafeRawBufferPointer(start: base + offset, count: count)
        }
        func words<Word>(_ index: Int) -> UnsafePointer<Word> {
            unsafe (section(index).baseAddress ?? base).assumingMemoryBound(to: Word.self)
        }
        unsafe phraseBits = base.load(fromByteOffset: 4, as: UInt32.self)
        unsafe specialBits = base.load(fromByteOffset: 8, as: UInt32.self)
        unsafe characters = words(0)
        unsafe phraseFilter = words(1)
        unsafe phraseSlots = words(2)
        unsafe records = words(3)
        unsafe specialSlots = words(4)
        unsafe specialOutputs = words(5)
        unsafe jointFilter = words(6)
        unsafe exceptions = section(7)
        unsafe asciiPrefixes = section(8)
        unsafe rare = section(9)
        unsafe compatibility = section(10)
    }

    /// The hash of two code points.
    @inline(__always) static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
        (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA77)
    }

    /// Whether a phrase may begin with two characters of this hash.
    @inline(__always) func mayBeginPhrase(_ hash: UInt32) -> Bool {
        let bit = hash >> (32 - HanTable.phraseFilterBits)
        return unsafe phraseFilter[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0
    }

    /// Whether a match of any stage may reach across two characters of this hash.
    func mayJoin(_ hash: UInt32) -> Bool {
        let bit = hash >> (32 - HanTable.jointFilterBits)
        return unsafe jointFilter[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0
    }

    /// The first of the phrases that begin with two characters.
    func phrases(_ first: UInt32, _ second: UInt32, _ hash: UInt32) -> UnsafePointer<UInt8>? {
        let key = UInt64(first) << 21 | UInt64(second)
        let mask = (1 << Int(phraseBits)) - 1
        var index = Int((hash &* 0xC2B2_AE35) >> (32 - phraseBits))
        while true {
            let slot = unsafe phraseSlots[index]
            if slot == 0 { return nil }
            if slot >> 22 == key { return unsafe records + Int(slot & 0x3F_FFFF) }
            index = (index + 1) & mask
        }
    }

    /// What becomes of a character whose output is not three bytes: flags, a count and as many bytes.
    func special(_ character: UInt32) -> UnsafePointer<UInt8>? {
        let mask = (1 << Int(specialBits)) - 1
        var index = Int((HanTable.hash(character, 0) &* 0xC2B2_AE35) >> (32 - specialBits))
        while true {
            let slot = unsafe specialSlots[index]
            if slot == 0 { return nil }
            if slot >> 22 == UInt64(character) { return unsafe specialOutputs + Int(slot & 0x3F_FFFF) }
            index = (index + 1) & mask
        }
    }

    /// A character that a region writes in its own form: the common form and what the character itself becomes.
    func exception(_ character: UInt32) -> (common: UnsafeRawBufferPointer, simplified: UnsafeRawBufferPointer)? {
        let size = 32
        var offset = 0
        while unsafe offset < exceptions.count {
            if unsafe exceptions.load(fromByteOffset: offset, as: UInt32.self) == character {
                let commonCount = unsafe Int(exceptions[offset + 4])
                let simplifiedCount = unsafe Int(exceptions[offset + 5])
                let common = unsafe UnsafeRawBufferPointer(
                    rebasing: exceptions[(offset + 6)..<(offset + 6 + commonCount)])
                let simplified = unsafe UnsafeRawBufferPointer(
                    rebasing: exceptions[(offset + 20)..<(offset + 20 + simplifiedCount)])
                return unsafe (common, simplified)
            }
            offset += size
        }
        return nil
    }

    /// What a character becomes that common fonts do not show.
    func rareOutput(_ character: UInt32) -> UInt32? { unsafe HanTable.search(rare, character) }

    /// What a compatibility ideograph stands for.
    func unified(_ character: UInt32) -> UInt32? { unsafe HanTable.search(compatibility, character) }

    private static func search(_ pairs: UnsafeRawBufferPointer, _ character: UInt32) -> UInt32? {
        var low = 0
        var high = pairs.count / 8
        while low < high {
            let middle = (low + high) / 2
            let found = unsafe pairs.load(fromByteOffset: middle * 8, as: UInt32.self)
            if found == character { return unsafe pairs.load(fromByteOffset: middle * 8 + 4, as: UInt32.self) }
            if found < character { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
