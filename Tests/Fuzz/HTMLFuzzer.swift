// One entry point for libFuzzer; built together with the modules that read pages by `fuzz-html`.

import ConversionCore
import DocumentModel
import HTMLFormat
import HTMLParsing

/// Checks what must hold for every page; the first byte says how it is read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    let input = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let contexts = ["div", "table", "select", "template", "title", "tr", "svg", "math"]
    if start[0] & 1 == 1 {
        check(HTMLParser.parseFragment(input, context: contexts[Int(start[0] >> 1) & 7]).tree)
        return 0
    }
    let tree = HTMLParser.parse(input).tree
    check(tree)
    check(HTMLParser.parse(tree.serialized).tree)
    do {
        var diagnostics = Diagnostics()
        for extracts in [false, true] {
            let options = ReaderOptions(pageAddress: "https://a.cn/b/c", extractsContent: extracts)
            let document = try HTMLReader(options: options).read(Source(bytes: input), diagnostics: &diagnostics)
            for isFaithful in [false, true] {
                _ = try HTMLWriter(options: WriterOptions(isFaithful: isFaithful, showsTitleInHead: extracts)).write(
                    document, diagnostics: &diagnostics)
            }
        }
    } catch {
        // What is refused is said.
    }
    return 0
}

/// Every node is within the one above it and is come to once; every range can be read.
private func check(_ tree: HTMLTree) {
    var open: [Int] = []
    var seen = 0
    for node in 0..<tree.count {
        while let last = open.last, node >= tree.end(of: last) { open.removeLast() }
        require(tree.parent(node) == open.last, "a node is not where its parent is")
        require(tree.end(of: node) > node && tree.end(of: node) <= tree.count, "a node ends nowhere")
        if let last = open.last {
            require(tree.end(of: node) <= tree.end(of: last), "a node reaches beyond its parent")
        }
        require(tree.kind(node) == .element || node == 0 || tree.end(of: node) == node + 1, "a text holds nodes")
        seen += tree.bytes(node).count + tree.attributes(of: node).count + tree.line(node)
        open.append(node)
    }
    require(seen >= 0, "nothing was read")
}

private func require(_ condition: Bool, _ message: StaticString) {
    if !condition { fatalError("\(message)") }
}
