extension Inline {
    /// The text as a reader of the page sees it, in the final wording: without deletions, marks and pictures; breaks and
    /// tabs are spaces, formulas their text, fields their result.
    public var plainText: String {
        var text = ""
        append(to: &text)
        return text
    }

    fileprivate func isText(of style: TextStyle) -> Bool {
        if case .text(_, let own) = self { own == style } else { false }
    }

    fileprivate func append(to text: inout String) {
        switch self {
        case .text(let run, _): text += run
        case .lineBreak, .tab: text += " "
        case .link(let link): link.content.append(to: &text)
        case .span(let span): span.content.append(to: &text)
        case .ruby(let ruby): ruby.base.append(to: &text)
        case .field(let field): field.result.append(to: &text)
        case .revision(let revised):
            if revised.revision.remainsWhenAccepted { revised.content.append(to: &text) }
        case .equation(let equation): text += equation.text
        case .foreign(let element): text += element.text
        case .note, .image, .marker, .object: break
        }
    }
}

extension [Inline] {
    /// The text of all inlines together, as ``Inline/plainText`` gives it.
    public var plainText: String {
        var text = ""
        append(to: &text)
        return text
    }

    /// Whether there is nothing but white space and points that others refer to.
    public var isBlank: Bool {
        allSatisfy { inline in
            switch inline {
            case .text(let run, _): run.unicodeScalars.allSatisfy(\.isWhiteSpace)
            case .lineBreak, .tab, .marker: true
            case .span(let span): span.isEmptyPlace ? false : span.content.isBlank
            case .revision(let revised): revised.content.isBlank
            case .link(let link): link.content.isBlank
            case .note, .image, .ruby, .equation, .object, .field, .foreign: false
            }
        }
    }

    /// Adds an inline at the end; text joins the run before it if that has the same style, and empty text is left out.
    ///
    /// - Complexity: O(1) on average in the length of what is there.
    public mutating func appendMerging(_ inline: Inline) {
        guard case .text(let text, let style) = inline else { return append(inline) }
        if text.isEmpty { return }
        guard let end = indices.last, self[end].isText(of: style) else { return append(inline) }
        // Taken out of its place first: text with another owner would be copied for each run that joins it.
        var previous = Inline.tab
        swap(&previous, &self[end])
        guard case .text(var joined, _) = consume previous else { return }
        joined += text
        self[end] = .text(joined, style)
    }

    /// Joins neighbouring runs of the same style and drops empty ones, here and within links and spans.
    ///
    /// This is the form that readers give and that two documents should have before they are compared.
    public mutating func mergeRuns() {
        var merged: [Inline] = []
        merged.reserveCapacity(count)
        for inline in self {
            switch inline {
            case .text: merged.appendMerging(inline)
            case .link(var link):
                link.content.mergeRuns()
                merged.append(.link(link))
            case .span(var span):
                span.content.mergeRuns()
                merged.append(.span(span))
            case .ruby(var ruby):
                ruby.base.mergeRuns()
                ruby.annotation.mergeRuns()
                merged.append(.ruby(ruby))
            case .field(var field):
                field.result.mergeRuns()
                merged.append(.field(field))
            case .revision(var revised):
                revised.content.mergeRuns()
                merged.append(.revision(revised))
            case .lineBreak, .tab, .note, .image, .marker, .equation, .object, .foreign: merged.append(inline)
            }
        }
        self = merged
    }

    fileprivate func append(to text: inout String) {
        for inline in self { inline.append(to: &text) }
    }
}
