import CEmbeddedData

/// What a converter makes of Traditional Chinese.
public enum HanConfiguration: String, Sendable, Hashable, CaseIterable {
    /// Characters of the common Traditional form to Simplified, as OpenCC's `t2s`.
    case t2s
    /// Characters of Taiwan's standard to Simplified, as OpenCC's `tw2s`.
    case tw2s
    /// Characters and words of Taiwan to those of the mainland, as OpenCC's `tw2sp`.
    case tw2sp
    /// Characters of Hong Kong's standard to Simplified, as OpenCC's `hk2s`.
    case hk2s
    /// To the wording that a mainland office would have written: see ``HanConverter``.
    case mainland
    /// What the text asks for: nothing if it is Simplified, ``mainland`` if a converter made it from a mainland text,
    /// ``tw2s`` or ``hk2s`` if it was written in Taiwan or Hong Kong, so that its words are kept.
    case auto

    /// The table of a configuration that needs no look at the whole text.
    var table: HanTable? {
        switch self {
        case .t2s: HanTable.t2s
        case .tw2s: HanTable.tw2s
        case .tw2sp: HanTable.tw2sp
        case .hk2s: HanTable.hk2s
        case .mainland, .auto: nil
        }
    }
}

extension HanTable {
    static let t2s = unsafe HanTable(reportconv_han_table(0))
    static let tw2s = unsafe HanTable(reportconv_han_table(1))
    static let tw2sp = unsafe HanTable(reportconv_han_table(2))
    static let hk2s = unsafe HanTable(reportconv_han_table(3))
    static let mainland = unsafe HanTable(reportconv_han_table(5))
    static let simplified = unsafe HanTable(reportconv_han_table(6))
}
