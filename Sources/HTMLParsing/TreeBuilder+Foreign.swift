// Drawings and formulas within pages (13.2.6.5).
extension TreeBuilder {
    private func isMathTextIntegrationPoint(_ element: Open) -> Bool {
        element.namespace == .mathML && [.mi, .mo, .mn, .ms, .mtext].contains(element.tag)
    }

    private func isHTMLIntegrationPoint(_ element: Open) -> Bool {
        switch element.namespace {
        case .html: return false
        case .svg: return element.tag == .foreignObject || element.tag == .desc || element.tag == .title
        case .mathML:
            guard element.tag == .annotationXml, element.node >= 0 else { return false }
            let range = tree[element.node].range
            let token = HTMLTagToken(
                name: element.tag, firstAttribute: Int(range.start), attributeCount: Int(range.count), offset: 0)
            return isAttribute(token, .encoding, "text/html")
                || isAttribute(token, .encoding, "application/xhtml+xml")
        }
    }

    /// Whether a start tag is taken by the rules of foreign content.
    @inline(__always)
    mutating func isForeign(startTag token: HTMLTagToken) -> Bool {
        guard let last = stack.last, last.namespace != .html || (stack.count == 1 && isFragment) else { return false }
        return isForeignSlowly(startTag: token)
    }

    /// Mutating, though it changes nothing: the builder would be copied for it otherwise.
    private mutating func isForeignSlowly(startTag token: HTMLTagToken) -> Bool {
        guard let current = adjustedCurrent, current.namespace != .html else { return false }
        if isMathTextIntegrationPoint(current), token.name != .mglyph, token.name != .malignmark { return false }
        if current.namespace == .mathML, current.tag == .annotationXml, token.name == .svg { return false }
        return !isHTMLIntegrationPoint(current)
    }

    /// Whether text is taken by the rules of foreign content.
    var isTextForeign: Bool {
        guard let current = adjustedCurrent, current.namespace != .html else { return false }
        return !isMathTextIntegrationPoint(current) && !isHTMLIntegrationPoint(current)
    }

    private func breaksOut(_ token: HTMLTagToken) -> Bool {
        switch token.name {
        case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4,
            .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small,
            .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
            true
        case .font: hasAttribute(token, .color) || hasAttribute(token, .face) || hasAttribute(token, .size)
        default: false
        }
    }

    mutating func foreignStart(_ token: HTMLTagToken) {
        if breaksOut(token) {
            leaveForeignContent()
            if mode == .inBody { bodyStart(token) } else { while !start(token) {} }
            return
        }
        insertForeign(token, adjustedCurrent?.namespace ?? .html)
    }

    private mutating func leaveForeignContent() {
        while let last = stack.last, last.namespace != .html, stack.count > 1, !isMathTextIntegrationPoint(last),
            !isHTMLIntegrationPoint(last)
        {
            pop()
        }
    }

    /// Inserts an element of a drawing or a formula, its names in their own spelling.
    mutating func insertForeign(_ token: HTMLTagToken, _ namespace: HTMLNamespace) {
        var token = token
        if namespace == .svg { token.name = foreignTag(token.name) }
        for index in token.firstAttribute..<(token.firstAttribute + token.attributeCount) {
            let name = store.attributes[index].name
            store.attributes[index].name = foreignAttribute(name, namespace)
        }
        if token.isSelfClosing { insertVoid(token, namespace) } else { insert(token, namespace) }
    }

    /// The name that an element of a drawing has where a page writes this one.
    private mutating func foreignTag(_ tag: HTMLTagName) -> HTMLTagName {
        let number = UInt32(tag.rawValue)
        if let known = foreignTags[number] { return HTMLTagName(rawValue: UInt16(truncatingIfNeeded: known)) }
        let own = ForeignNames.svgTags[store.tagNames.name(Int(number))].map { store.tagName($0) } ?? tag
        foreignTags[number] = UInt32(own.rawValue)
        return own
    }

    /// The name that an attribute has in a drawing or a formula where a page writes this one.
    private mutating func foreignAttribute(
        _ name: HTMLAttributeName, _ namespace: HTMLNamespace
    ) -> HTMLAttributeName {
        let place = Int(namespace.rawValue)
        if let known = foreignAttributes[place][name.rawValue] { return HTMLAttributeName(rawValue: known) }
        let own = ForeignNames.attribute(store.attributeNames.name(Int(name.rawValue)), namespace)
        let found = own.map { store.attributeName($0) } ?? name
        foreignAttributes[place][name.rawValue] = found.rawValue
        return found
    }

    mutating func foreignEnd(_ token: HTMLTagToken) {
        if token.name == .br || token.name == .p {
            leaveForeignContent()
            return endByMode(token)
        }
        let own = foreignTag(token.name)
        var index = stack.count - 1
        let last = max(0, stack.count - limits.scope)
        while index > last || index == 0 && last == 0 {
            if index == 0 { return }
            let element = stack[index]
            if element.namespace == .html { return endByMode(token) }
            if element.tag == token.name || element.tag == own {
                while stack.count > index { pop() }
                return
            }
            index -= 1
        }
    }
}

/// Numbers of names and of those that stand for them in drawings and formulas: each is looked up once.
struct ForeignNumbers {
    /// The number that stands for each, one higher; nought where it was not looked up.
    private var found: [UInt32] = []

    subscript(_ number: UInt32) -> UInt32? {
        get {
            let place = Int(number)
            return place < found.count && found[place] > 0 ? found[place] - 1 : nil
        }
        set {
            let place = Int(number)
            if place >= found.count { found += repeatElement(0, count: place + 1 - found.count) }
            found[place] = newValue.map { $0 + 1 } ?? 0
        }
    }
}

/// The names of SVG and MathML that pages write in lower case.
private enum ForeignNames {
    private static func byLowercase(_ names: String) -> [String: String] {
        Dictionary(
            names.split(separator: " ").map { ($0.lowercased(), String($0)) }, uniquingKeysWith: { first, _ in first })
    }

    static let svgTags = byLowercase(
        """
        altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend feColorMatrix \
        feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow \
        feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset \
        fePointLight feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient \
        radialGradient textPath
        """)

    private static let svgAttributes = byLowercase(
        """
        attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant edgeMode filterUnits \
        glyphRef gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lengthAdjust \
        limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength \
        patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio \
        primitiveUnits refX refY repeatCount repeatDur requiredExtensions requiredFeatures specularConstant \
        specularExponent spreadMethod startOffset stdDeviation stitchTiles surfaceScale systemLanguage tableValues \
        targetX targetY textLength viewBox viewTarget xChannelSelector yChannelSelector zoomAndPan
        """)

    /// Prefixes are told from names by a space, as in the html5lib tests.
    private static let prefixed = [
        "xlink:actuate": "xlink actuate", "xlink:arcrole": "xlink arcrole", "xlink:href": "xlink href",
        "xlink:role": "xlink role", "xlink:show": "xlink show", "xlink:title": "xlink title",
        "xlink:type": "xlink type", "xml:lang": "xml lang", "xml:space": "xml space", "xmlns:xlink": "xmlns xlink",
    ]

    static func attribute(_ name: String, _ namespace: HTMLNamespace) -> String? {
        if let own = prefixed[name] { return own }
        switch namespace {
        case .html: return nil
        case .svg: return svgAttributes[name]
        case .mathML: return name == "definitionurl" ? "definitionURL" : nil
        }
    }
}
