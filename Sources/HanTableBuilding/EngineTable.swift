/// Compiles a configuration into the image that `HanConversion` reads.
///
/// The stages of a chain are fused: what a phrase or a character becomes after all of them is worked out here. Two
/// things only the running text can tell. Whether a regional phrase is cut by a Simplified phrase that begins inside it
/// (`mayBeCut`), and whether a regional form makes a new Simplified phrase together with its neighbours (`isJoining`);
/// for the second, all pairs of characters across which any match could reach are put into a filter of their own.
public struct EngineTable {
    /// What is wrong with a match that is looked at by itself only.
    struct Flags {
        static let isRegional: UInt8 = 1
        static let mayBeCut: UInt8 = 2
        static let isJoining: UInt8 = 4
        static let isLast: UInt8 = 128
    }

    private struct Candidate {
        var key: [Unicode.Scalar]
        var flags: UInt8
        /// The place of its dictionary in the chain; Simplified phrases come first.
        var order: Int
        /// What its own dictionary makes of it: for a regional phrase the common form.
        var common: [Unicode.Scalar]
        var output: [Unicode.Scalar]
    }

    private let chain: ConversionChain
    private let rare: TextDictionary
    private let compatibility: TextDictionary
    private let shared: Set<Unicode.Scalar>
    private var candidates: [Candidate] = []
    private var phrasePairs: Set<[Unicode.Scalar]> = []
    private var phraseCharacters: Set<Unicode.Scalar> = []
    private var phrasesByFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]

    /// Makes a compiler.
    ///
    /// - Parameters:
    ///   - chain: The configuration.
    ///   - rare: Mappings to characters that common fonts do not show.
    ///   - compatibility: Compatibility ideographs with the characters they stand for.
    ///   - shared: Simplified forms that Traditional text writes too.
    public init(
        chain: ConversionChain, rare: TextDictionary, compatibility: TextDictionary, shared: Set<Unicode.Scalar>
    ) {
        self.chain = chain
        self.rare = rare
        self.compatibility = compatibility
        self.shared = shared
    }

    /// The image.
    ///
    /// - Throws: ``TableError`` if the dictionaries hold what the engine does not foresee.
    public mutating func image() throws(TableError) -> [UInt8] {
        for key in chain.phrases.values.keys {
            for index in 1..<key.count { phrasePairs.insert([key[index - 1], key[index]]) }
            phraseCharacters.formUnion(key)
            phrasesByFirst[key[0], default: []].append(key)
        }
        try collectCandidates()
        let joint = jointPairs()
        var sections: [[UInt8]] = []
        sections.append(try characterSection())
        let (first, slots, slotBits, records) = try phraseSections()
        sections.append(first)
        sections.append(slots)
        sections.append(records)
        let (special, specialBits, outputs) = try specialSections()
        sections.append(special)
        sections.append(outputs)
        sections.append(joint)
        sections.append(exceptionSection())
        sections.append(asciiSection())
        sections.append(rareSection())
        sections.append(compatibilitySection())
        return ByteImage(head: [EngineTable.magic, slotBits, specialBits], sections: sections).bytes
    }

    /// `RCH1`
    static let magic: UInt32 = 0x3148_4352
    /// The sizes of the two filters, as powers of two in bits.
    static let phraseFilterBits: UInt32 = 17
    static let jointFilterBits: UInt32 = 18

    // MARK: - Phrases

    private mutating func collectCandidates() throws(TableError) {
        for (key, value) in chain.phrases.values {
            guard key.count > 1 else { throw TableError("a Simplified phrase of one character") }
            let output = chain.isSegmented ? chain.convertSegment(key) : value
            candidates.append(Candidate(key: key, flags: 0, order: 0, common: value, output: output))
        }
        for (order, dictionary) in chain.regional.enumerated() {
            for (key, common) in dictionary.values where key.count > 1 {
                // A key of one character in an earlier dictionary wins over longer ones of a later.
                if chain.regional[..<order].contains(where: { $0.values[[key[0]]] != nil }) { continue }
                // A Simplified phrase inside always cuts the key, so that it never matches.
                if holdsPhrase(key) { continue }
                var flags = Flags.isRegional
                if mayBeCut(key) { flags |= Flags.mayBeCut }
                if isJoining(common) { flags |= Flags.isJoining }
                candidates.append(
                    Candidate(
                        key: key, flags: flags, order: order + 1, common: common, output: chain.simplify(common)))
            }
        }
        candidates.sort { left, right in
            if left.order != right.order { return left.order < right.order }
            if left.key.count != right.key.count { return left.key.count > right.key.count }
            return left.key.lexicographicallyPrecedes(right.key) { $0.value < $1.value }
        }
    }

    /// Whether a Simplified phrase stands wholly within the key.
    private func holdsPhrase(_ key: [Unicode.Scalar]) -> Bool {
        key.indices.contains { chain.phrases.longestMatch(in: key, at: $0) != nil }
    }

    /// Whether a Simplified phrase can begin within the key and reach beyond it.
    private func mayBeCut(_ key: [Unicode.Scalar]) -> Bool {
        (1..<key.count).contains { start in
            phrasesByFirst[key[start]]?.contains { $0.count > key.count - start && $0.starts(with: key[start...]) }
                ?? false
        }
    }

    /// Whether what a regional phrase becomes can be part of a Simplified phrase that reaches beyond it.
    private func isJoining(_ common: [Unicode.Scalar]) -> Bool {
        guard let first = common.first, let last = common.last else { return false }
        return phraseCharacters.contains(first) || phraseCharacters.contains(last)
    }

    private func phraseSections() throws(TableError) -> ([UInt8], [UInt8], UInt32, [UInt8]) {
        var filter = PairFilter(bits: EngineTable.phraseFilterBits)
        var groups: [[Unicode.Scalar]: [Candidate]] = [:]
        for candidate in candidates {
            filter.insert(candidate.key[0], candidate.key[1])
            if let boundary = asciiBoundary(of: candidate.key), boundary > 0 {
                filter.insert(candidate.key[boundary - 1], candidate.key[boundary])
            }
            groups[Array(candidate.key.prefix(2)), default: []].append(candidate)
        }
        var slots = SlotTable(for: groups.count)
        var records: [UInt8] = [0]
        for pair in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) { $0.value < $1.value } }) {
            let key = UInt64(pair[0].value) << 21 | UInt64(pair[1].value)
            try slots.insert(
                key: key, hash: PairHash.hash(pair[0].value, pair[1].value), value: records.count)
            let group = groups[pair] ?? []
            for (index, candidate) in group.enumerated() {
                let flags = candidate.flags | (index == group.count - 1 ? Flags.isLast : 0)
                records += try EngineTable.record(
                    flags, candidate.key.utf8, candidate.common.utf8, candidate.output.utf8, UInt8(candidate.order))
            }
        }
        var filterImage = ByteImage()
        for word in filter.words { filterImage.append(word) }
        var slotImage = ByteImage()
        for slot in slots.slots { slotImage.append(slot) }
        return (filterImage.bytes, slotImage.bytes, slots.bits, records)
    }

    private static func record(
        _ flags: UInt8, _ key: [UInt8], _ common: [UInt8], _ output: [UInt8], _ order: UInt8
    ) throws(TableError) -> [UInt8] {
        // The engine's buffers count on this bound.
        guard key.count <= 128, common.count <= 128, output.count <= 128, output.count <= key.count * 3 else {
            throw TableError("a phrase is too long")
        }
        return [flags, order, UInt8(key.count), UInt8(common.count), UInt8(output.count)] + key + common + output
    }

    // MARK: - Characters

    private struct Character {
        var output: [Unicode.Scalar]
        var isSpecial: Bool
        var isJoining: Bool
    }

    private func character(_ scalar: Unicode.Scalar) -> Character {
        let common = chain.common(scalar)
        let joins = common != [scalar] && common.contains { isPhraseCharacter($0) }
        return Character(
            output: chain.simplify(common),
            isSpecial: joins || rare.values[[scalar]] != nil || compatibility.values[[scalar]] != nil, isJoining: joins)
    }

    private func isPhraseCharacter(_ scalar: Unicode.Scalar) -> Bool {
        phraseCharacters.contains(scalar)
    }

    /// One word for each code point of the basic plane: three bytes of output, and above them what the engine must mind.
    private func characterSection() throws(TableError) -> [UInt8] {
        var image = ByteImage()
        let starts = Set(candidates.map { $0.key[0] })
        let seconds = Set(candidates.map { $0.key[1] })
        let outputs = Set(chain.characters.values.values.flatMap { $0 })
        for code in UInt32(0)..<0x10000 {
            guard let scalar = Unicode.Scalar(code), code >= 0x800 else {
                let isStart = Unicode.Scalar(code).map { starts.contains($0) } ?? false
                image.append(Bits.special | (isStart ? Bits.start : 0))
                continue
            }
            let mapped = character(scalar)
            let bytes = mapped.output.utf8
            var word: UInt32 = 0
            for (index, byte) in bytes.prefix(3).enumerated() { word |= UInt32(byte) << (8 * UInt32(index)) }
            if bytes.count != 3 || mapped.isSpecial || (0x2FF0...0x2FFF).contains(code) { word |= Bits.special }
            if starts.contains(scalar) { word |= Bits.start }
            if seconds.contains(scalar) { word |= Bits.second }
            if mapped.output != [scalar] {
                word |= Bits.mapped
            } else if outputs.contains(scalar), chain.characters.values[[scalar]] == nil, !shared.contains(scalar) {
                word |= Bits.simplified
            }
            image.append(word)
        }
        return image.bytes
    }

    private enum Bits {
        static let start: UInt32 = 1 << 31
        static let special: UInt32 = 1 << 30
        static let mapped: UInt32 = 1 << 29
        static let simplified: UInt32 = 1 << 28
        static let second: UInt32 = 1 << 27
    }

    /// Characters whose output is not three bytes, that lie outside the basic plane, or that may join with neighbours.
    private func specialSections() throws(TableError) -> ([UInt8], UInt32, [UInt8]) {
        var keys = Set(chain.characters.values.keys.map { $0[0] })
        for dictionary in chain.regional {
            keys.formUnion(dictionary.values.keys.filter { $0.count == 1 }.map { $0[0] })
        }
        var entries: [(Unicode.Scalar, Character)] = []
        for scalar in keys.sorted(by: { $0.value < $1.value }) {
            let mapped = character(scalar)
            if scalar.value > 0xFFFF || mapped.output.utf8.count != 3 || mapped.isJoining {
                entries.append((scalar, mapped))
            }
        }
        var slots = SlotTable(for: entries.count)
        var outputs: [UInt8] = [0]
        for (scalar, mapped) in entries {
            let bytes = mapped.output.utf8
            guard bytes.count <= 12 else { throw TableError("a character becomes too many") }
            try slots.insert(
                key: UInt64(scalar.value), hash: PairHash.hash(scalar.value, 0), value: outputs.count)
            outputs += [mapped.isJoining ? Flags.isJoining : 0, UInt8(bytes.count)] + bytes
        }
        var image = ByteImage()
        for slot in slots.slots { image.append(slot) }
        return (image.bytes, slots.bits, outputs)
    }

    /// Characters that a region writes in its own form: code point, the common form, and what the code point itself
    /// becomes where it is the common form already.
    private func exceptionSection() -> [UInt8] {
        var keys: Set<Unicode.Scalar> = []
        for dictionary in chain.regional {
            keys.formUnion(dictionary.values.keys.filter { $0.count == 1 }.map { $0[0] })
        }
        var image = ByteImage()
        for scalar in keys.sorted(by: { $0.value < $1.value }) {
            let common = chain.common(scalar).utf8
            let simplified = chain.simplify([scalar]).utf8
            image.append(scalar.value)
            image.append([UInt8(common.count), UInt8(simplified.count)])
            image.append(common + Array(repeating: 0, count: 14 - common.count))
            image.append(simplified + Array(repeating: 0, count: 12 - simplified.count))
        }
        return image.bytes
    }

    // MARK: - The rest

    /// Pairs of characters of the input that a match of any stage can reach across.
    private func jointPairs() -> [UInt8] {
        var filter = PairFilter(bits: EngineTable.jointFilterBits)
        var ends: [Unicode.Scalar: Set<Unicode.Scalar>] = [:]
        var starts: [Unicode.Scalar: Set<Unicode.Scalar>] = [:]
        for candidate in candidates {
            for index in 1..<candidate.key.count { filter.insert(candidate.key[index - 1], candidate.key[index]) }
            guard candidate.flags & Flags.isRegional != 0, let first = candidate.common.first,
                let last = candidate.common.last, let keyFirst = candidate.key.first, let keyLast = candidate.key.last
            else { continue }
            starts[first, default: [first]].insert(keyFirst)
            ends[last, default: [last]].insert(keyLast)
        }
        for dictionary in chain.regional {
            for (key, common) in dictionary.values where key.count == 1 {
                guard let first = common.first, let last = common.last else { continue }
                starts[first, default: [first]].insert(key[0])
                ends[last, default: [last]].insert(key[0])
            }
        }
        for pair in phrasePairs {
            for left in ends[pair[0]] ?? [pair[0]] {
                for right in starts[pair[1]] ?? [pair[1]] { filter.insert(left, right) }
            }
        }
        var image = ByteImage()
        for word in filter.words { image.append(word) }
        return image.bytes
    }

    /// How many ASCII characters a key begins with; `nil` if it is wholly ASCII.
    private func asciiBoundary(of key: [Unicode.Scalar]) -> Int? { key.firstIndex { !$0.isASCII } }

    /// The pairs by which keys that begin with ASCII are found, longest first: the count of ASCII bytes and the bytes.
    private func asciiSection() -> [UInt8] {
        let prefixes = Set(
            candidates.compactMap { candidate -> [UInt8]? in
                guard let boundary = asciiBoundary(of: candidate.key), boundary > 0 else { return nil }
                return Array(candidate.key[..<boundary]).utf8
            })
        let sorted = prefixes.sorted { left, right in
            left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count > right.count
        }
        return sorted.flatMap { [UInt8($0.count)] + $0 }
    }

    private func rareSection() -> [UInt8] { EngineTable.pairs(rare) }

    private func compatibilitySection() -> [UInt8] { EngineTable.pairs(compatibility) }

    /// Code points in order, each with the one it becomes.
    private static func pairs(_ dictionary: TextDictionary) -> [UInt8] {
        var image = ByteImage()
        for (key, value) in dictionary.values.sorted(by: { $0.key[0].value < $1.key[0].value }) {
            image.append(key[0].value)
            image.append(value[0].value)
        }
        return image.bytes
    }
}
