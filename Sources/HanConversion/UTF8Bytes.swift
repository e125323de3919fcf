/// Characters of UTF-8 as they are met one by one.
enum UTF8Bytes {
    /// A character and how many bytes it takes.
    struct Character {
        var code: UInt32
        var length: Int
    }

    /// The character at `place`; `nil` where the bytes up to `end` are no UTF-8.
    static func character(at place: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> Character? {
        let available = unsafe end - place
        guard available > 0 else { return nil }
        let first = unsafe UInt32(place[0])
        if first < 0x80 { return Character(code: first, length: 1) }
        func following(_ index: Int) -> UInt32? {
            let byte = unsafe place[index]
            return byte & 0xC0 == 0x80 ? UInt32(byte & 0x3F) : nil
        }
        switch first {
        case 0xC2...0xDF:
            guard available > 1, let second = following(1) else { return nil }
            return Character(code: (first & 0x1F) << 6 | second, length: 2)
        case 0xE0...0xEF:
            guard available > 2, let second = following(1), let third = following(2) else { return nil }
            let code = (first & 0xF) << 12 | second << 6 | third
            return code < 0x800 || (0xD800...0xDFFF).contains(code) ? nil : Character(code: code, length: 3)
        case 0xF0...0xF4:
            guard available > 3, let second = following(1), let third = following(2), let fourth = following(3) else {
                return nil
            }
            let code = (first & 7) << 18 | second << 12 | third << 6 | fourth
            return (0x10000...0x10FFFF).contains(code) ? Character(code: code, length: 4) : nil
        default: return nil
        }
    }

    /// The character that ends at `place`; `nil` where there is none.
    static func character(endingAt place: UnsafePointer<UInt8>, from start: UnsafePointer<UInt8>) -> Character? {
        var length = 1
        while unsafe length <= 4 && place - start >= length {
            if unsafe place[-length] & 0xC0 != 0x80 {
                guard let found = unsafe character(at: place - length, before: place), found.length == length else {
                    return nil
                }
                return found
            }
            length += 1
        }
        return nil
    }

    /// Writes a character and says how many bytes that took.
    static func write(_ code: UInt32, to place: UnsafeMutablePointer<UInt8>) -> Int {
        func following(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: code >> shift & 0x3F | 0x80) }
        if code < 0x80 {
            unsafe place[0] = UInt8(truncatingIfNeeded: code)
            return 1
        }
        if code < 0x800 {
            unsafe place[0] = UInt8(truncatingIfNeeded: code >> 6 | 0xC0)
            unsafe place[1] = following(0)
            return 2
        }
        if code < 0x10000 {
            unsafe place[0] = UInt8(truncatingIfNeeded: code >> 12 | 0xE0)
            unsafe place[1] = following(6)
            unsafe place[2] = following(0)
            return 3
        }
        unsafe place[0] = UInt8(truncatingIfNeeded: code >> 18 | 0xF0)
        unsafe place[1] = following(12)
        unsafe place[2] = following(6)
        unsafe place[3] = following(0)
        return 4
    }
}
