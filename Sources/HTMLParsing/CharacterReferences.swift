import CEmbeddedData

/// What a character reference stands for.
struct CharacterReference {
    var first: UInt32
    /// A second character, which a few have; 0 for none.
    var second: UInt32 = 0
    /// How many bytes of the page the reference takes, its `&` included.
    var length: Int

    /// Adds the characters in UTF-8.
    func append(to bytes: inout [UInt8]) {
        CharacterReference.append(first, to: &bytes)
        if second != 0 { CharacterReference.append(second, to: &bytes) }
    }

    private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        if value < 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: value))
            return
        }
        if value >= 0x1_0000 {
            bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
        } else if value >= 0x800 {
            bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
        }
        if value >= 0x800 {
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
        } else {
            bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
        }
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }
}

/// Character references by number and by the standard's 2,231 names (13.2.5.72 to 13.2.5.80, 13.5).
enum CharacterReferences {
    /// The reference whose `&` stands at a place; `nil` where the `&` is only itself.
    static func reference(
        _ page: Span<UInt8>, at place: Int, end: Int, isInAttribute: Bool
    ) -> CharacterReference? {
        let next = page[place &+ 1]
        if next == 0x23 { return numeric(page, at: place) }
        guard next.isASCIILetter || next.isASCIIDigit else { return nil }
        guard let named = common(page, at: place) ?? table.longest(page, from: place &+ 1) else { return nil }
        let last = place &+ named.length
        if isInAttribute, page[last &- 1] != 0x3B, last < end {
            let after = page[last]
            if after == 0x3D || after.isASCIILetter || after.isASCIIDigit { return nil }
        }
        return named
    }

    /// The few that most pages use.
    private static func common(_ page: Span<UInt8>, at place: Int) -> CharacterReference? {
        var word = PackedName()
        var current = place &+ 1
        while word.count < 5, page[current] != 0x3B {
            word.append(page[current])
            current &+= 1
        }
        guard page[current] == 0x3B else { return nil }
        let length = current &+ 1 &- place
        return switch word.low {
        case 0x70_73_62_6E: CharacterReference(first: 0xA0, length: length)
        case 0x70_6D_61: CharacterReference(first: 0x26, length: length)
        case 0x74_6C: CharacterReference(first: 0x3C, length: length)
        case 0x74_67: CharacterReference(first: 0x3E, length: length)
        case 0x74_6F_75_71: CharacterReference(first: 0x22, length: length)
        default: nil
        }
    }

    private static func numeric(_ page: Span<UInt8>, at place: Int) -> CharacterReference? {
        var current = place &+ 2
        let isHex = page[current] | 0x20 == 0x78
        if isHex { current &+= 1 }
        let first = current
        var value: UInt32 = 0
        while true {
            let byte = page[current]
            let digit: UInt8
            if byte.isASCIIDigit {
                digit = byte &- 0x30
            } else if isHex, (byte | 0x20) &- 0x61 < 6 {
                digit = (byte | 0x20) &- 0x57
            } else {
                break
            }
            // Once beyond the last character a number stays there.
            if value <= 0x10_FFFF { value = value * (isHex ? 16 : 10) + UInt32(digit) }
            current &+= 1
        }
        if current == first { return nil }
        if page[current] == 0x3B { current &+= 1 }
        return CharacterReference(first: character(value), length: current &- place)
    }

    private static func character(_ value: UInt32) -> UInt32 {
        switch value {
        case 0, 0xD800...0xDFFF: return 0xFFFD
        case 0x80...0x9F: return UInt32(windows1252[Int(value - 0x80)])
        default: return value > 0x10_FFFF ? 0xFFFD : value
        }
    }

    /// What the controls of C1 stand for when they are written as numbers: the characters of Windows-1252.
    private static let windows1252: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]

    private static let table = NamedReferences()
}

/// The named references in order of their bytes.
private struct NamedReferences: Sendable {
    private var names: [UInt8] = []
    /// Where each name ends, and what it stands for.
    private var ends: [UInt32] = []
    private var values: [(first: UInt32, second: UInt32)] = []

    init() {
        let bytes = unsafe UnsafeBufferPointer(
            start: reportconv_character_references(), count: reportconv_character_references_size())
        var value: [UInt32] = []
        var isName = true
        for index in bytes.indices {
            let byte = unsafe bytes[index]
            switch byte {
            case 0x0A:
                ends.append(UInt32(names.count))
                values.append((value.first ?? 0, value.count > 1 ? value[1] : 0))
                value = []
                isName = true
            case 0x20:
                isName = false
                value.append(0)
            default:
                if isName {
                    names.append(byte)
                } else if let last = value.popLast() {
                    value.append(last << 4 | UInt32(byte.isASCIIDigit ? byte &- 0x30 : byte &- 0x57))
                }
            }
        }
    }

    private func start(_ index: Int) -> Int { index == 0 ? 0 : Int(ends[index - 1]) }

    /// The byte of a name; 0 behind its end.
    private func byte(_ index: Int, _ depth: Int) -> UInt8 {
        let place = start(index) + depth
        return place < Int(ends[index]) ? names[place] : 0
    }

    /// The longest name that stands at a place.
    func longest(_ page: Span<UInt8>, from start: Int) -> CharacterReference? {
        var found: CharacterReference?
        var (low, high) = (0, ends.count)
        var depth = 0
        while true {
            let wanted = page[start + depth]
            guard wanted != 0 else { return found }
            low = partition(low, high) { byte($0, depth) < wanted }
            high = partition(low, high) { byte($0, depth) == wanted }
            if low == high { return found }
            depth += 1
            if self.start(low) + depth == Int(ends[low]) {
                found = CharacterReference(
                    first: values[low].first, second: values[low].second, length: depth + 1)
            }
        }
    }

    /// The first of a stretch for which a condition does not hold any more.
    private func partition(_ low: Int, _ high: Int, _ holds: (Int) -> Bool) -> Int {
        var (low, high) = (low, high)
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
