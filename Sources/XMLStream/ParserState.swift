import CLibXML2

/// What the C callbacks of one parse share. Subclassed by the handler's type, so that calls into handlers specialise.
@safe class ParserState {
    let vocabulary: XMLVocabulary
    let depthLimit: Int
    let budget: XMLBudget
    var context: xmlParserCtxtPtr?
    var failure: XMLError?
    var violations: [XMLSchemaViolation] = []
    var depth = 0
    private var names: [NameKey: InternedName] = [:]
    private var namespaces: [UInt: Int] = [:]
    private var tokens: [Int] = []

    /// libxml2 keeps each name once for a parse, so that places stand for texts.
    private struct NameKey: Hashable {
        let local: UInt
        let prefix: UInt
        let address: UInt
    }

    init(vocabulary: XMLVocabulary, options: XMLParsingOptions) {
        self.vocabulary = vocabulary
        depthLimit = options.depthLimit
        budget = options.budget
    }

    func start(_ element: borrowing XMLElement) throws(XMLError) {}
    func end(token: Int) throws(XMLError) {}
    func text(_ bytes: Span<UInt8>) throws(XMLError) {}

    var line: Int { unsafe context?.pointee.input.map { unsafe Int($0.pointee.line) } ?? 0 }
    var column: Int { unsafe context?.pointee.input.map { unsafe Int($0.pointee.col) } ?? 0 }

    func namespaceNumber(_ address: UnsafePointer<UInt8>?) -> Int {
        guard let address = unsafe address else { return XMLVocabulary.unknown }
        // libxml2 keeps each address once for a parse, so that its place stands for its text.
        let key = UInt(bitPattern: address)
        if let known = namespaces[key] { return known }
        let number = unsafe vocabulary.namespaceNumbers[String(cString: address)] ?? XMLVocabulary.unknown
        namespaces[key] = number
        return number
    }

    private func intern(
        _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ address: UnsafePointer<UInt8>?
    ) -> InternedName {
        let key = NameKey(
            local: UInt(bitPattern: local), prefix: UInt(bitPattern: prefix), address: UInt(bitPattern: address))
        if let known = names[key] { return known }
        let namespace = unsafe namespaceNumber(address)
        let text = unsafe String(cString: local)
        let name = unsafe InternedName(
            token: vocabulary.tokens[XMLVocabulary.Key(namespace: namespace, local: text)] ?? XMLVocabulary.unknown,
            namespace: namespace, local: text, prefix: prefix.map { unsafe String(cString: $0) },
            address: address.map { unsafe String(cString: $0) })
        names[key] = name
        return name
    }

    func startElement(
        local: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?, address: UnsafePointer<UInt8>?,
        declarationCount: Int32, declarations: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, attributeCount: Int32,
        attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard failure == nil, let local = unsafe local else { return }
        depth += 1
        if depth > depthLimit {
            fail(limit: "elements are nested deeper than \(depthLimit) levels (elementDepth)")
            return
        }
        var length = 0
        if let attributes = unsafe attributes {
            // Five addresses for each attribute, the last two of which are where its value begins and ends.
            for index in 0..<Int(attributeCount) {
                if let start = unsafe attributes[5 * index + 3], let end = unsafe attributes[5 * index + 4] {
                    length += unsafe end - start
                }
            }
        }
        if let used = budget.charge(attributeBytes: length) {
            fail(limit: used)
            return
        }
        let name = unsafe intern(local, prefix, address)
        tokens.append(name.token)
        let element = unsafe XMLElement(
            name: name, owner: Unmanaged.passUnretained(self), attributes: attributes,
            attributeCount: Int(attributeCount), declarations: declarations, declarationCount: Int(declarationCount))
        do throws(XMLError) { try start(element) } catch { fail(error) }
    }

    func endElement() {
        guard failure == nil, let token = tokens.popLast() else { return }
        depth -= 1
        do throws(XMLError) { try end(token: token) } catch { fail(error) }
    }

    func characters(_ start: UnsafePointer<UInt8>?, count: Int32) {
        guard failure == nil, let start = unsafe start, count > 0 else { return }
        let bytes = unsafe UnsafeBufferPointer(start: start, count: Int(count))
        do throws(XMLError) { try unsafe text(bytes.span) } catch { fail(error) }
    }

    func documentType() {
        fail(
            XMLError(
                .documentType, "a document type declaration is refused; remove the <!DOCTYPE …>", line: line,
                column: column))
    }

    func report(_ error: xmlErrorPtr?) {
        guard failure == nil, let error = unsafe error?.pointee, unsafe error.level == XML_ERR_FATAL else { return }
        unsafe fail(
            XMLError(
                .malformed, ParserState.words(for: error, isInside: depth > 0), line: Int(error.line),
                column: Int(max(error.int2, 0))))
    }

    func reportViolation(_ error: xmlErrorPtr?) {
        guard violations.count < 1_000, let error = unsafe error?.pointee else { return }
        let message = unsafe ParserState.clean(error.message)
        let last = violations.last.flatMap { $0.line == line && $0.column == column ? $0.message : nil }
        guard
            let words = unsafe XMLSchemaWords.words(
                code: UInt32(clamping: error.code), message: message, behind: last)
        else { return }
        violations.append(XMLSchemaViolation(message: words, line: line, column: column))
    }

    /// Whether a schema listens in: libxml2 then goes on to validate the element at which it was stopped, and reads what it
    /// has freed. The rest of the piece is parsed for nothing instead.
    var isValidated = false

    private func fail(limit message: String) { fail(XMLError(.limit, message, line: line, column: column)) }

    func fail(_ error: XMLError) {
        failure = error
        if !isValidated, let context = unsafe context { unsafe xmlStopParser(context) }
    }

    /// libxml2's message on one line, with names instead of namespace addresses.
    static func clean(_ message: UnsafePointer<CChar>?) -> String {
        guard let message = unsafe message else { return "the text is not well-formed" }
        var cleaned: [UInt8] = []
        var isInBraces = false
        let bytes = unsafe Array(String(cString: message).utf8)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            // Braces around quoted values are those of a set, and around digits of a pattern.
            case UInt8(ascii: "{") where index + 1 < bytes.count && (0x61...0x7A).contains(bytes[index + 1]):
                isInBraces = true
            case UInt8(ascii: "}") where isInBraces: isInBraces = false
            case _ where isInBraces: break
            case 0x0A, 0x0D, 0x09: if cleaned.last != 0x20 { cleaned.append(0x20) }
            default: cleaned.append(byte)
            }
        }
        while cleaned.last == 0x20 || cleaned.last == UInt8(ascii: ".") { cleaned.removeLast() }
        return String(decoding: cleaned, as: UTF8.self)
    }
}

final class HandlerState<Handler: XMLEventHandler>: ParserState {
    var handler: Handler

    init(handler: Handler, vocabulary: XMLVocabulary, options: XMLParsingOptions) {
        self.handler = handler
        super.init(vocabulary: vocabulary, options: options)
    }

    override func start(_ element: borrowing XMLElement) throws(XMLError) { try handler.startElement(element) }
    override func end(token: Int) throws(XMLError) { try handler.endElement(token: token) }
    override func text(_ bytes: Span<UInt8>) throws(XMLError) { try handler.characters(bytes) }
}
