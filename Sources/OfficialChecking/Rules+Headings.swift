import WordFormat

/// The title and the headings.
enum HeadingRules {
    static func all(_ standard: DraftStandard) -> [OfficialRule] {
        title(standard)
            + level(.heading1, "h1", 1, standard, "7.3.3")
            + level(.heading2, "h2", 2, standard, "7.3.3")
            + [runIn(.heading1RunIn, "h1-run-in", 1, standard), runIn(.heading2RunIn, "h2-run-in", 2, standard)]
            + level(.heading3, "h3", 3, standard, "7.3.3")
            + level(.heading4, "h4", 4, standard, "7.3.3")
            + [
                OfficialRule("body-no-outline", nil, .software, .warning, expects: "outline levels on headings only") {
                    draft in
                    let outlined = draft.plain.filter { ($0.format.outline ?? 9) < 9 }
                    return .unless(outlined, "\(outlined.count) paragraphs of text carry an outline level")
                }
            ]
    }

    private static func title(_ standard: DraftStandard) -> [OfficialRule] {
        let size = (Double(standard.values.titleSize) / 2).shown(0)
        func rule(
            _ name: String, _ basis: CheckFinding.Basis = .standard, expects expected: String,
            judge: @escaping @Sendable (CheckedDraft, [DraftLine]) -> OfficialRule.Judgement
        ) -> OfficialRule {
            OfficialRule(name, "7.3.1", basis, expects: expected) { draft in
                let titles = draft.lines(.title)
                return titles.isEmpty ? .notApplicable("no title") : judge(draft, titles)
            }
        }
        return [
            rule("title-font", expects: standard.title.name) { draft, titles in
                .unless(draft.lines(titles, notIn: standard.title), FaceRules.listed(draft.eastAsianFaces(titles)))
            },
            rule("title-size", expects: "\(size) pt") { _, titles in
                .unless(titles.filter { $0.sizes != [standard.values.titleSize] }, FaceRules.sizes(titles))
            },
            rule("title-centred", expects: "in the middle, without indent") { _, titles in
                .unless(
                    titles.filter { !$0.isCentred || $0.hasFirstLineIndent },
                    LineRules.counted(titles) { "\($0.format.alignment ?? "none") \($0.format.firstLine ?? 0)" })
            },
            rule("title-not-bold", .practice, expects: "not bold") { _, titles in
                .unless(titles.filter(\.isBold), titles.contains(where: \.isBold) ? "bold" : "not bold")
            },
            rule("title-black", expects: "black") { _, titles in
                .unless(titles.filter(\.isColored), titles.contains(where: \.isColored) ? "coloured" : "black")
            },
            rule("title-no-end-mark", .practice, expects: "no full stop") { _, titles in
                let last = titles.last.map { [$0] } ?? []
                let ended = last.filter { $0.text.hasSuffix("。") || $0.text.hasSuffix(".") }
                return .unless(ended, ended.isEmpty ? "none" : "a full stop")
            },
        ]
    }

    private static func level(
        _ kind: DraftLine.Kind, _ tag: String, _ level: Int, _ standard: DraftStandard,
        _ clause: String
    ) -> [OfficialRule] {
        let values = standard.values
        let family = standard.headings[level - 1]
        let outline = level - 1
        let isBold = standard.boldHeadings.contains(level)
        func rule(
            _ name: String, _ basis: CheckFinding.Basis = .standard, _ severity: CheckFinding.Severity = .error,
            expects expected: String, judge: @escaping @Sendable (CheckedDraft, [DraftLine]) -> OfficialRule.Judgement
        ) -> OfficialRule {
            OfficialRule("\(tag)-\(name)", clause, basis, severity, expects: expected) { draft in
                let headings = draft.lines(kind)
                return headings.isEmpty ? .notApplicable("none") : judge(draft, headings)
            }
        }
        return [
            rule("font", expects: family.name) { draft, headings in
                .unless(draft.lines(headings, notIn: family), FaceRules.listed(draft.eastAsianFaces(headings)))
            },
            rule("size", expects: "\((Double(values.textSize) / 2).shown(0)) pt") { _, headings in
                .unless(headings.filter { $0.sizes != [values.textSize] }, FaceRules.sizes(headings))
            },
            rule("not-bold", .practice, expects: isBold ? "bold" : "not bold") { _, headings in
                let bold = headings.count(where: \.isBold)
                return .unless(headings.filter { $0.isBold != isBold }, "\(bold) of \(headings.count) bold")
            },
            rule("indent", expects: "w:firstLineChars=\(values.firstLineCharacters)") { _, headings in
                .unless(
                    headings.filter { $0.format.firstLineCharacters != values.firstLineCharacters },
                    LineRules.counted(headings) { $0.format.firstLineCharacters.map { "\($0)" } ?? "none" })
            },
            rule("outline", .practice, .warning, expects: "w:outlineLvl=\(outline)") { _, headings in
                .unless(
                    headings.filter { $0.format.outline != outline },
                    LineRules.counted(headings) { $0.format.outline.map { "\($0)" } ?? "none" })
            },
            rule("keep-next", .practice, .warning, expects: "with the next paragraph") { _, headings in
                let loose = headings.filter { $0.format.keepsNext != true }
                return .unless(loose, "\(headings.count - loose.count) of \(headings.count)")
            },
        ]
    }

    private static func runIn(
        _ kind: DraftLine.Kind, _ name: String, _ level: Int, _ standard: DraftStandard
    ) -> OfficialRule {
        let family = standard.headings[level - 1]
        return OfficialRule(
            name, "7.3.3", .practice, expects: "the heading's sentence \(family.name), the rest \(standard.text.name)"
        ) { draft in
            let headings = draft.lines(kind)
            if headings.isEmpty { return .notApplicable("none") }
            let others = headings.filter { !isSplit($0, family, draft) }
            return .unless(others, "\(headings.count - others.count) of \(headings.count)")
        }
    }

    private static func isSplit(_ line: DraftLine, _ family: FaceFamily, _ draft: CheckedDraft) -> Bool {
        let end =
            line.paragraph.text.unicodeScalars.enumerated()
            .first { "。！？；".unicodeScalars.contains($0.element) }?.offset ?? Int.max
        var place = 0
        for run in line.runs {
            let face = draft.document.name(of: run.format.eastAsia)
            for scalar in run.text.unicodeScalars {
                if scalar.isHan, !(place < end ? family : draft.standard.text).holds(face) { return false }
                place += 1
            }
        }
        return true
    }
}
