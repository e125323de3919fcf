import ConversionCore
import DocumentModel

/// Links to places of a page that were left out with what is around its report, such as a table of contents: their words stay.
struct DeadLinks: TextRewriter {
    private let names: Set<String>
    private var count = 0

    private init(_ names: Set<String>) { self.names = names }

    /// Makes text of such links.
    ///
    /// - Complexity: O(*n*) in the inlines of the document.
    static func dissolve(in document: inout Document, _ diagnostics: inout Diagnostics) {
        var places = Places()
        document.walk(&places)
        guard places.linked.contains(where: { !places.names.contains($0) }) else { return }
        var links = DeadLinks(places.names)
        document.rewriteText(&links)
        if links.count > 0 {
            diagnostics.note(.changed, "links to parts of the page that were left out became text", count: links.count)
        }
    }

    mutating func rewrite(_ inlines: inout [Inline], at place: TextPlace) {
        guard inlines.contains(where: isDead) else { return }
        var result: [Inline] = []
        for inline in inlines {
            guard isDead(inline), case .link(let link) = inline else {
                result.appendMerging(inline)
                continue
            }
            count += 1
            for inner in link.content { result.appendMerging(inner) }
        }
        inlines = result
    }

    mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace) {}

    private func isDead(_ inline: Inline) -> Bool {
        guard case .link(let link) = inline, case .bookmark(let name) = link.target else { return false }
        return !names.contains(name)
    }

    private struct Places: DocumentVisitor {
        var names: Set<String> = []
        var linked: Set<String> = []

        mutating func visit(_ inline: Inline) {
            switch inline {
            case .marker(.bookmarkStart(let name)): names.insert(name)
            case .link(let link): if case .bookmark(let name) = link.target { linked.insert(name) }
            default: break
            }
        }
    }
}
