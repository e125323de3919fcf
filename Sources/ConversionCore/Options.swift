/// What a reader is told beside its input.
public struct ReaderOptions: Hashable, Sendable {
    /// What becomes of changes made under tracking.
    public enum TrackedChanges: String, Hashable, Sendable, CaseIterable {
        /// Insertions become text, deletions go.
        case accept
        /// Deletions become text, insertions go.
        case reject
        /// Both stay, marked.
        case all
    }

    /// The charset of a text or HTML input, by any label of the Encoding Standard; `nil` to detect it.
    public var encoding: String?
    /// What becomes of changes made under tracking.
    public var trackedChanges: TrackedChanges
    /// Whether comments are kept in the document.
    public var keepsComments: Bool
    /// The address that an HTML input comes from, from which its relative addresses are counted; `nil` to leave them.
    public var pageAddress: String?
    /// Whether of an HTML input only what the page is there for is read: the report, without the menus, adverts and related
    /// links around it.
    public var extractsContent: Bool
    /// What a user says about the content of pages from some sites, where ``extractsContent`` is on.
    public var contentRules: [ContentRule]
    /// Whether pictures that an HTML input only links to stay pictures, which outputs show where they can be fetched; else
    /// they become links with their alternative text.
    public var keepsLinkedPictures: Bool
    /// Bounds on what the input may ask for.
    public var limits: ConversionLimits

    /// Makes options; everything may be left out.
    public init(
        encoding: String? = nil, trackedChanges: TrackedChanges = .accept, keepsComments: Bool = false,
        pageAddress: String? = nil, extractsContent: Bool = false, contentRules: [ContentRule] = [],
        keepsLinkedPictures: Bool = true,
        limits: ConversionLimits = .standard
    ) {
        self.pageAddress = pageAddress
        self.extractsContent = extractsContent
        self.contentRules = contentRules
        self.keepsLinkedPictures = keepsLinkedPictures
        self.encoding = encoding
        self.trackedChanges = trackedChanges
        self.keepsComments = keepsComments
        self.limits = limits
    }
}

/// What a writer is told beside the document.
public struct WriterOptions: Hashable, Sendable {
    /// Where the bytes of pictures go.
    public enum MediaPlacement: Hashable, Sendable {
        /// Into the output itself.
        case embedded
        /// Into files of their own under this folder, relative to the output.
        case folder(String)
    }

    /// Whether HTML output says all that it has no words for in attributes of its own, so that it comes back as it was;
    /// otherwise it is clean: what a person sees, and no more.
    public var isFaithful: Bool
    /// Whether HTML output shows a title that begins the document in the page's head alone, where readers of the page see it
    /// and programs that take its text find it apart from the text.
    public var showsTitleInHead: Bool
    /// The width of lines in text output, in columns; `nil` not to break lines.
    public var lineWidth: Int?
    /// Where the bytes of pictures go; DOCX always holds them itself.
    public var media: MediaPlacement
    /// How DOCX output looks.
    public var style: DocumentStyle
    /// What is settled about drafts in ``DocumentStyle/official``.
    public var officialLayout: OfficialLayout
    /// A DOCX whose styles and page the output takes in ``DocumentStyle/plain``; `nil` for the package's own look.
    public var referenceDocument: [UInt8]?
    /// Bounds on the output.
    public var limits: ConversionLimits

    /// Makes options; everything may be left out.
    public init(
        isFaithful: Bool = false, showsTitleInHead: Bool = false, lineWidth: Int? = nil,
        media: MediaPlacement = .embedded,
        style: DocumentStyle = .plain,
        officialLayout: OfficialLayout = OfficialLayout(), referenceDocument: [UInt8]? = nil,
        limits: ConversionLimits = .standard
    ) {
        self.style = style
        self.officialLayout = officialLayout
        self.referenceDocument = referenceDocument
        self.isFaithful = isFaithful
        self.showsTitleInHead = showsTitleInHead
        self.lineWidth = lineWidth
        self.media = media
        self.limits = limits
    }
}
