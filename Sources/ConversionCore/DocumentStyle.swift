/// How a written DOCX looks. The set is open to templates.
public struct DocumentStyle: RawRepresentable, Hashable, Sendable {
    /// The style's name on the command line.
    public let rawValue: String
    /// Makes a style from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The package's own look, which keeps what the document says of its own.
    public static let plain = DocumentStyle(rawValue: "plain")
    /// A draft after GB/T 9704-2012, which imposes page, grid, faces and numbers.
    public static let official = DocumentStyle(rawValue: "official")
}

/// What an office settles about its drafts where the standard leaves room.
public struct OfficialLayout: Hashable, Sendable {
    /// Which margins and which distance of lines.
    public enum Profile: String, Hashable, Sendable, CaseIterable {
        /// 37, 35, 28 and 26 mm with lines of 28.95 pt, as the offices' own checklists have it.
        case common
        /// The margins and lines of GB/T 33476.2-2016, with which print comes nearer to 37 mm above the first line.
        case gb33476
    }

    /// Where the pages' numbers stand.
    public enum PageNumbers: String, Hashable, Sendable, CaseIterable {
        /// At the right of odd and at the left of even pages (7.5).
        case outer
        /// In the middle, as on reports and plans that are no letters.
        case centre
        /// Nowhere.
        case none
    }

    /// Which fonts Chinese text is set in.
    public enum FontSet: String, Hashable, Sendable, CaseIterable {
        /// 仿宋_GB2312 and its like, which hold the 6,763 characters of GB 2312.
        case gb2312
        /// 仿宋 and its like, which hold the characters of GBK.
        case gbk
        /// Fonts that are free to install, for machines without those of Word.
        case free

        /// The 楷体 of the set, for headings of the second level and for the names of signers.
        package var secondFace: String {
            switch self {
            case .gb2312: "楷体_GB2312"
            case .gbk: "楷体"
            case .free: "FandolKai"
            }
        }
    }

    /// What is put on a signed document, by which name and date have their places (7.3.5).
    public enum Seal: String, Hashable, Sendable, CaseIterable {
        /// A seal over name and date.
        case seal
        /// Nothing.
        case none
        /// The stamp of a signature.
        case stamp
    }

    /// Which margins and which distance of lines.
    public var profile: Profile
    /// Where the pages' numbers stand.
    public var pageNumbers: PageNumbers
    /// Which fonts Chinese text is set in.
    public var fontSet: FontSet
    /// What is put on the document.
    public var seal: Seal
    /// What is settled otherwise than the profile has it.
    public var overrides: OfficialOverrides

    /// Makes a layout; everything may be left out.
    public init(
        profile: Profile = .common, pageNumbers: PageNumbers = .outer, fontSet: FontSet = .gb2312, seal: Seal = .seal,
        overrides: OfficialOverrides = OfficialOverrides()
    ) {
        self.seal = seal
        self.overrides = overrides
        self.profile = profile
        self.pageNumbers = pageNumbers
        self.fontSet = fontSet
    }
}
