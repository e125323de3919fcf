/// Receives the events of a parse.
package protocol XMLEventHandler {
    /// An element begins. To stop the parse, keep the reason and throw ``XMLError/stop``.
    mutating func startElement(_ element: borrowing XMLElement) throws(XMLError)
    /// An element ends; `token` is its name's in the vocabulary.
    mutating func endElement(token: Int) throws(XMLError)
    /// Text within an element; one text may come in several pieces, cut between characters.
    mutating func characters(_ text: Span<UInt8>) throws(XMLError)
}
