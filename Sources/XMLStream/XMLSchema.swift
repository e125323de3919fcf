import CLibXML2

/// A compiled XSD 1.0 schema, which any number of parses may validate against, at the same time too.
///
/// It is never changed once it is made, which is what lets threads share it.
@safe package final class XMLSchema: @unchecked Sendable {
    fileprivate let pointer: xmlSchemaPtr

    /// Compiles a schema, which must not refer to other files.
    ///
    /// - Throws: ``XMLError`` with the first thing that is wrong with it.
    package init(_ bytes: [UInt8]) throws(XMLError) {
        LibXML.initialize()
        let state = ParserState(vocabulary: XMLVocabulary(namespaces: []), options: XMLParsingOptions())
        let compiled = unsafe bytes.withUnsafeBytes { buffer -> xmlSchemaPtr? in
            guard
                let context = unsafe xmlSchemaNewMemParserCtxt(
                    buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
            else { return nil }
            defer { unsafe xmlSchemaFreeParserCtxt(context) }
            unsafe xmlSchemaSetParserStructuredErrors(
                context, { user, error in unsafe LibXML.state(user)?.reportViolation(error) },
                Unmanaged.passUnretained(state).toOpaque())
            return unsafe xmlSchemaParse(context)
        }
        guard let compiled = unsafe compiled else {
            throw XMLError(.malformed, state.violations.first?.message ?? "the schema cannot be compiled")
        }
        unsafe pointer = compiled
    }

    deinit { unsafe xmlSchemaFree(pointer) }
}

/// A schema that listens in on a parse.
@safe final class SchemaValidation {
    private let schema: XMLSchema
    private let context: xmlSchemaValidCtxtPtr
    private var plug: xmlSchemaSAXPlugPtr?

    init(schema: XMLSchema, context parser: xmlParserCtxtPtr, state: ParserState) throws(XMLError) {
        guard let context = unsafe xmlSchemaNewValidCtxt(schema.pointer) else {
            throw XMLError(.unavailable, "there is no memory to validate")
        }
        self.schema = schema
        unsafe self.context = context
        unsafe xmlSchemaSetValidStructuredErrors(
            context, { user, error in unsafe LibXML.state(user)?.reportViolation(error) },
            Unmanaged.passUnretained(state).toOpaque())
        unsafe plug = unsafe xmlSchemaSAXPlug(context, &parser.pointee.sax, &parser.pointee.userData)
        if unsafe plug != nil {
            // The plug's own handler passes every event on, but no errors, and hands out itself as the user's data.
            unsafe parser.pointee.sax.pointee.serror = { _, error in unsafe LibXML.state(of: error)?.report(error) }
        }
    }

    func unplug() {
        guard let plugged = unsafe plug else { return }
        unsafe xmlSchemaSAXUnplug(plugged)
        unsafe plug = nil
        emptyCache()
    }

    /// Frees what a validation that stopped within the document leaves behind.
    ///
    /// libxml2 (2.9) first frees its cache of matchers for identity constraints and then the elements still open, which put
    /// theirs into the cache; freeing the context forgets them. The end of a second run, of nothing, frees the cache.
    private func emptyCache() {
        var handlers: UnsafeMutablePointer<xmlSAXHandler>?
        var user: UnsafeMutableRawPointer?
        guard let plugged = unsafe xmlSchemaSAXPlug(context, &handlers, &user) else { return }
        unsafe xmlSchemaSAXUnplug(plugged)
    }

    deinit {
        unplug()
        unsafe xmlSchemaFreeValidCtxt(context)
    }
}
