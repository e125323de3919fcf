import ConversionCore
import WordFormat

/// What a draft is judged by: the values of the theme by which drafts are written.
struct DraftStandard: Sendable {
    let profile: OfficialLayout.Profile
    let values: OfficialValues
    /// How far the margins at top and bottom may be off, in millimetres (5.2.1 gives one for the upper).
    let topTolerance: Double
    let bottomTolerance: Double

    init(_ layout: OfficialLayout) {
        profile = layout.profile
        values = OfficialValues(layout)
        (topTolerance, bottomTolerance) = layout.profile == .common ? (1.01, 1.5) : (0.3, 0.3)
    }

    /// The standard whose margins are nearest to a draft's: an office follows one or the other.
    static func nearest(to document: FormattedDocument) -> DraftStandard {
        let page = DraftPage(document)
        return OfficialLayout.Profile.allCases.map { DraftStandard(OfficialLayout(profile: $0)) }
            .min { $0.distance(to: page) < $1.distance(to: page) } ?? DraftStandard(OfficialLayout())
    }

    private func distance(to page: DraftPage) -> Int {
        abs(values.top - page.margin("top")) + abs(values.bottom - page.margin("bottom"))
    }

    var textWidth: Int { values.width - values.left - values.right }
    var textHeight: Int { values.height - values.top - values.bottom }
    var lines: Int { textHeight / values.pitch }
    /// How many characters a line has (5.2.3).
    var characters: Int { 28 }
}
