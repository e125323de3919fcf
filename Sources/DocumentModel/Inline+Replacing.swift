extension [Inline] {
    /// Puts a new text in the place of the one that a view shows, run by run.
    ///
    /// - Parameters:
    ///   - view: The view, made of these very inlines.
    ///   - text: The new text.
    ///   - replacements: The stretches that correspond as wholes, in order; outside them the characters of both texts
    ///     correspond one to one.
    ///   - author: Who makes tracked changes; only replacements with a wording before are tracked.
    /// - Complexity: O(*n*) in the length of the text.
    public mutating func replaceText(
        of view: TextView, with text: [UInt8], _ replacements: [TextReplacement], author: String? = nil
    ) {
        let shares = view.shares(of: text, replacements)
        var index = 0
        self = replaced(shares, author, isTracked: true, &index)
    }

    private func replaced(
        _ shares: [Int: TextView.Share], _ author: String?, isTracked: Bool, _ index: inout Int
    ) -> [Inline] {
        var result: [Inline] = []
        result.reserveCapacity(count)
        for inline in self {
            switch inline {
            case .text(let text, let style):
                if let share = shares[index] {
                    for stretch in share.stretches {
                        append(stretch, style, author, isTracked: isTracked, to: &result)
                    }
                } else {
                    result.append(.text(text, style))
                }
                index += 1
            case .link(var link):
                link.content = link.content.replaced(shares, author, isTracked: isTracked, &index)
                result.append(.link(link))
            case .span(var span):
                span.content = span.content.replaced(shares, author, isTracked: isTracked, &index)
                result.append(.span(span))
            case .ruby(var ruby):
                ruby.base = ruby.base.replaced(shares, author, isTracked: false, &index)
                result.append(.ruby(ruby))
            case .field(var field):
                field.result = field.result.replaced(shares, author, isTracked: false, &index)
                result.append(.field(field))
            case .revision(var revised):
                // A change within a change has no place in the formats.
                revised.content = revised.content.replaced(shares, author, isTracked: false, &index)
                result.append(.revision(revised))
            case .lineBreak, .tab, .note, .image, .marker, .equation, .object, .foreign: result.append(inline)
            }
        }
        return result
    }

    private func append(
        _ stretch: TextView.Share.Stretch, _ style: TextStyle, _ author: String?, isTracked: Bool,
        to result: inout [Inline]
    ) {
        guard isTracked, let before = stretch.before, before != stretch.text else {
            result.appendMerging(.text(stretch.text, style))
            return
        }
        for (kind, text) in [(Revision.Kind.deletion, before), (.insertion, stretch.text)] where !text.isEmpty {
            let revision = Revision(kind: kind, author: author)
            result.append(.revision(RevisedText(revision: revision, content: [.text(text, style)])))
        }
    }
}
