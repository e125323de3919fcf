/// Writes a ZIP archive into memory. The bytes follow from names, contents and their order alone: no time, no host.
package struct ZipWriter: ~Copyable {
    private struct Record {
        var name: [UInt8]
        var method: Int
        var crc32: UInt32
        var compressedSize: Int
        var size: Int
        var offset: Int
    }

    private var output: [UInt8] = []
    private var records: [Record] = []
    private let level: Int
    /// The deflater of the entry before, whose memory serves the next.
    private var deflater: Deflate?

    /// Makes a writer.
    ///
    /// - Parameter level: zlib's level of compression, 0 … 9.
    package init(level: Int = 6) { self.level = level }

    /// Adds an entry.
    ///
    /// - Parameters:
    ///   - name: The name, with `/` between its components.
    ///   - content: The content.
    ///   - isStored: Whether it is not to be compressed, as pictures are not.
    /// - Throws: ``ZipError`` if zlib has no memory, or the task is cancelled.
    package mutating func add(_ name: String, _ content: [UInt8], isStored: Bool = false) throws(ZipError) {
        try add(name, isStored: isStored) { sink throws(ZipError) in sink(content.span) }
    }

    /// Adds an entry whose content comes in pieces.
    ///
    /// - Parameters:
    ///   - name: The name, with `/` between its components.
    ///   - isStored: Whether it is not to be compressed.
    ///   - body: Makes the content and passes its pieces to the closure that it is given.
    /// - Throws: ``ZipError`` if zlib has no memory, the task is cancelled, and what `body` throws.
    package mutating func add(
        _ name: String, isStored: Bool = false, _ body: ((Span<UInt8>) -> Void) throws(ZipError) -> Void
    ) throws(ZipError) {
        let offset = output.count
        var record = Record(
            name: Array(name.utf8), method: isStored ? 0 : 8, crc32: 0, compressedSize: 0, size: 0, offset: offset)
        appendLocalHeader(record)
        let start = output.count
        var checksum = Checksum()
        var size = 0
        if isStored {
            var bytes = output
            output = []
            try body { piece in
                checksum.update(piece)
                size += piece.count
                unsafe piece.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
            }
            output = bytes
        } else {
            var deflate: Deflate
            if let used = deflater.take() { deflate = used } else { deflate = try Deflate(level: level) }
            deflate.reset()
            var bytes = output
            output = []
            try body { piece in
                checksum.update(piece)
                size += piece.count
                deflate.deflate(piece, onto: &bytes, ends: false)
            }
            let nothing: [UInt8] = []
            deflate.deflate(nothing.span, onto: &bytes, ends: true)
            output = bytes
            deflater = consume deflate
        }
        if Task.isCancelled { throw ZipError(.cancelled, "the task was cancelled", entry: name) }
        record.crc32 = checksum.value
        record.size = size
        record.compressedSize = output.count - start
        guard record.size < 0xFFFF_FFFF, record.compressedSize < 0xFFFF_FFFF else {
            throw ZipError(.limit, "\(name) is larger than 4 GB", entry: name)
        }
        patch(record)
        records.append(record)
    }

    /// Ends the archive.
    package consuming func finish() -> [UInt8] {
        let start = output.count
        for record in records { appendCentralHeader(record) }
        let size = output.count - start
        let isLarge = records.count >= 0xFFFF || start >= 0xFFFF_FFFF
        if isLarge {
            let place = output.count
            append32(Int(ZipSignature.zip64End))
            append64(44)
            append16(45)
            append16(45)
            append32(0)
            append32(0)
            append64(records.count)
            append64(records.count)
            append64(size)
            append64(start)
            append32(Int(ZipSignature.zip64Locator))
            append32(0)
            append64(place)
            append32(1)
        }
        append32(Int(ZipSignature.end))
        append16(0)
        append16(0)
        append16(min(records.count, 0xFFFF))
        append16(min(records.count, 0xFFFF))
        append32(min(size, 0xFFFF_FFFF))
        append32(min(start, 0xFFFF_FFFF))
        append16(0)
        return output
    }

    private mutating func appendLocalHeader(_ record: Record) {
        append32(Int(ZipSignature.localHeader))
        append16(20)
        appendCommon(record)
        append16(record.name.count)
        append16(0)
        output.append(contentsOf: record.name)
    }

    private mutating func appendCentralHeader(_ record: Record) {
        let needsOffset64 = record.offset >= 0xFFFF_FFFF
        append32(Int(ZipSignature.centralHeader))
        append16(needsOffset64 ? 45 : 20)
        append16(needsOffset64 ? 45 : 20)
        appendCommon(record)
        append16(record.name.count)
        append16(needsOffset64 ? 12 : 0)
        append16(0)
        append16(0)
        append16(0)
        append32(0)
        append32(min(record.offset, 0xFFFF_FFFF))
        output.append(contentsOf: record.name)
        if needsOffset64 {
            append16(1)
            append16(8)
            append64(record.offset)
        }
    }

    /// Flags, method, time (1980-01-01, as early as ZIP can say), checksum and sizes, which both headers hold.
    private mutating func appendCommon(_ record: Record) {
        append16(record.name.contains { $0 >= 0x80 } ? 0x800 : 0)
        append16(record.method)
        append16(0)
        append16(0x21)
        append32(Int(record.crc32))
        append32(record.compressedSize)
        append32(record.size)
    }

    private mutating func patch(_ record: Record) {
        let fields = [Int(record.crc32), record.compressedSize, record.size]
        for (index, value) in fields.enumerated() {
            for byte in 0..<4 {
                output[record.offset + 14 + index * 4 + byte] = UInt8(truncatingIfNeeded: value >> (byte * 8))
            }
        }
    }

    private mutating func append16(_ value: Int) { append(value, width: 2) }
    private mutating func append32(_ value: Int) { append(value, width: 4) }
    private mutating func append64(_ value: Int) { append(value, width: 8) }

    private mutating func append(_ value: Int, width: Int) {
        for byte in 0..<width { output.append(UInt8(truncatingIfNeeded: value >> (byte * 8))) }
    }
}
