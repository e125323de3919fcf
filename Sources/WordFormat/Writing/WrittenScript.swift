import DocumentModel

/// For whose eyes a document is set: what language decides about faces, sizes and indents.
enum WrittenScript {
    case simplifiedChinese
    case traditionalChinese
    case japanese
    case korean
    case latin

    /// By the document's language; where it states none, by whether Han characters prevail in its text.
    init(of document: Document) {
        if let language = document.metadata.language?.lowercased() {
            switch language.prefix(2) {
            case "zh":
                let isTraditional = ["hant", "-tw", "-hk", "-mo"].contains { language.contains($0) }
                self = isTraditional ? .traditionalChinese : .simplifiedChinese
            case "ja": self = .japanese
            case "ko": self = .korean
            default: self = .latin
            }
            return
        }
        var counter = HanCounter()
        document.walk(&counter)
        self = counter.han * 4 > counter.letters ? .simplifiedChinese : .latin
    }

    var isEastAsian: Bool { self != .latin }

    /// The face of running text in the East Asian slot.
    var bodyFace: String {
        switch self {
        case .simplifiedChinese, .latin: "宋体"
        case .traditionalChinese: "新細明體"
        case .japanese: "ＭＳ 明朝"
        case .korean: "바탕"
        }
    }

    /// The face of headings in the East Asian slot.
    var headingFace: String {
        switch self {
        case .simplifiedChinese, .latin: "黑体"
        case .traditionalChinese: "微軟正黑體"
        case .japanese: "ＭＳ ゴシック"
        case .korean: "돋움"
        }
    }

    /// The language of the East Asian slot.
    var eastAsianLanguage: String {
        switch self {
        case .simplifiedChinese, .latin: "zh-CN"
        case .traditionalChinese: "zh-TW"
        case .japanese: "ja-JP"
        case .korean: "ko-KR"
        }
    }
}

private struct HanCounter: DocumentVisitor {
    var han = 0
    var letters = 0

    mutating func visit(_ inline: Inline) {
        // A few thousand characters tell as much as all of them.
        guard letters < 4_000, case .text(let text, _) = inline else { return }
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            letters += 1
            if (0x3400...0x9FFF).contains(scalar.value) { han += 1 }
        }
    }
}
