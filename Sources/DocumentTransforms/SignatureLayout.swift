import ConversionCore
import DocumentModel

/// Where the body that signs and the date stand (GB/T 9704-2012, 7.3.5), in hundredths of a character from the right.
enum SignatureLayout {
    /// Hundredths of a character that a text is wide: half a character for what is half as wide.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 50 : 100) }
    }

    /// Where a name and the date under it end.
    ///
    /// - Parameters:
    ///   - name: The width of the name.
    ///   - date: The width of the date.
    ///   - seal: What is put on the document.
    /// - Returns: How far the ends of both stand from the right.
    static func indents(name: Int, date: Int, seal: OfficialLayout.Seal) -> (name: Int, date: Int) {
        switch seal {
        case .seal:
            // 成文日期右空四字, the name in the middle over it (7.3.5.1).
            return (max(400 + (date - name) / 2, 0), 400)
        case .none:
            // 署名右空二字, the date two characters right of where the name begins; a date that is longer than that leaves
            // stands two characters from the right itself (7.3.5.2).
            if name - date >= 200 { return (200, name - date) }
            return (400 + date - name, 200)
        case .stamp:
            // 签名章右空四字, the date as well (7.3.5.3).
            return (400, 400)
        }
    }

    /// Gives names and the dates under them their places.
    static func place(_ blocks: inout [Block], seal: OfficialLayout.Seal) {
        if seal == .seal { setInRows(&blocks) }
        for index in blocks.indices {
            guard blocks[index].role == .signature, case .paragraph(var paragraph) = blocks[index] else { continue }
            // Several bodies sign one under another over one date.
            var next = index + 1
            while blocks.indices.contains(next), blocks[next].role == .signature { next += 1 }
            guard blocks.indices.contains(next), case .paragraph(var date) = blocks[next], date.role == .date else {
                continue
            }
            let places = indents(
                name: width(paragraph.content.plainText), date: width(date.content.plainText), seal: seal)
            // Four characters are the style's own.
            if places.name != 400 {
                paragraph.layout.endIndent = .characters(hundredths: places.name)
                blocks[index] = .paragraph(paragraph)
            }
            if places.date != 400 {
                date.layout.endIndent = .characters(hundredths: places.date)
                blocks[next] = .paragraph(date)
            }
        }
    }

    // MARK: - Several seals

    /// The style of the table that seals are put on.
    private static let tableStyle = "Seals"
    /// From the middle of a seal of 42 mm to that of the next, in twips.
    private static let distance = 2_500

    /// Sets the names of several bodies that seal over one date in rows, the last over the date (7.3.5.1): three in a row,
    /// two where one of them is longer than a seal is wide.
    private static func setInRows(_ blocks: inout [Block]) {
        parted(&blocks)
        var index = 0
        while index < blocks.count {
            defer { index += 1 }
            var end = index
            while end < blocks.count, blocks[end].role == .signature { end += 1 }
            guard end - index > 1, end < blocks.count, case .paragraph(let date) = blocks[end], date.role == .date
            else {
                index = end
                continue
            }
            let table = rows(
                of: Array(blocks[index..<end]), dateWidth: width(date.content.plainText),
                isLong: blocks[index..<end].contains { width($0.paragraphText) > 700 })
            blocks.replaceSubrange(index..<end, with: [.table(table)])
        }
    }

    /// Names that stand side by side on one line become lines of their own.
    private static func parted(_ blocks: inout [Block]) {
        for index in blocks.indices.reversed() where blocks[index].role == .signature {
            guard case .paragraph(let paragraph) = blocks[index], paragraph.content.count == 1,
                case .text(let text, let style) = paragraph.content[0]
            else { continue }
            let names = text.split(whereSeparator: \.isWhitespace)
            guard names.count > 1, names.allSatisfy({ DocumentEnd.isBody(String($0)) }) else { continue }
            blocks.replaceSubrange(
                index...index,
                with: names.map { name in
                    var part = paragraph
                    part.content = [.text(String(name), style)]
                    return .paragraph(part)
                })
        }
    }

    private static func rows(of names: [Block], dateWidth: Int, isLong: Bool) -> Table {
        let perRow = isLong ? 2 : 3
        let textWidth = 8_844
        // The middle of the date from the right, and what stays free at both sides of the names.
        let middle = min((400 + dateWidth / 2) * 63 / 20, textWidth / 2)
        let step = isLong ? min((textWidth - middle) * 2 / 3, textWidth / 2) : distance
        let right = max(middle - step / 2, 0)
        let left = max(textWidth - right - perRow * step, 0)
        let missing = (perRow - names.count % perRow) % perRow
        // 整齐排列: what is short of a row is short of the last, whose end stands over the date.
        let full = names.count - names.count % perRow
        var cells: [Block?] = Array(names[..<full])
        cells += Array<Block?>(repeating: nil, count: missing)
        cells += names[full...].map(Optional.some)
        let rows = stride(from: 0, to: cells.count, by: perRow).map { start -> TableRow in
            TableRow(
                cells: (0..<perRow).map { column in
                    guard case .paragraph(var name)? = cells[start + column] else { return TableCell(blocks: []) }
                    name.layout.alignment = .center
                    if column == 0 { name.layout.startIndent = .length(.twips(left)) }
                    name.layout.endIndent = .length(.twips(column + 1 == perRow ? right : 0))
                    return TableCell(
                        blocks: [.paragraph(name)],
                        verticalAlignment: start + perRow == cells.count ? .bottom : .middle)
                })
        }
        let widths = (0..<perRow).map { step + ($0 == 0 ? left : 0) + ($0 + 1 == perRow ? right : 0) }
        return Table(columnWidths: widths.map { .twips($0) }, rows: rows, headerRowCount: 1, sourceStyle: tableStyle)
    }

    /// The names of a table that seals are put on; `nil` for other blocks.
    static func signatures(in block: Block) -> [Block]? {
        guard case .table(let table) = block, table.sourceStyle == tableStyle else { return nil }
        return table.rows.flatMap(\.cells).flatMap(\.blocks).compactMap { block in
            guard case .paragraph(var paragraph) = block, !paragraph.content.isEmpty else { return nil }
            paragraph.layout = ParagraphLayout()
            return .paragraph(paragraph)
        }
    }
}

extension Block {
    fileprivate var paragraphText: String {
        if case .paragraph(let paragraph) = self { paragraph.content.plainText } else { "" }
    }

    /// What a paragraph is in its document; `nil` for other blocks.
    var role: ParagraphRole? {
        if case .paragraph(let paragraph) = self { paragraph.role } else { nil }
    }
}
