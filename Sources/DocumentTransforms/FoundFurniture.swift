import ConversionCore
import DocumentModel

/// What was found around a report and taken off it.
struct FoundFurniture {
    private var dropped: [String] = []
    private var source: String?
    private var editor: String?
    private var published: PartialDate?
    private var becameMetadata = 0

    /// Takes the page's lines out of the head; lines of the report stay, whatever stands between them.
    mutating func dropHead(_ lines: inout [TextLine], end: Int) {
        let titlePlace = lines.firstIndex { $0.finding == .title } ?? 0
        // What stands before the title and again after it, is the page's own heading.
        let after = Set(lines[titlePlace..<max(min(end, lines.count), titlePlace)].map(\.text))
        var kept: [TextLine] = []
        var skipsNext = false
        for (index, line) in lines.enumerated() {
            if skipsNext {
                skipsNext = false
                continue
            }
            // 来源： with its name on the next line.
            if index + 1 < end, index + 1 < lines.count, line.isLabel, lines[index + 1].finding == .body,
                let kind = PageFurniture.kind(of: line.text + lines[index + 1].text)
            {
                take(line.text + lines[index + 1].text, kind)
                skipsNext = true
                continue
            }
            if index < end, line.finding == .body || line.isSmallItem {
                if let kind = PageFurniture.kind(of: line.text) {
                    take(line.text, kind)
                    continue
                }
                if index < titlePlace, after.contains(line.text) {
                    take(line.text, .tool)
                    continue
                }
                // A place in the site, after the sign that leads to it.
                if index > 0, [">", "»", "›"].contains(lines[index - 1].text), line.text.unicodeScalars.count <= 16 {
                    take(line.text, .tool)
                    continue
                }
            }
            kept.append(line)
        }
        lines = kept
    }

    /// Takes the page's lines off the end: buttons and counters, and lists of links with all short lines after them.
    mutating func dropTail(_ blocks: inout [Block]) {
        // What is of the page stands after the last line that is surely of the report.
        var start = blocks.count
        while start > 0, blocks.count - start < 80, FoundFurniture.shortText(blocks[start - 1]) != nil { start -= 1 }
        var kept: [Block] = []
        var isLinks = false
        for block in blocks[start...] {
            guard let text = FoundFurniture.shortText(block) else {
                kept.append(block)
                continue
            }
            if let kind = PageFurniture.kind(of: text) {
                isLinks = isLinks || kind == .links
                take(text, kind)
            } else if isLinks, !FoundFurniture.isOfReport(text) {
                take(text, .links)
            } else {
                isLinks = false
                kept.append(block)
            }
        }
        blocks.replaceSubrange(start..., with: kept)
    }

    /// Whether a short line is of the report though links stand before it.
    private static func isOfReport(_ text: String) -> Bool {
        ["附件", "附表", "附录", "附：", "注：", "抄送", "（此件", "(此件", "单位：", "联系人", "联系电话"].contains { text.hasPrefix($0) }
            || DateLine.date(text) != nil
    }

    /// The text of a paragraph that is short and no sentence.
    private static func shortText(_ block: Block) -> String? {
        guard case .paragraph(let paragraph) = block, paragraph.number == nil else { return nil }
        let text = paragraph.content.plainText
        guard text.unicodeScalars.count <= 60, let last = text.unicodeScalars.last,
            !"。！？；”".unicodeScalars.contains(last)
        else { return nil }
        return text
    }

    private mutating func take(_ text: String, _ kind: PageFurniture.Kind) {
        switch kind {
        case .source(let name): keep(name, in: \.source, text)
        case .editor(let name): keep(name, in: \.editor, text)
        case .published(let date):
            guard let date = DateLine.leadingDate(date), published == nil || published == date else {
                dropped.append(text)
                return
            }
            published = date
            becameMetadata += 1
        case .tool, .links: dropped.append(text)
        }
    }

    /// The first line that tells something becomes metadata; what another one tells goes as a line of the page.
    private mutating func keep(_ value: String, in place: WritableKeyPath<FoundFurniture, String?>, _ text: String) {
        if self[keyPath: place] != nil, self[keyPath: place] != value {
            dropped.append(text)
            return
        }
        self[keyPath: place] = value
        becameMetadata += 1
    }

    /// Says what was dropped, and gives the metadata what it told.
    func report(to metadata: inout Metadata, _ diagnostics: inout Diagnostics) {
        if metadata.sourceName == nil { metadata.sourceName = source }
        if metadata.date == nil { metadata.date = published }
        if let editor { metadata.custom.append(CustomField(name: "责任编辑", value: .text(editor))) }
        if becameMetadata > 0 {
            diagnostics.note(
                .changed, "lines that tell source, editor or day of publication became metadata", count: becameMetadata)
        }
        guard !dropped.isEmpty else { return }
        let shown = dropped.prefix(12).map { "“\($0)”" }.joined(separator: ", ")
        let more = dropped.count > 12 ? " and \(dropped.count - 12) more" : ""
        diagnostics.warn(.skipped, "lines of the page around the report were dropped: \(shown)\(more)")
    }
}

extension TextLine {
    /// Whether it is nothing but a short label, which may have been taken for an address.
    var isLabel: Bool {
        guard let last = text.unicodeScalars.last, last == "：" || last == ":" else { return false }
        return text.unicodeScalars.count <= 6 && (finding == .body || finding == .role(.recipient))
    }

    /// Whether it was taken for an item though it is nothing but a sign.
    fileprivate var isSmallItem: Bool { finding == .item && text.unicodeScalars.count <= 2 }
}
