import ConversionCore
import DocumentModel
import HTMLParsing
import TextEncoding

/// Makes blocks of a tree in one walk over its nodes, without recursion.
///
/// Three stacks say where the walk is: scopes (elements that are open, with the style of text in them), containers (what
/// holds blocks), and the frames of elements within a line, which are begun anew in each paragraph that they reach into.
///
/// What each element goes through is `mutating` even where it changes nothing: all of the builder would be copied for it
/// otherwise.
struct BlockBuilder {
    let tree: HTMLTree
    let page: PageMetadata
    let options: ReaderOptions
    var diagnostics: Diagnostics
    /// The address of the first page or object that is embedded in the page.
    var embedded: String?
    var scopes: [Scope] = []
    var containers = [Container(.root)]
    var frames: [FrameKind] = []
    var pendingMarkers: [Inline] = []
    var notes: [NoteID: Note] = [:]
    var noteIDs: [String: NoteID] = [:]
    /// Marks of notes that are no running numbers, by the identifiers of the notes.
    var noteMarks: [String: String] = [:]
    /// The places that were noted, each once.
    var placedTargets: Set<String> = []
    var comments: [CommentID: Comment] = [:]
    var media = MediaStore()
    /// Under which name each picture is kept, so that one that comes again is kept once.
    var mediaIDs: [MediaItem: MediaID] = [:]
    /// How many pictures became links.
    var linkedPictures = 0
    /// How many elements the page hides.
    var hiddenCount = 0
    /// What styles say of the page's elements.
    var styles: ElementStyles
    /// Whether what stands for browsers without scripts is read.
    var readsNoscript = false
    /// What of the page is read; all of it where that is `nil`.
    var content: MainContent?
    /// Counters and the text that style sheets generate.
    var generated = GeneratedContent()
    /// Whether paragraphs were met that Word means as items of lists.
    var holdsWordLists = false
    /// The attribute of elements that stand for an address of mail, where the page has it.
    let mailAttribute: HTMLAttributeName?
    /// Pictures that were saved with the page, by their addresses.
    var resources: [String: MediaItem] = [:]
    /// The address of the last picture, which a second one for browsers without scripts repeats.
    var lastPicture: String?

    /// How white space is taken.
    enum WhiteSpace { case collapse, keep }

    /// What happens when an element ends.
    enum Closing { case nothing, paragraph, container, frame }

    /// An element that is open.
    struct Scope {
        let end: HTMLTree.Node
        var style = TextStyle.plain
        var whiteSpace = WhiteSpace.collapse
        var layout = ParagraphLayout()
        var isPreformatted = false
        var closing = Closing.nothing
        /// The font whose pictures the characters stand for.
        var symbolFont: SymbolFont?
        /// Whether text is not shown.
        var hidesText = false
        /// Whether the table around holds a layout rather than data, so that its cells are blocks one after another.
        var dissolvesTable = false
        /// The page ends behind the element.
        var endsPage = false
        /// Text generated behind the element.
        var generated: String?
    }

    /// What an element within a line becomes.
    enum FrameKind {
        case link(Link.Target, title: String?)
        case revision(Revision)
        case annotation(Annotation)
        case field(Field.Kind, instruction: String)
        case ruby
        case reading
    }

    init(tree: HTMLTree, page: PageMetadata, options: ReaderOptions, diagnostics: Diagnostics) {
        self.tree = tree
        self.page = page
        self.options = options
        self.diagnostics = diagnostics
        mailAttribute = page.isOwn ? nil : tree.attributeName(ProtectedAddress.attribute)
        styles = ElementStyles(
            tree, usesSheets: !page.isOwn, isPutOff: options.extractsContent && !page.isOwn)
    }

    /// Reads all that lies within a node.
    mutating func read(_ root: HTMLTree.Node) throws(ConversionError) {
        let end = tree.end(of: root)
        scopes = [Scope(end: end)]
        let dropped = content?.isDropped
        let tree = tree
        var node = root + 1
        var visited = 0
        while node < end {
            while scopes.count > 1, scopes[scopes.count - 1].end <= node { leave() }
            if let dropped, dropped[node] {
                node = tree.end(of: node)
                continue
            }
            visited += 1
            if visited & 0x3FFF == 0 { try ConversionError.checkCancellation() }
            switch tree.kind(node) {
            case .text:
                if !scopes[scopes.count - 1].hidesText { tree.withBytes(node) { addText($0) } }
                node += 1
            case .element:
                let next = tree.end(of: node)
                node = enter(node, end: next) ? node + 1 : next
            case .comment, .document, .documentType: node += 1
            }
        }
        while scopes.count > 1 { leave() }
        endParagraph()
    }

    /// Puts what was read into a document.
    mutating func finish(into document: inout Document) {
        if !styles.shown.isEmpty {
            diagnostics.warn(
                .kept, "text that the page hides until a script shows it was kept",
                count: styles.shown.count)
        }
        if styles.isCut { diagnostics.warn(.limited, "the page has too many style rules; some are left out") }
        if linkedPictures > 0 {
            diagnostics.note(
                .kept, "pictures that are not saved with the page became links to them", count: linkedPictures)
        }
        if hiddenCount > 0 {
            diagnostics.note(.skipped, "elements that the page hides were left out", count: hiddenCount)
        }
        while containers.count > 1 { closeContainer() }
        document.blocks = holdsWordLists ? WordHTML.grouped(containers[0].blocks) : containers[0].blocks
        document.notes = notes
        document.comments = comments
        for kind in Note.Kind.allCases where page.isOwn {
            let text = tree.first(.body).flatMap { tree.attribute($0, named: HTMLMarks.numbering(of: kind)) }
            document.noteNumbering[kind] = text.flatMap { NoteNumberingText.numbering($0) }
        }
        document.media = media
        for id in noteIDs.values where document.notes[id] == nil { document.notes[id] = Note(blocks: []) }
    }

    var scope: Scope { scopes[scopes.count - 1] }

    private mutating func leave() {
        guard let scope = scopes.popLast() else { return }
        if let text = scope.generated { add(.text(text, scope.style)) }
        defer { if scope.endsPage { addPageBreak() } }
        switch scope.closing {
        case .nothing: break
        case .paragraph: endParagraph()
        case .container: closeContainer()
        case .frame: closeFrame()
        }
    }

    /// Ends the page, unless it is ended already or nothing stands on it.
    mutating func addPageBreak() {
        endParagraph()
        guard containers.count == 1, let last = containers[0].blocks.last, last != .pageBreak else { return }
        add(.pageBreak)
    }

    // MARK: Frames

    mutating func open(_ frame: FrameKind) {
        frames.append(frame)
        let place = containers.count - 1
        containers[place].paragraph?.openFrames(1)
    }

    mutating func closeFrame() {
        guard let frame = frames.popLast() else { return }
        let place = containers.count - 1
        containers[place].paragraph?.close(frame)
    }

    // MARK: Paragraphs

    /// Begins a paragraph if none is open.
    mutating func ensureParagraph() {
        let place = containers.count - 1
        if containers[place].paragraph != nil { return }
        containers[place].paragraph = OpenParagraph(.running(scopes[scopes.count - 1].layout), frames: frames.count)
    }

    /// Begins a paragraph of a kind, ending the one before.
    mutating func beginParagraph(_ kind: OpenParagraph.Kind) {
        endParagraph()
        containers[containers.count - 1].paragraph = OpenParagraph(kind, frames: frames.count)
        containers[containers.count - 1].isAfterSpace = true
    }

    /// Ends the paragraph that is open, if one is.
    mutating func endParagraph() {
        let place = containers.count - 1
        guard var paragraph = containers[place].paragraph.take() else { return }
        containers[place].isAfterSpace = true
        for frame in frames.reversed() { paragraph.close(frame) }
        if let block = paragraph.block(pendingMarkers: &pendingMarkers, isOwn: page.isOwn) { add(block) }
    }

    /// Adds an inline to the paragraph that is open, or to a new one.
    mutating func add(_ inline: Inline, isSolid: Bool = true) {
        ensureParagraph()
        let place = containers.count - 1
        if !pendingMarkers.isEmpty {
            let markers = pendingMarkers
            pendingMarkers = []
            for marker in markers { containers[place].paragraph?.append(marker) }
        }
        containers[place].paragraph?.append(inline)
        if case .lineBreak = inline { containers[place].isAfterSpace = true }
        if isSolid { containers[place].isAfterSpace = false }
    }

    /// Adds a point that something refers to; it opens no paragraph by itself.
    mutating func addMarker(_ marker: Marker) {
        let place = containers.count - 1
        if containers[place].paragraph != nil {
            containers[place].paragraph?.append(.marker(marker))
        } else {
            pendingMarkers.append(.marker(marker))
        }
    }

    // MARK: Text

    /// Adds text, its white space collapsed across elements as CSS does it unless it is to be kept.
    mutating func addText(_ bytes: Span<UInt8>) {
        if scopes[scopes.count - 1].whiteSpace == .keep { return addKept(bytes) }
        let place = containers.count - 1
        var isAfterSpace = containers[place].isAfterSpace
        guard let text = BlockBuilder.collapsed(bytes, &isAfterSpace) else { return }
        let symbols = scopes[scopes.count - 1].symbolFont
        let shown = symbols.map { $0.text(text) } ?? text
        // White space alone opens no paragraph; ensured here since nothing else was kept then.
        add(.text(shown, scopes[scopes.count - 1].style), isSolid: false)
        containers[containers.count - 1].isAfterSpace = isAfterSpace
        containers[containers.count - 1].paragraph?.endsCollapsible = isAfterSpace
    }

    /// Text with each run of white space as one space, and none behind another; `nil` where nothing is left.
    private static func collapsed(_ bytes: Span<UInt8>, _ isAfterSpace: inout Bool) -> String? {
        var start = 0
        if isAfterSpace { while start < bytes.count, bytes[start] <= 0x20 { start += 1 } }
        if start == bytes.count { return nil }
        var isAfter = isAfterSpace
        let text = String(unsafeUninitializedCapacity: bytes.count - start) { piece in
            var count = 0
            var place = start
            while place < bytes.count {
                if bytes.copyCollapsed(at: &place, to: piece, &count, &isAfter) { continue }
                let byte = bytes[place]
                place &+= 1
                if byte > 0x20, byte != 0x7F {
                    piece[count] = byte
                    count += 1
                    isAfter = false
                } else if byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B {
                    if !isAfter {
                        piece[count] = 0x20
                        count += 1
                    }
                    isAfter = true
                }
            }
            return count
        }
        isAfterSpace = isAfter
        return text.isEmpty ? nil : text
    }

    /// Adds text with its white space; within `pre` line ends are characters, elsewhere they are breaks.
    private mutating func addKept(_ bytes: Span<UInt8>) {
        let isPreformatted = scopes[scopes.count - 1].isPreformatted
        let style = scopes[scopes.count - 1].style
        var piece: [UInt8] = []
        // What stands before this place is in the piece, or left out.
        var taken = 0
        func take(to end: Int) { for place in taken..<end { piece.append(bytes[place]) } }
        for place in 0..<bytes.count {
            let byte = bytes[place]
            if byte >= 0x20, byte != 0x7F { continue }
            let isBreak = byte == 0x0A || byte == 0x09
            if isBreak, isPreformatted { continue }
            take(to: place)
            taken = place + 1
            guard isBreak else { continue }
            add(.text(String(decoding: piece, as: UTF8.self), style))
            piece = []
            add(byte == 0x0A ? .lineBreak(.line) : .tab)
        }
        take(to: bytes.count)
        if !piece.isEmpty {
            add(.text(String(decoding: piece, as: UTF8.self), style))
            containers[containers.count - 1].isAfterSpace = false
            containers[containers.count - 1].paragraph?.endsCollapsible = false
        }
    }
}
