/// The media of a document, by identifier. Items are never changed in place, so copies of the store share their bytes.
public struct MediaStore: Hashable, Sendable {
    private var items: [MediaID: MediaItem]

    /// Makes an empty store.
    public init() { items = [:] }

    /// The item with this identifier.
    public subscript(id: MediaID) -> MediaItem? {
        get { items[id] }
        set { items[id] = newValue }
    }

    /// The identifiers in order of their bytes.
    ///
    /// - Complexity: O(*n* log *n*).
    public var ids: [MediaID] { items.keys.sorted() }

    /// Whether there is nothing in the store.
    public var isEmpty: Bool { items.isEmpty }

    /// How many items there are.
    public var count: Int { items.count }
}

/// A picture or another media item.
public struct MediaItem: Hashable, Sendable {
    /// The content, exactly as in the source.
    public var bytes: [UInt8]
    /// The media type (RFC 6838), such as `image/png`.
    public var mediaType: String

    /// Makes an item.
    public init(bytes: [UInt8], mediaType: String) {
        self.bytes = bytes
        self.mediaType = mediaType
    }
}

/// A picture where it is shown.
public struct ImageReference: Hashable, Sendable {
    /// Where a picture's bytes are.
    public enum Source: Hashable, Sendable {
        /// In the document's ``Document/media``.
        case embedded(MediaID)
        /// At an address, which is never fetched.
        case linked(String)
    }

    /// Where the bytes are.
    public var source: Source
    /// The width at which it is shown.
    public var width: Length?
    /// The height at which it is shown.
    public var height: Length?
    /// What it shows, for those who cannot see it.
    public var alternativeText: String?
    /// Its title.
    public var title: String?
    /// Whether it stands beside the flow of the text instead of within the line.
    public var isFloating: Bool

    /// Makes a picture.
    public init(
        source: Source, width: Length? = nil, height: Length? = nil, alternativeText: String? = nil,
        title: String? = nil, isFloating: Bool = false
    ) {
        self.source = source
        self.width = width
        self.height = height
        self.alternativeText = alternativeText
        self.title = title
        self.isFloating = isFloating
    }
}
