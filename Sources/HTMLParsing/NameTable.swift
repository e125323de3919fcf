/// Names of up to sixteen bytes as two words, in which they are compared; longer ones are looked up by their bytes.
struct PackedName: Hashable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var count = 0

    init() {}

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { append(byte) }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count < 8 {
            low |= UInt64(byte) << UInt64(truncatingIfNeeded: count &* 8)
        } else if count < 16 {
            high |= UInt64(byte) << UInt64(truncatingIfNeeded: (count &- 8) &* 8)
        }
        count &+= 1
    }

    var isWhole: Bool { count <= 16 }

    @inline(__always)
    var hash: Int {
        let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 40)
    }
}

/// Gives names numbers: those that are known beforehand first, others in the order in which they are met.
struct NameTable: Sendable {
    private struct Slot: Sendable {
        var low: UInt64
        var high: UInt64
        var number: UInt32
    }

    private static let free = UInt32.max
    /// After so many steps a name goes to the table whose hashes nobody can foresee.
    private static let longestProbe = 32

    private var slots: [Slot]
    private var used = 0
    private var others: [[UInt8]: UInt32] = [:]
    /// The names' bytes one after another, and where each ends.
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []

    init(_ known: [StaticString]) {
        slots = Array(repeating: Slot(low: 0, high: 0, number: NameTable.free), count: 1_024)
        for name in known {
            var packed = PackedName()
            var all: [UInt8] = []
            for byte in "\(name)".utf8 {
                packed.append(byte)
                all.append(byte)
            }
            _ = number(packed) { all }
        }
    }

    /// How many names there are.
    var count: Int { ends.count }

    /// The name of a number.
    func name(_ number: Int) -> String {
        guard ends.indices.contains(number) else { return "" }
        let start = number == 0 ? 0 : Int(ends[number - 1])
        return String(decoding: bytes[start..<Int(ends[number])], as: UTF8.self)
    }

    /// The number of a name, a new one if it was not met before.
    ///
    /// - Parameters:
    ///   - packed: The name.
    ///   - all: Its bytes.
    /// - Returns: The number.
    /// - Complexity: O(1) for names of up to sixteen bytes.
    @inline(__always)
    mutating func number(_ packed: PackedName, _ all: () -> [UInt8]) -> UInt32 {
        if packed.isWhole {
            let mask = slots.count &- 1
            let slot = slots[packed.hash & mask]
            if slot.low == packed.low, slot.high == packed.high, slot.number != NameTable.free { return slot.number }
        }
        return numberSlowly(packed, all())
    }

    @inline(never)
    private mutating func numberSlowly(_ packed: PackedName, _ all: [UInt8]) -> UInt32 {
        if packed.isWhole {
            var place = packed.hash & (slots.count - 1)
            for _ in 0..<NameTable.longestProbe {
                let slot = slots[place]
                if slot.number == NameTable.free {
                    if used * 2 >= slots.count {
                        grow()
                        return numberSlowly(packed, all)
                    }
                    let number = add(all)
                    slots[place] = Slot(low: packed.low, high: packed.high, number: number)
                    used += 1
                    return number
                }
                if slot.low == packed.low, slot.high == packed.high { return slot.number }
                place = (place + 1) & (slots.count - 1)
            }
        }
        if let number = others[all] { return number }
        let number = add(all)
        others[all] = number
        return number
    }

    /// The number of a name that was met.
    func known(_ name: String) -> UInt32? {
        let packed = PackedName(name.utf8)
        if packed.isWhole {
            var place = packed.hash & (slots.count - 1)
            for _ in 0..<NameTable.longestProbe {
                let slot = slots[place]
                if slot.number == NameTable.free { return nil }
                if slot.low == packed.low, slot.high == packed.high { return slot.number }
                place = (place + 1) & (slots.count - 1)
            }
        }
        return others[Array(name.utf8)]
    }

    private mutating func add(_ all: [UInt8]) -> UInt32 {
        bytes += all
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
        return UInt32(truncatingIfNeeded: ends.count - 1)
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(low: 0, high: 0, number: NameTable.free), count: old.count * 2)
        for slot in old where slot.number != NameTable.free {
            var packed = PackedName()
            packed.low = slot.low
            packed.high = slot.high
            var place = packed.hash & (slots.count - 1)
            var steps = 0
            while slots[place].number != NameTable.free, steps < NameTable.longestProbe {
                place = (place + 1) & (slots.count - 1)
                steps += 1
            }
            if slots[place].number == NameTable.free {
                slots[place] = slot
            } else {
                others[Array(name(Int(slot.number)).utf8)] = slot.number
            }
        }
    }
}
