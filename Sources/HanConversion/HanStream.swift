/// Maps a text of any size piece by piece, in memory that does not grow with it.
///
/// Pieces may be cut anywhere, within characters too: what a piece's last bytes become is given with the next one, so
/// that the pieces' results together are what ``HanConverter/convert(_:)-(Span<UInt8>)`` gives for the whole.
public struct HanStream: Sendable {
    /// A match that never ends within this many bytes is cut.
    private static let longestWait = 1 << 20

    private let engine: HanEngine?
    private var pending: [UInt8] = []
    private var tally = HanTally()
    /// How many bytes came in before those that are pending.
    private var taken = 0

    /// Makes a stream.
    ///
    /// - Parameter converter: Says what to make of the text.
    public init(_ converter: HanConverter) { engine = converter.engine }

    /// How many bytes so far were no UTF-8; they come out as they came in.
    public var invalidByteCount: Int { tally.invalidBytes }

    /// The offset of the first byte that was no UTF-8.
    public private(set) var firstInvalidByte: Int?

    /// Takes a piece of the text.
    ///
    /// - Parameters:
    ///   - bytes: The piece.
    ///   - output: Receives as much of the mapped text as no later piece can change.
    public mutating func feed(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        unsafe bytes.withUnsafeBufferPointer { unsafe pending.append(contentsOf: $0) }
        take(isFinal: pending.count > HanStream.longestWait + bytes.count, into: &output)
    }

    /// Ends the text.
    ///
    /// - Parameter output: Receives the rest of the mapped text.
    public mutating func finish(into output: inout [UInt8]) {
        take(isFinal: true, into: &output)
        pending = []
    }

    private mutating func take(isFinal: Bool, into output: inout [UInt8]) {
        guard let engine, !pending.isEmpty else { return }
        let text = pending
        let consumed = engine.convert(text.span, isFinal: isFinal, into: &output, tally: &tally)
        if let offset = tally.firstInvalid, firstInvalidByte == nil { firstInvalidByte = taken + offset }
        tally.firstInvalid = nil
        taken += consumed
        pending.removeFirst(consumed)
    }
}
