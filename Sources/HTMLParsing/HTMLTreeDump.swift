extension HTMLTree {
    /// The tree in the form of the html5lib tests: a line for each node, two spaces for each level.
    package var dump: [UInt8] {
        var output: [UInt8] = []
        var levels: [(end: Node, indent: Int)] = []
        var node = 1
        func line(_ indent: Int, _ text: some Sequence<UInt8>) {
            output += "| ".utf8
            output.append(contentsOf: repeatElement(0x20, count: 2 * indent))
            output.append(contentsOf: text)
            output.append(0x0A)
        }
        while node < count {
            while let last = levels.last, node >= last.end { levels.removeLast() }
            let indent = levels.last?.indent ?? 0
            switch kind(node) {
            case .document: break
            case .documentType:
                let type = documentType(node) ?? HTMLDocumentType(name: "", publicID: "", systemID: "")
                let ids =
                    type.publicID.isEmpty && type.systemID.isEmpty ? "" : " \"\(type.publicID)\" \"\(type.systemID)\""
                line(indent, "<!DOCTYPE \(type.name)\(ids)>".utf8)
            case .comment: line(indent, Array("<!-- ".utf8) + bytes(node) + Array(" -->".utf8))
            case .text: line(indent, [0x22] + bytes(node) + [0x22])
            case .element:
                let prefix: String =
                    switch namespace(node) {
                    case .html: ""
                    case .svg: "svg "
                    case .mathML: "math "
                    }
                line(indent, "<\(prefix)\(name(node))>".utf8)
                for (name, value) in attributes(of: node).sorted(by: { HTMLTree.precedes($0.name, $1.name) }) {
                    line(indent + 1, "\(name)=\"\(value)\"".utf8)
                }
                var inner = indent + 1
                if isElement(node, .template), namespace(node) == .html {
                    line(inner, "content".utf8)
                    inner += 1
                }
                levels.append((end(of: node), inner))
            }
            node += 1
        }
        return output
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf16.lexicographicallyPrecedes(right.utf16)
    }
}
