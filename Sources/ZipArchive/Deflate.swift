import CZlib

/// Makes a raw deflate stream (RFC 1951) in pieces.
@safe struct Deflate: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>

    init(level: Int) throws(ZipError) {
        unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        if unsafe reportconv_deflateInit2(stream, Int32(min(max(level, 0), 9)), -MAX_WBITS) != Z_OK {
            unsafe stream.deallocate()
            throw ZipError(.unavailable, "there is no memory to deflate")
        }
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Begins a new stream in the memory of the one before.
    mutating func reset() { unsafe deflateReset(stream) }

    /// Deflates `input` onto the end of `output`.
    mutating func deflate(_ input: Span<UInt8>, onto output: inout [UInt8], ends: Bool) {
        var buffer = [UInt8](repeating: 0, count: 1 << 15)
        var offset = 0
        repeat {
            let end = min(offset + (1 << 19), input.count)
            let isLast = ends && end == input.count
            let piece = input.extracting(offset..<end)
            unsafe piece.withUnsafeBufferPointer { source in
                unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                unsafe stream.pointee.avail_in = UInt32(source.count)
                var isFull = true
                while isFull {
                    unsafe buffer.withUnsafeMutableBufferPointer { target in
                        unsafe stream.pointee.next_out = target.baseAddress
                        unsafe stream.pointee.avail_out = UInt32(target.count)
                        _ = unsafe CZlib.deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                        isFull = unsafe stream.pointee.avail_out == 0
                        unsafe output.append(contentsOf: target.prefix(target.count - Int(stream.pointee.avail_out)))
                    }
                }
            }
            offset = end
            // What was made is thrown away by the writer.
            if Task.isCancelled { return }
        } while offset < input.count
    }
}
