import CEmbeddedData

/// Cuts Chinese text into words by how often each occurs.
@safe package enum ChineseWords {
    /// The longest word of the list, in characters.
    private static let longest = 6
    /// What a character costs that is no word of the list, and what a word costs that occurs once; each doubling is one less.
    private static let unknown = 22
    private static let rarest = 26

    /// The places between words, counted in scalars.
    ///
    /// - Complexity: O(*n* log *m*) in the length of the text and the size of the list.
    package static func boundaries(in text: [Unicode.Scalar]) -> Set<Int> {
        let bytes = text.map { Array(String($0).utf8) }
        var costs = [0] + Array(repeating: Int.max, count: text.count)
        var starts = Array(repeating: 0, count: text.count + 1)
        for end in 1...max(text.count, 1) where end <= text.count {
            for length in 1...min(longest, end) {
                let start = end - length
                guard costs[start] < Int.max, let cost = cost(of: bytes[start..<end]) else { continue }
                if costs[start] + cost < costs[end] {
                    costs[end] = costs[start] + cost
                    starts[end] = start
                }
            }
        }
        var result: Set<Int> = []
        var place = text.count
        while place > 0 {
            place = starts[place]
            result.insert(place)
        }
        result.remove(0)
        return result
    }

    private static func cost(of characters: ArraySlice<[UInt8]>) -> Int? {
        if characters.count == 1 { return unknown }
        return weight(of: Array(characters.joined())).map { rarest - $0 }
    }

    /// The binary logarithm of how often a word occurs; `nil` for one that the list does not hold.
    package static func weight(of word: [UInt8]) -> Int? {
        let list = unsafe UnsafeBufferPointer(
            start: reportconv_chinese_words(), count: reportconv_chinese_words_size())
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            var start = middle
            while start > low, unsafe list[start - 1] != 0x0A { start -= 1 }
            var end = middle
            while end < high, unsafe list[end] != 0x0A { end += 1 }
            guard end > start else { return nil }
            let key = unsafe UnsafeBufferPointer(rebasing: list[start..<(end - 1)])
            if unsafe key.elementsEqual(word) { return unsafe Int(list[end - 1]) - 0x61 }
            if unsafe key.lexicographicallyPrecedes(word) { low = end + 1 } else { high = start }
        }
        return nil
    }
}
