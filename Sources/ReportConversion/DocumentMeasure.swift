import ConversionCore
import DocumentModel

/// What a document asks of writers, whatever it was read from.
struct DocumentMeasure {
    /// The places of its grid that the largest table covers: a few cells with large spans cover any number.
    private(set) var tableArea = 0
    /// The bytes of the pictures and of the embedded objects.
    private(set) var mediaBytes = 0

    /// Measures a document.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    init(_ document: Document) {
        var visitor = TableAreaVisitor()
        document.walk(&visitor)
        tableArea = visitor.largest
        for id in document.media.ids { mediaBytes += document.media[id]?.bytes.count ?? 0 }
        for object in document.objects.values {
            mediaBytes += object.markup.utf8.count
            for part in object.parts { mediaBytes += part.bytes.count }
        }
    }

    /// Throws if a document asks for more than allowed.
    static func check(_ document: Document, against limits: ConversionLimits) throws(ConversionError) {
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
    }
}

private struct TableAreaVisitor: DocumentVisitor {
    var largest = 0

    mutating func visit(_ block: Block) {
        if case .table(let table) = block { largest = max(largest, table.coveredArea) }
    }

    mutating func visit(_ inline: Inline) {}
}
