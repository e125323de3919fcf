import HTMLParsing

/// What the elements around a place are called, so that most rules about what stands within something are passed over without
/// a look at each of these elements.
struct AncestorFilter {
    private var counts: [UInt16] = Array(repeating: 0, count: 4_096)
    /// Where each open element ends, and how many of ``places`` are its own.
    private var open: [(end: HTMLTree.Node, count: Int)] = []
    private var places: [UInt16] = []

    /// Where an identifier or a class is counted.
    static func place(_ number: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: number & 4_095) }
    /// Where the name of an element is counted.
    static func place(_ tag: HTMLTagName) -> UInt16 { (tag.rawValue &* 2_654) & 4_095 }

    /// Whether elements that count at all these places may be around.
    func mayHold(_ places: ArraySlice<UInt16>) -> Bool {
        for place in places where counts[Int(place)] == 0 { return false }
        return true
    }

    /// Leaves the elements that end before a node.
    mutating func leave(before node: HTMLTree.Node) {
        while let last = open.last, last.end <= node {
            open.removeLast()
            for _ in 0..<last.count { if let place = places.popLast() { counts[Int(place)] -= 1 } }
        }
    }

    /// Goes into an element.
    mutating func enter(_ node: HTMLTree.Node, _ tree: HTMLTree, _ names: ElementNames) {
        guard open.count < 1_000 else { return }
        let before = places.count
        places.append(AncestorFilter.place(tree.tag(node)))
        for place in names.range(node).prefix(32) { places.append(AncestorFilter.place(names.numbers[place])) }
        for place in before..<places.count { counts[Int(places[place])] += 1 }
        open.append((tree.end(of: node), places.count - before))
    }
}

/// Names as numbers (FNV-1a), to be compared before their bytes are.
enum NameHash {
    static func begin(seed: UInt8) -> UInt64 { 0xCBF2_9CE4_8422_2325 ^ UInt64(seed) }

    @inline(__always)
    static func add(_ byte: UInt8, to number: inout UInt64) { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }

    static func end(_ number: UInt64) -> UInt64 { number ^ number >> 29 }

    static func hash(_ name: some Sequence<UInt8>, seed: UInt8) -> UInt64 {
        var number = begin(seed: seed)
        for byte in name { add(byte, to: &number) }
        return end(number)
    }

    /// A number for bytes, eight bytes at once; never 0.
    static func wide(_ name: Span<UInt8>, seed: UInt8 = 0) -> UInt64 {
        var number = (UInt64(truncatingIfNeeded: name.count) | UInt64(seed) &<< 56) &* 0x9E37_79B9_7F4A_7C15
        var place = 0
        while place &+ 8 <= name.count {
            let word = unsafe name.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
            number = (number ^ word) &* 0x9E37_79B9_7F4A_7C15
            number ^= number >> 32
            place &+= 8
        }
        var rest: UInt64 = 0
        while place < name.count {
            rest = rest << 8 | UInt64(name[place])
            place &+= 1
        }
        number = (number ^ rest) &* 0x9E37_79B9_7F4A_7C15
        return (number ^ number >> 29) &* 0xBF58_476D_1CE4_E5B9 | 1
    }

    /// Hands over the number of each word of a list of classes, see ``wide(_:seed:)``.
    static func words(_ bytes: Span<UInt8>, seed: UInt8, _ take: (UInt64) -> Void) {
        var place = 0
        while place < bytes.count {
            if bytes[place] <= 0x20 {
                place &+= 1
                continue
            }
            let start = place
            place = bytes.endOfWord(from: place)
            take(wide(bytes.extracting(start..<place), seed: seed))
        }
    }
}

/// Tells of most names that they are not among those that were put in (a Bloom filter of one hash).
struct NameFilter: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1_024)

    mutating func insert(_ number: UInt64) { bits[Int(number >> 6 & 1_023)] |= 1 << (number & 63) }

    func mayHold(_ number: UInt64) -> Bool { bits[Int(number >> 6 & 1_023)] & 1 << (number & 63) != 0 }
}
