import HTMLParsing

/// Writes MathML found in a page as XML that stands by itself.
enum MathSerializer {
    static func markup(of root: HTMLTree.Node, in tree: HTMLTree) -> String {
        var output = HTMLOutput(writesMarks: false)
        var open: [(end: HTMLTree.Node, name: String)] = []
        let end = tree.end(of: root)
        func close(_ name: String) { output.markup("</\(name)>") }
        for node in root..<end {
            while let last = open.last, last.end <= node {
                close(last.name)
                open.removeLast()
            }
            switch tree.kind(node) {
            case .element:
                let name = localName(tree.name(node))
                output.markup("<\(name)")
                if node == root { output.markup(" xmlns=\"http://www.w3.org/1998/Math/MathML\"") }
                for attribute in tree.attributes(of: node)
                where isName(attribute.name) && !attribute.name.hasPrefix("xmlns") && !attribute.name.hasPrefix("on") {
                    output.mark(attribute.name, attribute.value)
                }
                output.endTag()
                open.append((tree.end(of: node), name))
            case .text: output.text(tree.string(node))
            case .comment, .document, .documentType: break
            }
        }
        while let last = open.popLast() { close(last.name) }
        return String(decoding: output.bytes, as: UTF8.self)
    }

    /// The text that is shown, without annotations.
    static func text(of root: HTMLTree.Node, in tree: HTMLTree) -> String {
        var text = ""
        var node = root
        let end = tree.end(of: root)
        while node < end {
            if tree.kind(node) == .element, tree.name(node).hasPrefix("annotation") {
                node = tree.end(of: node)
                continue
            }
            if tree.kind(node) == .text { text += tree.string(node) }
            node += 1
        }
        return text
    }

    private static func localName(_ name: String) -> String {
        let local = name.split(separator: ":").last.map(String.init) ?? name
        return isName(local) ? local : "mrow"
    }

    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, (0x61...0x7A).contains(first) || (0x41...0x5A).contains(first) else {
            return false
        }
        return name.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
                || $0 == UInt8(ascii: "-")
        }
    }
}
