import DocumentModel

/// The pictures of a text apart from its words: figures of their own, which lines of an exact height do not clip.
struct PictureParts {
    private(set) var rest: [Inline] = []
    private(set) var figures: [Block] = []

    init(_ inlines: [Inline]) {
        guard !inlines.allSatisfy({ if case .text = $0 { true } else { false } }) else {
            rest = inlines
            return
        }
        for inline in inlines {
            switch inline {
            case .image(let image): add(.image(image))
            case .link(var link):
                let inner = PictureParts(link.content)
                guard !inner.figures.isEmpty else {
                    rest.append(inline)
                    continue
                }
                for case .figure(let figure) in inner.figures {
                    for case .paragraph(let picture) in figure.blocks {
                        add(.link(Link(target: link.target, title: link.title, content: picture.content)))
                    }
                }
                link.content = inner.rest
                if !link.content.showsNothing { rest.append(.link(link)) }
            case .span(var span):
                let inner = PictureParts(span.content)
                figures += inner.figures
                span.content = inner.rest
                if inner.figures.isEmpty || !span.content.showsNothing { rest.append(.span(span)) }
            default: rest.append(inline)
            }
        }
        rest.mergeRuns()
        // White space around pictures is nothing to be seen.
        if rest.plainText.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
            rest.removeAll { if case .text = $0 { true } else { false } }
        }
    }

    private mutating func add(_ picture: Inline) {
        var picture = picture
        if case .image(var image) = picture {
            image.isFloating = false
            picture = .image(image)
        }
        figures.append(.figure(Figure(blocks: [.paragraph(Paragraph(content: [picture]))])))
    }
}

extension [Inline] {
    /// Whether there is nothing to be seen.
    var showsNothing: Bool {
        allSatisfy { inline in
            switch inline {
            case .text(let text, _): text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
            case .lineBreak(.line), .marker: true
            default: false
            }
        }
    }
}
