package import ConversionCore
import DocumentModel

extension FormatCapabilities {
    /// Pages hold text, its structure and its looks; headers and footers have no place in them, objects only their text.
    package static let html = FormatCapabilities(
        otherwise: .full, shown: [.object, .automaticNumber, .listContinuation],
        none: [.headersAndFooters, .foreignMetadata])
}

extension FormatRegistry.Entry {
    /// HTML pages.
    package static var html: FormatRegistry.Entry {
        FormatRegistry.Entry(
            format: .html, capabilities: .html,
            recognizer: FormatRecognizer { HTMLRecognizer.certainty(of: $0) },
            makeReader: { HTMLReader(options: $0) }, makeWriter: { HTMLWriter(options: $0) })
    }
}

/// Tells pages from other text by how they begin.
enum HTMLRecognizer {
    static func certainty(of bytes: [UInt8]) -> FormatRecognizer.Certainty {
        // The beginnings that matter are ASCII; in UTF-16 each has a nought beside it.
        let head = bytes.prefix(4_096).filter { $0 != 0 }
        var text = String(decoding: head, as: UTF8.self).lowercased()[...]
        if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
        var hasDeclaration = false
        while true {
            text = text.drop { $0.isWhitespace || $0 == "\u{FFFD}" }
            if text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") {
                text = text[end.upperBound...]
            } else if text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") {
                hasDeclaration = true
                text = text[end.upperBound...]
            } else {
                break
            }
        }
        if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") { return .certain }
        if hasDeclaration { return .none }
        let beginnings = [
            "<head", "<body", "<title", "<meta", "<table", "<div", "<p>", "<p ", "<h1", "<script", "<!doctype",
        ]
        if beginnings.contains(where: { text.hasPrefix($0) }) { return .likely }
        return text.contains("<html") || text.contains("<body") ? .likely : .none
    }
}
