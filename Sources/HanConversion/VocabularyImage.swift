import CEmbeddedData

/// The image of the vocabulary, as the table builder lays it out: read-only memory of the program itself.
@safe struct VocabularyImage: @unchecked Sendable {
    /// A word of the vocabulary or a trace of a converter, with its neighbours in the table.
    @unsafe struct Word {
        let start: UnsafePointer<UInt8>
        var isLast: Bool { unsafe start[0] & 128 != 0 }
        /// The number of a counted word, from 1; 0 for none.
        var counted: Int { unsafe Int(start[1]) | Int(start[2]) << 8 }
        var firstEntry: Int { unsafe Int(start[3]) | Int(start[4]) << 8 }
        var entryCount: Int { unsafe Int(start[5]) }
        var count: Int { unsafe Int(start[6]) }
        var key: UnsafePointer<UInt8> { unsafe start + 7 }
        var next: Word { unsafe Word(start: start + 7 + count) }
    }

    static let mainland = unsafe VocabularyImage(reportconv_han_table(4))

    private static let filterBits: UInt32 = 17

    private let starts: UnsafePointer<UInt8>
    private let filter: UnsafePointer<UInt64>
    private let slots: UnsafePointer<UInt64>
    private let slotBits: UInt32
    private let groups: UnsafePointer<UInt8>
    private let entries: UnsafePointer<UInt32>
    private let conditions: UnsafePointer<UInt32>
    private let alternatives: UnsafePointer<UInt32>
    /// The class of each counted word, from 1; 0 for none.
    let classes: UnsafeBufferPointer<UInt8>
    private let strings: UnsafePointer<UInt8>
    /// How many entries there are.
    let entryCount: Int

    init?(_ image: UnsafePointer<UInt8>?) {
        guard let image = unsafe image else { return nil }
        let base = unsafe UnsafeRawPointer(image)
        func section<Word>(_ index: Int) -> UnsafeBufferPointer<Word> {
            let offset = unsafe Int(base.load(fromByteOffset: 16 + index * 8, as: UInt32.self))
            let count = unsafe Int(base.load(fromByteOffset: 20 + index * 8, as: UInt32.self))
            let start = unsafe (base + offset).assumingMemoryBound(to: Word.self)
            return unsafe UnsafeBufferPointer(start: start, count: count / MemoryLayout<Word>.size)
        }
        func start<Word>(_ index: Int) -> UnsafePointer<Word> {
            unsafe section(index).baseAddress ?? base.assumingMemoryBound(to: Word.self)
        }
        unsafe slotBits = base.load(fromByteOffset: 4, as: UInt32.self)
        unsafe entryCount = Int(base.load(fromByteOffset: 8, as: UInt32.self))
        unsafe starts = start(0)
        unsafe filter = start(1)
        unsafe slots = start(2)
        unsafe groups = start(3)
        unsafe entries = start(4)
        unsafe conditions = start(5)
        unsafe alternatives = start(6)
        unsafe classes = section(7)
        unsafe strings = start(8)
    }

    /// Whether a word may begin with a character of the basic plane.
    @inline(__always) func mayStart(_ code: UInt32) -> Bool {
        unsafe starts[Int(code >> 3)] >> UInt8(code & 7) & 1 != 0
    }

    /// Whether a word may begin with two characters of this hash.
    @inline(__always) func mayBegin(_ hash: UInt32) -> Bool {
        let bit = hash >> (32 - VocabularyImage.filterBits)
        return unsafe filter[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0
    }

    /// The place of the words that begin with two characters; with one, for a second of 0.
    func group(_ first: UInt32, _ second: UInt32) -> Int? {
        let hash = HanTable.hash(first, second)
        guard mayBegin(hash) else { return nil }
        let key = UInt64(first) << 21 | UInt64(second)
        var index = Int((hash &* 0xC2B2_AE35) >> (32 - slotBits))
        while true {
            let slot = unsafe slots[index]
            if slot == 0 { return nil }
            if slot >> 22 == key { return Int(slot & 0x3F_FFFF) }
            index = (index + 1) & ((1 << Int(slotBits)) - 1)
        }
    }

    /// The first word of a group.
    func word(_ group: Int) -> Word { unsafe Word(start: groups + group) }

    /// What an entry writes for its word.
    func replacement(_ entry: Int) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: strings + Int(entries[entry * 5]), count: Int(entries[entry * 5 + 1]))
    }

    /// The line of the vocabulary's file in which an entry stands.
    func line(_ entry: Int) -> Int { unsafe Int(entries[entry * 5 + 4]) }

    /// The conditions of an entry.
    func conditions(_ entry: Int) -> Range<Int> {
        let first = unsafe Int(entries[entry * 5 + 2]) / 12
        let count = unsafe Int(entries[entry * 5 + 3])
        return first..<(first + count)
    }

    /// A condition: what must hold, whether it must not, and its argument.
    func condition(_ index: Int) -> (kind: UInt32, isNegated: Bool, argument: UInt32, count: Int) {
        let word = unsafe conditions[index * 3]
        return unsafe (word & 0xFF, word & 0x100 != 0, conditions[index * 3 + 1], Int(conditions[index * 3 + 2]))
    }

    /// One of a condition's strings: the code by which they are sorted, and the bytes.
    func alternative(_ argument: UInt32, _ index: Int) -> (key: UInt32, bytes: UnsafeBufferPointer<UInt8>) {
        let row = Int(argument) / 4 + index * 3
        return unsafe (
            alternatives[row],
            UnsafeBufferPointer(start: strings + Int(alternatives[row + 1]), count: Int(alternatives[row + 2]))
        )
    }
}
