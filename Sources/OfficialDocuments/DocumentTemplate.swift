public import DocumentModel

/// Drafts to be filled in: the elements that a kind of document must have, each place to be filled in as a content control.
public enum DocumentTemplate {
    /// A place to be filled in.
    ///
    /// - Parameters:
    ///   - tag: The name that programs find it by.
    ///   - words: What stands there until it is filled in.
    /// - Returns: A content control with the words.
    static func place(_ tag: String, _ words: String) -> Inline {
        let control = ContentControl(tag: tag, title: words, field: .text)
        return .span(AnnotatedSpan(annotation: .control(control), content: [.text(words, .plain)]))
    }

    static func paragraph(_ role: ParagraphRole = .body, _ content: Inline...) -> Block {
        .paragraph(Paragraph(content: content, role: role))
    }

    static func text(_ words: String) -> Inline { .text(words, .plain) }

    /// A draft of a kind.
    ///
    /// - Parameter kind: The kind.
    /// - Returns: A document with all elements that the kind must have, and those that it usually has.
    public static func document(_ kind: OfficialKind) -> Document {
        let elements = kind.elements
        var blocks = [title(kind)]
        if elements.adoptionNote == .required {
            blocks.append(
                paragraph(
                    .subtitle, text("（"), place("adopted", "2026年1月1日"), text("××会议通过）")))
        }
        if elements.addressee == .required || kind == .opinion || kind == .bulletin {
            blocks.append(paragraph(.recipient, place("addressee", "××××"), text("：")))
        }
        blocks += body(kind)
        if elements.signature != .none, kind != .communique {
            blocks.append(paragraph(.signature, place("signature", kind == .order ? "市长 ×××" : "××市人民政府")))
        }
        if elements.date != .none, kind != .communique, kind != .minutes {
            blocks.append(paragraph(.date, place("date", "2026年1月1日")))
        }
        if elements.remark == .required {
            blocks.append(
                paragraph(
                    .remark, text("（联系人："), place("contact", "×××"), text("，电话："),
                    place("telephone", "××××××××"), text("）")))
        }
        var document = Document(blocks: blocks)
        document.metadata.language = "zh-Hans"
        return document
    }

    /// As long as a paragraph of text.
    static let placeholder = String(repeating: "×", count: 70) + "。"

    private static func title(_ kind: OfficialKind) -> Block {
        switch kind {
        case .order: paragraph(.title, place("issuer", "××市人民政府"), text("令"))
        case .minutes: paragraph(.title, place("meeting", "××市人民政府常务会议"), text("纪要"))
        case .announcement, .publicNotice, .communique:
            paragraph(
                .title, place("issuer", "××市人民政府"), text("关于"), place("matter", "××××"), text("的" + kind.rawValue))
        default: paragraph(.title, text("关于"), place("matter", "××××××"), text("的" + kind.rawValue))
        }
    }

    private static func body(_ kind: OfficialKind) -> [Block] {
        let reason = place("reason", "为了××××，根据××××的规定，结合实际情况，现将有关事项说明如下。")
        let content = place("content", placeholder)
        switch kind {
        case .resolution:
            return [
                paragraph(.body, text("会议审议了"), place("subject", "××××××××"), text("，决定予以批准。")),
                paragraph(.body, content),
            ]
        case .order:
            return [
                paragraph(
                    .body, place("subject", "《××××办法》已经××××××××××××××××××××××××××××××××会议通过，"), text("现予公布，自"),
                    place("effective", "2026年1月1日"), text("起施行。"))
            ]
        case .communique: return [paragraph(.body, reason), paragraph(.body, content)]
        case .announcement:
            return [paragraph(.body, reason), paragraph(.body, content), paragraph(.body, text("特此公告。"))]
        case .publicNotice:
            return [paragraph(.body, reason), paragraph(.body, content), paragraph(.body, text("特此通告。"))]
        case .notice: return [paragraph(.body, reason), paragraph(.body, content), paragraph(.body, text("特此通知。"))]
        case .report: return [paragraph(.body, reason), paragraph(.body, content), paragraph(.body, text("特此报告。"))]
        case .request: return [paragraph(.body, reason), paragraph(.body, content), paragraph(.body, text("妥否，请批示。"))]
        case .reply:
            return [
                paragraph(.body, text("你单位《"), place("asked", "关于××××的请示"), text("》收悉。现批复如下。")),
                paragraph(.body, content), paragraph(.body, text("此复。")),
            ]
        case .bill: return [paragraph(.body, reason), paragraph(.body, content), paragraph(.body, text("现提请审议。"))]
        case .letter: return [paragraph(.body, reason), paragraph(.body, content), paragraph(.body, text("特此函告。"))]
        case .minutes:
            return [
                paragraph(.body, place("held", "2026年1月1日，×××主持召开会议，"), text("会议研究了以下事项。")),
                paragraph(.body, text("会议指出，"), place("content", placeholder)),
                paragraph(.body, text("出席："), place("present", "×××、×××、×××。")),
                paragraph(.body, text("请假："), place("absent", "×××。")),
                paragraph(.body, text("列席："), place("attending", "×××、×××。")),
            ]
        case .decision, .opinion, .bulletin: return [paragraph(.body, reason), paragraph(.body, content)]
        }
    }
}
