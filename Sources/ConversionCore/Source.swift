/// What a reader reads: bytes, and what is known of them beforehand.
public struct Source: Hashable, Sendable {
    /// The content.
    public var bytes: [UInt8]
    /// The file's name or another name for messages; `nil` when it has none.
    public var name: String?

    /// Makes a source.
    public init(bytes: [UInt8], name: String? = nil) {
        self.bytes = bytes
        self.name = name
    }
}
