import ConversionCore
import DocumentModel
import ReportConversion

extension FormatRegistry {
    /// What each format can hold, as a table for people.
    ///
    /// - Parameter asMarkdown: Whether the table is drawn in Markdown.
    /// - Returns: The table.
    func table(asMarkdown: Bool = false) -> String {
        var rows: [[String]] = [["what a document can hold"] + entries.map(\.format.name)]
        for feature in DocumentFeature.allCases {
            rows.append(
                [feature.summary]
                    + entries.map { entry in
                        switch entry.capabilities.support(for: feature) {
                        case .full: "full"
                        case .shown: "shown"
                        case .none: "-"
                        }
                    })
        }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        var lines = rows.map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return asMarkdown ? "| " + cells.joined(separator: " | ") + " |" : trimmed(cells.joined(separator: "  "))
        }
        let rule = widths.map { String(repeating: "-", count: $0) }
        lines.insert(asMarkdown ? "|-" + rule.joined(separator: "-|-") + "-|" : rule.joined(separator: "  "), at: 1)
        return lines.joined(separator: "\n") + "\n"
    }

    /// The formats with what they are and their extensions, for people.
    var listing: String {
        entries.map { entry in
            let extensions = entry.format.extensions.map { "." + $0 }.joined(separator: " ")
            return "\(entry.format.name)\(String(repeating: " ", count: max(1, 6 - entry.format.name.count)))"
                + "\(entry.format.summary), \(extensions)\n"
        }.joined()
    }

    private func trimmed(_ line: String) -> String {
        var text = line
        while text.last == " " { text.removeLast() }
        return text
    }
}
