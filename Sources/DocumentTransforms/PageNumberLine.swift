import DocumentModel

/// Recognises lines that are nothing but the number of a page: `— 3 —`, `第3页`, `第 3 页 共 10 页`, and `3` by itself where
/// the pages are counted so.
enum PageNumberLine {
    private static let dashes = Set("—–-－―".unicodeScalars)

    /// Whether a line says of itself that it is the number of a page.
    static func isMarked(_ text: String) -> Bool {
        guard text.utf8.count <= 48, let first = text.unicodeScalars.first, dashes.contains(first) || first == "第"
        else {
            return false
        }
        let scalars = text.unicodeScalars.filter { !$0.isWhiteSpace }
        func isDigits(_ part: some Collection<Unicode.Scalar>) -> Bool {
            (1...4).contains(part.count) && part.allSatisfy { $0.properties.numericType == .decimal }
        }
        if let first = scalars.first, let last = scalars.last, dashes.contains(first), dashes.contains(last) {
            var inner = Array(scalars)
            while let first = inner.first, dashes.contains(first) { inner.removeFirst() }
            while let last = inner.last, dashes.contains(last) { inner.removeLast() }
            return isDigits(inner)
        }
        // 第3页, 共10页, 第3页共10页, with a mark between perhaps.
        guard scalars.first == "第", let end = scalars.firstIndex(where: { $0 == "页" || $0 == "頁" }) else {
            return false
        }
        guard isDigits(Array(scalars[scalars.index(after: scalars.startIndex)..<end])) else { return false }
        let rest = Array(scalars[scalars.index(after: end)...]).drop { "，,/、（(".unicodeScalars.contains($0) }
        if rest.isEmpty { return true }
        guard rest.first == "共", let close = rest.firstIndex(where: { $0 == "页" || $0 == "頁" }) else { return false }
        return isDigits(Array(rest[(rest.startIndex + 1)..<close])) && rest.count - (close - rest.startIndex) <= 2
    }

    /// The lines that are bare numbers of pages: at the edge of a page or between blank lines, at least three, each one more
    /// than the one before. Where a number fits in no such series, none is taken for a page's.
    static func bare(_ lines: [TextLine]) -> [Int] {
        var places: [Int] = []
        var last: Int?
        for index in lines.indices {
            guard lines[index].text.utf8.count <= 4, let value = Int(lines[index].text), value > 0 else { continue }
            let isLast = index + 1 == lines.count
            let isParted = lines[index].followsBlank || lines[index].startsPage
            guard isParted || !isLast && lines[index + 1].startsPage,
                isLast || lines[index + 1].followsBlank || lines[index + 1].startsPage
            else { return [] }
            if let last, value != last + 1 { return [] }
            last = value
            places.append(index)
        }
        return places.count >= 3 ? places : []
    }
}
