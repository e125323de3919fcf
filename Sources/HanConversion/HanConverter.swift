/// Maps Traditional Chinese to Simplified.
///
/// A value without state of its own; one may serve any number of threads. Text is UTF-8, and everything that no mapping
/// names comes out byte for byte: byte order marks, line ends, NUL, also bytes that are no UTF-8.
public struct HanConverter: Sendable {
    /// What the converter makes of text.
    public let configuration: HanConfiguration
    let engine: HanEngine?

    /// Makes a converter.
    ///
    /// - Parameters:
    ///   - configuration: What to make of text.
    ///   - usesRareCharacters: Whether characters are mapped too whose simplified forms common fonts do not show
    ///     (OpenCC's `TSCharactersExt`, which its library maps and its command does not).
    public init(configuration: HanConfiguration, usesRareCharacters: Bool = false) {
        self.configuration = configuration
        engine = configuration.table.map { HanEngine(table: $0, usesRareCharacters: usesRareCharacters) }
    }

    /// Maps text in UTF-8.
    ///
    /// - Parameter bytes: The text.
    /// - Returns: The mapped text.
    /// - Complexity: O(*n*) in the count of bytes.
    public func convert(_ bytes: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        guard let engine else { return result }
        result.reserveCapacity(bytes.count + bytes.count / 32)
        var tally = HanTally()
        _ = engine.convert(bytes, isFinal: true, into: &result, tally: &tally)
        return result
    }

    /// Maps text in UTF-8.
    ///
    /// - Parameter bytes: The text.
    /// - Returns: The mapped text.
    /// - Complexity: O(*n*) in the count of bytes.
    public func convert(_ bytes: [UInt8]) -> [UInt8] {
        let span = bytes.span
        return convert(span)
    }

    /// Maps text.
    ///
    /// - Parameter text: The text.
    /// - Returns: The mapped text.
    /// - Complexity: O(*n*) in the length of the text.
    public func convert(_ text: String) -> String { String(decoding: convert(Array(text.utf8)), as: UTF8.self) }
}
