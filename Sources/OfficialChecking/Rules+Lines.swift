import WordFormat

/// How many lines and characters a page holds, and how paragraphs fill them.
enum LineRules {
    static func all(_ standard: DraftStandard) -> [OfficialRule] {
        counts(standard) + paragraphs(standard)
    }

    /// A rule about how running text is set, which does not apply where there is none.
    static func onText(
        _ name: String, _ clause: String, _ basis: CheckFinding.Basis = .standard, expects expected: String,
        judge: @escaping @Sendable (CheckedDraft) -> OfficialRule.Judgement
    ) -> OfficialRule {
        OfficialRule(name, clause, basis, expects: expected) { draft in
            draft.long.isEmpty ? .notApplicable("no running text") : judge(draft)
        }
    }

    private static func counts(_ standard: DraftStandard) -> [OfficialRule] {
        let values = standard.values
        return [
            onText("lines-per-page", "5.2.3", expects: "\(standard.lines)") { draft in
                let geometry = draft.lineGeometry
                let count = geometry.pitch > 0 ? draft.page.textHeight / geometry.pitch : 0
                let isFixed = geometry.usual.rule == "exact" || draft.page.section.gridType != nil
                return .of(
                    count == standard.lines && isFixed,
                    "\(count) lines (\(geometry.usual.line) \(geometry.usual.rule), "
                        + "\((Double(geometry.pitch) / 20).shown(2)) pt)",
                    at: unusual(draft, values.pitch))
            },
            onText("fills-type-area", "5.2.3", expects: "98.5–100 % (\(values.pitch) twips a line)") { draft in
                let height = draft.page.textHeight
                let share =
                    height > 0 ? Double(standard.lines * draft.lineGeometry.pitch) / Double(height) : 0
                // What an office has settled on is right for it.
                let isOwn = draft.lineGeometry.pitch == values.pitch && values.pitch != 579 && values.pitch != 589
                return .of(
                    isOwn || (0.985...1.0).contains(share),
                    "\(standard.lines) lines = \((share * 100).shown(1)) % of the type area")
            },
            onText("one-line-spacing", "5.2.3", .practice, expects: "the same in every paragraph of text") { draft in
                let geometry = draft.lineGeometry
                let found = geometry.spacings.sorted { $0.value > $1.value }
                    .map { "\($0.key.line) \($0.key.rule): \($0.value)" }.joined(separator: ", ")
                let others = draft.long.filter { LineGeometry.spacing(of: $0) != geometry.usual }
                return .of(geometry.spacings.count == 1, found, at: others)
            },
            onText(
                "chars-per-line", "5.2.3",
                expects: "\(standard.characters) of \((Double(values.textSize) / 2).shown(0)) pt"
            ) { draft in
                let geometry = draft.lineGeometry
                let count =
                    geometry.cell > 0
                    ? Int(((Double(draft.page.textWidth) / 20 + 0.05) / geometry.cell).rounded(.down)) : 0
                let others = draft.long.filter { $0.sizes != [geometry.halfPoints] }
                return .of(
                    count == standard.characters && geometry.sizes.count == 1,
                    "\(count) (size \((Double(geometry.halfPoints) / 2).shown(1)) pt, "
                        + "\(geometry.cell.shown(3)) pt a character)", at: others)
            },
            OfficialRule("grid-portable", nil, .software, .warning, expects: "no character grid narrower than the type")
            {
                draft in
                let section = draft.page.section
                let isGrid = section.gridType == "linesAndChars" || section.gridType == "snapToChars"
                let width = draft.lineGeometry.cell - Double(draft.lineGeometry.runSpacing) / 20
                return .of(
                    !(isGrid && width < Double(draft.lineGeometry.halfPoints) / 2 - 1e-6),
                    "\(section.gridType ?? "none") charSpace=\(section.gridCharacterSpace ?? 0)")
            },
            OfficialRule("normal-size", nil, .software, expects: "\((Double(values.textSize) / 2).shown(0)) pt") {
                draft in
                guard draft.page.section.gridType == "linesAndChars" else { return .notApplicable("no character grid") }
                let size = draft.document.defaultRun.halfPoints ?? FormattedDocument.usualHalfPoints
                return .of(size == values.textSize, "\((Double(size) / 2).shown(1)) pt")
            },
        ]
    }

    private static func unusual(_ draft: CheckedDraft, _ pitch: Int) -> [DraftLine] {
        draft.long.filter { LineGeometry.spacing(of: $0).line != pitch }
    }

    private static func paragraphs(_ standard: DraftStandard) -> [OfficialRule] {
        let values = standard.values
        return [
            OfficialRule(
                "first-line-indent", "7.3.3", expects: "w:firstLineChars=\(values.firstLineCharacters)"
            ) { draft in
                let indented = indented(draft)
                if indented.isEmpty { return .notApplicable("no running text") }
                let others = indented.filter { $0.format.firstLineCharacters != values.firstLineCharacters }
                return .unless(others, "\(indented.count - others.count) of \(indented.count)")
            },
            OfficialRule(
                "indent-fallback", nil, .software, .warning, expects: "w:firstLine=\(values.firstLine) beside it"
            ) {
                draft in
                let indented = indented(draft)
                // Word rounds to its grid, and other programs to whole millimetres.
                let others = indented.filter { !(-30...30).contains(($0.format.firstLine ?? 0) - values.firstLine) }
                return .unless(others, "\(indented.count - others.count) of \(indented.count)")
            },
            OfficialRule("no-typed-indent", "7.3.3", .practice, expects: "none") { draft in
                let typed = draft.lines.filter { line in
                    line.paragraph.text.unicodeScalars.first.map { " \t\u{3000}".unicodeScalars.contains($0) } ?? false
                }
                return .unless(typed, "\(typed.count) paragraphs begin with spaces or tabs")
            },
            OfficialRule("no-paragraph-spacing", nil, .practice, expects: "none") { draft in
                let spaced = draft.lines.filter { line in
                    let format = line.format
                    return line.kind != .title
                        && [format.before, format.after, format.beforeLines, format.afterLines].contains {
                            ($0 ?? 0) != 0
                        }
                }
                return .unless(spaced, "\(spaced.count) of \(draft.lines.count) paragraphs with space before or after")
            },
            OfficialRule("justified", nil, .practice, expects: "both") { draft in
                let others = draft.long.filter { !["both", "distribute"].contains($0.format.alignment) }
                return .unless(others, counted(draft.long) { $0.format.alignment ?? "none" })
            },
            OfficialRule("widow-control-off", "5.2.3", .software, expects: "off") { draft in
                let others = draft.long.filter { $0.format.controlsWidows ?? true }
                return .unless(others, counted(draft.long) { $0.format.controlsWidows ?? true ? "on" : "off" })
            },
            OfficialRule("kinsoku-on", nil, .practice, .warning, expects: "on") { draft in
                let others = draft.long.filter { !($0.format.kinsoku ?? true) }
                return .unless(others, counted(draft.long) { $0.format.kinsoku ?? true ? "on" : "off" })
            },
            OfficialRule("no-empty-runs", nil, .practice, .warning, expects: "space by layout") { draft in
                let most = draft.document.longestEmptyRun
                return .of(most <= 3, "\(most) empty paragraphs in a row")
            },
        ]
    }

    private static func indented(_ draft: CheckedDraft) -> [DraftLine] {
        draft.plain.filter { line in
            line.paragraph.text.unicodeScalars.count >= 20 && (line.format.hanging ?? 0) == 0
                && (line.format.hangingCharacters ?? 0) == 0
        }
    }

    static func counted(_ lines: [DraftLine], by value: (DraftLine) -> String) -> String {
        var counts: [String: Int] = [:]
        for line in lines { counts[value(line), default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key): \($0.value)" }
            .joined(separator: ", ")
    }
}
