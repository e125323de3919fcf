import DocumentModel

/// Recognises lines that are nothing but the number of a page: `— 3 —`, `第3页`, `第 3 页 共 10 页`.
enum PageNumberLine {
    /// Takes such lines out.
    ///
    /// - Returns: The lines that were taken out.
    static func remove(from lines: inout [TextLine]) -> [String] {
        var removed: [String] = []
        lines.removeAll { line in
            guard line.text.utf8.count <= 48, let first = line.text.unicodeScalars.first,
                dashes.contains(first) || first == "第", matches(line.text)
            else { return false }
            removed.append(line.text)
            return true
        }
        return removed
    }

    private static let dashes = Set("—–-－―".unicodeScalars)

    static func matches(_ text: String) -> Bool {
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
}
