// One entry point for libFuzzer; built together with the modules that read text by `fuzz-text`.

import ConversionCore
import DocumentModel
import DocumentTransforms
import PlainTextFormat
import TextEncoding

/// Checks what must hold for every text; the first byte says whether the page around the report goes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let input = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    do {
        let decoded = try TextDecoder.decode(input)
        require(String(validating: decoded.utf8, as: UTF8.self) != nil, "decoded text is no UTF-8")
        var diagnostics = Diagnostics()
        var document = try PlainTextReader(options: ReaderOptions()).read(
            Source(bytes: input), diagnostics: &diagnostics)
        let before = try written(document)
        var changes = Diagnostics()
        try InferStructure(dropsFurniture: start[0] & 1 == 1).apply(to: &document, diagnostics: &changes)
        let after = try written(document)
        // What was left out was said; otherwise every ideograph is still there, as often as it was.
        let became =
            document.metadata.sourceName != nil || document.metadata.date != nil || !document.metadata.custom.isEmpty
        if changes.warnings.isEmpty, !became {
            require(ideographs(before) == ideographs(after), "ideographs were lost or made")
        }
    } catch let error as ConversionError where error.code == .unsupportedFormat {
        // What is binary is refused.
    } catch {
        fatalError("\(error)")
    }
    return 0
}

private func written(_ document: Document) throws -> String {
    var diagnostics = Diagnostics()
    let result = try PlainTextWriter(options: WriterOptions()).write(document, diagnostics: &diagnostics)
    return String(decoding: result.bytes, as: UTF8.self)
}

private func ideographs(_ text: String) -> [UInt32: Int] {
    var counts: [UInt32: Int] = [:]
    for scalar in text.unicodeScalars where (0x4E00..<0xA000).contains(scalar.value) {
        counts[scalar.value, default: 0] += 1
    }
    return counts
}

private func require(_ condition: Bool, _ message: StaticString) {
    if !condition { fatalError("\(message)") }
}
