import ConversionCore
import DocumentModel
import HTMLParsing

extension BlockBuilder {
    /// Takes an element that this package wrote for something that HTML has no words for.
    ///
    /// - Returns: Whether what is in it is to be read; `nil` if the element is to be taken as any other.
    mutating func enterOwn(
        _ kind: String, _ node: HTMLTree.Node, _ css: CSSDeclarations, _ inner: inout Scope
    ) -> Bool? {
        func mark(_ name: String) -> String? { tree.attribute(node, named: name) }
        switch kind {
        case "textBox":
            openContainer(.textBox(width: css.length(.width), height: css.length(.height)))
        case "group":
            openContainer(
                .group(role: mark(HTMLMarks.role) ?? "", tag: mark(HTMLMarks.tag), title: mark("title")))
        case "contents":
            let levels = (mark(HTMLMarks.level) ?? "").split(separator: "-").compactMap { Int($0) }
            openContainer(
                .contents(first: levels.first ?? 1, last: levels.count > 1 ? levels[1] : 9))
        case "comments":
            if !options.keepsComments { return false }
            openContainer(.discarded)
        case "pageBreak":
            endParagraph()
            add(.pageBreak)
            return false
        case "sectionBreak":
            endParagraph()
            add(.sectionBreak(SectionText.setup(mark(HTMLMarks.layout) ?? "")))
            return false
        case "foreign":
            let element = ForeignElement(
                markup: mark(HTMLMarks.source) ?? "", text: mark(HTMLMarks.text) ?? tree.textContent(node))
            if tree.tag(node) == .div {
                endParagraph()
                add(Block.foreign(element))
            } else {
                add(Inline.foreign(element))
            }
            return false
        case "page":
            add(.lineBreak(.page), isSolid: false)
            return false
        case "column":
            add(.lineBreak(.column), isSolid: false)
            return false
        case "equation":
            addOwnEquation(node)
            return false
        case "field":
            open(
                .field(Field.Kind(rawValue: mark(HTMLMarks.name) ?? ""), instruction: mark(HTMLMarks.source) ?? ""))
            inner.closing = .frame
            return true
        case "control":
            let field = mark(HTMLMarks.value).flatMap { AnnotationText.formField($0) }
            open(.annotation(.control(ContentControl(tag: mark(HTMLMarks.tag), title: mark("title"), field: field))))
            inner.closing = .frame
            return true
        case "date":
            guard let date = mark("datetime").flatMap({ PartialDate($0) }) else { return nil }
            open(.annotation(.date(date)))
            inner.closing = .frame
            return true
        case "annotation":
            guard let annotation = mark(HTMLMarks.value).flatMap({ AnnotationText.annotation($0) }) else { return nil }
            open(.annotation(annotation))
            inner.closing = .frame
            return true
        case "bookmarkStart":
            addMarker(.bookmarkStart(mark(HTMLMarks.name) ?? mark("id") ?? ""))
            return false
        case "bookmarkEnd":
            addMarker(.bookmarkEnd(mark(HTMLMarks.name) ?? ""))
            return false
        case "commentStart", "commentEnd", "commentReference":
            guard options.keepsComments else { return false }
            let id = CommentID(mark(HTMLMarks.name) ?? "")
            switch kind {
            case "commentStart": addMarker(.commentStart(id))
            case "commentEnd": addMarker(.commentEnd(id))
            default: add(.marker(.commentReference(id)))
            }
            return false
        default: return nil
        }
        inner.closing = .container
        inner.layout = ParagraphLayout()
        return true
    }

    private mutating func addOwnEquation(_ node: HTMLTree.Node) {
        let source = tree.attribute(node, named: HTMLMarks.source) ?? ""
        var equation = Equation(
            source: nil, text: tree.attribute(node, named: HTMLMarks.text) ?? tree.textContent(node),
            isDisplay: tree.attribute(node, .class) == "math display")
        switch tree.attribute(node, named: HTMLMarks.format) {
        case "omml": equation.source = .omml(source)
        case "mathml": equation.source = .mathML(source)
        case "tex": equation.source = .tex(source)
        default: break
        }
        add(.equation(equation))
    }
}
