import DocumentModel

extension [Inline] {
    /// Changes runs of text, also those in links, spans, base texts of readings, fields and tracked changes.
    ///
    /// - Parameter change: What a run becomes; `nil` where it stays.
    /// - Returns: Whether a run was changed; what holds none that was is not made anew.
    @discardableResult
    mutating func changeRuns(_ change: (String, TextStyle) -> Inline?) -> Bool {
        var isChanged = false
        for index in indices {
            var changed: Inline?
            switch self[index] {
            case .text(let text, let style): changed = change(text, style)
            case .link(var link): if link.content.changeRuns(change) { changed = .link(link) }
            case .span(var span): if span.content.changeRuns(change) { changed = .span(span) }
            case .ruby(var ruby): if ruby.base.changeRuns(change) { changed = .ruby(ruby) }
            case .field(var field): if field.result.changeRuns(change) { changed = .field(field) }
            case .revision(var revised): if revised.content.changeRuns(change) { changed = .revision(revised) }
            case .lineBreak, .tab, .note, .image, .marker, .equation, .object, .foreign: continue
            }
            guard let changed else { continue }
            self[index] = changed
            isChanged = true
        }
        return isChanged
    }
}
