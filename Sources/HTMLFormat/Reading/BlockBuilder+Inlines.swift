import ConversionCore
import DocumentModel
import HTMLParsing
import Mathematics

extension BlockBuilder {
    /// Begins an element within a line.
    mutating func enterInline(
        _ tag: HTMLTagName, _ node: HTMLTree.Node, _ css: CSSDeclarations, _ inner: inout Scope
    ) {
        switch tag {
        case .a: enterLink(node, &inner)
        case .ins, .del:
            if page.isOwn, let change = revision(node) {
                enterRevision(change, &inner)
                return
            }
            if let mark = BlockBuilder.mark(of: tag) { inner.style.marks.insert(mark) }
        case .ruby:
            open(.ruby)
            inner.closing = .frame
        case .rt, .rtc:
            open(.reading)
            inner.closing = .frame
        case .code where inner.isPreformatted: takeCodeLanguage(node)
        case .sup where page.isOwn && tree.attribute(node, .class) == "note": break
        case .mark: inner.style.details.highlight = Color(red: 0xFF, green: 0xFF, blue: 0)
        case .font:
            inner.style.details.color =
                tree.attribute(node, .color).flatMap { CSSColors.color($0) } ?? inner.style.details.color
            inner.style.details.font = tree.attribute(node, .face) ?? inner.style.details.font
        case .q: add(.text("“", inner.style))
        default: if let mark = BlockBuilder.mark(of: tag) { inner.style.marks.insert(mark) }
        }
        takeStyle(css, &inner)
        takeHighlight(css, &inner)
        if page.isOwn, let name = tree.attribute(node, named: HTMLMarks.style) {
            inner.style.details.sourceStyle = name
        }
        if tag == .span, page.isOwn, tree.attribute(node, named: HTMLMarks.kind) == "hidden" {
            inner.style.marks.insert(.hidden)
        }
        if tag == .span, page.isOwn, tree.attribute(node, .class) == "tab" { inner.whiteSpace = .keep }
    }

    /// Begins a link.
    private mutating func enterLink(_ node: HTMLTree.Node, _ inner: inout Scope) {
        guard let address = tree.attributeBytes(node, .href).map({ PageAddress.trimmed($0) }) else { return }
        let isHeld = frames.contains { frame in
            switch frame {
            // Links do not nest; one in a field only leads where the field refers to.
            case .link: true
            case .field: page.isOwn
            default: false
            }
        }
        if HTMLAddresses.isScript(address) || isHeld { return }
        let target: Link.Target
        if address.first == UInt8(ascii: "#") {
            // Such a link alone leads to the top of the page, which is no place in a document.
            if address.count == 1 { return }
            target = .bookmark(String(decoding: address.dropFirst(), as: UTF8.self))
        } else if page.isOwn {
            target = .external(String(decoding: address, as: UTF8.self))
        } else if let mail = ProtectedAddress.ofLink(address) {
            target = .external("mailto:" + mail)
        } else {
            target = .external(page.resolved(address))
        }
        let title = tree.attribute(node, .title).flatMap { $0.isEmpty ? nil : $0 }
        open(.link(target, title: title))
        inner.closing = .frame
    }

    /// Adds an address of mail that the page hides, where an element stands for one.
    private mutating func addProtectedAddress(_ tag: HTMLTagName, _ node: HTMLTree.Node, _ style: TextStyle) -> Bool {
        guard let attribute = mailAttribute, let digits = tree.attributeBytes(node, attribute),
            let address = ProtectedAddress.decoded(digits)
        else { return false }
        let leads = tag == .a && !frames.contains { if case .link = $0 { true } else { false } }
        if leads { open(.link(.external("mailto:" + address), title: nil)) }
        add(.text(address, style))
        if leads { closeFrame() }
        return true
    }

    private mutating func enterRevision(_ change: Revision, _ inner: inout Scope) {
        switch options.trackedChanges {
        case .all:
            open(.revision(change))
            inner.closing = .frame
        case .accept, .reject: break
        }
    }

    private mutating func takeCodeLanguage(_ node: HTMLTree.Node) {
        for word in (tree.attribute(node, .class) ?? "").split(separator: " ") where word.hasPrefix("language-") {
            containers[containers.count - 1].paragraph?.language = String(word.dropFirst("language-".count))
        }
    }

    // MARK: Elements that stand for something

    /// Takes an element that is shown as something else than its content.
    ///
    /// - Returns: Whether what is in it is to be read; `nil` if it is no such element.
    mutating func enterReplaced(
        _ tag: HTMLTagName, _ node: HTMLTree.Node, _ css: CSSDeclarations, _ inner: inout Scope
    ) -> Bool? {
        if tag == .a || tag == .span, addProtectedAddress(tag, node, inner.style) { return false }
        switch tag {
        case .br:
            let breaks = css.keyword(.pageBreakBefore) ?? css.keyword(.breakBefore)
            let endsPage = !page.isOwn && (breaks == "always" || breaks == "page")
            add(.lineBreak(endsPage ? .page : .line), isSolid: false)
        case .wbr: break
        case .img: addImage(node, css)
        case .span where !page.isOwn && css.keyword(.msoList) == "ignore":
            let label = tree.textContent(node).replacing("\u{A0}", with: " ").collapsed
            if containers[containers.count - 1].paragraph?.isEmpty == true {
                containers[containers.count - 1].paragraph?.number = PrintedNumber(label)
            }
        case .a where css.isEmpty == false && WordHTML.noteName(tree.attribute(node, .href) ?? "", css) != nil:
            addNoteReference(node)
        case .a where css[.msoFootnoteId] != nil || css[.msoEndnoteId] != nil: break
        case .a where PageMetadata.isNoteReference(tree, node),
            .span where page.isOwn && PageMetadata.isNoteReference(tree, node):
            addNoteReference(node)
        case .a where tree.hasAttribute(node, .role) && isBackLink(node): break
        case .span where page.isOwn && tree.attribute(node, .class) == HTMLMarks.numberClass: takeNumber(node)
        case .math: addMath(node)
        case .svg: addDrawing(node)
        case .input: addInput(node)
        case .select: addSelection(node)
        case .iframe, .frame, .embed:
            if embedded == nil { embedded = HTMLAddresses.shortened(tree.attribute(node, .src) ?? "no address") }
            diagnostics.warn(
                .skipped, "embedded pages or objects were left out, the first “\(embedded ?? "")”",
                at: Location(line: tree.line(node)))
        case .video, .audio:
            diagnostics.warn(.skipped, "sound or film was left out", at: Location(line: tree.line(node)))
            return false
        case .ins, .del:
            guard page.isOwn, let change = revision(node), options.trackedChanges != .all else { return nil }
            let keeps = (options.trackedChanges == .accept) == change.remainsWhenAccepted
            return keeps ? nil : false
        default: return nil
        }
        return false
    }

    private func isBackLink(_ node: HTMLTree.Node) -> Bool {
        guard (tree.attribute(node, .role) ?? "").split(separator: " ").contains("doc-backlink") else { return false }
        // Headings may lead back to a table of contents, and are no marks.
        guard let parent = tree.parent(node) else { return true }
        return !HTMLTagSet.headings.contains(tree.tag(parent))
    }

    /// Takes the number that stands before a heading, a paragraph or an item.
    private mutating func takeNumber(_ node: HTMLTree.Node) {
        let text = tree.textContent(node)
        let place = containers.count - 1
        if containers[place].expectsLabel {
            containers[place].expectsLabel = false
            return
        }
        guard containers[place].paragraph?.isEmpty == true else { return add(.text(text, scope.style)) }
        var number = text.unicodeScalars[...]
        while let last = number.last, last.isWhiteSpace { number.removeLast() }
        containers[place].paragraph?.number = PrintedNumber(
            String(number), gap: String(text.unicodeScalars[number.endIndex...]))
        containers[place].isAfterSpace = true
    }

    private mutating func addNoteReference(_ node: HTMLTree.Node) {
        let address = tree.attribute(node, .href) ?? tree.attribute(node, named: HTMLMarks.target) ?? "#"
        let name = WordHTML.noteName(address, styles[node]) ?? String(address.dropFirst())
        if page.isOwn, let mark = tree.attribute(node, named: HTMLMarks.label) { noteMarks[name] = mark }
        if page.isOwn, noteIDs[name] == nil, let stated = tree.attribute(node, named: HTMLMarks.name) {
            noteIDs[name] = NoteID(stated)
        }
        add(.note(noteID(name)))
    }

    /// A picture that was saved with the page.
    private func saved(_ address: String) -> MediaItem? {
        if resources.isEmpty { return nil }
        let path = address.hasPrefix("./") ? String(address.dropFirst(2)) : address
        return resources[path] ?? path.removingPercentEscapes.flatMap { resources[$0] }
    }

    /// Puts a link in the place of a picture that cannot be put into the output.
    private mutating func addLink(to address: String, insteadOf node: HTMLTree.Node) {
        let words = tree.attribute(node, .alt)?.collapsed ?? ""
        let name = address.split(separator: "/").last.map { String($0.prefix { $0 != "?" && $0 != "#" }) } ?? address
        let mark = Inline.text("[\(words.isEmpty ? name : words)]", scope.style)
        linkedPictures += 1
        let isInLink = frames.contains { if case .link = $0 { true } else { false } }
        add(isInLink ? mark : .link(Link(target: .external(address), content: [mark])))
    }

    private mutating func addImage(_ node: HTMLTree.Node, _ css: CSSDeclarations) {
        let stated = page.isOwn ? tree.attribute(node, .src) : PagePictures(tree: tree).address(of: node)
        let found = page.isOwn ? stated : stated.map { page.resolved($0) }
        guard let address = found, !address.isEmpty,
            HTMLAddresses.isPicture(address) || page.isOwn && address.hasPrefix("data:")
                || !HTMLAddresses.isScript(address)
        else {
            if !page.isOwn {
                // One for browsers without scripts may follow.
                diagnostics.warn(
                    .skipped, "a picture without an address was left out", at: Location(line: tree.line(node)))
            }
            return
        }
        // Pages repeat pictures for browsers without scripts.
        if scope.hidesText, address == lastPicture { return }
        lastPicture = address
        let source: ImageReference.Source
        if address.hasPrefix("data:") {
            guard let id = embed(address, named: page.isOwn ? tree.attribute(node, named: HTMLMarks.media) : nil) else {
                diagnostics.warn(.skipped, "a picture's data cannot be read", at: Location(line: tree.line(node)))
                return
            }
            source = .embedded(id)
        } else if let item = resources[address] ?? stated.flatMap({ saved($0) }) {
            source = .embedded(keep(item))
        } else if !options.keepsLinkedPictures {
            return addLink(to: address, insteadOf: node)
        } else {
            source = .linked(address)
        }
        func size(_ property: CSSProperty, _ name: HTMLAttributeName) -> Length? {
            if let length = css.length(property) { return length }
            return tree.attribute(node, name).flatMap {
                Double($0.hasSuffix("px") ? String($0.dropLast(2)) : $0)
            }
            .flatMap { $0 > 0 ? Length.points($0 * 0.75) : nil }
        }
        add(
            .image(
                ImageReference(
                    source: source, width: size(.width, .width), height: size(.height, .height),
                    alternativeText: tree.attribute(node, .alt).flatMap { $0.isEmpty ? nil : $0 },
                    title: tree.attribute(node, .title).flatMap { $0.isEmpty ? nil : $0 },
                    isFloating: page.isOwn && tree.attribute(node, named: HTMLMarks.kind) == "floating")))
    }

    /// Takes the bytes of a `data:` address (RFC 2397) into the document.
    private mutating func embed(_ address: String, named name: String?) -> MediaID? {
        guard let comma = address.utf8.firstIndex(of: UInt8(ascii: ",")) else { return nil }
        let head = String(address.utf8[address.utf8.index(address.startIndex, offsetBy: 5)..<comma]) ?? ""
        let fields = head.split(separator: ";", omittingEmptySubsequences: false)
        let type = fields.first.map(String.init).flatMap { $0.isEmpty ? nil : $0 } ?? "text/plain"
        let rest = address.utf8[address.utf8.index(after: comma)...]
        guard fields.last == "base64", let bytes = Base64.decode(Substring(rest).utf8.span) else { return nil }
        let item = MediaItem(bytes: bytes, mediaType: type)
        if let name {
            let id = MediaID(name)
            if media[id] == nil || media[id] == item {
                media[id] = item
                mediaIDs[item] = id
                return id
            }
        }
        return keep(item)
    }

    /// Takes a picture into the document, once.
    private mutating func keep(_ item: MediaItem) -> MediaID {
        if let known = mediaIDs[item] { return known }
        let words = item.mediaType.split(separator: "/").last.map(String.init) ?? "bin"
        let id = MediaID("image\(media.count + 1).\(words == "svg+xml" ? "svg" : words)")
        media[id] = item
        mediaIDs[item] = id
        return id
    }

    private mutating func addMath(_ node: HTMLTree.Node) {
        let markup = MathSerializer.markup(of: node, in: tree)
        let isDisplay = tree.attribute(node, .display)?.lowercased() == "block"
        // A page's own alternative text may be in any language, TeX most often.
        let linear = Formula(mathML: markup)?.text ?? ""
        let text =
            linear.isEmpty
            ? tree.attribute(node, .alttext) ?? MathSerializer.text(of: node, in: tree).collapsed
            : linear
        add(.equation(Equation(source: .mathML(markup), text: text, isDisplay: isDisplay)))
    }

    /// A drawing made of shapes has no place in the model; the text in it does.
    private mutating func addDrawing(_ node: HTMLTree.Node) {
        var texts: [String] = []
        for inner in node..<tree.end(of: node) where tree.kind(inner) == .element {
            if ["text", "title"].contains(tree.name(inner)) || tree.isElement(inner, .title) {
                let text = tree.textContent(inner).collapsed
                if !text.isEmpty { texts.append(text) }
            }
        }
        diagnostics.warn(
            .skipped,
            texts.isEmpty
                ? "a drawing (SVG) was left out"
                : "a drawing (SVG) was left out, with its text “\(HTMLAddresses.shortened(texts.joined(separator: " ")))”",
            at: Location(line: tree.line(node)))
    }

    private mutating func addInput(_ node: HTMLTree.Node) {
        let isFirstInItem: Bool
        if case .item(let item) = containers[containers.count - 1].kind {
            isFirstInItem =
                item.isChecked != nil && containers[containers.count - 1].blocks.isEmpty
                && containers[containers.count - 1].paragraph == nil
        } else {
            isFirstInItem = false
        }
        switch tree.attribute(node, .type)?.lowercased() ?? "text" {
        case "checkbox", "radio":
            if !isFirstInItem { add(.text(tree.attribute(node, .checked) == nil ? "☐" : "☑", scope.style)) }
        case "hidden", "password", "file", "image", "color", "range": break
        default: if let value = tree.attribute(node, .value), !value.isEmpty { add(.text(value, scope.style)) }
        }
    }

    /// Of a choice a browser shows what is chosen, or the first.
    private mutating func addSelection(_ node: HTMLTree.Node) {
        let options = (node..<tree.end(of: node)).filter { tree.isElement($0, .option) }
        guard let shown = options.first(where: { tree.attribute($0, .selected) != nil }) ?? options.first else {
            return
        }
        let text = tree.textContent(shown).collapsed
        if !text.isEmpty { add(.text(text, scope.style)) }
    }
}
