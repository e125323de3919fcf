import CLibXML2

/// Bounds and rules of a parse.
package struct XMLParsingOptions {
    /// How deep elements may be nested.
    package var depthLimit: Int
    /// How many bytes a tag may have.
    package var tagLimit: Int
    /// What is charged with what comes; parses may share it.
    package var budget: XMLBudget

    package init(depthLimit: Int = 512, tagLimit: Int = 16 << 20, budget: XMLBudget = XMLBudget()) {
        self.depthLimit = depthLimit
        self.tagLimit = tagLimit
        self.budget = budget
    }
}

/// Parses XML into events (libxml2's SAX2 interface), in pieces as they come.
///
/// Nothing is fetched, no entity but the five predefined ones exists, and a document type declaration ends the parse. With
/// those gone libxml2's own limits on size are lifted: what bounds a parse is the input's size and the depth limit.
@safe package struct XMLEventParser<Handler: XMLEventHandler>: ~Copyable {
    private let state: HandlerState<Handler>
    private let validation: SchemaValidation?
    private let tagLimit: Int
    /// The beginning of a tag whose end has not come.
    private var held: [UInt8] = []

    /// Makes a parser.
    ///
    /// - Parameters:
    ///   - handler: Receives the events.
    ///   - vocabulary: The names that the handler tells apart.
    ///   - options: Bounds.
    ///   - schema: A schema to validate against in the same pass.
    /// - Throws: ``XMLError`` if libxml2 has no memory for it.
    package init(
        handler: Handler, vocabulary: XMLVocabulary, options: XMLParsingOptions = XMLParsingOptions(),
        schema: XMLSchema? = nil
    ) throws(XMLError) {
        LibXML.initialize()
        tagLimit = options.tagLimit
        state = HandlerState(handler: handler, vocabulary: vocabulary, options: options)
        var sax = unsafe LibXML.saxHandler
        let user = unsafe Unmanaged.passUnretained(state as ParserState).toOpaque()
        guard let context = unsafe xmlCreatePushParserCtxt(&sax, user, nil, 0, nil) else {
            throw XMLError(.unavailable, "there is no memory for an XML parser")
        }
        // Without substitution libxml2 passes `&amp;` in attributes on as `&#38;`; as there is no document type, the
        // predefined entities are the only ones that there are to substitute.
        unsafe xmlCtxtUseOptions(
            context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_NOENT.rawValue))
        unsafe state.context = context
        unsafe context.pointee._private = user
        if let schema {
            validation = unsafe try SchemaValidation(schema: schema, context: context, state: state)
            state.isValidated = true
        } else {
            validation = nil
        }
    }

    deinit {
        // The schema's plug holds the context's handler until it is taken out.
        validation?.unplug()
        if let context = unsafe state.context { unsafe xmlFreeParserCtxt(context) }
    }

    private static var pieceSize: Int { 1 << 16 }

    /// Parses a further piece.
    ///
    /// - Throws: ``XMLError`` if the text is not well-formed or the handler stopped.
    package mutating func parse(_ bytes: Span<UInt8>) throws(XMLError) {
        var start = 0
        while start < bytes.count {
            let end = min(start + XMLEventParser.pieceSize, bytes.count)
            try take(bytes.extracting(start..<end))
            start = end
        }
    }

    /// Passes a piece on up to the last tag that is not finished in it: libxml2 looks through such a tag from its beginning with
    /// each piece that comes.
    private mutating func take(_ piece: Span<UInt8>) throws(XMLError) {
        var end = piece.count
        while end > 0, piece[end - 1] != UInt8(ascii: ">"), piece[end - 1] != UInt8(ascii: "<") { end -= 1 }
        let endsInTag = end == 0 ? !held.isEmpty : piece[end - 1] == UInt8(ascii: "<")
        if held.isEmpty {
            try feed(endsInTag ? piece.extracting(0..<(end - 1)) : piece)
            if endsInTag { hold(piece.extracting((end - 1)..<piece.count)) }
            return
        }
        var close = 0
        while close < piece.count, piece[close] != UInt8(ascii: ">") { close += 1 }
        guard held.count + min(close + 1, piece.count) <= tagLimit else {
            throw XMLError(.limit, "a tag is longer than the \(tagLimit) bytes allowed (tagBytes)", line: state.line)
        }
        guard end > 0 else {
            hold(piece)
            return
        }
        let rest = endsInTag ? end - 1 : piece.count
        hold(piece.extracting(0..<rest))
        var whole: [UInt8] = []
        swap(&whole, &held)
        try feed(whole.span)
        if endsInTag { hold(piece.extracting(rest..<piece.count)) }
    }

    private mutating func hold(_ piece: Span<UInt8>) {
        unsafe piece.withUnsafeBufferPointer { unsafe held.append(contentsOf: $0) }
    }

    private func feed(_ bytes: Span<UInt8>) throws(XMLError) {
        var start = 0
        while start < bytes.count {
            let end = min(start + Int(Int32.max), bytes.count)
            let piece = bytes.extracting(start..<end)
            unsafe piece.withUnsafeBytes { buffer in
                unsafe feed(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), ends: false)
            }
            if let failure = state.failure { throw failure }
            start = end
        }
    }

    /// Ends the parse.
    ///
    /// - Returns: The handler and the places at which the schema is broken.
    /// - Throws: ``XMLError`` if the text is not well-formed or the handler stopped.
    package consuming func finish() throws(XMLError) -> (handler: Handler, violations: [XMLSchemaViolation]) {
        if !held.isEmpty { try feed(held.span) }
        unsafe feed(nil, 0, ends: true)
        if let failure = state.failure { throw failure }
        if let context = unsafe state.context, unsafe context.pointee.wellFormed == 0 {
            throw XMLError(.malformed, "the document is not complete", line: state.line, column: state.column)
        }
        return (state.handler, state.violations)
    }

    private func feed(_ bytes: UnsafePointer<CChar>?, _ count: Int32, ends: Bool) {
        guard let context = unsafe state.context else { return }
        unsafe xmlParseChunk(context, bytes, count, ends ? 1 : 0)
    }
}

/// Parses a whole text into events.
///
/// - Parameters:
///   - bytes: The text.
///   - handler: Receives the events.
///   - vocabulary: The names that the handler tells apart.
///   - options: Bounds.
///   - schema: A schema to validate against in the same pass.
/// - Returns: The handler and the places at which the schema is broken.
/// - Throws: ``XMLError`` if the text is not well-formed or the handler stopped.
package func parseXML<Handler: XMLEventHandler>(
    _ bytes: Span<UInt8>, handler: Handler, vocabulary: XMLVocabulary, options: XMLParsingOptions = XMLParsingOptions(),
    schema: XMLSchema? = nil
) throws(XMLError) -> (handler: Handler, violations: [XMLSchemaViolation]) {
    var parser = try XMLEventParser(handler: handler, vocabulary: vocabulary, options: options, schema: schema)
    try parser.parse(bytes)
    return try parser.finish()
}

/// What all parses share.
enum LibXML {
    private static let isInitialized: Bool = {
        xmlInitParser()
        return true
    }()

    static func initialize() { _ = isInitialized }

    static func state(_ context: UnsafeMutableRawPointer?) -> ParserState? {
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<ParserState>.fromOpaque(context).takeUnretainedValue()
    }

    /// The state of the parse in which an error came up.
    static func state(of error: xmlErrorPtr?) -> ParserState? {
        guard let context = unsafe error?.pointee.ctxt else { return nil }
        return unsafe state(context.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private)
    }

    static var saxHandler: xmlSAXHandler {
        var sax = unsafe xmlSAXHandler()
        // Only this mark makes libxml2 call the structured error handler and the namespace-aware events.
        unsafe sax.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe sax.startElementNs = { user, local, prefix, address, declarations, declared, attributes, _, given in
            unsafe LibXML.state(user)?.startElement(
                local: local, prefix: prefix, address: address, declarationCount: declarations, declarations: declared,
                attributeCount: attributes, attributes: given)
        }
        unsafe sax.endElementNs = { user, _, _, _ in unsafe LibXML.state(user)?.endElement() }
        unsafe sax.characters = { user, text, count in unsafe LibXML.state(user)?.characters(text, count: count) }
        unsafe sax.ignorableWhitespace = unsafe sax.characters
        unsafe sax.cdataBlock = unsafe sax.characters
        unsafe sax.internalSubset = { user, _, _, _ in unsafe LibXML.state(user)?.documentType() }
        unsafe sax.serror = { user, error in unsafe LibXML.state(user)?.report(error) }
        return unsafe sax
    }
}
