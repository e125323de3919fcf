import WordFormat

/// The faces, sizes and colours of text.
enum FaceRules {
    static func all(_ standard: DraftStandard) -> [OfficialRule] {
        let values = standard.values
        let textSize = (Double(values.textSize) / 2).shown(0)
        return [
            OfficialRule("body-font", "5.2.2", expects: "\(standard.text.name) in w:eastAsia") { draft in
                if draft.plain.isEmpty { return .notApplicable("no running text") }
                return .unless(
                    draft.lines(draft.plain, notIn: standard.text), listed(draft.eastAsianFaces(draft.plain)))
            },
            LineRules.onText("body-size", "5.2.2", expects: "\(textSize) pt") { draft in
                let others = draft.long.filter { $0.sizes != [values.textSize] }
                return .of(Set(draft.lineGeometry.sizes.keys) == [values.textSize], sizes(draft.long), at: others)
            },
            OfficialRule("body-not-bold", "5.2.2", .practice, expects: "no bold") { draft in
                let bold = draft.plain.filter(\.isBold)
                return .unless(bold, "\(bold.count) bold of \(draft.plain.count)")
            },
            OfficialRule("latin-font", nil, .practice, expects: "Times New Roman or the Chinese face") { draft in
                var faces: [String: Int] = [:]
                var others: [DraftLine] = []
                for line in draft.lines {
                    var isOther = false
                    for run in line.runs {
                        let count = run.text.unicodeScalars.count {
                            $0.isASCII && ($0.properties.isAlphabetic || $0.isDigit)
                        }
                        guard count > 0 else { continue }
                        let face = draft.document.name(of: run.format.ascii)
                        faces[face ?? "(unset)", default: 0] += count
                        if !standard.isLatin(face) { isOther = true }
                    }
                    if isOther { others.append(line) }
                }
                return .unless(others, faces.isEmpty ? "none" : listed(faces))
            },
            OfficialRule("no-theme-fonts", nil, .software, .warning, expects: "faces by their names") { draft in
                var themed: [String: Int] = [:]
                var others: [DraftLine] = []
                for line in draft.lines {
                    var isThemed = false
                    for run in line.runs {
                        for case .themed(let place)? in [run.format.eastAsia, run.format.ascii, run.format.highAnsi] {
                            themed[place, default: 0] += run.text.unicodeScalars.count
                            isThemed = true
                        }
                    }
                    if isThemed { others.append(line) }
                }
                return .unless(others, themed.isEmpty ? "none" : listed(themed))
            },
            OfficialRule("east-asian-language", nil, .software, .warning, expects: "zh-CN") { draft in
                var languages: [String: Int] = [:]
                var others: [DraftLine] = []
                for line in draft.lines {
                    let stated = line.runs.map { $0.format.eastAsianLanguage ?? "(unset)" }
                    for language in stated { languages[language, default: 0] += 1 }
                    if stated.contains(where: { $0 != "zh-CN" }) { others.append(line) }
                }
                if languages.isEmpty { return .notApplicable("no text") }
                return .of(languages.keys.count == 1 && others.isEmpty, listed(languages), at: others)
            },
            OfficialRule(
                "quotes-in-chinese-font", "5.2.2", .software, expects: "w:hint=eastAsia, or hAnsi the Chinese face"
            ) { draft in
                let marks = Set("“”‘’—…·".unicodeScalars)
                var count = 0
                var lost = 0
                var others: [DraftLine] = []
                for line in draft.lines {
                    let before = lost
                    for run in line.runs {
                        let here = run.text.unicodeScalars.count { marks.contains($0) }
                        guard here > 0 else { continue }
                        count += here
                        let other = draft.document.name(of: run.format.highAnsi)
                        let isChinese =
                            run.format.hint == "eastAsia"
                            || (other != nil && other == draft.document.name(of: run.format.eastAsia))
                        if !isChinese { lost += here }
                    }
                    if lost > before { others.append(line) }
                }
                if count == 0 { return .notApplicable("none of these marks") }
                return .unless(others, "\(lost) of \(count) “”‘’—…· fall to the Latin face")
            },
            OfficialRule("black-text", "5.2.4", expects: "black") { draft in
                let colored = draft.lines(.body, .heading1, .heading2, .heading3, .heading4, .heading2RunIn)
                    .filter(\.isColored)
                return .unless(colored, "\(colored.count) coloured paragraphs")
            },
            OfficialRule("characters-of-gb2312", nil, .software, .hint, expects: "characters that the named fonts hold")
            {
                draft in RareCharacters.judge(draft)
            },
        ]
    }

    static func listed(_ counts: [String: Int]) -> String {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key): \($0.value)" }
            .joined(separator: ", ")
    }

    static func sizes(_ lines: [DraftLine]) -> String {
        var counts: [Int: Int] = [:]
        for line in lines { for size in line.sizes { counts[size, default: 0] += 1 } }
        return counts.sorted { $0.value > $1.value }.map { "\((Double($0.key) / 2).shown(1)) pt: \($0.value)" }
            .joined(separator: ", ")
    }
}
