/// Finds the words of the vocabulary in text that is in Simplified characters already.
@unsafe struct VocabularyScan {
    /// A place at which words of one group may stand.
    struct Hit {
        var offset: UInt32
        var group: UInt32
    }

    /// More hits than this are not kept; the rest of the text is then looked at again.
    static let hitLimit = 1 << 20

    let image: VocabularyImage
    let start: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>

    /// Looks at all words from `offset` on.
    ///
    /// - Parameters:
    ///   - offset: Where to begin.
    ///   - evidence: Counts traces; `nil` where they are counted already.
    ///   - hits: Receives the places of the vocabulary's words.
    /// - Returns: Where it ended: at the end, or where there were too many hits.
    func run(from offset: Int, evidence: UnsafeMutablePointer<HanEvidence>?, hits: inout [Hit]) -> Int {
        var place = unsafe start + offset
        let fastEnd = unsafe end - min(8, end - start)
        while unsafe place < end {
            let code: UInt32
            if unsafe place < fastEnd {
                let bytes = unsafe UInt32(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt32.self))
                guard bytes & 0x00C0_C0F0 == 0x0080_80E0 else {
                    if unsafe bytes & 0x80 == 0 && image.mayStart(bytes & 0x7F),
                        let second = unsafe UTF8Bytes.character(at: place + 1, before: end)
                    {
                        unsafe look(at: place, bytes & 0x7F, second.code, evidence, &hits)
                    }
                    unsafe place += 1
                    continue
                }
                code = (bytes & 0xF) << 12 | bytes >> 2 & 0xFC0 | bytes >> 16 & 0x3F
                guard unsafe image.mayStart(code) else {
                    unsafe place += 3
                    continue
                }
                if unsafe code < 0x3400 && count(code, evidence) {
                    unsafe place += 3
                    continue
                }
                let next = unsafe UInt32(littleEndian: UnsafeRawPointer(place + 3).loadUnaligned(as: UInt32.self))
                if next & 0x00C0_C0F0 == 0x0080_80E0 {
                    let second = (next & 0xF) << 12 | next >> 2 & 0xFC0 | next >> 16 & 0x3F
                    if unsafe !image.mayBegin(HanTable.hash(code, second)) && !image.mayBegin(HanTable.hash(code, 0)) {
                        unsafe place += 3
                        continue
                    }
                }
            } else {
                guard let character = unsafe UTF8Bytes.character(at: place, before: end), character.code < 0x10000,
                    unsafe image.mayStart(character.code)
                else {
                    unsafe place += 1
                    continue
                }
                code = character.code
                if unsafe count(code, evidence) {
                    unsafe place += character.length
                    continue
                }
            }
            if unsafe hits.count >= VocabularyScan.hitLimit { return unsafe place - start }
            let length = code < 0x80 ? 1 : code < 0x800 ? 2 : 3
            if let second = unsafe UTF8Bytes.character(at: place + length, before: end) {
                unsafe look(at: place, code, second.code, evidence, &hits)
            }
            unsafe look(at: place, code, 0, evidence, &hits)
            unsafe place += length
        }
        return unsafe end - start
    }

    /// Counts a quotation mark, and says whether the character is one.
    @inline(__always)
    private func count(_ code: UInt32, _ evidence: UnsafeMutablePointer<HanEvidence>?) -> Bool {
        switch code {
        case 0x300C, 0x300E: unsafe evidence?.pointee.cornerQuotes += 1
        case 0x201C, 0x201D: unsafe evidence?.pointee.curlyQuotes += 1
        default: return false
        }
        return true
    }

    private func look(
        at place: UnsafePointer<UInt8>, _ first: UInt32, _ second: UInt32,
        _ evidence: UnsafeMutablePointer<HanEvidence>?, _ hits: inout [Hit]
    ) {
        guard let group = unsafe image.group(first, second) else { return }
        var word = unsafe image.word(group)
        var isKept = false
        while true {
            let count = unsafe word.count
            if unsafe end - place >= count && HanPass.isEqual(place, word.key, count) {
                if unsafe word.counted > 0 { unsafe evidence?.pointee.words[word.counted - 1] += 1 }
                if unsafe word.entryCount > 0 { isKept = true }
            }
            if unsafe word.isLast { break }
            unsafe word = word.next
        }
        if isKept { unsafe hits.append(Hit(offset: UInt32(place - start), group: UInt32(group))) }
    }
}
