package import ConversionCore
import DocumentModel

/// The values of the theme of drafts, for those who judge drafts by it. Lengths are in twips, sizes in half points.
package struct OfficialValues: Hashable, Sendable {
    package var width: Int
    package var height: Int
    package var top: Int
    package var bottom: Int
    package var left: Int
    package var right: Int
    /// From line to line.
    package var pitch: Int
    package var textSize: Int
    package var titleSize: Int
    /// What is put between characters of running text.
    package var spacing: Int
    package var pageNumberSize: Int
    /// How far the first line of a paragraph is indented.
    package var firstLine: Int
    package var firstLineCharacters: Int

    /// The values of a layout.
    package init(_ layout: OfficialLayout) {
        let theme = WordTheme.official(layout)
        let body = theme.look(of: WordStyleNames.body.id)?.indents
        width = theme.page.width.twips
        height = theme.page.height.twips
        top = theme.page.top.twips
        bottom = theme.page.bottom.twips
        left = theme.page.left.twips
        right = theme.page.right.twips
        pitch = theme.page.linePitch?.twips ?? 0
        textSize = theme.defaults.halfPoints ?? 0
        let title = WordStyleNames.roles.first { $0.role == .title }?.style.id ?? ""
        spacing = theme.look(of: WordStyleNames.normal.id)?.run.spacing ?? 0
        titleSize = theme.look(of: title)?.run.halfPoints ?? 0
        pageNumberSize = theme.look(of: WordStyleNames.footer.id)?.run.halfPoints ?? 0
        firstLine = body?.firstLine ?? 0
        firstLineCharacters = body?.firstLineCharacters ?? 0
    }
}
