/// A report as every format of this package sees it.
///
/// Readers end in a document, writers start from one, and passes map one to another. It is a value: copies are
/// independent of one another and may be handed to other threads.
public struct Document: Hashable, Sendable {
    /// What is known about the report as a whole.
    public var metadata: Metadata
    /// The body, in reading order.
    public var blocks: [Block]
    /// The footnotes and endnotes that ``Inline/note(_:)`` refers to.
    public var notes: [NoteID: Note]
    /// How the notes of each kind are numbered, where the source says so.
    public var noteNumbering: [Note.Kind: NoteNumbering]
    /// The comments that ``Marker/commentStart(_:)`` and its companions refer to.
    public var comments: [CommentID: Comment]
    /// Pictures and other media that the text shows.
    public var media: MediaStore
    /// Charts, diagrams and embedded files, carried as they were found.
    public var objects: [ObjectID: OpaqueObject]
    /// Definitions of automatic numbering that printed numbers refer to.
    public var numberings: [NumberingID: NumberingDefinition]
    /// Files that the report names as its annexes.
    public var attachments: [Attachment]
    /// Page, headers and footers of the first section; `nil` where the source says nothing.
    public var section: SectionSetup?

    /// Makes a document; everything but its blocks may be left out.
    public init(
        metadata: Metadata = Metadata(), blocks: [Block] = [], notes: [NoteID: Note] = [:],
        comments: [CommentID: Comment] = [:], media: MediaStore = MediaStore(),
        objects: [ObjectID: OpaqueObject] = [:], numberings: [NumberingID: NumberingDefinition] = [:],
        attachments: [Attachment] = [], section: SectionSetup? = nil,
        noteNumbering: [Note.Kind: NoteNumbering] = [:]
    ) {
        self.noteNumbering = noteNumbering
        self.metadata = metadata
        self.blocks = blocks
        self.notes = notes
        self.comments = comments
        self.media = media
        self.objects = objects
        self.numberings = numberings
        self.attachments = attachments
        self.section = section
    }
}

/// A file that a report names as its annex, wherever it lies.
public struct Attachment: Hashable, Sendable {
    /// The name as printed, such as `附件1：统计表`.
    public var name: String
    /// Where the file lies, as an absolute or relative address.
    public var address: String
    /// The media type (RFC 6838), such as `application/pdf`, where it is known.
    public var mediaType: String?

    /// Makes an attachment.
    public init(name: String, address: String, mediaType: String? = nil) {
        self.name = name
        self.address = address
        self.mediaType = mediaType
    }
}
