import OfficialDocuments
import WordFormat

/// The chapters, tables and sums of annual reports on open government information.
enum AnnualReportRules {
    static func all(year: Int) -> [OfficialRule] {
        let form = AnnualReportForm(year: year)
        var rules = [
            OfficialRule(
                "annual-report-chapters", form.isCurrent ? "国办公开办函〔2021〕30号" : nil,
                expects: form.chapters.map(\.title).joined(separator: " / ")
            ) { draft in
                let headings = draft.lines(.heading1)
                let titles = headings.map { line in
                    TypedHeading(line.numbered).map { WordScan(line.numbered, from: $0.length).rest.trimmed }
                        ?? line.text
                }
                let isRight =
                    titles.count == form.chapters.count
                    && zip(titles, form.chapters).allSatisfy { title, chapter in
                        chapter.words.contains { title.contains($0) }
                    }
                return .of(isRight, titles.joined(separator: " / "), at: isRight ? [] : headings)
            }
        ]
        guard form.hasTables else { return rules }
        rules += [
            OfficialRule("annual-report-tables", nil, expects: "three tables, of chapters 2, 3 and 4") { draft in
                let tables = draft.document.tables
                let isWhole =
                    tables.count >= 3 && RequestTable(tables) != nil
                    && tables.contains { $0.holds("行政复议") && $0.holds("尚未审结") }
                return .of(isWhole, "\(tables.count) tables")
            },
            OfficialRule(
                "annual-report-requests", nil, expects: "一 + 二 = 三（七）+ 四, 总计 and （七） as the sums of their parts"
            ) {
                draft in
                guard let table = RequestTable(draft.document.tables) else { return .notApplicable("no such table") }
                guard table.isFilledIn else { return .notApplicable("not filled in") }
                let faults = table.faults
                return .of(faults.isEmpty, faults.isEmpty ? "all sums hold" : faults.prefix(6).joined(separator: "; "))
            },
            OfficialRule("annual-report-reviews", nil, expects: "总计 as the sum of the four results") { draft in
                guard let numbers = reviews(draft.document.tables) else { return .notApplicable("no such table") }
                guard numbers.contains(where: { $0 != nil }) else { return .notApplicable("not filled in") }
                let groups = ["行政复议", "未经复议直接起诉", "复议后起诉"]
                let faults = groups.enumerated().compactMap { index, name -> String? in
                    let group = numbers[(index * 5)..<(index * 5 + 5)].map { $0 ?? 0 }
                    let sum = group.prefix(4).reduce(0, +)
                    return sum == group[group.count - 1] ? nil : "\(name): \(sum) ≠ \(group[group.count - 1])"
                }
                return .of(faults.isEmpty, faults.isEmpty ? "all sums hold" : faults.joined(separator: "; "))
            },
        ]
        return rules
    }

    /// The fifteen numbers of the last table.
    private static func reviews(_ tables: [FormattedDocument.Table]) -> [Int?]? {
        guard let table = tables.first(where: { $0.holds("行政复议") && $0.holds("尚未审结") }),
            let row = table.rows.last, row.count >= 15
        else { return nil }
        return row.suffix(15).map { $0.number }
    }
}

/// The table of requests, read by the labels of its rows.
private struct RequestTable {
    /// The numbers of the seven columns by the code of the row.
    private var rows: [String: [Int?]] = [:]

    init?(_ tables: [FormattedDocument.Table]) {
        guard let table = tables.first(where: { $0.holds("自然人") && $0.holds("结转下年度") }) else { return nil }
        // Rows come in the form's order; one of the same label is of the part that is open.
        var expected = AnnualReportForm.requestRows[...]
        for row in table.rows where row.count > 7 {
            let labels = row.dropLast(7).map { $0.bare }.filter { !$0.isEmpty }
            guard let label = labels.last,
                let place = expected.firstIndex(where: {
                    $0.labels.last?.bare == label || $0.labels.last?.bare.hasPrefix(label) == true
                })
            else { continue }
            rows[expected[place].code] = row.suffix(7).map { $0.number }
            expected = expected[(place + 1)...]
        }
        if rows.isEmpty { return nil }
    }

    var isFilledIn: Bool { rows.values.contains { $0.contains { $0 != nil } } }

    private func value(_ code: String, _ column: Int) -> Int { rows[code].flatMap { $0[column] } ?? 0 }

    /// Where a sum is off, in words.
    var faults: [String] {
        let names = AnnualReportForm.applicants + ["总计"]
        let parts = AnnualReportForm.requestRows.map(\.code).filter { $0.hasPrefix("3.") && $0 != "3.7" }
        var faults: [String] = []
        for (column, name) in names.enumerated() {
            let received = value("1", column) + value("2", column)
            let handled = value("3.7", column) + value("4", column)
            if received != handled { faults.append("\(name): 一 + 二 = \(received), 三 + 四 = \(handled)") }
            let sum = parts.reduce(0) { $0 + value($1, column) }
            if sum != value("3.7", column) {
                faults.append("\(name): （七） is \(value("3.7", column)), its parts come to \(sum)")
            }
        }
        for row in AnnualReportForm.requestRows {
            guard let numbers = rows[row.code] else { continue }
            let sum = numbers.prefix(6).reduce(0) { $0 + ($1 ?? 0) }
            if let total = numbers[6], total != sum {
                faults.append("\(row.labels.last ?? ""): 总计 is \(total), not \(sum)")
            }
        }
        return faults
    }
}

extension FormattedDocument.Table {
    fileprivate func holds(_ words: String) -> Bool { rows.contains { $0.contains { $0.bare.contains(words) } } }
}

extension String {
    /// The text without white space.
    fileprivate var bare: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    /// The number that a cell holds, with or without commas.
    fileprivate var number: Int? {
        let digits = bare.filter { $0 != "," && $0 != "，" }
        return digits.count <= 12 ? Int(digits) : nil
    }
}
