/// A table that is furniture of an official document rather than part of what it says: its head or its foot.
struct TableLook: Sendable {
    /// A line along a row.
    struct Line: Hashable, Sendable {
        var kind = "single"
        /// In eighths of a point.
        var size: Int
        var color: String
    }

    /// Where a table stands that the text runs around.
    struct Position: Hashable, Sendable {
        /// What the distance is counted from: `margin` or `page`.
        var verticalAnchor: String
        /// The distance from the left edge of the paper in twips; `nil` for its middle. Counted from the paper, since
        /// LibreOffice lets no table float that is as wide as the text unless it is placed on the paper.
        var left: Int?
        /// The distance in twips; `nil` for the lower edge.
        var distance: Int?
    }

    var style: WordStyleNames.Style
    /// The width, in twips; `nil` for that of the text.
    var width: Int?
    var position: Position?
    var top: Line?
    var inside: Line?
    var bottom: Line?
    /// The exact heights of rows by their place, in twips; `nil` for rows as high as their text.
    var rowHeights: [Int?] = []
    /// The exact heights of rows of which there are any number, and of the last of them.
    var anyRowHeight: (each: Int, last: Int)?
    /// How many lines stay blank below it.
    var blankLinesAfter = 0

    /// The exact height of a row, in twips.
    func height(ofRow index: Int, of count: Int) -> Int? {
        if let anyRowHeight { return index + 1 == count ? anyRowHeight.last : anyRowHeight.each }
        return index < rowHeights.count ? rowHeights[index] : nil
    }
}

extension WordTheme {
    /// The head and foot of official documents, by the names of their table styles.
    static let officialTables: [TableLook] = {
        let red = "FF0000"
        func style(_ name: String) -> WordStyleNames.Style {
            WordStyleNames.Style(id: name.filter { $0 != " " }, name: name)
        }
        // 发文机关标志上边缘至版心上边缘 35 mm; under it 空二行 and the number, 4 mm below that the red line (7.2.4 to 7.2.7).
        let number = 2 * 579 + 579 + 227
        var head = TableLook(style: style("Letterhead"))
        head.bottom = TableLook.Line(size: 8, color: red)
        head.rowHeights = [1_984, nil, number]
        // 红色分隔线下空二行 (7.3.1).
        head.blankLinesAfter = 2
        var minutes = head
        minutes.style = style("Minutes Head")
        // 20 mm from the type area; no red line (10.2).
        var order = TableLook(style: style("Order Head"))
        order.rowHeights = [1_134, nil, 3 * 579]
        order.blankLinesAfter = 2
        // 30 mm from the edge of the paper, a double line of 170 mm 4 mm below, another 20 mm above the foot (10.1).
        var letter = TableLook(style: style("Letter Head"), width: 9_638)
        letter.position = TableLook.Position(verticalAnchor: "page", distance: 1_701)
        letter.inside = TableLook.Line(kind: "thickThinSmallGap", size: 18, color: red)
        letter.blankLinesAfter = 2
        var foot = TableLook(style: style("Letter Foot"), width: 9_638)
        foot.position = TableLook.Position(verticalAnchor: "page", distance: 16_838 - 1_134)
        foot.top = TableLook.Line(kind: "thinThickSmallGap", size: 18, color: red)
        foot.rowHeights = [100]
        // 版记: .35 mm above and below, .25 mm between, at the foot of the type area (7.4).
        var imprint = TableLook(style: style("Imprint"))
        imprint.position = TableLook.Position(verticalAnchor: "margin", left: 1_588, distance: nil)
        imprint.top = TableLook.Line(size: 8, color: "auto")
        imprint.inside = TableLook.Line(size: 6, color: "auto")
        imprint.bottom = imprint.top
        // 信函的版记不加分隔线 (10.1).
        var plain = TableLook(style: style("Letter Imprint"))
        plain.position = imprint.position
        // Seals of 42 mm that do not touch, the last over name and date (7.3.5.1).
        var seals = TableLook(style: style("Seals"))
        seals.anyRowHeight = (2_495, 1_300)
        return [head, minutes, order, letter, foot, imprint, plain, seals]
    }()
}
