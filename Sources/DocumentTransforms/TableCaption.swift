import DocumentModel

/// The lines over a typed table that name it: `表1 主要指标`, and the unit of its figures below that.
enum TableCaption {
    /// Takes the caption off the end of the blocks before a table; a unit goes with it, but makes no caption alone.
    static func take(from blocks: inout [Block]) -> Caption? {
        guard let last = line(blocks.last) else { return nil }
        if namesTable(last.text) {
            blocks.removeLast()
            return Caption(content: last.content, position: .above)
        }
        guard isUnit(last.text), let name = line(blocks.dropLast().last), namesTable(name.text) else { return nil }
        blocks.removeLast(2)
        return Caption(content: name.content + [.lineBreak(.line)] + last.content, position: .above)
    }

    /// Whether a line behind a table explains it.
    static func isNote(_ text: String) -> Bool {
        ["注：", "注:", "註：", "註:", "资料来源：", "資料來源：", "数据来源：", "數據來源："].contains { text.hasPrefix($0) }
    }

    private static func line(_ block: Block?) -> (content: [Inline], text: String)? {
        guard case .paragraph(let paragraph)? = block, paragraph.role == .body, paragraph.number == nil else {
            return nil
        }
        let text = paragraph.content.plainText
        return text.unicodeScalars.count <= 60 ? (paragraph.content, text) : nil
    }

    /// Whether a line below a picture is `图` with a number.
    static func namesFigure(_ text: String) -> Bool {
        text.unicodeScalars.count <= 60 && names(text, ["附图", "图", "圖", "Figure", "Fig."])
    }

    private static let words = ["续表", "續表", "附表", "表", "Table", "TABLE"]
    private static let ends = Set("。；，、：;,:.".unicodeScalars)

    /// Whether a line is `表` with a number, and no sentence that begins with one.
    private static func namesTable(_ text: String) -> Bool { names(text, words) }

    private static func names(_ text: String, _ words: [String]) -> Bool {
        guard let word = words.first(where: { text.hasPrefix($0) }), let last = text.unicodeScalars.last,
            !ends.contains(last), !text.contains("。")
        else { return false }
        let rest = text.dropFirst(word.count).unicodeScalars.drop { $0.isWhiteSpace }
        guard let first = rest.first else { return false }
        return first.properties.numericType != nil
    }

    private static func isUnit(_ text: String) -> Bool {
        let bare = text.unicodeScalars.drop { "（(".unicodeScalars.contains($0) }
        return ["单位：", "单位:", "單位：", "單位:", "计量单位：", "計量單位：", "Unit:"].contains { String(bare).hasPrefix($0) }
            && bare.count <= 30
    }
}
