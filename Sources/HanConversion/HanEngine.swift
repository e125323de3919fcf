/// Maps text by a configuration's table in one pass over the bytes.
///
/// The builder has worked out what each phrase and each character becomes after all stages of its configuration, so the
/// pass looks at each character once: its word in the table, and, where it may begin a phrase, the pair it makes with
/// the next. Where the result depends on more than that (a regional form that may make a Simplified phrase with its
/// neighbours, a compatibility ideograph), the stretch around it up to places that no match can reach across is mapped
/// again stage by stage (``StagedWindow``).
struct HanEngine: Sendable {
    let table: HanTable
    /// Whether characters are mapped too whose targets common fonts do not show.
    let usesRareCharacters: Bool

    /// Maps the longest part of `input` that does not depend on what may follow; all of it when nothing follows.
    ///
    /// - Parameters:
    ///   - input: The text.
    ///   - isFinal: Whether nothing follows.
    ///   - output: Receives the mapped text.
    ///   - tally: Counts what is met.
    /// - Returns: How many bytes of `input` were mapped.
    func convert(_ input: Span<UInt8>, isFinal: Bool, into output: inout [UInt8], tally: inout HanTally) -> Int {
        unsafe input.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress, !buffer.isEmpty else { return 0 }
            return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: HanPass.scratchCapacity) { scratch in
                guard let base = scratch.baseAddress else { return 0 }
                var pass = unsafe HanPass(
                    engine: self, start: start, end: start + buffer.count, isFinal: isFinal, scratch: base,
                    output: output, tally: tally)
                output = []
                let consumed = unsafe pass.run()
                unsafe output = pass.output
                unsafe tally = pass.tally
                return consumed
            }
        }
    }
}

/// What a pass met.
struct HanTally: Sendable {
    /// Bytes that are no UTF-8 and were passed through.
    var invalidBytes = 0
    /// The offset of the first such byte.
    var firstInvalid: Int?
    /// Characters that are written only in Traditional text.
    var mappedCharacters = 0
    /// Characters that are written only in Simplified text.
    var simplifiedCharacters = 0
    /// Where the input begins in the text that offsets count in.
    var offset = 0
    /// Matches of phrases, if they are to be kept: where they stood and how many bytes they took and gave.
    var matches: [HanMatch]?
}

/// A match of a phrase.
struct HanMatch: Sendable {
    /// The offset of its first byte in the input.
    var input: Int
    /// How many bytes of input it took.
    var inputCount: Int
    /// The offset of its first byte in the output.
    var output: Int
    /// How many bytes of output it gave.
    var outputCount: Int
}
