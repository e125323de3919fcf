import WordFormat

/// The elements of a draft and where they stand.
enum ElementRules {
    static let all: [OfficialRule] = [
        OfficialRule("date-position", "7.3.5", expects: "at the right, 右空四字 or by the name") { draft in
            guard let date = draft.lines(.date).first else { return .notApplicable("no date under the text") }
            let format = date.format
            let isPlaced =
                date.isRight
                || [format.rightCharacters, format.right, format.leftCharacters].contains { ($0 ?? 0) != 0 }
            return .of(isPlaced, format.alignment ?? "left", at: isPlaced ? [] : [date])
        },
        OfficialRule("addressee-form", "7.3.2", expects: "flush left, ending in ：") { draft in
            let addressees = draft.head.filter { isAddressee($0, draft) }
            if addressees.isEmpty { return .notApplicable("no addressee") }
            let others = addressees.filter { !$0.text.hasSuffix("：") || $0.hasFirstLineIndent }
            return .unless(others, addressees.map(\.text.opening).joined(separator: ", "))
        },
        OfficialRule("signature-right", "7.3.5", expects: "at the right, over the date") { draft in
            let signatures = draft.lines(.signature)
            if signatures.isEmpty { return .notApplicable("no name over a date") }
            let others = signatures.filter { line in
                !line.isRight && (line.format.leftCharacters ?? 0) <= 0 && (line.format.left ?? 0) <= 1_500
            }
            return .unless(others, LineRules.counted(signatures) { $0.format.alignment ?? "left" })
        },
        OfficialRule("clean-copy", nil, .practice, expects: "no changes, comments or highlights") { draft in
            let changes = draft.document.revisionCount + draft.document.commentCount
            return .of(
                changes == 0 && draft.document.highlightCount == 0,
                "\(changes) tracked changes or comments, \(draft.document.highlightCount) highlights")
        },
        OfficialRule("annex-label", "7.3.7", expects: "黑体, flush left") { draft in
            let labels = draft.lines(.attachmentLabel)
            if labels.isEmpty { return .notApplicable("no attachments") }
            let faces = Set(draft.lines(labels, notIn: .strong).map(\.paragraph.ordinal))
            let others = labels.filter { faces.contains($0.paragraph.ordinal) || $0.hasFirstLineIndent }
            return .unless(others, labels.map(\.text.opening).joined(separator: ", "))
        },
        OfficialRule("annex-label-no-colon", "7.3.7", expects: "附件1 without a colon") { draft in
            let lines = draft.lines.filter { line in
                line.endsWithColon && LineKinds.isAttachmentLabel(String(line.text.dropLast()).trimmed)
            }
            return .unless(lines, lines.isEmpty ? "none" : lines.map(\.text.opening).joined(separator: ", "))
        },
        OfficialRule("attachments-match", "7.3.4", .standard, .warning, expects: "the attachments that the text names")
        {
            draft in AttachmentMatch.judge(draft)
        },
        OfficialRule("signature-of-letterhead", "7.3.5", .standard, .warning, expects: "the body of the letterhead") {
            draft in
            guard let mark = draft.head.first(where: { $0.isRed && !$0.text.holdsYearInBrackets }),
                let signature = draft.lines(.signature).last
            else { return .notApplicable("no letterhead, or no name") }
            var body = mark.text.filter { !$0.isWhitespace }
            if body.hasSuffix("文件") { body.removeLast(2) }
            let name = signature.text.filter { !$0.isWhitespace }
            let agrees = name == body || name.hasSuffix(body) || body.hasSuffix(name) || body.contains(name)
            return .of(agrees, "\(name), of \(body)", at: agrees ? [] : [signature])
        },
    ]

    private static let bodies = [
        "政府", "部门", "单位", "委员会", "机关", "局", "办公厅", "办公室", "公司", "院",
    ]

    static func isAddressee(_ line: DraftLine, _ draft: CheckedDraft) -> Bool {
        guard line.kind == .addressee || line.kind == .front, !line.isRed, !line.isCentred,
            !line.text.contains("〔"), line.sizes == [draft.standard.values.textSize]
        else { return false }
        let name = line.endsWithColon ? String(line.text.dropLast()) : line.text
        return bodies.contains { name.hasSuffix($0) }
    }
}

/// Compares the attachments that the text names with those that follow.
private enum AttachmentMatch {
    static func judge(_ draft: CheckedDraft) -> OfficialRule.Judgement {
        let notes = draft.lines(.attachmentNote)
        let labels = draft.lines.indices.filter { draft.lines[$0].kind == .attachmentLabel }
        if notes.isEmpty, labels.isEmpty { return .notApplicable("none") }
        if labels.isEmpty { return .notApplicable("\(notes.count) named, none in this file") }
        if notes.isEmpty {
            return .wrong("\(labels.count) follow that the text does not name", at: labels.map { draft.lines[$0] })
        }
        guard notes.count == labels.count else {
            return .wrong("\(notes.count) named, \(labels.count) follow", at: notes)
        }
        let others = zip(notes, labels).filter { note, label in
            let next = label + 1 < draft.lines.count ? draft.lines[label + 1] : nil
            guard let next else { return true }
            return !agree(name(of: note.text), title(from: next, draft, label + 1))
        }
        return .unless(
            others.map(\.0), others.isEmpty ? "\(notes.count) named and there" : "\(others.count) of other names")
    }

    private static func title(from line: DraftLine, _ draft: CheckedDraft, _ index: Int) -> String {
        var title = line.text
        var next = index + 1
        while next < draft.lines.count, next < index + 3, draft.lines[next].kind == .attachmentTitle {
            title += draft.lines[next].text
            next += 1
        }
        return title
    }

    /// The name without 附件： and its number.
    private static func name(of text: String) -> String {
        var scan = WordScan(text)
        if scan.takeWords("附件") { _ = scan.take("：:") }
        _ = scan.skip { $0.properties.isWhitespace }
        let number = WordScan(scan.rest)
        var after = number
        if !after.takeDigits().isEmpty, after.take(".．、") { return after.rest }
        return scan.rest
    }

    private static func agree(_ name: String, _ title: String) -> Bool {
        func bare(_ text: String) -> [Unicode.Scalar] {
            text.unicodeScalars.filter { !$0.properties.isWhitespace && !"《》".unicodeScalars.contains($0) }
        }
        return bare(name) == bare(title)
    }
}
