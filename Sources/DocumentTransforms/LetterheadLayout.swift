package import ConversionCore
package import DocumentModel

/// Gives a draft its 版头 at the beginning and its 版记 at the end (GB/T 9704-2012, 7.2, 7.4 and 10), as tables whose styles the
/// theme knows.
package struct LetterheadLayout: DocumentTransform {
    private let letterhead: Letterhead
    private let fontSet: OfficialLayout.FontSet

    package init(_ letterhead: Letterhead, fontSet: OfficialLayout.FontSet = .gb2312) {
        self.letterhead = letterhead
        self.fontSet = fontSet
    }

    /// The styles of the tables that are furniture.
    static let tableStyles: Set<String> = [
        "Letterhead", "Minutes Head", "Order Head", "Letter Head", "Letter Foot", "Imprint", "Letter Imprint",
    ]

    static func isFurniture(_ block: Block) -> Bool {
        if case .table(let table) = block, let style = table.sourceStyle { tableStyles.contains(style) } else { false }
    }

    /// Whether a header or footer holds nothing but furniture.
    static func isFurniture(_ blocks: [Block]?) -> Bool {
        blocks.map { $0.contains(where: isFurniture) && $0.allSatisfy { isFurniture($0) || $0.isEmptyParagraph } }
            ?? true
    }

    package func apply(to document: inout Document, diagnostics: inout Diagnostics) throws(ConversionError) {
        if document.blocks.contains(where: LetterheadLayout.isFurniture) {
            diagnostics.warn(.changed, "the head and foot that the document had gave way to the letterhead's")
            document.blocks.removeAll(where: LetterheadLayout.isFurniture)
        }
        let own = takeNumber(from: &document)
        if let own, let stated = letterhead.number, own != stated {
            diagnostics.warn(.changed, "the number \(own) of the text gave way to the letterhead's, \(stated)")
        }
        if !letterhead.signers.isEmpty, letterhead.kind != .document {
            diagnostics.warn(.notWritten, "签发人 stand in the head of a 文件 alone; left out")
        }
        let number = letterhead.number ?? own
        let recipients = takeRecipients(from: &document, &diagnostics)
        document.blocks.insert(contentsOf: head(number), at: 0)
        if let imprint = imprint(recipients, &document, &diagnostics) { document.blocks.append(imprint) }
        if letterhead.kind == .letter {
            // 首页不显示页码 (10.1).
            var section = document.section ?? SectionSetup()
            section.footer.first = [foot]
            document.section = section
        }
        if let issuer = letterhead.issuers.first, document.metadata.issuingBody == nil {
            document.metadata.issuingBody = issuer
        }
        if let number, document.metadata.documentNumber == nil { document.metadata.documentNumber = number }
    }

    /// 4 mm, from the number to the line under it (7.2.7).
    private static let overLine = 227

    // MARK: - Head

    private func head(_ number: String?) -> [Block] {
        let marks = marks
        let numberCells = numberCells(number)
        // Two signers stand side by side.
        let isUpward = !letterhead.signers.isEmpty
        let widths = marks.count == 2 ? isUpward ? [5_300, 3_544] : [6_400, 2_444] : [4_422, 4_422]
        func row(_ cells: [TableCell]) -> TableRow {
            var cells = cells
            if cells.count == 1 { cells[0].columnSpan = 2 }
            return TableRow(cells: cells)
        }
        var table = Table(rows: [], headerRowCount: 1)
        table.columnWidths = widths.map { .twips($0) }
        switch letterhead.kind {
        case .letter:
            table.sourceStyle = "Letter Head"
            table.columnWidths = [.twips(4_819), .twips(4_819)]
            // Under the line the number at the right, what is secret or urgent at the left, both by the text's margins;
            // 7/8 of a character below the line (10.1).
            let right = number.map { [paragraph($0, .letterNumber, alignment: .end)] } ?? []
            table.rows = [
                row(marks),
                row([
                    TableCell(blocks: LetterheadLayout.inset(lead), verticalAlignment: .top),
                    TableCell(blocks: LetterheadLayout.inset(right), verticalAlignment: .top),
                ]),
            ]
            return [.table(table)]
        case .document: table.sourceStyle = "Letterhead"
        case .minutes: table.sourceStyle = "Minutes Head"
        case .order: table.sourceStyle = "Order Head"
        }
        table.rows = [
            row([TableCell(blocks: lead, verticalAlignment: .top)]), row(marks), row(numberCells),
        ]
        return [.table(table)]
    }

    /// Paragraphs of a table of 170 mm that keep to the margins of a text of 156 mm.
    private static func inset(_ blocks: [Block]) -> [Block] {
        blocks.enumerated().map { index, block in
            guard case .paragraph(var paragraph) = block else { return block }
            if paragraph.layout.alignment == .end {
                paragraph.layout.endIndent = .length(.twips(397))
            } else {
                paragraph.layout.startIndent = .length(.twips(397))
            }
            if index == 0 { paragraph.layout.spaceBefore = .twips(140) }
            return .paragraph(paragraph)
        }
    }

    /// 份号, 密级, 紧急程度.
    private var lead: [Block] {
        [
            letterhead.copyNumber.map { paragraph($0, .copyNumber) },
            letterhead.secrecy.map { paragraph($0, .secrecy) }, letterhead.urgency.map { paragraph($0, .urgency) },
        ].compactMap { $0 }
    }

    /// The mark in one cell; of several bodies the names in one and 文件 in another (7.2.4).
    private var marks: [TableCell] {
        let suffix = letterhead.kind == .document ? "文件" : ""
        func cell(_ texts: [String], _ alignment: TextAlignment, width: Int) -> TableCell {
            let size = LetterheadLayout.markSize(of: texts, width: width, rows: texts.count)
            let blocks = texts.map { text -> Block in
                var details = TextDetails()
                details.size = .twips(size * 10)
                var paragraph = Paragraph(
                    content: [.text(text, TextStyle([], details: details))], role: .issuingMark)
                if alignment != .center { paragraph.layout.alignment = alignment }
                return .paragraph(paragraph)
            }
            return TableCell(blocks: blocks, verticalAlignment: .middle)
        }
        guard letterhead.issuers.count > 1, !suffix.isEmpty else {
            let width = letterhead.kind == .letter ? 9_638 : 8_844
            return [cell(letterhead.issuers.map { $0.hasSuffix(suffix) ? $0 : $0 + suffix }, .center, width: width)]
        }
        return [cell(letterhead.issuers, .distribute, width: 5_300), cell([suffix], .center, width: 2_444)]
    }

    /// The size of a mark in half points: as large as fits on a line, 62 pt at most, so that it is less wide than high type
    /// would make it; of several names less, so that the head keeps its place.
    static func markSize(of texts: [String], width: Int, rows: Int) -> Int {
        let longest = texts.map { max(SignatureLayout.width($0), 100) }.max() ?? 100
        // A twentieth of the width stays free.
        let fitting = width * 95 / 100 * 100 / longest / 10
        return max(min(fitting, rows > 2 ? 64 : rows > 1 ? 80 : 124), 44)
    }

    /// The number; with 签发人 of a document that goes up at the right, the last signer level with it (7.2.5, 7.2.6).
    private func numberCells(_ number: String?) -> [TableCell] {
        guard !letterhead.signers.isEmpty, letterhead.kind == .document else {
            let blocks = number.map { [paragraph($0, .letterNumber, isOverLine: true)] } ?? []
            return [TableCell(blocks: blocks, verticalAlignment: .bottom)]
        }
        var left = number.map { [paragraph($0, .letterNumber, alignment: .start, isOverLine: true)] } ?? []
        if case .paragraph(var paragraph)? = left.first {
            paragraph.layout.startIndent = .characters(hundredths: 100)
            left = [.paragraph(paragraph)]
        }
        // 每行一般排两个 (7.2.6).
        let rows = stride(from: 0, to: letterhead.signers.count, by: 2).map { start -> Block in
            let names = letterhead.signers[start..<min(start + 2, letterhead.signers.count)].joined(separator: "　")
            var details = TextDetails()
            details.font = fontSet.secondFace
            let label: [Inline] = start == 0 ? [.text("签发人：", .plain)] : []
            var row = Paragraph(content: label + [.text(names, TextStyle([], details: details))], role: .signer)
            if start + 2 >= letterhead.signers.count { row.layout.spaceAfter = .twips(LetterheadLayout.overLine) }
            return .paragraph(row)
        }
        return [
            TableCell(blocks: left, verticalAlignment: .bottom), TableCell(blocks: rows, verticalAlignment: .bottom),
        ]
    }

    private func paragraph(
        _ text: String, _ role: ParagraphRole, alignment: TextAlignment? = nil, isOverLine: Bool = false
    ) -> Block {
        var paragraph = Paragraph(text, role: role)
        paragraph.layout.alignment = alignment
        if isOverLine { paragraph.layout.spaceAfter = .twips(LetterheadLayout.overLine) }
        return .paragraph(paragraph)
    }

    /// The document's number as it stood under or over the title, where the letterhead gives none.
    private func takeNumber(from document: inout Document) -> String? {
        guard let place = place(of: [.documentNumber], in: document.blocks.prefix(8)),
            case .paragraph(let paragraph) = document.blocks[place]
        else { return nil }
        document.blocks.remove(at: place)
        return paragraph.content.plainText
    }

    // MARK: - Foot

    private var foot: Block {
        .table(
            Table(
                columnWidths: [.twips(9_638)], rows: [TableRow(cells: [TableCell(blocks: [])])],
                sourceStyle: "Letter Foot"))
    }

    /// How many lines of the first page the head and the title leave to 主送机关, less one for the text.
    private static let roomForRecipients = 8

    /// 主送机关 that the letterhead states, or that are too long for the first page to show text, move to the 版记 (7.3.2).
    private func takeRecipients(from document: inout Document, _ diagnostics: inout Diagnostics) -> String? {
        guard let place = place(of: [.recipient], in: document.blocks[...]),
            case .paragraph(let paragraph) = document.blocks[place]
        else { return letterhead.recipients }
        let text = paragraph.content.plainText
        if let stated = letterhead.recipients {
            document.blocks.remove(at: place)
            diagnostics.warn(.changed, "the addressees of the text gave way to the letterhead's: \(text)")
            return stated
        }
        guard (SignatureLayout.width(text) + 2_799) / 2_800 > LetterheadLayout.roomForRecipients else { return nil }
        document.blocks.remove(at: place)
        diagnostics.note(.changed, "the addressees are too long for the first page and stand in the 版记 (7.3.2)")
        return text
    }

    private func imprint(
        _ recipients: String?, _ document: inout Document, _ diagnostics: inout Diagnostics
    ) -> Block? {
        var copies = document.blocks.compactMap { $0.text(of: .copyTo) }
        let prints = document.blocks.compactMap { $0.text(of: .printing) }
        if let copyTo = letterhead.copyTo {
            for text in copies {
                diagnostics.warn(.changed, "what the text says of copies gave way to the letterhead's: \(text)")
            }
            copies = [copyTo]
        }
        document.blocks.removeAll { $0.text(of: .copyTo) != nil || $0.text(of: .printing) != nil }
        var lists: [Block] = []
        if let recipients { lists.append(paragraph(LetterheadLayout.list("主送", recipients), .copyTo)) }
        lists += copies.map { paragraph(LetterheadLayout.list("抄送", $0), .copyTo) }
        var lines: [Block] = []
        if letterhead.printer != nil || letterhead.printed != nil {
            for text in prints {
                diagnostics.warn(.changed, "what the text says of its printing gave way to the letterhead's: \(text)")
            }
            lines = [printing(letterhead.printer ?? "", letterhead.printed ?? "")]
        } else {
            lines = prints.map { text in
                let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
                return printing(parts.first.map { String($0) } ?? "", parts.count > 1 ? parts[1].trimmingSpace : "")
            }
        }
        // 信函的版记不加印发机关和印发日期 (10.1).
        if letterhead.kind == .letter, !lines.isEmpty {
            diagnostics.warn(.notWritten, "the 版记 of a 信函 says nothing of its printing; left out (10.1)")
            lines = []
        }
        let rows = [lists, lines].filter { !$0.isEmpty }.map { TableRow(cells: [TableCell(blocks: $0)]) }
        guard !rows.isEmpty else { return nil }
        return .table(
            Table(
                columnWidths: [.twips(8_844)], rows: rows,
                sourceStyle: letterhead.kind == .letter ? "Letter Imprint" : "Imprint"))
    }

    private func printing(_ printer: String, _ date: String) -> Block {
        let printed = date.isEmpty || date.hasSuffix("印发") ? date : date + "印发"
        return .paragraph(
            Paragraph(content: [.text(printer, .plain), .tab, .text(printed, .plain)], role: .printing))
    }

    /// A list with its label, and a full stop at its end.
    private static func list(_ label: String, _ text: String) -> String {
        var text = text
        for start in [label + "：", label + ":"] where text.hasPrefix(start) { text.removeFirst(start.count) }
        while let last = text.last, "：:。；，、".contains(last) || last.isWhitespace { text.removeLast() }
        return "\(label)：\(text)。"
    }

    private func place(of roles: Set<ParagraphRole>, in blocks: ArraySlice<Block>) -> Int? {
        blocks.firstIndex { block in
            if case .paragraph(let paragraph) = block { roles.contains(paragraph.role) } else { false }
        }
    }
}

extension Block {
    /// A table without what the theme states of it.
    var withoutWidth: Block {
        guard case .table(var table) = self else { return self }
        table.width = nil
        table.alignment = nil
        return .table(table)
    }

    fileprivate func text(of role: ParagraphRole) -> String? {
        guard case .paragraph(let paragraph) = self, paragraph.role == role else { return nil }
        return paragraph.content.plainText
    }

    fileprivate var isEmptyParagraph: Bool {
        if case .paragraph(let paragraph) = self { paragraph.content.isEmpty } else { false }
    }
}

extension StringProtocol {
    fileprivate var trimmingSpace: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
