/// A small XML document as a value, for parts that are looked up rather than streamed (styles, numbering, relationships).
///
/// It is built from the same events as everything else, in flat arrays and without recursion.
package struct XMLTree: Sendable {
    /// An element of the tree.
    package struct Node: Sendable {
        /// The name without its prefix.
        package var name: String
        /// The number of the namespace in the vocabulary with which the tree was made.
        package var namespace: Int
        /// The line at which the start tag ends.
        package var line: Int
        var attributes: [Attribute] = []
        var children: [Int] = []
        /// The text that stands directly in the element.
        package var text = ""
    }

    struct Attribute: Sendable {
        var namespace: Int
        var local: String
        var value: String
    }

    var nodes: [Node] = []

    init(nodes: [Node]) { self.nodes = nodes }

    /// Parses a document into a tree.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - vocabulary: The namespaces by whose numbers names are told apart.
    ///   - options: Bounds.
    /// - Throws: ``XMLError`` if it is not well-formed.
    package init(_ bytes: Span<UInt8>, vocabulary: XMLVocabulary, options: XMLParsingOptions = XMLParsingOptions())
        throws(XMLError)
    {
        let builder = XMLTreeBuilder(vocabulary: vocabulary)
        nodes = try parseXML(bytes, handler: builder, vocabulary: vocabulary, options: options).handler.nodes
    }

    /// The outermost element; `nil` only for a tree without any.
    package var root: Element? { nodes.isEmpty ? nil : Element(tree: self, index: 0) }

    /// An element together with its tree.
    package struct Element: Sendable {
        let tree: XMLTree
        let index: Int

        private var node: Node { tree.nodes[index] }

        /// The name without its prefix.
        package var name: String { node.name }
        /// The number of the namespace in the vocabulary.
        package var namespace: Int { node.namespace }
        /// The line at which the start tag ends.
        package var line: Int { node.line }
        /// The text that stands directly in the element.
        package var text: String { node.text }
        /// The elements within.
        package var children: [Element] { node.children.map { Element(tree: tree, index: $0) } }

        /// The elements within that have this name, whatever their namespace.
        package func children(_ name: String) -> [Element] {
            node.children.compactMap { tree.nodes[$0].name == name ? Element(tree: tree, index: $0) : nil }
        }

        /// The first element within that has this name.
        package func first(_ name: String) -> Element? {
            node.children.first { tree.nodes[$0].name == name }.map { Element(tree: tree, index: $0) }
        }

        /// The value of an attribute; of any namespace if none is asked for.
        package func attribute(_ local: String, in namespace: Int? = nil) -> String? {
            node.attributes.first { $0.local == local && (namespace == nil || $0.namespace == namespace) }?.value
        }

        /// The value of an attribute as a whole number.
        package func integer(_ local: String) -> Int? { attribute(local).flatMap { Int($0) } }

        /// This element and all within it, in document order.
        package var descendants: [Element] {
            var found: [Element] = []
            var pending = [index]
            while let next = pending.popLast() {
                found.append(Element(tree: tree, index: next))
                pending.append(contentsOf: tree.nodes[next].children.reversed())
            }
            return found
        }
    }
}

/// Builds a tree from events, those of a whole document or of an element within one.
package struct XMLTreeBuilder: XMLEventHandler {
    let vocabulary: XMLVocabulary
    var nodes: [XMLTree.Node] = []
    var open: [Int] = []

    package init(vocabulary: XMLVocabulary) { self.vocabulary = vocabulary }

    /// The tree as far as it was built.
    package var tree: XMLTree { XMLTree(nodes: nodes) }

    package mutating func startElement(_ element: borrowing XMLElement) throws(XMLError) {
        var node = XMLTree.Node(name: element.localName, namespace: element.namespace, line: element.line)
        for attribute in element.allAttributes {
            let number = attribute.namespaceAddress.flatMap { vocabulary.namespaceNumbers[$0] } ?? XMLVocabulary.unknown
            node.attributes.append(
                XMLTree.Attribute(namespace: number, local: attribute.local, value: attribute.value))
        }
        if let parent = open.last { nodes[parent].children.append(nodes.count) }
        open.append(nodes.count)
        nodes.append(node)
    }

    package mutating func endElement(token: Int) throws(XMLError) { _ = open.popLast() }

    package mutating func characters(_ text: Span<UInt8>) throws(XMLError) {
        guard let current = open.last else { return }
        nodes[current].text += String(decoding: text)
    }
}

extension String {
    /// Makes a string of UTF-8, mending what is none.
    package init(decoding bytes: Span<UInt8>) {
        self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
