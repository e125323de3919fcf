/// Bounds on what an archive may ask for.
package struct ZipLimits: Hashable, Sendable {
    /// How many entries there may be.
    package var entries: Int
    /// How many bytes larger than their compressed forms all entries that are read may be together.
    package var inflatedBytes: Int

    package init(entries: Int = 20_000, inflatedBytes: Int = 144 << 20) {
        self.entries = entries
        self.inflatedBytes = inflatedBytes
    }
}
