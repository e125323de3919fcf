import DocumentModel

/// What the writer states where a document is silent and the format demands a value.
enum WordDefaults {
    static let headerDistance = Length.twips(851)
    static let footerDistance = Length.twips(992)

    /// A4 with the margins of ``PageSetup``'s own defaults.
    static var page: PageSetup {
        PageSetup(
            width: .twips(11_906), height: .twips(16_838), top: .twips(1_440), bottom: .twips(1_440),
            left: .twips(1_440), right: .twips(1_440), header: headerDistance, footer: footerDistance)
    }

    static func isDefault(_ page: PageSetup) -> Bool { page == WordDefaults.page }
}
