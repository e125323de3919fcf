import HTMLParsing
import XMLStream

/// Feeds the events of libxml2's HTML parser to a tree.
struct HTMLTreeSource: HTMLEventHandler {
    private var builder: HTMLTreeBuilder

    /// A page's tree, and the line from which on elements were nested too deep, if they were.
    static func tree(
        _ bytes: Span<UInt8>, depthLimit: Int, budget: XMLBudget
    ) throws(XMLError) -> (tree: HTMLTree, flattenedLine: Int?) {
        let done = try parseHTML(
            bytes, handler: HTMLTreeSource(builder: HTMLTreeBuilder(depthLimit: depthLimit)), budget: budget)
        let line = done.builder.firstFlattenedLine
        return (done.builder.finish(), line)
    }

    mutating func startElement(_ name: String, attributes: [(name: String, value: String)], line: Int) {
        builder.startElement(name, attributes: attributes, line: line)
    }

    mutating func endElement(_ name: String) { builder.endElement() }
    mutating func characters(_ text: Span<UInt8>) { builder.characters(text) }
    mutating func comment(_ text: String) { builder.comment(text) }
    mutating func documentType(name: String, publicID: String?, systemID: String?) {}
}
