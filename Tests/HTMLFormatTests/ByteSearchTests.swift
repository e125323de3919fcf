import Testing

@testable import HTMLFormat

/// Texts are looked for and letters made small byte by byte, as characters would be.
@Suite struct ByteSearchTests {
    /// One walk finds what a search for each finds, wherever it stands.
    @Test func patternsAreFoundAsOneByOne() {
        let words = ["ab", "abc", "ba", "备案", "x", "cab"]
        let patterns = BytePatterns(words)
        for text in ["", "a", "b", "xab", "aab", "cca", "bac", "aaac", "备", "案备案", "x", "acb", "bb", "ccab"] {
            let isHeld = words.contains { $0.utf8.count > 1 && text.contains($0) }
            let isFound = patterns.areIn(text.utf8.span)
            #expect(isFound == isHeld, "\(text)")
        }
    }

    /// What is made small has as many bytes as before, and is what the rules of Unicode make of it.
    @Test func smallLettersAreThoseOfUnicode() {
        for value in (UInt32(0)...0x17E).map({ $0 }) + Array(0x400...0x42F) {
            guard value != 0x130, let scalar = Unicode.Scalar(value) else { continue }
            let letter = String(scalar)
            let small = String(decoding: SmallLetters.of(letter.utf8.span), as: UTF8.self)
            let expected = letter.lowercased()
            if expected.utf8.count == letter.utf8.count { #expect(small == expected, "U+\(String(value, radix: 16))") }
        }
        let mixed = SmallLetters.of("Ж中İ\u{FF21}".utf8.span)
        #expect(mixed == Array("ж中İ\u{FF21}".utf8))
    }
}
