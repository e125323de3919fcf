import DocumentModel
import HTMLParsing
import TextEncoding

extension BlockBuilder {
    /// Takes the layout that an element states. Of other pages only what carries meaning is taken: how lines are set and
    /// how the first one is indented.
    mutating func takeLayout(_ node: HTMLTree.Node, _ css: CSSDeclarations, _ tag: HTMLTagName, _ inner: inout Scope) {
        if inner.layout.isEmpty, css.isEmpty, tag != .center, !page.isOwn, !tree.hasAttribute(node, .align) {
            return
        }
        var layout = ParagraphLayout()
        if tag != .table { layout.alignment = inner.layout.alignment }
        if tag == .center { layout.alignment = .center }
        let align = tree.attribute(node, .align)
        if let stated = css.keyword(.textAlign) ?? (tag == .table ? nil : align?.lowercased()) {
            switch stated {
            case "left", "start": layout.alignment = page.isOwn ? .start : nil
            case "center", "-webkit-center": layout.alignment = .center
            case "right", "end": layout.alignment = .end
            case "justify" where css.own(.textAlign) == nil && align == nil: layout.alignment = nil
            case "justify": layout.alignment = css.keyword(.textAlignLast) == "justify" ? .distribute : .justify
            default: break
            }
        }
        // What is moved off the screen has another way to be shown, and no indent.
        if let indent = css.indent(.textIndent), !BlockBuilder.isOffScreen(indent) {
            // No indent says something where paragraphs have one by default; lines in the middle and at the right have none.
            let isNone = indent == .length(Length(emu: 0)) || indent == .characters(hundredths: 0)
            let isAside = layout.alignment == .center || layout.alignment == .end
            if page.isOwn || !isNone || !isAside { layout.firstLineIndent = indent }
        }
        if page.isOwn { takeOwnLayout(css, node, &layout) } else { layout.startsPage = inner.layout.startsPage }
        inner.layout = layout
    }

    private static func isOffScreen(_ indent: IndentMeasure) -> Bool {
        switch indent {
        case .length(let length): length < .points(-360)
        case .characters(let hundredths): hundredths < -3_000
        }
    }

    private func takeOwnLayout(_ css: CSSDeclarations, _ node: HTMLTree.Node, _ layout: inout ParagraphLayout) {
        layout.isRightToLeft = tree.attribute(node, .dir) == "rtl"
        if css.isEmpty { return }
        layout.startIndent = css.indent(.marginInlineStart)
        layout.endIndent = css.indent(.marginInlineEnd)
        layout.spaceBefore = css.length(.marginBlockStart)
        layout.spaceAfter = css.length(.marginBlockEnd)
        if let line = css[.lineHeight] {
            if line.hasPrefix("max("), let comma = line.firstIndex(of: ",") {
                let least = line[line.index(line.startIndex, offsetBy: 4)..<comma]
                layout.lineSpacing = CSSDeclarations.length(String(least)).map { .atLeast($0) }
            } else if let length = CSSDeclarations.length(line) {
                layout.lineSpacing = .exactly(length)
            } else if let factor = Double(line), factor.magnitude < 1_000 {
                layout.lineSpacing = .multiple(hundredths: Int((factor * 100).rounded()))
            }
        }
        layout.startsPage = css.keyword(.breakBefore) == "page"
        layout.keepsWithNext = css.keyword(.breakAfter) == "avoid"
    }

    /// Takes what CSS says about text.
    mutating func takeStyle(_ css: CSSDeclarations, _ inner: inout Scope) {
        if css.isEmpty { return }
        var style = inner.style
        if let weight = css.keyword(.fontWeight) {
            let isBold = weight == "bold" || weight == "bolder" || (Int(weight) ?? 0) >= 600
            if isBold { style.marks.insert(.bold) } else { style.marks.remove(.bold) }
        }
        if let slant = css.keyword(.fontStyle) {
            if slant == "italic" || slant.hasPrefix("oblique") {
                style.marks.insert(.italic)
            } else if slant == "normal" {
                style.marks.remove(.italic)
            }
        }
        if let line = css.keyword(.textDecoration) ?? css.keyword(.textDecorationLine) {
            if line.holds("underline") { style.marks.insert(.underline) }
            if line.holds("line-through") { style.marks.insert(.strike) }
        }
        switch css.keyword(.verticalAlign) {
        case "super": style.marks.insert(.superscript)
        case "sub": style.marks.insert(.subscript)
        default: break
        }
        let caps = css.keyword(.fontVariantCaps) ?? css.keyword(.fontVariant)
        if caps?.holds("small-caps") == true { style.marks.insert(.smallCapitals) }
        switch css.keyword(.textTransform) {
        case "uppercase": style.marks.insert(.capitals)
        case "none": style.marks.remove(.capitals)
        default: break
        }
        if let emphasis = css.keyword(.textEmphasis) ?? css.keyword(.textEmphasisStyle) {
            if emphasis.hasPrefix("none") {
                style.marks.remove(.emphasisMarks)
            } else {
                style.marks.insert(.emphasisMarks)
            }
        }
        if css.hasOwn { takeDetails(css, &style, &inner) }
        inner.style = style
        switch css.keyword(.whiteSpace) {
        case "pre", "pre-wrap", "break-spaces": inner.whiteSpace = .keep
        case "normal", "nowrap": inner.whiteSpace = .collapse
        default: break
        }
    }

    /// Takes what an element's own style says of colour, size and font: of style sheets only what is said counts, how the
    /// page looks otherwise is not the report's.
    private mutating func takeDetails(_ css: CSSDeclarations, _ style: inout TextStyle, _ inner: inout Scope) {
        var details = style.details
        details.color = css.own(.color).flatMap { CSSColors.color($0) } ?? details.color
        details.size = css.own(.fontSize).flatMap { CSSDeclarations.length($0) } ?? details.size
        if let font = css.own(.fontFamily) {
            let first =
                font.hasPrefix("'") || font.hasPrefix("\"")
                ? CSSDeclarations.unquoted(font)
                : CSSDeclarations.trimmed(font.split(separator: ",").first ?? "")
            inner.symbolFont = page.isOwn ? nil : SymbolFont(name: first)
            let isFont = !first.isEmpty && first.lowercased() != "inherit" && inner.symbolFont == nil
            if isFont { details.font = first }
        }
        style.details = details
    }

    /// Takes the colour behind text, which only elements within a line hand on as a mark of the text.
    mutating func takeHighlight(_ css: CSSDeclarations, _ inner: inout Scope) {
        if !css.hasOwn { return }
        if let color = (css.own(.backgroundColor) ?? css.own(.background)).flatMap({ CSSColors.color($0) }) {
            inner.style.details.highlight = color
        }
    }

    /// The marks that elements stand for.
    static func mark(of tag: HTMLTagName) -> TextMarks? {
        switch tag {
        case .b, .strong: .bold
        case .i, .em, .var, .dfn, .cite: .italic
        case .u, .ins: .underline
        case .s, .strike, .del: .strike
        case .sup: .superscript
        case .sub: .subscript
        case .code, .kbd, .samp, .tt: .code
        default: nil
        }
    }
}
