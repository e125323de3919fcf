import Synchronization

/// Reads a ZIP archive that lies in memory: stored and deflated entries, ZIP64, data descriptors, junk before the archive.
package struct ZipReader: Sendable {
    private let source: ZipBytes
    /// The entries.
    package let directory: ZipDirectory
    private let budget: InflationBudget

    /// Opens an archive.
    ///
    /// - Throws: ``ZipError`` if there is none or it has more entries than allowed.
    package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
        source = ZipBytes(bytes: bytes)
        budget = InflationBudget(limits.inflatedBytes)
        directory = try ZipDirectory(source, limits: limits)
    }

    /// Reads an entry whole.
    ///
    /// - Throws: ``ZipError`` if it is damaged, encrypted or larger than allowed.
    package func read(_ entry: ZipEntry) throws(ZipError) -> [UInt8] {
        var content: [UInt8] = []
        // The stated size is only a claim: it may not cost memory that the compressed bytes do not warrant.
        content.reserveCapacity(
            min(entry.size, entry.compressedSize.multipliedClamped(by: ZipReader.highestRatio), 1 << 27))
        try stream(entry) { piece throws(ZipError) in
            unsafe piece.withUnsafeBufferPointer { unsafe content.append(contentsOf: $0) }
        }
        return content
    }

    /// Reads an entry in pieces.
    ///
    /// - Parameters:
    ///   - entry: The entry.
    ///   - body: Receives the pieces; the checksum is only known to be right once all have come.
    /// - Throws: ``ZipError`` if it is damaged, encrypted or larger than allowed, and what `body` throws.
    package func stream(_ entry: ZipEntry, _ body: (Span<UInt8>) throws(ZipError) -> Void) throws(ZipError) {
        guard !entry.isEncrypted else {
            throw ZipError(.encrypted, "\(entry.name) is encrypted; remove the password first", entry: entry.name)
        }
        guard let nameLength = source.uint16(entry.headerOffset + 26),
            let extraLength = source.uint16(entry.headerOffset + 28)
        else { throw ZipError(.damaged, "\(entry.name) lies beyond the archive's end", entry: entry.name) }
        let start = entry.headerOffset + 30 + nameLength + extraLength
        guard entry.compressedSize >= 0, start <= source.bytes.count,
            entry.compressedSize <= source.bytes.count - start
        else { throw ZipError(.damaged, "\(entry.name) lies beyond the archive's end", entry: entry.name) }
        let compressed = source.bytes.span.extracting(start..<(start + entry.compressedSize))
        var checksum = Checksum()
        var size = 0
        func take(_ piece: Span<UInt8>) throws(ZipError) {
            let charged = max(size - entry.compressedSize, 0)
            size += piece.count
            guard budget.charge(max(size - entry.compressedSize, 0) - charged) else {
                throw ZipError(
                    .limit,
                    "the parts inflate to more than the \(budget.total) bytes allowed over their compressed size"
                        + " (inflatedBytes)", entry: entry.name)
            }
            checksum.update(piece)
            try body(piece)
        }
        switch entry.method {
        case 0: try take(compressed)
        case 8:
            var inflate = try Inflate()
            try inflate.inflate(compressed, entry: entry.name, take)
        default:
            throw ZipError(
                .unsupportedMethod, "\(entry.name) is compressed by method \(entry.method), which is not read",
                entry: entry.name)
        }
        guard checksum.value == entry.crc32, size == entry.size else {
            throw ZipError(.corrupt, "\(entry.name) is damaged: its checksum is wrong", entry: entry.name)
        }
    }
}

extension ZipReader {
    /// No deflate stream grows by more than this (a match of 258 bytes takes two bits at least).
    private static var highestRatio: Int { 1_032 }
}

/// What may still be inflated, over all entries of an archive together.
private final class InflationBudget: Sendable {
    let total: Int
    private let rest: Mutex<Int>

    init(_ total: Int) {
        self.total = total
        rest = Mutex(total)
    }

    /// Takes so many bytes off; tells whether there were as many.
    func charge(_ count: Int) -> Bool {
        guard count > 0 else { return true }
        return rest.withLock { rest in
            rest -= count
            return rest >= 0
        }
    }
}

extension Int {
    fileprivate func multipliedClamped(by factor: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: factor)
        return overflow ? .max : product
    }
}
