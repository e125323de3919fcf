/// Parses pages as browsers do: the HTML standard's tokenizer and tree construction, with scripting off.
package enum HTMLParser {
    /// A page as a tree.
    package struct Result: Sendable {
        /// The tree.
        package let tree: HTMLTree
        /// The limits that were reached, each with the line where it was first.
        package let reached: [(limit: HTMLParsingLimits.Kind, line: Int)]
    }

    /// The largest page, in bytes: places in it and in what is made from it are numbers of 32 bits.
    package static let largestPage = 1 << 30

    /// Parses a page.
    ///
    /// - Parameters:
    ///   - bytes: The page in UTF-8, at most ``largestPage`` bytes; what is beyond is left out.
    ///   - limits: What the page may make the parser do.
    /// - Returns: The tree.
    /// - Complexity: O(*n*) in the size of the page.
    package static func parse(
        _ bytes: consuming [UInt8], limits: HTMLParsingLimits = HTMLParsingLimits()
    ) -> Result {
        parse(bytes, limits: limits) { _ in }
    }

    /// Parses what stands within an element.
    ///
    /// - Parameters:
    ///   - bytes: The fragment in UTF-8.
    ///   - context: The name of the element, in lower case.
    ///   - namespace: Its language.
    ///   - limits: What the fragment may make the parser do.
    /// - Returns: The fragment in an element `html`.
    package static func parseFragment(
        _ bytes: consuming [UInt8], context: String, namespace: HTMLNamespace = .html,
        limits: HTMLParsingLimits = HTMLParsingLimits()
    ) -> Result {
        parse(bytes, limits: limits) { tokenizer in
            let tag = tokenizer.sink.store.tagName(context)
            tokenizer.sink.beginFragment(TreeBuilder.Open(node: -1, tag: tag, namespace: namespace))
            guard namespace == .html else { return }
            switch tag {
            case .title, .textarea: tokenizer.mode = .rcdata
            case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.mode = .rawText
            case .script: tokenizer.mode = .script
            case .plaintext: tokenizer.mode = .plainText
            default: break
            }
        }
    }

    private static func parse(
        _ bytes: consuming [UInt8], limits: HTMLParsingLimits,
        prepare: (inout HTMLTokenizer<TreeBuilder>) -> Void
    ) -> Result {
        if bytes.count > largestPage { bytes.removeSubrange(largestPage...) }
        let rare = bytes.span.rareControls
        if rare.holdsReturns { normalizeLineEnds(&bytes) }
        var tokenizer = HTMLTokenizer(
            TreeBuilder(TextStore(bytes, holdsZeros: rare.holdsZeros), limits: limits),
            attributeLimit: limits.attributesPerTag)
        prepare(&tokenizer)
        tokenizer.run()
        return tokenizer.sink.finish()
    }

    /// Makes line feeds of carriage returns and of pairs of both (13.2.3.5).
    private static func normalizeLineEnds(_ bytes: inout [UInt8]) {
        let count = bytes.count
        var first = 0
        while first &+ 16 <= count, !bytes.span.block(at: first, holds: 0x0D) { first &+= 16 }
        while first < count, bytes[first] != 0x0D { first &+= 1 }
        if first == count { return }
        var target = first
        var place = first
        var span = bytes.mutableSpan
        while place < count {
            // Between line ends sixteen bytes are moved at once.
            while place &+ 16 <= count, !span.span.block(at: place, holds: 0x0D) {
                let block = unsafe span.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
                var output = unsafe span.mutableBytes
                output.storeBytes(of: block, toByteOffset: target, as: SIMD16<UInt8>.self)
                place &+= 16
                target &+= 16
            }
            while place < count {
                let byte = span[place]
                place &+= 1
                span[target] = byte == 0x0D ? 0x0A : byte
                target &+= 1
                if byte == 0x0D {
                    if place < count, span[place] == 0x0A { place &+= 1 }
                    break
                }
            }
        }
        bytes.removeSubrange(target...)
    }
}

extension TreeBuilder {
    /// Sets out within an element of which nothing is known but its name (13.4).
    mutating func beginFragment(_ context: Open) {
        self.context = context
        makeRoot()
        if context.namespace == .html, context.tag == .template { templateModes.append(.inTemplate) }
        resetMode()
        if context.namespace == .html, context.tag == .form { form = Int32.max }
    }

    consuming func finish() -> HTMLParser.Result {
        let (reached, isQuirky, types) = (reached, isQuirky, documentTypes)
        let tree = tree.freeze(store, isQuirky: isQuirky, documentTypes: types)
        let places = reached.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            ($0.key, tree.line(ofOffset: $0.value))
        }
        return HTMLParser.Result(tree: tree, reached: places)
    }
}
