import XMLStream

/// Looks at MathML from outside before it goes into a page.
enum MathMarkup {
    private static let elements: Set<String> = [
        "math", "mrow", "mi", "mn", "mo", "ms", "mtext", "mspace", "mfrac", "msqrt", "mroot", "mstyle", "merror",
        "mpadded", "mphantom", "mfenced", "menclose", "msub", "msup", "msubsup", "munder", "mover", "munderover",
        "mmultiscripts", "mprescripts", "none", "mtable", "mtr", "mtd", "mlabeledtr", "semantics",
    ]

    private static let attributes: Set<String> = [
        "display", "mathvariant", "stretchy", "fence", "separator", "form", "lspace", "rspace", "linethickness",
        "columnalign", "rowalign", "columnspan", "rowspan", "accent", "accentunder", "open", "close", "separators",
        "largeop", "movablelimits", "width", "height", "depth", "notation", "scriptlevel", "displaystyle", "minsize",
        "maxsize", "symmetric", "dir", "alttext",
    ]

    /// Whether markup is presentation MathML without prefixes and without anything that could act.
    static func isHarmless(_ markup: String) -> Bool {
        let bytes = Array(markup.utf8)
        let handler = Handler()
        guard bytes.first == UInt8(ascii: "<"),
            let done = try? parseXML(bytes.span, handler: handler, vocabulary: XMLVocabulary(namespaces: []))
        else { return false }
        return done.handler.isHarmless
    }

    private struct Handler: XMLEventHandler {
        var isHarmless = true

        mutating func startElement(_ element: borrowing XMLElement) throws(XMLError) {
            if element.prefix != nil || !elements.contains(element.localName) { isHarmless = false }
            for attribute in element.allAttributes where !attributes.contains(attribute.local) { isHarmless = false }
        }

        mutating func endElement(token: Int) throws(XMLError) {}
        mutating func characters(_ text: Span<UInt8>) throws(XMLError) {}
    }
}
