import Testing

@testable import HanConversion

/// Chinese is cut into words by how often they occur.
@Suite struct ChineseWordsTests {
    private static func words(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        let bounds = [0] + ChineseWords.boundaries(in: scalars).sorted() + [scalars.count]
        return (1..<bounds.count).map { String(String.UnicodeScalarView(scalars[bounds[$0 - 1]..<bounds[$0]])) }
    }

    @Test(arguments: [
        ("进一步加强安全管理工作", ["进一步", "加强", "安全", "管理", "工作"]), ("人民政府办公室", ["人民政府", "办公室"]), ("的", ["的"]), ("", [""]),
        ("研究生命起源", ["研究", "生命", "起源"]),
    ])
    func wordsAreFound(text: String, words: [String]) { #expect(Self.words(text) == words) }

    @Test func theListIsInOrderAndWhole() {
        // The first and the last word, and one that is not there.
        #expect(ChineseWords.weight(of: Array("一一".utf8)) == 10)
        #expect(ChineseWords.weight(of: Array("人民政府".utf8)) != nil)
        #expect(ChineseWords.weight(of: Array("龘龘".utf8)) == nil)
        #expect(ChineseWords.weight(of: []) == nil)
    }
}
