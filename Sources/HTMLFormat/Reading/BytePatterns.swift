/// Texts of which each is looked for in others, all in one walk.
struct BytePatterns: Sendable {
    private let patterns: [[UInt8]]
    /// For each byte, which patterns begin with it, and which have it in the second place: a bit for each pattern.
    private let firsts: [UInt64]
    private let seconds: [UInt64]

    /// - Parameter patterns: At most 64 texts of two bytes at least; others are left out.
    init(_ patterns: [String]) {
        self.patterns = patterns.map { Array($0.utf8) }.filter { $0.count > 1 }.prefix(64).map { $0 }
        var firsts = [UInt64](repeating: 0, count: 256)
        var seconds = firsts
        for (index, pattern) in self.patterns.enumerated() {
            firsts[Int(pattern[0])] |= 1 << UInt64(index)
            seconds[Int(pattern[1])] |= 1 << UInt64(index)
        }
        self.firsts = firsts
        self.seconds = seconds
    }

    /// Whether one of the texts stands in another.
    func areIn(_ text: Span<UInt8>) -> Bool {
        var place = 0
        while place &+ 1 < text.count {
            var found = firsts[Int(text[place])]
            if found != 0 { found &= seconds[Int(text[place &+ 1])] }
            while found != 0 {
                let pattern = patterns[found.trailingZeroBitCount]
                if stands(pattern.span, in: text, at: place) { return true }
                found &= found &- 1
            }
            place &+= 1
        }
        return false
    }

    private func stands(_ pattern: Span<UInt8>, in text: Span<UInt8>, at place: Int) -> Bool {
        guard place + pattern.count <= text.count else { return false }
        var offset = 2
        while offset < pattern.count, text[place + offset] == pattern[offset] { offset += 1 }
        return offset == pattern.count
    }
}
