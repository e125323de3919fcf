import ConversionCore
import WordFormat

/// The numbers of the pages (7.5).
enum PageNumberRules {
    static func all(_ standard: DraftStandard, _ place: OfficialLayout.PageNumbers) -> [OfficialRule] {
        switch place {
        case .none:
            [
                OfficialRule("page-number", "7.5", .practice, expects: "none") { draft in
                    let isThere = number("default", draft) != nil
                    return .of(!isThere, isThere ? "there" : "none")
                }
            ]
        case .outer: common(standard) + outer
        case .centre: common(standard) + [centred]
        }
    }

    private static func rule(
        _ name: String, _ basis: CheckFinding.Basis = .standard, expects expected: String,
        judge: @escaping @Sendable (CheckedDraft, FormattedDocument.Paragraph) -> OfficialRule.Judgement
    ) -> OfficialRule {
        OfficialRule(name, "7.5", basis, expects: expected) { draft in
            guard let footer = number("default", draft) else { return .notApplicable("no page number") }
            return judge(draft, footer)
        }
    }

    private static let centred = rule("page-number-centred", .practice, expects: "in the middle") { _, footer in
        .of(DraftLine(footer).isCentred, position(footer.format))
    }

    private static let outer = [
        rule("page-number-odd-even", expects: "footers of odd and of even pages") { draft, _ in
            let hasEven = number("even", draft) != nil
            return .of(
                draft.document.hasEvenPages && hasEven,
                "evenAndOddHeaders \(draft.document.hasEvenPages ? "on" : "off"), "
                    + (hasEven ? "a footer of even pages" : "no footer of even pages"))
        },
        rule("page-number-odd-right", expects: "at the right, 右空一字") { _, footer in
            let format = footer.format
            return .of(
                DraftLine(footer).isRight && isInset(format.rightCharacters, format.right), position(format))
        },
        rule("page-number-even-left", expects: "at the left, 左空一字") { draft, _ in
            guard let format = number("even", draft)?.format else { return .wrong("none") }
            return .of(
                ["left", "start", "both"].contains(format.alignment ?? "left")
                    && isInset(format.leftCharacters, format.left), position(format))
        },
    ]

    private static func common(_ standard: DraftStandard) -> [OfficialRule] {
        let size = standard.values.pageNumberSize
        return [
            OfficialRule("page-number", "7.5", expects: "a PAGE field in the footer") { draft in
                let isThere = number("default", draft) != nil
                return .of(isThere, isThere ? "there" : "none")
            },
            rule("page-number-dashes", expects: "— N —") { _, footer in
                .of(hasDashes(footer.text), "“\(footer.text)”")
            },
            rule("page-number-size", expects: "\((Double(size) / 2).shown(0)) pt") { _, footer in
                .of(DraftLine(footer).sizes == [size], FaceRules.sizes([DraftLine(footer)]))
            },
            rule("page-number-font", expects: "\(standard.number.name) in w:ascii") { draft, footer in
                let faces = Set(footer.runs.map { draft.document.name(of: $0.format.ascii) ?? "(unset)" })
                return .of(faces.allSatisfy { standard.number.holds($0) }, faces.sorted().joined(separator: ", "))
            },
            rule("page-number-7mm", expects: "7 mm under the type area") { draft, footer in
                let line = Double(footer.format.line ?? 240)
                let height = footer.format.lineRule == "exact" ? line : Double(size) * 10 * 1.25 * line / 240
                let room = Double(draft.page.margin("bottom") - draft.page.margin("footer"))
                let distance = (room - height * 0.55) * 25.4 / 1_440
                return .of(abs(distance - 7) <= 2.5, "\(distance.shown(1)) mm")
            },
        ]
    }

    static func number(_ kind: String, _ draft: CheckedDraft) -> FormattedDocument.Paragraph? {
        guard let id = draft.page.section.footers[kind] else { return nil }
        return draft.document.footers[id]?.first { paragraph in
            let words = paragraph.instructions.split { !$0.isLetter }
            return words.contains("PAGE") && !words.contains("NUMPAGES")
        }
    }

    private static func hasDashes(_ text: String) -> Bool {
        var scan = WordScan(text)
        func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
        _ = scan.skip(while: isSpace)
        guard scan.take("—–―") else { return false }
        _ = scan.skip(while: isSpace)
        _ = scan.takeDigits()
        _ = scan.skip(while: isSpace)
        guard scan.take("—–―") else { return false }
        _ = scan.skip(while: isSpace)
        return scan.isAtEnd
    }

    private static func isInset(_ characters: Int?, _ twips: Int?) -> Bool {
        (characters ?? 0) >= 80 || (260...340).contains(twips ?? 0)
    }

    private static func position(_ format: ParagraphFormat) -> String {
        "\(format.alignment ?? "left"), left \(format.left ?? 0), right \(format.right ?? 0)"
    }
}
