import OfficialDocuments
import WordFormat

/// The elements that a kind of document must have (条例 第八条, GB/T 9704-2012 7.3).
enum KindRules {
    static let all: [OfficialRule] = [
        OfficialRule(
            "element-title", "7.3.1", .standard, .warning, expects: "a title that ends with the document's kind"
        ) {
            draft in
            guard draft.kind != nil || (draft.addressee != nil && draft.signature != nil) else {
                return .notApplicable("no kind")
            }
            let title = draft.title
            let kind = OfficialKind(title: title)
            if let wanted = draft.options.kind {
                return .of(kind == wanted, title.isEmpty ? "no title" : title, at: draft.lines(.title))
            }
            return .of(kind != nil, title.isEmpty ? "no title" : title, at: draft.lines(.title))
        },
        needed("element-matter", "7.3.1", "关于 and the matter in the title") { kind, _, draft in
            guard ![.order, .minutes].contains(kind) else { return nil }
            let title = draft.title
            return (title.contains("关于") || [.announcement, .publicNotice, .communique].contains(kind), title)
        },
        needed("element-addressee", "7.3.2", "主送机关") { _, elements, draft in
            let found = draft.addressee
            switch elements.addressee {
            case .required: return (found != nil, found?.text.opening ?? "none")
            case .none: return (found == nil, found?.text.opening ?? "none, as the kind wants it")
            case .optional: return nil
            }
        },
        needed("element-one-addressee", "7.3.2", "one 主送机关") { _, elements, draft in
            guard elements.hasOneAddressee, let found = draft.addressee else { return nil }
            return (!found.text.contains("，") && !found.text.contains("、"), found.text.opening)
        },
        needed("element-adoption-note", nil, "题注 with the day and the meeting") { _, elements, draft in
            guard elements.adoptionNote == .required else { return nil }
            let found = draft.head.first { line in
                ["（", "("].contains { line.text.hasPrefix($0) } && ["通过", "批准"].contains { line.text.contains($0) }
            }
            return (found != nil, found?.text.opening ?? "none")
        },
        needed("element-opening", nil, "the words that open such a text") { _, elements, draft in
            guard !elements.openings.isEmpty else { return nil }
            let text = draft.running.prefix(3).map(\.text).joined()
            let found = elements.openings.first { text.contains($0) }
            return (found != nil, found ?? "none of \(elements.openings.joined(separator: ", "))")
        },
        needed("element-closing", nil, "the formula that closes such a text") { _, elements, draft in
            let text = draft.running.suffix(8).map(\.text).joined()
            let found = elements.closings.first { text.contains($0) }
            guard elements.closing == .required || found != nil else { return nil }
            return (found != nil, found ?? "none of \(elements.closings.joined(separator: ", "))")
        },
        needed("element-forbidden", nil, "nothing that another kind is for") { _, elements, draft in
            guard !elements.forbidden.isEmpty else { return nil }
            let text = draft.running.map(\.text).joined()
            let found = elements.forbidden.first { text.contains($0) }
            return (found == nil, found ?? "none")
        },
        needed("element-signature", "7.3.5", "署名") { _, elements, draft in
            guard elements.signature == .required else { return nil }
            let found = draft.signature
            return (found != nil, found?.text ?? "none")
        },
        needed("element-date", "7.3.5", "成文日期") { _, elements, draft in
            guard elements.date == .required else { return nil }
            let found = draft.date.map { draft.lines[$0] }
            return (found != nil, found?.text ?? "none")
        },
        needed("element-remark", "7.3.6", "附注 with whom to ask") { _, elements, draft in
            guard elements.remark == .required else { return nil }
            let found = draft.lines.last { $0.text.contains("联系人") || $0.text.contains("联系电话") }
            return (found != nil, found?.text.opening ?? "none")
        },
        needed("element-attendance", "10.3", "出席") { _, elements, draft in
            guard elements.attendance == .required else { return nil }
            let found = draft.lines.first { line in ["出席", "参会", "参加"].contains { line.text.hasPrefix($0) } }
            return (found != nil, found?.text.opening ?? "none")
        },
    ]

    /// A rule about an element, which applies to drafts of a known kind; `judge` returns `nil` where the kind leaves it open.
    private static func needed(
        _ name: String, _ clause: String?, _ expected: String,
        judge:
            @escaping @Sendable (OfficialKind, OfficialKind.Elements, CheckedDraft) -> (isRight: Bool, found: String)?
    ) -> OfficialRule {
        OfficialRule(name, clause, clause == nil ? .practice : .standard, .warning, expects: expected) { draft in
            guard let kind = draft.kind else { return .notApplicable("no kind") }
            guard let (isRight, found) = judge(kind, kind.elements, draft) else {
                return .notApplicable("open in a \(kind.rawValue)")
            }
            return .of(isRight, found)
        }
    }
}

extension CheckedDraft {
    /// The place of the last line that is nothing but a date, in a short text the head may hold it.
    var date: Int? { lines.lastIndex { DraftDate($0.text) != nil || DateForms.isOtherForm($0.text) } }

    /// The name over the date, or the last line where there is none.
    var signature: DraftLine? {
        guard let date else { return nil }
        guard let line = sealed(over: lines[date]) ?? (date > 0 ? lines[date - 1] : nil) else { return nil }
        let isName = [.signature, .front, .body].contains(line.kind) && !line.text.hasSuffix("。") && line.length <= 30
        return isName ? line : nil
    }

    /// The last of several names that stand in rows, as a table, right over the date.
    private func sealed(over date: DraftLine) -> DraftLine? {
        let above = paragraphs.last { $0.ordinal < date.paragraph.ordinal && !$0.text.isBlank }
        return above.flatMap { $0.isInTable ? DraftLine($0) : nil }
    }

    var addressee: DraftLine? { head.first { $0.kind == .addressee } }

    /// The text between head and signature.
    var running: [DraftLine] {
        lines.filter { [.body, .item, .front, .heading1RunIn, .heading2RunIn].contains($0.kind) }
    }
}
