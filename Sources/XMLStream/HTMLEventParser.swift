import CLibXML2

/// Receives the events of an HTML parse.
package protocol HTMLEventHandler {
    /// An element begins.
    mutating func startElement(_ name: String, attributes: [(name: String, value: String)], line: Int)
    /// An element ends.
    mutating func endElement(_ name: String)
    /// Text, or the content of a script or a style sheet.
    mutating func characters(_ text: Span<UInt8>)
    /// A comment.
    mutating func comment(_ text: String)
    /// The document type.
    mutating func documentType(name: String, publicID: String?, systemID: String?)
}

/// Parses HTML into events with libxml2's HTML parser, which mends what it must.
///
/// - Parameters:
///   - bytes: The page in UTF-8.
///   - handler: Receives the events.
///   - budget: What is charged with what comes.
/// - Returns: The handler.
/// - Throws: ``XMLError`` if the parser cannot be made, a limit is reached, or the task is cancelled.
package func parseHTML<Handler: HTMLEventHandler>(
    _ bytes: Span<UInt8>, handler: Handler, budget: XMLBudget = XMLBudget()
) throws(XMLError) -> Handler {
    LibXML.initialize()
    let state = HTMLHandlerState(handler: handler, budget: budget)
    var sax = unsafe xmlSAXHandler()
    unsafe sax.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.startElement = { user, name, attributes in
        unsafe HTMLState.of(user)?.start(name, attributes)
    }
    unsafe sax.endElement = { user, name in unsafe HTMLState.of(user)?.end(name) }
    unsafe sax.characters = { user, text, count in unsafe HTMLState.of(user)?.text(text, count) }
    unsafe sax.ignorableWhitespace = unsafe sax.characters
    unsafe sax.cdataBlock = unsafe sax.characters
    unsafe sax.comment = { user, text in unsafe HTMLState.of(user)?.comment(text) }
    unsafe sax.internalSubset = { user, name, publicID, systemID in
        unsafe HTMLState.of(user)?.documentType(name, publicID, systemID)
    }
    unsafe sax.serror = { _, _ in }
    let user = unsafe Unmanaged.passUnretained(state as HTMLState).toOpaque()
    guard let context = unsafe htmlCreatePushParserCtxt(&sax, user, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
        throw XMLError(.unavailable, "there is no memory for an HTML parser")
    }
    defer { unsafe htmlFreeParserCtxt(context) }
    unsafe state.context = context
    unsafe htmlCtxtUseOptions(
        context,
        Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue)
            | Int32(HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue))
    var start = 0
    while start < bytes.count {
        let end = min(start + (1 << 24), bytes.count)
        let piece = bytes.extracting(start..<end)
        unsafe piece.withUnsafeBytes { buffer in
            _ = unsafe htmlParseChunk(
                context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 0)
        }
        if let failure = state.failure { throw failure }
        start = end
    }
    unsafe htmlParseChunk(context, nil, 0, 1)
    if let failure = state.failure { throw failure }
    return state.handler
}

@safe private class HTMLState {
    var context: htmlParserCtxtPtr?
    var failure: XMLError?

    func fail(_ error: XMLError) {
        failure = error
        if let context = unsafe context { unsafe xmlStopParser(context) }
    }

    static func of(_ user: UnsafeMutableRawPointer?) -> HTMLState? {
        guard let user = unsafe user else { return nil }
        return unsafe Unmanaged<HTMLState>.fromOpaque(user).takeUnretainedValue()
    }

    var line: Int { unsafe context?.pointee.input.map { unsafe Int($0.pointee.line) } ?? 0 }

    func start(_ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {}
    func end(_ name: UnsafePointer<UInt8>?) {}
    func text(_ text: UnsafePointer<UInt8>?, _ count: Int32) {}
    func comment(_ text: UnsafePointer<UInt8>?) {}
    func documentType(
        _ name: UnsafePointer<UInt8>?, _ publicID: UnsafePointer<UInt8>?, _ systemID: UnsafePointer<UInt8>?
    ) {}

    func string(_ pointer: UnsafePointer<UInt8>?) -> String? {
        guard let pointer = unsafe pointer else { return nil }
        return unsafe String(cString: pointer)
    }
}

private final class HTMLHandlerState<Handler: HTMLEventHandler>: HTMLState {
    var handler: Handler

    private let budget: XMLBudget

    init(handler: Handler, budget: XMLBudget) {
        self.handler = handler
        self.budget = budget
    }

    override func start(_ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard failure == nil else { return }
        var list: [(name: String, value: String)] = []
        var length = 0
        if let attributes = unsafe attributes {
            var index = 0
            while let key = unsafe string(attributes[index]) {
                let value = unsafe string(attributes[index + 1]) ?? ""
                length += value.utf8.count
                list.append((key, value))
                index += 2
            }
        }
        if let used = budget.charge(attributeBytes: length) {
            fail(XMLError(.limit, used, line: line))
            return
        }
        if budget.spentElements & 0xFFF == 0, Task.isCancelled {
            fail(.stop)
            return
        }
        handler.startElement(unsafe string(name) ?? "", attributes: list, line: line)
    }

    override func end(_ name: UnsafePointer<UInt8>?) { handler.endElement(unsafe string(name) ?? "") }

    override func text(_ text: UnsafePointer<UInt8>?, _ count: Int32) {
        guard let text = unsafe text, count > 0 else { return }
        let bytes = unsafe UnsafeBufferPointer(start: text, count: Int(count))
        handler.characters(unsafe bytes.span)
    }

    override func comment(_ text: UnsafePointer<UInt8>?) { handler.comment(unsafe string(text) ?? "") }

    override func documentType(
        _ name: UnsafePointer<UInt8>?, _ publicID: UnsafePointer<UInt8>?, _ systemID: UnsafePointer<UInt8>?
    ) {
        handler.documentType(
            name: unsafe string(name) ?? "", publicID: unsafe string(publicID), systemID: unsafe string(systemID))
    }
}
