import DocumentModel

/// Makes of a content control what its tag or its kind says.
enum ConstructReader {
    /// The piece that a block-level content control is; `nil` if it only holds what is in it.
    static func piece(of control: StoryHandler.Control, pieces: [BlockPiece], isQuotation: Bool) -> BlockPiece? {
        func blocks(joinsQuotations: Bool = !isQuotation) -> [Block] {
            BlockAssembler.blocks(of: pieces, joinsQuotations: joinsQuotations)
        }
        if control.gallery == "Table of Contents" { return contents(blocks()) }
        guard let tag = control.tag, tag.hasPrefix(WordMarks.tagPrefix) else {
            return .block(.group(Group(role: "control", tag: control.tag, title: control.title, blocks: blocks())))
        }
        let fields = tag.dropFirst(WordMarks.tagPrefix.count)
            .split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        switch fields.first.flatMap({ WordMarks.Construct(rawValue: $0) }) {
        case .item: return .itemRest(depth: fields.count > 1 ? Int(fields[1]) ?? 0 : 0, blocks())
        case .definition: return .definitionRest(blocks())
        case .quotation: return .block(.quotation(Quotation(blocks: blocks(joinsQuotations: false))))
        case .figure: return .block(figure(pieces, isQuotation: isQuotation))
        case .textBox: return .block(.textBox(TextBox(blocks: blocks())))
        case .code:
            guard case .preformatted(var code)? = blocks().first else { return nil }
            code.language = fields.count > 1 ? fields[1] : nil
            return .block(.preformatted(code))
        case .group:
            return .block(
                .group(
                    Group(
                        role: fields.count > 1 ? fields[1] : "control", tag: fields.count > 2 ? fields[2] : nil,
                        title: control.title, blocks: blocks())))
        case nil: return nil
        }
    }

    /// A figure whose caption is its first or its last paragraph.
    private static func figure(_ pieces: [BlockPiece], isQuotation: Bool) -> Block {
        var pieces = pieces
        var caption: Caption?
        if case .caption(let paragraph)? = pieces.first {
            caption = Caption(content: paragraph.content, position: .above)
            pieces.removeFirst()
        } else if case .caption(let paragraph)? = pieces.last {
            caption = Caption(content: paragraph.content, position: .below)
            pieces.removeLast()
        }
        let blocks = BlockAssembler.blocks(of: pieces, joinsQuotations: !isQuotation)
        return .figure(Figure(blocks: blocks, caption: caption))
    }

    /// The table of contents that a control of its gallery holds: the field's, with the heading above it.
    private static func contents(_ blocks: [Block]) -> BlockPiece {
        var result = TableOfContents(firstLevel: 1, lastLevel: 9)
        var hasField = false
        for block in blocks {
            if case .tableOfContents(let inner) = block {
                if !hasField { (result.firstLevel, result.lastLevel) = (inner.firstLevel, inner.lastLevel) }
                hasField = true
                result.blocks += inner.blocks
            } else {
                result.blocks.append(block)
            }
        }
        return .block(.tableOfContents(result))
    }
}
