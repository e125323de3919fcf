import WordFormat

/// The paper, its margins and its grid.
enum PageRules {
    private static func millimetres(_ twips: Int) -> String { DraftPage.millimetres(twips).shown(2) }

    static func all(_ standard: DraftStandard) -> [OfficialRule] {
        let values = standard.values
        return [
            OfficialRule("section", nil, .software, expects: "a page setup") { draft in
                .of(!draft.document.sections.isEmpty, draft.document.sections.isEmpty ? "none" : "there")
            },
            OfficialRule("page-size", "5.1", expects: "A4, \(values.width)×\(values.height) twips") { draft in
                let page = draft.page
                return .of(
                    abs(page.width - values.width) <= 6 && abs(page.height - values.height) <= 6,
                    "\(page.width)×\(page.height) twips = \(millimetres(page.width))×\(millimetres(page.height)) mm")
            },
            OfficialRule(
                "margins", "5.2.1",
                expects: "\(millimetres(values.top))/\(millimetres(values.bottom))/\(millimetres(values.left))/"
                    + "\(millimetres(values.right)) mm"
            ) { draft in
                let page = draft.page
                func isOff(_ stated: Int, _ wanted: Int, _ tolerance: Double) -> Bool {
                    abs(DraftPage.millimetres(stated - wanted)) > tolerance
                }
                let isRight =
                    !isOff(page.margin("top"), values.top, standard.topTolerance)
                    && !isOff(page.margin("bottom"), values.bottom, standard.bottomTolerance)
                    && !isOff(page.margin("left") + page.margin("gutter"), values.left, 1.02)
                    && !isOff(page.margin("right"), values.right, 1.02)
                return .of(
                    isRight,
                    ["top", "bottom", "left", "right"].map { "\($0) \(millimetres(page.margin($0)))" }
                        .joined(separator: " ") + " mm")
            },
            OfficialRule("type-area-width", "5.2.1", expects: "156 mm") { draft in
                let width = DraftPage.millimetres(draft.page.textWidth)
                return .of(abs(width - DraftPage.millimetres(standard.textWidth)) <= 1, "\(width.shown(2)) mm")
            },
            OfficialRule("type-area-height", "5.2.1", expects: "\(millimetres(standard.textHeight)) mm") { draft in
                let height = DraftPage.millimetres(draft.page.textHeight)
                return .of(abs(height - DraftPage.millimetres(standard.textHeight)) <= 1, "\(height.shown(2)) mm")
            },
            OfficialRule(
                "doc-grid", "5.2.3", expects: "a grid of \(standard.lines) lines, \(values.pitch) twips apart"
            ) { draft in
                let section = draft.page.section
                let pitch = section.gridPitch ?? 0
                let lines = pitch > 0 ? draft.page.textHeight / pitch : 0
                return .of(
                    draft.page.hasGrid && lines == standard.lines,
                    "type=\(section.gridType ?? "none") linePitch=\(pitch) charSpace=\(section.gridCharacterSpace ?? 0)"
                        + (pitch > 0 ? ", \(lines) lines" : ""))
            },
            OfficialRule("sections-alike", "5.1", .practice, expects: "the same paper and margins in every section") {
                draft in
                let page = draft.page
                let others = draft.document.sections.filter { section in
                    guard section.hasSize, section.hasMargins, !section.isLandscape else { return false }
                    return abs((section.width ?? 0) - page.width) > 6 || abs((section.height ?? 0) - page.height) > 6
                        || ["top", "bottom", "left", "right"].contains {
                            abs((section.margins[$0] ?? 0) - page.margin($0)) > 30
                        }
                }
                return .of(others.isEmpty, "\(others.count) sections differ")
            },
            OfficialRule("compat-15", nil, .software, .warning, expects: "compatibilityMode 15") { draft in
                .of(draft.document.compatibilityMode == "15", draft.document.compatibilityMode ?? "none stated")
            },
        ]
    }
}

extension Double {
    /// The number with so many places behind the point.
    func shown(_ places: Int) -> String {
        var factor = 1.0
        for _ in 0..<places { factor *= 10 }
        guard isFinite, magnitude < 1e12 else { return "?" }
        let whole = Int((self * factor).rounded())
        guard places > 0 else { return String(whole) }
        let digits = String(whole.magnitude)
        let padded = String(repeating: "0", count: max(places + 1 - digits.count, 0)) + digits
        return (whole < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
    }
}
