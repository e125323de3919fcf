import DocumentModel
import TextEncoding

/// Tells Simplified from Traditional Chinese by characters that only one of them has.
enum WrittenLanguage {
    private static let simplified = HanSet(
        "们这为国说对时会来发经学动进样开无长机关点业将两间问应战头体见产话给门员东声论处义认条题尔别变电数报实务场计资许统区队决马书则听达难权设类据边张该规万术领确传师观让识带导争运")
    private static let traditional = HanSet(
        "們這為國說對時會來發經學動進樣開無長機關點業將兩間問應戰頭體見產話給門員東聲論處義認條題爾別變電數報實務場計資許統區隊決馬書則聽達難權設類據邊張該規萬術領確傳師觀讓識帶導爭運")

    /// The language, if the text leaves no doubt.
    static func guess(_ document: Document) -> String? {
        var counter = Counter()
        document.walk(&counter)
        guard counter.han * 4 > counter.letters, counter.han >= 10, counter.kana * 20 < counter.han else { return nil }
        if counter.simplified > counter.traditional * 10 { return "zh-Hans" }
        if counter.traditional > counter.simplified * 10 { return "zh-Hant" }
        return "zh"
    }

    private struct Counter: DocumentVisitor {
        private let simplifiedOnly = WrittenLanguage.simplified
        private let traditionalOnly = WrittenLanguage.traditional
        var han = 0
        var kana = 0
        var letters = 0
        var simplified = 0
        var traditional = 0

        /// Two thousand letters tell; a long document need not be counted to its end.
        var isDone: Bool { letters >= 2_000 }

        mutating func visit(_ inline: Inline) {
            guard case .text(let run, _) = inline, !isDone else { return }
            let bytes = run.utf8.span
            var place = 0
            while place < bytes.count, !isDone {
                let byte = bytes[place]
                if byte < 0x80 {
                    if (byte | 0x20) &- 0x61 < 26 { letters += 1 }
                    place += 1
                } else if byte < 0xE0 || byte >= 0xF0 || place + 2 >= bytes.count {
                    // No letter that is counted; a further byte is none either.
                    place += 1
                } else {
                    let value =
                        UInt32(byte & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6
                        | UInt32(bytes[place + 2] & 0x3F)
                    count(value)
                    place += 3
                }
            }
        }

        private mutating func count(_ value: UInt32) {
            switch value {
            case 0x4E00...0x9FFF:
                han += 1
                letters += 1
                let isSimplified = simplifiedOnly.contains(value)
                let isTraditional = traditionalOnly.contains(value)
                if isSimplified != isTraditional {
                    if isSimplified { simplified += 1 } else { traditional += 1 }
                }
            case 0x3040...0x30FF: kana += 1
            default: break
            }
        }
    }
}
