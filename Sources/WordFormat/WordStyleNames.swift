import DocumentModel

/// What a paragraph style stands for, told by its name, so that readers take meaning from it and writers give it.
///
/// What such a style looks like belongs to it: its bold or its indent says nothing beyond what the kind says already.
enum ParagraphStyleKind: Hashable {
    case body
    case heading(Int)
    case role(ParagraphRole)
    case listParagraph
    case listContinuation(Int)
    case quotation
    case preformatted
    case definitionTerm
    case definition
    case caption
    case figure
    case numberedParagraph
    case contentsHeading
    case contentsEntry(Int)
    case custom
}

/// The styles that reader and writer know, by the names that Word gives its own.
enum WordStyleNames {
    /// A style of the writer's: identifier and name as `styles.xml` holds them.
    struct Style {
        let id: String
        let name: String
    }

    static let roles: [(role: ParagraphRole, style: Style)] = [
        (.title, Style(id: "Title", name: "Title")), (.subtitle, Style(id: "Subtitle", name: "Subtitle")),
        (.byline, Style(id: "Byline", name: "Byline")),
        (.documentNumber, Style(id: "DocumentNumber", name: "Document Number")),
        (.copyNumber, Style(id: "CopyNumber", name: "Copy Number")), (.secrecy, Style(id: "Secrecy", name: "Secrecy")),
        (.urgency, Style(id: "Urgency", name: "Urgency")),
        (.issuingMark, Style(id: "IssuingMark", name: "Issuing Mark")),
        (.letterNumber, Style(id: "LetterNumber", name: "Letter Number")),
        (.signer, Style(id: "Signer", name: "Signer")),
        (.recipient, Style(id: "Recipient", name: "Recipient")),
        (.attachmentNote, Style(id: "AttachmentNote", name: "Attachment Note")),
        (.signature, Style(id: "Signature", name: "Signature")), (.date, Style(id: "Date", name: "Date")),
        (.remark, Style(id: "Remark", name: "Remark")), (.attachment, Style(id: "Attachment", name: "Attachment")),
        (.copyTo, Style(id: "CopyTo", name: "Copy To")), (.printing, Style(id: "Printing", name: "Printing")),
        (.tableNote, Style(id: "TableNote", name: "Table Note")),
    ]

    static let body = Style(id: "BodyText", name: "Body Text")
    /// Body text that is set in the middle or at the right, or is a picture: an indent would push it aside.
    static let flushText = Style(id: "FlushText", name: "Flush Text")
    static let normal = Style(id: "Normal", name: "Normal")
    static let listParagraph = Style(id: "ListParagraph", name: "List Paragraph")
    static let quotation = Style(id: "Quote", name: "Quote")
    static let preformatted = Style(id: "HTMLPreformatted", name: "HTML Preformatted")
    static let definitionTerm = Style(id: "DefinitionTerm", name: "Definition Term")
    static let definition = Style(id: "Definition", name: "Definition")
    static let caption = Style(id: "Caption", name: "caption")
    static let figure = Style(id: "Figure", name: "Figure")
    static let numberedParagraph = Style(id: "NumberedParagraph", name: "Numbered Paragraph")
    static let tableText = Style(id: "TableText", name: "Table Text")
    static let header = Style(id: "Header", name: "header")
    static let footer = Style(id: "Footer", name: "footer")
    static let footnoteText = Style(id: "FootnoteText", name: "footnote text")
    static let endnoteText = Style(id: "EndnoteText", name: "endnote text")
    static let commentText = Style(id: "CommentText", name: "annotation text")
    static let table = Style(id: "ReportTable", name: "Report Table")

    static let code = Style(id: "HTMLCode", name: "HTML Code")
    static let printedNumber = Style(id: "PrintedNumber", name: "Printed Number")
    static let hyperlink = Style(id: "Hyperlink", name: "Hyperlink")
    static let footnoteReference = Style(id: "FootnoteReference", name: "footnote reference")
    static let endnoteReference = Style(id: "EndnoteReference", name: "endnote reference")
    static let commentReference = Style(id: "CommentReference", name: "annotation reference")

    static func heading(_ level: Int) -> Style { Style(id: "Heading\(level)", name: "heading \(level)") }
    static func runInHeading(_ level: Int) -> Style {
        Style(id: "RunInHeading\(level)", name: "Run-in Heading \(level)")
    }
    static func listContinuation(_ depth: Int) -> Style {
        depth == 1
            ? Style(id: "ListContinue", name: "List Continue")
            : Style(id: "ListContinue\(depth)", name: "List Continue \(depth)")
    }
    static func contentsEntry(_ level: Int) -> Style { Style(id: "TOC\(level)", name: "toc \(level)") }
    static let contentsHeading = Style(id: "TOCHeading", name: "TOC Heading")

    /// The kind of the paragraph style with this name, or with this identifier where styles are not defined.
    static func kind(ofParagraphStyle name: String) -> ParagraphStyleKind { kinds[folded(name)] ?? .custom }

    /// What a character style known by name says.
    enum CharacterStyleKind: Hashable {
        /// Its looks belong to a construct of their own, such as a link.
        case construct
        /// Code.
        case code
        /// The number before a heading or a paragraph.
        case printedNumber
        /// Only its looks matter, not its name.
        case looks
        case custom
    }

    static func kind(ofCharacterStyle name: String) -> CharacterStyleKind {
        let key = folded(name)
        if let known = characterKinds[key] { return known }
        if key.hasSuffix("char"), kinds[String(key.dropLast(4))] != nil { return .looks }
        return .custom
    }

    /// Whether tables of this style need not say so.
    static func isPlainTable(_ name: String) -> Bool {
        ["reporttable", "tablegrid", "normaltable", "tablenormal"].contains(folded(name))
    }

    /// The identifier of the writer's style for the purpose that a name tells; `nil` for names of other purposes.
    static func ownID(ofParagraphStyle name: String) -> String? {
        if let known = StylesPart.predefinedID(ofParagraphStyle: name) { return known }
        if case .heading(let level) = kind(ofParagraphStyle: name) { return heading(level).id }
        return nil
    }

    /// Names that differ only in case and spaces are one style to word processors.
    static func folded(_ name: String) -> String {
        var key = ""
        for scalar in name.lowercased().unicodeScalars where scalar != " " && scalar != "_" && scalar != "-" {
            key.unicodeScalars.append(scalar)
        }
        return key
    }

    private static let kinds: [String: ParagraphStyleKind] = {
        var kinds: [String: ParagraphStyleKind] = [
            "normal": .body, "bodytext": .body, "textbody": .body, "firstparagraph": .body, "compact": .body,
            "standard": .body, "flushtext": .body,
            "bodytextfirstindent": .body, "bodytextfirstindent2": .body, "正文": .body, "tabletext": .body,
            "header": .body, "footer": .body, "footnotetext": .body, "endnotetext": .body, "annotationtext": .body,
            "commenttext": .body, "listparagraph": .listParagraph, "listbullet": .listParagraph,
            "listnumber": .listParagraph, "list": .listParagraph, "quote": .quotation, "intensequote": .quotation,
            "blocktext": .quotation, "blockquote": .quotation, "blockquotation": .quotation,
            "htmlpreformatted": .preformatted,
            "sourcecode": .preformatted, "preformattedtext": .preformatted, "definitionterm": .definitionTerm,
            "definition": .definition, "caption": .caption, "tablecaption": .caption, "imagecaption": .caption,
            "题注": .caption, "figure": .figure, "captionedfigure": .figure, "numberedparagraph": .numberedParagraph,
            "tocheading": .contentsHeading, "标题": .role(.title),
        ]
        for (role, style) in roles { kinds[folded(style.name)] = .role(role) }
        for level in 1...9 {
            kinds["heading\(level)"] = .heading(level)
            kinds["标题\(level)"] = .heading(level)
            kinds["toc\(level)"] = .contentsEntry(level)
            kinds[level == 1 ? "listcontinue" : "listcontinue\(level)"] = .listContinuation(level)
            if level > 1 {
                kinds["listbullet\(level)"] = .listParagraph
                kinds["listnumber\(level)"] = .listParagraph
                kinds["list\(level)"] = .listParagraph
            }
        }
        return kinds
    }()

    private static let characterKinds: [String: CharacterStyleKind] = [
        "hyperlink": .construct, "followedhyperlink": .construct, "internetlink": .construct,
        "footnotereference": .construct, "endnotereference": .construct, "annotationreference": .construct,
        "commentreference": .construct, "footnoteanchor": .construct, "endnoteanchor": .construct,
        "defaultparagraphfont": .construct, "htmlcode": .code, "verbatimchar": .code, "sourcetext": .code,
        "printednumber": .printedNumber, "strong": .looks, "emphasis": .looks, "intenseemphasis": .looks,
        "pagenumber": .looks, "subtleemphasis": .looks, "booktitle": .looks, "placeholdertext": .looks,
    ]
}
