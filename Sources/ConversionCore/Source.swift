/// What a reader reads: bytes, and what is known of them beforehand.
public struct Source: Hashable, Sendable {
    /// The content.
    public var bytes: [UInt8]
    /// The file's name or another name for messages; `nil` when it has none.
    public var name: String?
    /// Files that were saved with a page, by their addresses relative to it; pictures are taken from there.
    public var companions: [String: [UInt8]]

    /// Makes a source.
    public init(bytes: [UInt8], name: String? = nil, companions: [String: [UInt8]] = [:]) {
        self.bytes = bytes
        self.name = name
        self.companions = companions
    }
}
