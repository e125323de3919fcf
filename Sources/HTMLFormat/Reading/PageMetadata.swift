import DocumentModel
import HTMLParsing

/// What a page says about itself: its head, and what its attributes tell beforehand.
struct PageMetadata {
    private let tree: HTMLTree
    /// Whether this package wrote the page, so that its own attributes are to be understood.
    let isOwn: Bool
    /// Whether the first-level heading is the title, so that headings begin one level further in.
    let hasTitleHeading: Bool
    /// The places that links within the page lead to.
    let targets: Set<String>
    /// The identifiers of the elements that hold notes.
    let noteTargets: Set<String>

    /// The identifiers of the cells that other cells name as their headers.
    private let headerCells: Set<String>

    /// The elements that say something about the page: titles, metadata, links to other files, scripts.
    let headNodes: [HTMLTree.Node]
    /// The language that the page says to be in.
    let language: String?
    /// What relative addresses are counted from.
    private let base: PageAddress?

    /// An address as it is to be followed from the page.
    func resolved(_ address: String) -> String { resolved(Array(address.utf8)[...]) }

    /// The same for an address in UTF-8.
    func resolved(_ address: ArraySlice<UInt8>) -> String {
        base?.resolved(address) ?? PageAddress.cleaned(address)
    }

    init(_ tree: HTMLTree, address: String? = nil) {
        self.tree = tree
        let own = address.flatMap { PageAddress($0) }
        let stated = tree.first(.base).flatMap { tree.attribute($0, .href) }
        base = stated.flatMap { PageAddress(own?.resolved($0) ?? $0) } ?? own
        language = tree.first(.html).flatMap { tree.attribute($0, .lang) }.flatMap { $0.isEmpty ? nil : $0 }
        var isOwn = false
        var hasTitle = false
        var targets: Set<String> = []
        var notes: Set<String> = []
        var headerCells: Set<String> = []
        var headNodes: [HTMLTree.Node] = []
        let target = tree.attributeName(HTMLMarks.target)
        for node in 0..<tree.count where tree.kind(node) == .element {
            switch tree.tag(node) {
            case .title, .link, .script: headNodes.append(node)
            case .meta:
                headNodes.append(node)
                if tree.attribute(node, .name) == "generator", tree.attribute(node, .content) == "reportconv" {
                    isOwn = true
                }
            case .h1: if tree.attribute(node, named: HTMLMarks.role) == "title" { hasTitle = true }
            case .a:
                guard tree.attribute(node, .href, beginsWith: UInt8(ascii: "#")),
                    let address = tree.attribute(node, .href)
                else { continue }
                let name = String(address.dropFirst())
                let css = CSSDeclarations(tree.attributeBytes(node, .style))
                if let note = WordHTML.noteName(address, css) {
                    notes.insert(note)
                } else if PageMetadata.isNoteReference(tree, node) {
                    notes.insert(name)
                } else {
                    targets.insert(name)
                    // Browsers follow names that are written in per cents too.
                    if let plain = name.removingPercentEscapes, plain != name { targets.insert(plain) }
                }
            case .span:
                guard let target, let address = tree.attribute(node, target) else { continue }
                notes.insert(String(address.dropFirst()))
            case .td, .th:
                guard let headers = tree.attribute(node, .headers) else { continue }
                for name in headers.split(whereSeparator: \.isWhitespace) { headerCells.insert(String(name)) }
            default: break
            }
        }
        self.headerCells = headerCells
        self.headNodes = headNodes
        self.isOwn = isOwn
        hasTitleHeading = isOwn && hasTitle
        self.targets = targets
        noteTargets = notes
    }

    /// Whether a cell is a header: by its name, by what it says it is one for, or by other cells that name it (HTML, 4.9.12).
    func isHeader(_ cell: HTMLTree.Node) -> Bool {
        if tree.tag(cell) == .th { return true }
        if isOwn { return false }
        if tree.hasAttribute(cell, .scope) { return true }
        return !headerCells.isEmpty && tree.attribute(cell, .id).map(headerCells.contains) ?? false
    }

    /// Whether a link leads to a note, in the words of DPUB-ARIA or EPUB.
    static func isNoteReference(_ tree: HTMLTree, _ node: HTMLTree.Node) -> Bool {
        if !tree.hasAttribute(node, .role), !tree.hasAttribute(node, .epubType) { return false }
        let words = (tree.attribute(node, .role) ?? "") + " " + (tree.attribute(node, .epubType) ?? "")
        return words.split(separator: " ").contains { $0 == "doc-noteref" || $0 == "noteref" }
    }

    /// Takes what the head says into a document.
    func read(into document: inout Document) {
        if let language { document.metadata.language = language }
        if let body = tree.first(.body), let layout = tree.attribute(body, named: HTMLMarks.layout), isOwn {
            document.section = SectionText.setup(layout)
        }
        var hasTitle = false
        for node in headNodes {
            switch tree.tag(node) {
            case .title where tree.namespace(node) == .html:
                // A drawing has titles too; the page's is the first.
                if hasTitle || tree.attribute(node, named: HTMLMarks.kind) == "derived" { continue }
                hasTitle = true
                let title = isOwn ? tree.textContent(node) : tree.textContent(node).collapsed
                if !title.isEmpty { document.metadata.title = title }
            case .meta: readMeta(node, into: &document)
            case .link:
                if tree.attribute(node, .rel)?.lowercased() == "canonical", document.metadata.sourceAddress == nil {
                    document.metadata.sourceAddress = tree.attribute(node, .href)
                }
            default: break
            }
        }
    }

    private func readMeta(_ node: HTMLTree.Node, into document: inout Document) {
        guard let bytes = tree.attributeBytes(node, .name) ?? tree.attributeBytes(node, .property) else { return }
        let name = String(decoding: SmallLetters.of(bytes.span), as: UTF8.self)
        guard isOwn || PageMetadata.names[name] != nil, let content = tree.attribute(node, .content), !content.isEmpty
        else { return }
        if isOwn, readOwn(String(decoding: bytes, as: UTF8.self), content, node, into: &document) { return }
        if let fact = PageMetadata.names[name] { take(fact, content, into: &document.metadata) }
    }

    /// What the head states about the report.
    private enum Fact {
        case author, date, address, number, body, source, period, created, modified, summary, keywords, title
    }

    /// The names of `meta` elements in small letters.
    private static let names: [String: Fact] = [
        "dcterms.creator": .author, "dc.creator": .author, "author": .author, "article:author": .author,
        "dcterms.date": .date, "dc.date": .date, "dcterms.issued": .date, "article:published_time": .date,
        "pubdate": .date, "publishdate": .date, "dcterms.source": .address, "dc.source": .address, "og:url": .address,
        "dcterms.identifier": .number, "dc.identifier": .number, "dcterms.publisher": .body, "dc.publisher": .body,
        "contentsource": .source, "og:site_name": .source, "sitename": .source, "dcterms.temporal": .period,
        "dcterms.created": .created, "dcterms.modified": .modified, "article:modified_time": .modified,
        "description": .summary, "dcterms.description": .summary, "og:description": .summary, "keywords": .keywords,
        "articletitle": .title, "og:title": .title,
    ]

    private func take(_ fact: Fact, _ content: String, into metadata: inout Metadata) {
        switch fact {
        case .author:
            // Some systems state the number of an account, or its address.
            let isName = content.contains { $0.isLetter } && !content.contains("<") && !content.contains("://")
            if isOwn || isName, !metadata.authors.contains(content) { metadata.authors.append(content) }
        case .date: metadata.date = metadata.date ?? PageMetadata.date(content)
        case .address: metadata.sourceAddress = metadata.sourceAddress ?? content
        case .number: metadata.documentNumber = metadata.documentNumber ?? content
        case .body: metadata.issuingBody = metadata.issuingBody ?? content
        case .source: metadata.sourceName = metadata.sourceName ?? content
        case .period: metadata.reportingPeriod = DatePeriod(content)
        case .created: metadata.created = content
        case .modified: metadata.modified = metadata.modified ?? content
        case .summary: metadata.summary = metadata.summary ?? content
        case .keywords:
            let marks: Set<Unicode.Scalar> = [",", "，", ";", "；", "、"]
            for word in content.unicodeScalars.split(whereSeparator: marks.contains) {
                let word = CSSDeclarations.trimmed(Substring(word))
                if !word.isEmpty, isOwn || !word.contains("<"), !metadata.keywords.contains(word) {
                    metadata.keywords.append(word)
                }
            }
        case .title: metadata.title = metadata.title ?? content
        }
    }

    private func readOwn(_ key: String, _ content: String, _ node: HTMLTree.Node, into document: inout Document) -> Bool
    {
        switch key {
        case "report.subtitle": document.metadata.subtitle = content
        case "report.sourceName": document.metadata.sourceName = content
        case "description": document.metadata.summary = content
        case "report.attachment":
            document.attachments.append(
                Attachment(
                    name: tree.attribute(node, named: HTMLMarks.name) ?? "", address: content,
                    mediaType: tree.attribute(node, named: HTMLMarks.value)))
        case let key where key.hasPrefix("report.field."):
            let words = key.split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false)
            guard words.count == 4 else { return false }
            let value: CustomValue =
                switch words[2] {
                case "integer": Int(content).map { .integer($0) } ?? .text(content)
                case "decimal": .decimal(content)
                case "boolean": .boolean(content == "true")
                case "date": .date(content)
                default: .text(content)
                }
            document.metadata.custom.append(CustomField(name: String(words[3]), value: value))
        default: return false
        }
        return true
    }

    /// The day that a text begins with, whatever separates its numbers.
    private static func date(_ text: String) -> PartialDate? {
        if let date = PartialDate(text) { return date }
        var numbers: [Int] = []
        var digits = ""
        for byte in text.utf8.prefix(24) {
            if (0x30...0x39).contains(byte) {
                digits.unicodeScalars.append(UnicodeScalar(byte))
            } else if !digits.isEmpty {
                numbers.append(Int(digits) ?? 0)
                digits = ""
                if numbers.count == 3 { break }
            }
        }
        if !digits.isEmpty { numbers.append(Int(digits) ?? 0) }
        guard let year = numbers.first, (1_000...9_999).contains(year) else { return nil }
        return PartialDate(
            year: year, month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }
}
