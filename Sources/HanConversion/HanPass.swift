/// One run of the engine over one buffer.
@unsafe struct HanPass {
    /// Input is mapped in stretches of this many bytes, whose output stays in the processor's nearest memory.
    private static let stretch = 1 << 15
    /// No match and no description sequence looks further ahead than this.
    private static let lookahead = 320
    /// No token makes more than three times its bytes.
    static let scratchCapacity = 3 * (stretch + lookahead) + 64

    let engine: HanEngine
    let table: HanTable
    let start: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    let isFinal: Bool
    let scratch: UnsafeMutablePointer<UInt8>
    var output: [UInt8]
    var tally: HanTally

    /// Where the next token begins.
    private var place: UnsafePointer<UInt8>
    /// Where the next output goes.
    private var target: UnsafeMutablePointer<UInt8>
    /// Nothing before this is looked at again.
    private var floor: UnsafePointer<UInt8>
    /// Whether the input ended within a stretch that needs what follows.
    private var isStarved = false

    init(
        engine: HanEngine, start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>, isFinal: Bool,
        scratch: UnsafeMutablePointer<UInt8>, output: [UInt8], tally: HanTally
    ) {
        unsafe self.engine = engine
        unsafe self.table = engine.table
        unsafe self.start = start
        unsafe self.end = end
        unsafe self.isFinal = isFinal
        unsafe self.scratch = scratch
        unsafe self.output = output
        unsafe self.tally = tally
        unsafe self.place = start
        unsafe self.target = scratch
        unsafe self.floor = start
    }

    /// Maps the input and says how much of it was taken.
    mutating func run() -> Int {
        let last = unsafe isFinal ? end : end - min(HanPass.lookahead, end - start)
        while unsafe place < last && !isStarved {
            unsafe runStretch(to: last - place > HanPass.stretch ? place + HanPass.stretch : last)
            unsafe flush()
        }
        if unsafe !isFinal && !isStarved { unsafe rewind(to: boundary(before: place)) }
        unsafe flush()
        return unsafe place - start
    }

    private mutating func flush() {
        let count = unsafe target - scratch
        unsafe output.append(contentsOf: UnsafeBufferPointer(start: scratch, count: count))
        unsafe target = scratch
    }

    // MARK: - The fast way

    /// Maps tokens that begin before `limit`.
    private mutating func runStretch(to limit: UnsafePointer<UInt8>) {
        let characters = unsafe table.characters
        // The last bytes are left to `step`, which minds the end; here words are loaded without looking.
        let fastLimit = unsafe min(limit, end - min(16, end - start))
        var mapped = 0
        var simplified = 0
        if unsafe place > floor && place < limit && place[-1] < 0x80 && isASCIIKeyBoundary(at: place) {
            unsafe step()
        }
        while unsafe place < limit && !isStarved {
            var place = unsafe self.place
            var target = unsafe self.target
            characters: while unsafe place < fastLimit {
                var bytes = unsafe HanPass.load(place)
                guard bytes & 0x00C0_C0F0 == 0x0080_80E0 else {
                    guard bytes & 0x80 == 0 else { break }
                    // ASCII, sixteen bytes at a time.
                    let run = unsafe HanPass.copyASCII(from: place, before: fastLimit, to: target)
                    unsafe place += run
                    unsafe target += run
                    if unsafe place < fastLimit && isASCIIKeyBoundary(at: place) { break }
                    continue
                }
                var word = unsafe characters[HanPass.index(bytes)]
                // A run of characters of three bytes; the word of the next is looked up while this one is written, and
                // tells with it whether a phrase can begin here at all.
                while true {
                    let next = unsafe HanPass.load(place + 3)
                    let isThree = next & 0x00C0_C0F0 == 0x0080_80E0
                    let nextWord = unsafe isThree ? characters[HanPass.index(next)] : HanTable.Bits.second
                    if word & HanTable.Bits.special | (word & nextWord << 4) & HanTable.Bits.start != 0 {
                        if word & HanTable.Bits.special != 0 || !isThree { break characters }
                        let hash = unsafe HanTable.hash(UInt32(HanPass.index(bytes)), UInt32(HanPass.index(next)))
                        if unsafe table.mayBeginPhrase(hash) { break characters }
                    }
                    unsafe UnsafeMutableRawPointer(target).storeBytes(of: word.littleEndian, as: UInt32.self)
                    mapped &+= Int(word >> 29 & 1)
                    simplified &+= Int(word >> 28 & 1)
                    unsafe place += 3
                    unsafe target += 3
                    if unsafe !isThree || place >= fastLimit { break }
                    word = nextWord
                    bytes = next
                }
            }
            unsafe self.place = place
            unsafe self.target = target
            if unsafe place < limit { unsafe step() }
        }
        unsafe tally.mappedCharacters += mapped
        unsafe tally.simplifiedCharacters += simplified
    }

    @inline(__always)
    private static func load(_ place: UnsafePointer<UInt8>) -> UInt32 {
        unsafe UInt32(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt32.self))
    }

    /// The code point of a character of three bytes.
    @inline(__always)
    private static func index(_ bytes: UInt32) -> Int {
        Int((bytes & 0xF) << 12 | bytes >> 2 & 0xFC0 | bytes >> 16 & 0x3F)
    }

    /// Copies bytes up to the first that is not ASCII and says how many.
    @inline(__always)
    private static func copyASCII(
        from source: UnsafePointer<UInt8>, before limit: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var count = 0
        while unsafe limit - source >= count + 16 {
            let chunk = unsafe UnsafeRawPointer(source + count).loadUnaligned(as: SIMD16<UInt8>.self)
            guard chunk.max() < 0x80 else { break }
            unsafe UnsafeMutableRawPointer(target + count).storeBytes(of: chunk, as: SIMD16<UInt8>.self)
            count += 16
        }
        while unsafe source + count < limit && source[count] < 0x80 {
            unsafe target[count] = source[count]
            count += 1
        }
        return count
    }

    /// Whether a phrase that begins with ASCII may go on at `place`.
    @inline(__always)
    private func isASCIIKeyBoundary(at place: UnsafePointer<UInt8>) -> Bool {
        guard unsafe !table.asciiPrefixes.isEmpty else { return false }
        guard let character = unsafe UTF8Bytes.character(at: place, before: end) else { return false }
        return unsafe table.mayBeginPhrase(HanTable.hash(UInt32(place[-1]), character.code))
    }

    // MARK: - One token with care

    /// Maps the token at `place`, whatever it is.
    @inline(never)
    private mutating func step() {
        guard let character = unsafe UTF8Bytes.character(at: place, before: end) else {
            if unsafe tally.firstInvalid == nil { unsafe tally.firstInvalid = tally.offset + (place - start) }
            unsafe tally.invalidBytes += 1
            unsafe copy(1)
            return
        }
        if unsafe place > floor && place[-1] < 0x80 && character.code >= 0x80 && takeASCIIPhrase(before: character) {
            return
        }
        if unsafe takePhrase(at: place, first: character) { return }
        if IdeographicDescription.isOperator(character.code) {
            let length = unsafe IdeographicDescription.length(at: place, before: end)
            unsafe copy(length ?? character.length)
            if length != nil { unsafe floor = place }
            return
        }
        if character.code < 0x80 {
            unsafe copy(1)
            return
        }
        if unsafe HanPass.mayBeCompatibility(character.code) && table.unified(character.code) != nil {
            unsafe mapWindow(around: place, character.length)
            return
        }
        unsafe mapCharacter(character)
    }

    private mutating func copy(_ count: Int) {
        unsafe target.update(from: place, count: count)
        unsafe target += count
        unsafe place += count
    }

    static func mayBeCompatibility(_ code: UInt32) -> Bool {
        (0xF900...0xFAFF).contains(code) || (0x2F800...0x2FA1F).contains(code)
    }

    private mutating func mapCharacter(_ character: UTF8Bytes.Character) {
        if unsafe engine.usesRareCharacters, let rare = unsafe table.rareOutput(character.code) {
            unsafe target += UTF8Bytes.write(rare, to: target)
            unsafe place += character.length
            unsafe tally.mappedCharacters += 1
            return
        }
        if let special = unsafe table.special(character.code) {
            if unsafe special[0] & HanTable.Flags.isJoining != 0 && !isApart(place, character.length) {
                unsafe mapWindow(around: place, character.length)
                return
            }
            let count = unsafe Int(special[1])
            if count > 4 { unsafe note(place, character.length, count) }
            unsafe target.update(from: special + 2, count: count)
            unsafe target += count
            unsafe place += character.length
            unsafe tally.mappedCharacters += 1
            return
        }
        guard character.code >= 0x800, character.code < 0x10000 else {
            unsafe copy(character.length)
            return
        }
        let word = unsafe table.characters[Int(character.code)]
        for index in 0..<3 { unsafe target[index] = UInt8(truncatingIfNeeded: word >> (8 * UInt32(index))) }
        unsafe tally.mappedCharacters += Int(word >> 29 & 1)
        unsafe tally.simplifiedCharacters += Int(word >> 28 & 1)
        unsafe target += 3
        unsafe place += 3
    }

    // MARK: - Phrases

    /// Takes the phrase that begins at `from`, if there is one.
    private mutating func takePhrase(at from: UnsafePointer<UInt8>, first: UTF8Bytes.Character) -> Bool {
        guard let second = unsafe UTF8Bytes.character(at: from + first.length, before: end) else { return false }
        let hash = HanTable.hash(first.code, second.code)
        guard unsafe table.mayBeginPhrase(hash), var record = unsafe table.phrases(first.code, second.code, hash) else {
            return false
        }
        while true {
            let flags = unsafe record[0]
            let keyCount = unsafe Int(record[2])
            let valueCount = unsafe Int(record[3])
            let outputCount = unsafe Int(record[4])
            if unsafe end - from >= keyCount && HanPass.isEqual(from, record + 5, keyCount)
                && !(flags & HanTable.Flags.mayBeCut != 0 && isCut(from, first.length, keyCount))
            {
                if unsafe flags & HanTable.Flags.isJoining != 0 && !isApart(from, keyCount) {
                    unsafe mapWindow(around: from, keyCount)
                    return true
                }
                unsafe note(from, keyCount, outputCount)
                unsafe target.update(from: record + 5 + keyCount + valueCount, count: outputCount)
                unsafe target += outputCount
                unsafe place = from + keyCount
                return true
            }
            if flags & HanTable.Flags.isLast != 0 { return false }
            unsafe record += 5 + keyCount + valueCount + outputCount
        }
    }

    private mutating func note(_ from: UnsafePointer<UInt8>, _ keyCount: Int, _ outputCount: Int) {
        guard unsafe tally.matches != nil else { return }
        unsafe tally.matches?.append(
            HanMatch(
                input: tally.offset + (from - start), inputCount: keyCount, output: output.count + (target - scratch),
                outputCount: outputCount))
    }

    /// Takes a phrase that begins in the ASCII just copied, the leftmost of several.
    private mutating func takeASCIIPhrase(before character: UTF8Bytes.Character) -> Bool {
        let prefixes = unsafe table.asciiPrefixes
        var offset = 0
        while offset < prefixes.count {
            let count = unsafe Int(prefixes[offset])
            if unsafe count <= place - floor
                && (0..<count).allSatisfy({ unsafe place[$0 - count] == prefixes[offset + 1 + $0] })
            {
                let from = unsafe place - count
                if let first = unsafe UTF8Bytes.character(at: from, before: end) {
                    // The ASCII was copied byte for byte: it is taken back.
                    unsafe takeBack(count)
                    if unsafe takePhrase(at: from, first: first) { return true }
                    unsafe target.update(from: from, count: count)
                    unsafe target += count
                }
            }
            offset += count + 1
        }
        return false
    }

    static func isEqual(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var index = 0
        while index < count {
            if unsafe left[index] != right[index] { return false }
            index += 1
        }
        return true
    }

    /// Whether a Simplified phrase begins within a match, after its first character.
    private func isCut(_ from: UnsafePointer<UInt8>, _ firstCount: Int, _ count: Int) -> Bool {
        var offset = firstCount
        while offset < count, let character = unsafe UTF8Bytes.character(at: from + offset, before: end) {
            let window = unsafe StagedWindow(table: table, usesRareCharacters: engine.usesRareCharacters)
            if unsafe window.simplifiedPhrase(at: from + offset, before: end) != nil { return true }
            offset += character.length
        }
        return false
    }

    // MARK: - Places that no match reaches across

    /// Whether no match of any stage reaches across either end of a token.
    private func isApart(_ from: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        unsafe isBoundary(from) && isBoundary(from + count)
    }

    /// Whether no match of any stage reaches across `place`. At the end of a part of the text it is not known.
    private func isBoundary(_ place: UnsafePointer<UInt8>) -> Bool {
        if unsafe place <= floor { return true }
        if unsafe place >= end { return unsafe isFinal }
        guard let left = unsafe UTF8Bytes.character(endingAt: place, from: floor),
            let right = unsafe UTF8Bytes.character(at: place, before: end)
        else { return true }
        return unsafe !table.mayJoin(HanTable.hash(unified(left.code), unified(right.code)))
    }

    private func unified(_ code: UInt32) -> UInt32 {
        unsafe HanPass.mayBeCompatibility(code) ? unsafe table.unified(code) ?? code : code
    }

    /// The nearest boundary at or before `place`.
    private func boundary(before place: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        var place = unsafe place
        while unsafe !isBoundary(place) {
            guard let left = unsafe UTF8Bytes.character(endingAt: place, from: floor) else { break }
            unsafe place -= left.length
        }
        return unsafe place
    }

    /// Maps the stretch around a token stage by stage, as far as matches can reach.
    private mutating func mapWindow(around token: UnsafePointer<UInt8>, _ count: Int) {
        let first = unsafe boundary(before: token)
        var last = unsafe token + count
        while unsafe !isBoundary(last) {
            guard unsafe last < end, let next = unsafe UTF8Bytes.character(at: last, before: end) else {
                // What follows decides; the next part of the text begins here.
                unsafe rewind(to: first)
                unsafe isStarved = true
                return
            }
            if IdeographicDescription.isOperator(next.code) { break }
            unsafe last += next.length
        }
        unsafe rewind(to: first)
        unsafe flush()
        let window = unsafe StagedWindow(table: table, usesRareCharacters: engine.usesRareCharacters)
        let before = unsafe output.count
        unsafe window.convert(first, before: last, into: &output)
        if unsafe tally.matches != nil {
            unsafe tally.matches?.append(
                HanMatch(
                    input: tally.offset + (first - start), inputCount: last - first, output: before,
                    outputCount: output.count - before))
        }
        unsafe place = last
        unsafe floor = last
    }

    /// Takes back the last bytes of output.
    private mutating func takeBack(_ count: Int) {
        let pending = unsafe target - scratch
        if count <= pending {
            unsafe target -= count
        } else {
            unsafe target = scratch
            unsafe output.removeLast(min(count - pending, output.count))
        }
    }

    /// Takes back what was made of the input since `boundary`: makes it once more to see how much that was.
    private mutating func rewind(to boundary: UnsafePointer<UInt8>) {
        guard unsafe boundary < place else { return }
        var made: [UInt8] = []
        var ignored = HanTally()
        let input = unsafe UnsafeBufferPointer(start: boundary, count: place - boundary)
        _ = unsafe engine.convert(input.span, isFinal: true, into: &made, tally: &ignored)
        unsafe takeBack(made.count)
        unsafe tally.mappedCharacters -= ignored.mappedCharacters
        unsafe tally.simplifiedCharacters -= ignored.simplifiedCharacters
        unsafe tally.invalidBytes -= ignored.invalidBytes
        let offset = unsafe tally.offset + (boundary - start)
        if let last = unsafe tally.firstInvalid, last >= offset { unsafe tally.firstInvalid = nil }
        while let last = unsafe tally.matches?.last, last.input >= offset { unsafe tally.matches?.removeLast() }
        unsafe place = boundary
    }
}
