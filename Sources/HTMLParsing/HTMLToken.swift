/// How text is read until the end of an element.
enum HTMLTextMode: Sendable {
    case data
    case rcdata
    case rawText
    case script
    case plainText
}

/// The beginning or the end of an element.
struct HTMLTagToken {
    var name: HTMLTagName
    /// Where its attributes lie in ``TextStore/attributes``.
    var firstAttribute = 0
    var attributeCount = 0
    var isSelfClosing = false
    /// Where it begins in the page.
    var offset: Int
}

struct HTMLDoctypeToken {
    var name: [UInt8]?
    var publicID: [UInt8]?
    var systemID: [UInt8]?
    var forcesQuirks = false
}

/// Takes what a tokenizer finds.
protocol HTMLTokenSink {
    var store: TextStore { get set }
    /// Whether the innermost open element is not of HTML, so that `<![CDATA[` begins a section.
    var isInForeignContent: Bool { get }

    /// - Returns: How the text that follows is read.
    mutating func startTag(_ token: HTMLTagToken) -> HTMLTextMode
    mutating func endTag(_ token: HTMLTagToken)
    mutating func text(_ range: TextRange)
    /// A zero character where the standard leaves it to the tree what becomes of it.
    mutating func zero()
    mutating func comment(_ range: TextRange, offset: Int)
    mutating func doctype(_ token: HTMLDoctypeToken)
    mutating func endOfFile()
    /// Attributes of a tag beyond the limit were left out.
    mutating func leftOutAttributes(at offset: Int)
}
