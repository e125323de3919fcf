/// Compiles a vocabulary and the traces of converters into the image that `HanConversion` reads.
struct VocabularyTable {
    private let vocabulary: Vocabulary
    private let traces: Traces
    private var strings: [UInt8] = []
    private var places: [String: Int] = [:]
    /// Words that are counted: the traces, and those that conditions look for in the whole text.
    private var counted: [String] = []

    init(vocabulary: Vocabulary, traces: Traces) {
        self.vocabulary = vocabulary
        self.traces = traces
    }

    /// `RCV1`
    static let magic: UInt32 = 0x3156_4352

    mutating func image() throws(TableError) -> [UInt8] {
        counted = traces.words.map(\.word)
        let (entries, conditions, alternatives, numbers) = try entrySections()
        let (starts, filter, slots, slotBits, groups) = try groupSections(numbers)
        let sections = [starts, filter, slots, groups, entries, conditions, alternatives, classSection(), strings]
        let head = [VocabularyTable.magic, slotBits, UInt32(vocabulary.entries.count)]
        return ByteImage(head: head, sections: sections).bytes
    }

    private mutating func place(_ text: String) -> Int {
        if let known = places[text] { return known }
        let place = strings.count
        strings += Array(text.utf8)
        places[text] = place
        return place
    }

    // MARK: - Entries

    /// The entries by term, their conditions and the strings of those.
    private mutating func entrySections() throws(TableError) -> ([UInt8], [UInt8], [UInt8], [String: (Int, Int)]) {
        var numbers: [String: (Int, Int)] = [:]
        var order: [String] = []
        var byTerm: [String: [Vocabulary.Entry]] = [:]
        for entry in vocabulary.entries {
            if byTerm[entry.term] == nil { order.append(entry.term) }
            byTerm[entry.term, default: []].append(entry)
        }
        var entries = ByteImage()
        var conditions = ByteImage()
        var alternatives = ByteImage()
        var number = 0
        for term in order {
            let group = byTerm[term] ?? []
            numbers[term] = (number, group.count)
            number += group.count
            for entry in group {
                entries.append(UInt32(place(entry.replacement)))
                entries.append(UInt32(entry.replacement.utf8.count))
                entries.append(UInt32(conditions.bytes.count))
                entries.append(UInt32(entry.conditions.count))
                entries.append(UInt32(entry.line))
                // Cheap ones first: an origin is a bit, a neighbour a search, a sentence a walk.
                let rank: [Vocabulary.Condition.Kind: Int] = [
                    .origin: 0, .before: 1, .after: 1, .ahead: 2, .behind: 2, .sentence: 3, .text: 4,
                ]
                for condition in entry.conditions.sorted(by: { (rank[$0.kind] ?? 0) < (rank[$1.kind] ?? 0) }) {
                    append(condition, to: &conditions, &alternatives)
                }
            }
        }
        guard number < 1 << 15 else { throw TableError("the vocabulary has grown over its limit") }
        return (entries.bytes, conditions.bytes, alternatives.bytes, numbers)
    }

    /// A condition: its kind, and either a mask of origins or a range of strings, sorted by the character that adjoins
    /// the word.
    private mutating func append(
        _ condition: Vocabulary.Condition, to conditions: inout ByteImage, _ alternatives: inout ByteImage
    ) {
        conditions.append(UInt32(condition.kind.rawValue) | (condition.isNegated ? 0x100 : 0))
        if condition.kind == .origin {
            let mask = condition.alternatives.reduce(0) { $0 | (TraceClass.origins[$1] ?? 0) }
            conditions.append(UInt32(mask))
            conditions.append(UInt32(0))
            return
        }
        var rows: [(key: UInt32, place: Int, count: Int)] = []
        for alternative in Set(condition.alternatives).sorted() {
            let scalars = alternative.unicodeScalars
            var key = (condition.kind == .before ? scalars.last : scalars.first)?.value ?? 0
            if condition.kind == .text {
                if !counted.contains(alternative) { counted.append(alternative) }
                key = UInt32(counted.firstIndex(of: alternative) ?? 0)
            }
            rows.append((key, place(alternative), alternative.utf8.count))
        }
        rows.sort { ($0.key, $0.place) < ($1.key, $1.place) }
        conditions.append(UInt32(alternatives.bytes.count))
        conditions.append(UInt32(rows.count))
        for row in rows {
            alternatives.append(row.key)
            alternatives.append(UInt32(row.place))
            alternatives.append(UInt32(row.count))
        }
    }

    /// The class of each counted word, counted from 1; 0 for none.
    private func classSection() -> [UInt8] {
        let kinds = Dictionary(traces.words.map { ($0.word, $0.kind) }, uniquingKeysWith: { first, _ in first })
        return counted.map { kinds[$0] ?? 0 }
    }

    // MARK: - Terms

    /// Terms and traces by their first two characters, longest first: flags, number as a counted word,
    /// first entry, count of entries, key.
    private func groupSections(_ numbers: [String: (Int, Int)]) throws(TableError) -> (
        [UInt8], [UInt8], [UInt8], UInt32, [UInt8]
    ) {
        let countedNumbers = Dictionary(
            counted.enumerated().map { ($0.element, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
        let keys = Set(numbers.keys).union(counted)
        var starts = [UInt8](repeating: 0, count: 1 << 13)
        // The scan counts quotation marks as it goes: 「 『 “ ”.
        for code in [0x300C, 0x300E, 0x201C, 0x201D] { starts[code >> 3] |= 1 << UInt8(code & 7) }
        var filter = PairFilter(bits: EngineTable.phraseFilterBits)
        var groups: [[UInt32]: [String]] = [:]
        for key in keys {
            let scalars = Array(key.unicodeScalars)
            guard scalars[0].value < 0x10000, key.utf8.count < 128 else {
                throw TableError("“\(key)” cannot be a word")
            }
            starts[Int(scalars[0].value >> 3)] |= 1 << UInt8(scalars[0].value & 7)
            let second = scalars.count > 1 ? scalars[1].value : 0
            if let next = Unicode.Scalar(second) { filter.insert(scalars[0], next) }
            groups[[scalars[0].value, second], default: []].append(key)
        }
        var slots = SlotTable(for: groups.count)
        var records: [UInt8] = [0]
        for pair in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let group = (groups[pair] ?? []).sorted { left, right in
                left.utf8.count == right.utf8.count ? left < right : left.utf8.count > right.utf8.count
            }
            try slots.insert(
                key: UInt64(pair[0]) << 21 | UInt64(pair[1]), hash: PairHash.hash(pair[0], pair[1]),
                value: records.count)
            for (index, key) in group.enumerated() {
                let (first, count) = numbers[key] ?? (0, 0)
                let number = countedNumbers[key] ?? 0
                records += [
                    index == group.count - 1 ? 128 : 0, UInt8(number & 0xFF), UInt8(number >> 8),
                    UInt8(first & 0xFF), UInt8(first >> 8), UInt8(count), UInt8(key.utf8.count),
                ]
                records += Array(key.utf8)
            }
        }
        var filterImage = ByteImage()
        for word in filter.words { filterImage.append(word) }
        var slotImage = ByteImage()
        for slot in slots.slots { slotImage.append(slot) }
        return (starts, filterImage.bytes, slotImage.bytes, slots.bits, records)
    }
}
