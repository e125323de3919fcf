import ConversionCore
import DocumentModel

/// What a document asks of writers, whatever it was read from.
struct DocumentMeasure {
    /// The places of its grid that the largest table covers: a few cells with large spans cover any number.
    private(set) var tableArea = 0
    /// The bytes of the pictures and of the embedded objects.
    private(set) var mediaBytes = 0
    /// How many characters have no meaning that Unicode gives them, and the first of them.
    private(set) var privateUse: (count: Int, first: Unicode.Scalar?) = (0, nil)

    /// Measures a document.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    init(_ document: Document) {
        var visitor = MeasuringVisitor()
        document.walk(&visitor)
        tableArea = visitor.largestTable
        privateUse = (visitor.privateUse, visitor.firstPrivateUse)
        for id in document.media.ids { mediaBytes += document.media[id]?.bytes.count ?? 0 }
        for object in document.objects.values {
            mediaBytes += object.markup.utf8.count
            for part in object.parts { mediaBytes += part.bytes.count }
        }
    }

    /// Throws if a document asks for more than allowed, and says what no program but its own shows.
    static func check(
        _ document: Document, against limits: ConversionLimits, diagnostics: inout Diagnostics
    ) throws(ConversionError) {
        let measure = DocumentMeasure(document)
        guard measure.tableArea <= limits.tableArea else {
            throw ConversionError(
                .limitExceeded,
                "a table's cells cover more than the \(limits.tableArea) places allowed (tableArea)")
        }
        guard measure.mediaBytes <= limits.mediaBytes else {
            throw ConversionError(
                .limitExceeded,
                "pictures and embedded objects are larger together than the \(limits.mediaBytes) bytes allowed (mediaBytes)"
            )
        }
        if let first = measure.privateUse.first {
            let code = String(first.value, radix: 16, uppercase: true)
            diagnostics.warn(
                .kept,
                "characters for private use, the first U+\(code), are kept; only the font that they are of shows them",
                count: measure.privateUse.count)
        }
    }
}

private struct MeasuringVisitor: DocumentVisitor {
    var largestTable = 0
    var privateUse = 0
    var firstPrivateUse: Unicode.Scalar?

    mutating func visit(_ block: Block) {
        if case .table(let table) = block { largestTable = max(largestTable, table.coveredArea) }
    }

    mutating func visit(_ inline: Inline) {
        guard case .text(let text, _) = inline, MeasuringVisitor.mayHoldPrivateUse(text.utf8) else { return }
        for scalar in text.unicodeScalars where MeasuringVisitor.isPrivateUse(scalar) {
            privateUse += 1
            if firstPrivateUse == nil { firstPrivateUse = scalar }
        }
    }

    /// U+E000 … U+F8FF begin with the byte EE, or with EF and one up to A3; the planes 15 and 16 with F3 and F4.
    private static func mayHoldPrivateUse(_ bytes: String.UTF8View) -> Bool {
        let span = bytes.span
        var place = 0
        while place + 8 <= span.count {
            let word = unsafe span.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: place, as: UInt64.self) }
            // A byte of EE or above has its first bit set, and the others come to 6E at least.
            let low = (word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x1212_1212_1212_1212
            let isHigh = word & low & 0x8080_8080_8080_8080 != 0
            if isHigh, mayBegin(in: span, from: place, before: place + 8) { return true }
            place += 8
        }
        return mayBegin(in: span, from: place, before: span.count)
    }

    private static func mayBegin(in bytes: borrowing Span<UInt8>, from start: Int, before end: Int) -> Bool {
        for place in start..<end {
            let byte = bytes[place]
            if byte == 0xEE || byte >= 0xF3 { return true }
            if byte == 0xEF, place + 1 < bytes.count, bytes[place + 1] <= 0xA3 { return true }
        }
        return false
    }

    private static func isPrivateUse(_ scalar: Unicode.Scalar) -> Bool {
        (0xE000...0xF8FF).contains(scalar.value) || scalar.value >= 0xF0000
    }
}
