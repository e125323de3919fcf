extension HTMLTree {
    /// The tree written as HTML again (13.3), in UTF-8.
    package var serialized: [UInt8] {
        var output: [UInt8] = []
        var open: [(node: Node, end: Node)] = []
        var node = 1
        func close(before next: Node) {
            while let last = open.last, next >= last.end {
                open.removeLast()
                output += "</\(name(last.node))>".utf8
            }
        }
        while node < count {
            close(before: node)
            switch kind(node) {
            case .document: break
            case .documentType: output += "<!DOCTYPE \(documentType(node)?.name ?? "")>".utf8
            case .comment: output += Array("<!--".utf8) + bytes(node) + Array("-->".utf8)
            case .text:
                let isRaw = parent(node).map { namespace($0) == .html && HTMLTree.isRaw(tag($0)) } ?? false
                if isRaw { output += bytes(node) } else { HTMLTree.escape(bytes(node), &output, isAttribute: false) }
            case .element:
                output += "<\(name(node))".utf8
                for (name, value) in attributes(of: node) {
                    output += " \(name.replacing(" ", with: ":"))=\"".utf8
                    HTMLTree.escape(Array(value.utf8)[...], &output, isAttribute: true)
                    output.append(0x22)
                }
                output.append(0x3E)
                // A line feed that comes first is taken for layout; one before it keeps it.
                if namespace(node) == .html, [.pre, .listing, .textarea].contains(tag(node)), node + 1 < end(of: node),
                    bytes(node + 1).first == 0x0A
                {
                    output.append(0x0A)
                }
                if namespace(node) != .html || !HTMLTree.isVoid(tag(node)) { open.append((node, end(of: node))) }
            }
            node += 1
        }
        close(before: .max)
        return output
    }

    private static func isVoid(_ tag: HTMLTagName) -> Bool {
        switch tag {
        case .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link, .meta,
            .param, .source, .track, .wbr:
            true
        default: false
        }
    }

    private static func isRaw(_ tag: HTMLTagName) -> Bool {
        switch tag {
        case .style, .script, .xmp, .iframe, .noembed, .noframes, .plaintext: true
        default: false
        }
    }

    private static func escape(_ bytes: ArraySlice<UInt8>, _ output: inout [UInt8], isAttribute: Bool) {
        var previous: UInt8 = 0
        for byte in bytes {
            switch byte {
            case 0x26: output += "&amp;".utf8
            case 0x3C: output += "&lt;".utf8
            case 0x3E: output += "&gt;".utf8
            case 0x22 where isAttribute: output += "&quot;".utf8
            case 0xA0 where previous == 0xC2:
                // A no-break space takes two bytes.
                output.removeLast()
                output += "&nbsp;".utf8
            default: output.append(byte)
            }
            previous = byte
        }
    }
}
