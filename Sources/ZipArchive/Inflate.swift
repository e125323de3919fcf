import CZlib

/// Inflates a raw deflate stream (RFC 1951) in pieces.
@safe struct Inflate: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private(set) var isFinished = false

    init() throws(ZipError) {
        unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        if unsafe reportconv_inflateInit2(stream, -MAX_WBITS) != Z_OK {
            unsafe stream.deallocate()
            throw ZipError(.unavailable, "there is no memory to inflate")
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Inflates all of `input`, handing on pieces as they come.
    mutating func inflate(
        _ input: Span<UInt8>, entry: String, _ body: (Span<UInt8>) throws(ZipError) -> Void
    ) throws(ZipError) {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var offset = 0
        while !isFinished {
            let end = min(offset + (1 << 24), input.count)
            let piece = input.extracting(offset..<end)
            var consumed = 0
            var produced = 0
            var status = Z_OK
            unsafe piece.withUnsafeBufferPointer { source in
                unsafe buffer.withUnsafeMutableBufferPointer { target in
                    unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                    unsafe stream.pointee.avail_in = UInt32(source.count)
                    unsafe stream.pointee.next_out = target.baseAddress
                    unsafe stream.pointee.avail_out = UInt32(target.count)
                    status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
                    consumed = unsafe source.count - Int(stream.pointee.avail_in)
                    produced = unsafe target.count - Int(stream.pointee.avail_out)
                }
            }
            offset += consumed
            if produced > 0 { try body(buffer.span.extracting(0..<produced)) }
            switch status {
            case Z_STREAM_END: isFinished = true
            case Z_OK: break
            case Z_BUF_ERROR where offset < input.count: break
            default: throw ZipError(.corrupt, "\(entry) is damaged; get the file again", entry: entry)
            }
        }
    }
}

/// The checksum of ZIP (CRC-32), over pieces.
struct Checksum {
    private(set) var value: UInt32 = 0

    mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            value = unsafe UInt32(truncatingIfNeeded: crc32_z(UInt(value), buffer.baseAddress, buffer.count))
        }
    }
}
