import WordFormat

/// Pictures and tables.
enum ObjectRules {
    static func all(_ standard: DraftStandard) -> [OfficialRule] {
        [
            OfficialRule("pictures-not-clipped", nil, .software, expects: "no exact lines around pictures") { draft in
                guard draft.paragraphs.contains(where: \.hasDrawing) else { return .notApplicable("no pictures") }
                let cut = draft.paragraphs.filter { $0.hasInlinePicture && $0.format.lineRule == "exact" }
                return .unless(cut.map { DraftLine($0) }, "\(cut.count) pictures in lines of an exact height")
            },
            OfficialRule("table-header-repeat", nil, .practice, .warning, expects: "w:tblHeader on the first row") {
                draft in
                let tables = draft.document.tables.filter { table in
                    table.rows.count > 1
                        && !table.rows.joined().contains { $0.contains("抄送") || $0.contains("印发") }
                }
                if tables.isEmpty { return .notApplicable("no table of several rows") }
                let count = tables.count(where: \.repeatsFirstRow)
                return .of(count == tables.count, "\(count) of \(tables.count) tables")
            },
            OfficialRule("table-width", "8", .practice, expects: "no wider than the type area") { draft in
                if draft.document.tables.isEmpty { return .notApplicable("no tables") }
                let widest = max(draft.page.textWidth, standard.textHeight)
                let wide = draft.document.tables.count { $0.gridWidths.reduce(0, +) > widest + 120 }
                return .of(wide == 0, "\(wide) wider than the type area")
            },
            OfficialRule("table-cells-no-indent", nil, .practice, expects: "no first-line indent") { draft in
                if draft.document.tables.isEmpty { return .notApplicable("no tables") }
                let indented = draft.paragraphs.filter {
                    $0.isInTable && !$0.text.isBlank && ($0.format.firstLineCharacters ?? 0) > 0
                }
                return .unless(indented.map { DraftLine($0) }, "\(indented.count) paragraphs in cells")
            },
        ]
    }
}
