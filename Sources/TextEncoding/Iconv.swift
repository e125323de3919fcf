#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A conversion to UTF-8 by the C library's iconv.
@safe struct Iconv: ~Copyable {
    private let descriptor: iconv_t

    /// Opens a conversion; `nil` if the C library does not know the encoding.
    init?(from encoding: TextEncoding) {
        let opened = unsafe iconv_open("UTF-8", encoding.iconvName)
        // iconv_open says failure by the address -1.
        guard Int(bitPattern: opened) != -1, let opened = unsafe opened as iconv_t? else { return nil }
        unsafe descriptor = opened
    }

    deinit { unsafe iconv_close(descriptor) }

    /// Converts all bytes; each byte that begins nothing the encoding knows becomes U+FFFD.
    mutating func convert(_ bytes: Span<UInt8>, unit: Int) -> (utf8: [UInt8], replaced: Int, first: Int?) {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 2)
        var buffer = [CChar](repeating: 0, count: 1 << 16)
        var position = 0
        var replaced = 0
        var first: Int?
        unsafe bytes.withUnsafeBytes { source in
            // A reader asks whether it was cancelled once the text is there.
            while position < source.count, !Task.isCancelled {
                var input = unsafe UnsafeMutablePointer<CChar>(
                    mutating: source.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self))
                var inputLeft = source.count - position
                var outputLeft = buffer.count
                var status = 0
                var reason: Int32 = 0
                unsafe buffer.withUnsafeMutableBufferPointer { target in
                    var place = target.baseAddress
                    status = unsafe Int(iconv(descriptor, &input, &inputLeft, &place, &outputLeft))
                    reason = status == -1 ? errno : 0
                    let made = unsafe UnsafeRawBufferPointer(
                        start: target.baseAddress, count: target.count - outputLeft)
                    unsafe output.append(contentsOf: made)
                }
                position = source.count - inputLeft
                if status == -1, reason == E2BIG { continue }
                if position < source.count {
                    // The byte that follows may be fine: skipping one unit finds the next character soonest.
                    replaced += 1
                    if first == nil { first = position }
                    output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    position += min(unit, source.count - position)
                }
            }
        }
        return (output, replaced, first)
    }
}
