import ConversionCore
import DocumentModel

/// Measures what tables ask of writers: a few cells with large spans cover any number of places.
private struct TableAreaVisitor: DocumentVisitor {
    var largest = 0

    mutating func visit(_ block: Block) {
        if case .table(let table) = block { largest = max(largest, table.coveredArea) }
    }

    mutating func visit(_ inline: Inline) {}
}

enum TableAreas {
    /// Throws if a table covers more places than allowed.
    static func check(_ document: Document, limit: Int) throws(ConversionError) {
        var visitor = TableAreaVisitor()
        document.walk(&visitor)
        guard visitor.largest <= limit else {
            throw ConversionError(
                .limitExceeded, "a table's cells cover more than the \(limit) places allowed (tableArea)")
        }
    }
}
