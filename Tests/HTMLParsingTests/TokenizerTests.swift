import Foundation
import Testing

@testable import HTMLParsing

/// Writes down tokens in the form of the html5lib tokenizer tests, runs of characters as one.
private struct TokenList: HTMLTokenSink {
    enum Token: Hashable {
        case start(String, [String: String], Bool)
        case end(String)
        case characters(String)
        case comment(String)
        case doctype(String?, String?, String?, Bool)
    }

    var store: TextStore
    var isInForeignContent = false
    var tokens: [Token] = []

    private func string(_ range: TextRange) -> String { String(decoding: store.bytes(range), as: UTF8.self) }

    private mutating func characters(_ text: String) {
        if case .characters(let before)? = tokens.last {
            tokens[tokens.count - 1] = .characters(before + text)
        } else {
            tokens.append(.characters(text))
        }
    }

    mutating func startTag(_ token: HTMLTagToken) -> HTMLTextMode {
        var attributes: [String: String] = [:]
        for record in store.attributes[token.firstAttribute..<(token.firstAttribute + token.attributeCount)] {
            attributes[store.attributeNames.name(Int(record.name.rawValue))] = string(record.value)
        }
        tokens.append(.start(store.tagNames.name(Int(token.name.rawValue)), attributes, token.isSelfClosing))
        return .data
    }

    mutating func endTag(_ token: HTMLTagToken) {
        tokens.append(.end(store.tagNames.name(Int(token.name.rawValue))))
    }

    mutating func text(_ range: TextRange) { characters(string(range)) }
    mutating func zero() { characters("\0") }
    mutating func comment(_ range: TextRange, offset: Int) { tokens.append(.comment(string(range))) }

    mutating func doctype(_ token: HTMLDoctypeToken) {
        func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
        tokens.append(.doctype(text(token.name), text(token.publicID), text(token.systemID), token.forcesQuirks))
    }

    mutating func endOfFile() {}
    mutating func leftOutAttributes(at offset: Int) {}

    static func tokens(
        _ page: String, mode: HTMLTextMode = .data, element: String = "", isForeign: Bool = false
    ) -> [Token] {
        var list = TokenList(store: TextStore(Array(page.utf8), holdsZeros: page.utf8.contains(0)))
        list.isInForeignContent = isForeign
        var tokenizer = HTMLTokenizer(list, mode: mode, textElement: element, attributeLimit: 1_000)
        tokenizer.run()
        return tokenizer.sink.tokens
    }
}

@Suite struct TokenizerTests {
    @Test func tagsAndTheirAttributes() {
        #expect(
            TokenList.tokens("<A B='1&amp;2' c=3/ b=4 =d>x</a y>") == [
                .start("a", ["b": "1&2", "c": "3/", "=d": ""], false), .characters("x"), .end("a"),
            ])
        #expect(TokenList.tokens("<br/><a b=\"x\">") == [.start("br", [:], true), .start("a", ["b": "x"], false)])
        #expect(TokenList.tokens("a<b") == [.characters("a")])
        #expect(TokenList.tokens("a</") == [.characters("a</")])
        #expect(TokenList.tokens("a<1</>b") == [.characters("a<1b")])
        #expect(TokenList.tokens("<a\0 b\0=\0>") == [.start("a\u{FFFD}", ["b\u{FFFD}": "\u{FFFD}"], false)])
    }

    /// Names are read eight bytes at once.
    @Test(arguments: 1...20) func namesOfAnyLengthEndWhereTheyEnd(length: Int) {
        let name = String("aBcDeFgHiJ-kLm:nOp1q_Rst".prefix(length))
        let lower = name.lowercased()
        for behind in [">", " >", "\n>", "/>"] {
            let isSelfClosing = behind.hasPrefix("/")
            #expect(TokenList.tokens("<\(name)\(behind)") == [.start(lower, [:], isSelfClosing)])
            #expect(TokenList.tokens("<x \(name)\(behind)") == [.start("x", [lower: ""], isSelfClosing)])
            #expect(
                TokenList.tokens("<x \(name)=1\(behind)").first
                    == .start("x", [lower: behind == "/>" ? "1/" : "1"], false))
        }
        #expect(TokenList.tokens("<\(name)=É\u{1}>") == [.start("\(lower)=É\u{1}", [:], false)])
        #expect(TokenList.tokens("<x \(name)É\u{1}\0Z='2'>") == [.start("x", ["\(lower)É\u{1}\u{FFFD}z": "2"], false)])
        #expect(TokenList.tokens("<x \(name)") == [])
    }

    @Test(arguments: [
        ("&#150;&#x41;&#0;&#xD800;&#x110000;", "–A\u{FFFD}\u{FFFD}\u{FFFD}"), ("&notit;&notin;&not", "¬it;∉¬"),
        ("&amp&lt;&GT;&quot;&nbsp;", "&<>\"\u{A0}"), ("&#;&#x;&x;&", "&#;&#x;&x;&"), ("&nGt;", "≫⃒"),
        ("&CounterClockwiseContourIntegral;", "∳"),
    ])
    func charactersByNameAndNumber(_ page: String, _ text: String) {
        #expect(TokenList.tokens(page) == [.characters(text)])
    }

    @Test func referencesInAttributesNeedTheirEnd() {
        #expect(TokenList.tokens("<a b='&notit;&not=&not;&not'>") == [.start("a", ["b": "&notit;&not=¬¬"], false)])
    }

    @Test(arguments: [
        ("<!-->a", ""), ("<!--->a", ""), ("<!--x--!>a", "x"), ("<!--x--y-->a", "x--y"), ("<!----->a", "-"),
        ("<!--<!-->a", "<!"), ("<!--x--!y-->a", "x--!y"), ("<?x>a", "?x"), ("<!x>a", "x"), ("</ x>a", " x"),
    ])
    func commentsEndAsTheStandardSays(_ page: String, _ text: String) {
        #expect(TokenList.tokens(page) == [.comment(text), .characters("a")])
    }

    @Test func documentTypes() {
        #expect(TokenList.tokens("<!DOCTYPE html>") == [.doctype("html", nil, nil, false)])
        #expect(TokenList.tokens("<!doctype HTML public 'a' \"b\">") == [.doctype("html", "a", "b", false)])
        #expect(TokenList.tokens("<!DOCTYPE html SYSTEM 'b'x>") == [.doctype("html", nil, "b", false)])
        #expect(TokenList.tokens("<!DOCTYPE html x>") == [.doctype("html", nil, nil, true)])
        #expect(TokenList.tokens("<!DOCTYPE") == [.doctype(nil, nil, nil, true)])
    }

    @Test func textWithinElements() {
        #expect(
            TokenList.tokens("a<b>&amp;</TITLE >c", mode: .rcdata, element: "title") == [
                .characters("a<b>&"), .end("title"), .characters("c"),
            ])
        #expect(
            TokenList.tokens("<!--<script></script>--></script>", mode: .script, element: "script") == [
                .characters("<!--<script></script>-->"), .end("script"),
            ])
        #expect(TokenList.tokens("a\0</b>", mode: .plainText) == [.characters("a\u{FFFD}</b>")])
        #expect(TokenList.tokens("<![CDATA[<a>]]>", isForeign: true) == [.characters("<a>")])
    }

    /// The html5lib tokenizer tests, where they lie beside the package.
    @Test func tokensAreThoseOfHTML5Lib() throws {
        let folder = URL(filePath: #filePath).appending(path: "../../../../shared/corpora/html5lib/tokenizer")
            .standardized
        guard let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        else {
            return
        }
        var count = 0
        for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "test" {
            let root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
            for test in root?["tests"] as? [[String: Any]] ?? [] {
                let isEscaped = test["doubleEscaped"] as? Bool ?? false
                guard let page = Self.unescaped(test["input"] as? String ?? "", isEscaped),
                    let wanted = Self.tokens(test["output"] as? [Any] ?? [], isEscaped)
                else { continue }
                for state in test["initialStates"] as? [String] ?? ["Data state"] {
                    count += 1
                    let (mode, isForeign) = Self.mode(state)
                    // A section of character data can only be reached by its beginning.
                    let found = TokenList.tokens(
                        (isForeign ? "<![CDATA[" : "")
                            + page.replacing("\r\n", with: "\n").replacing("\r", with: "\n"), mode: mode,
                        element: test["lastStartTag"] as? String ?? "", isForeign: isForeign)
                    #expect(
                        found == wanted,
                        "\(file.lastPathComponent): \(test["description"] ?? ""), \(state), \(page.debugDescription)")
                }
            }
        }
        #expect(count > 1_000)
    }

    private static func mode(_ state: String) -> (HTMLTextMode, isForeign: Bool) {
        switch state {
        case "RCDATA state": (.rcdata, false)
        case "RAWTEXT state": (.rawText, false)
        case "Script data state": (.script, false)
        case "PLAINTEXT state": (.plainText, false)
        default: (.data, state.hasPrefix("CDATA"))
        }
    }

    /// A string in which characters are written `\uXXXX` once more; `nil` for lone surrogates, which UTF-8 has not.
    private static func unescaped(_ text: String, _ isEscaped: Bool) -> String? {
        guard isEscaped else { return text }
        var units: [UInt16] = []
        var rest = text[...]
        while let next = rest.first {
            if rest.hasPrefix("\\u"), let unit = UInt16(rest.dropFirst(2).prefix(4), radix: 16) {
                units.append(unit)
                rest = rest.dropFirst(6)
            } else {
                units += String(next).utf16
                rest = rest.dropFirst()
            }
        }
        return String(validating: units, as: UTF16.self)
    }

    private static func tokens(_ output: [Any], _ isEscaped: Bool) -> [TokenList.Token]? {
        var tokens: [TokenList.Token] = []
        for token in output.compactMap({ $0 as? [Any] }) {
            var missing = false
            func text(_ index: Int) -> String? {
                guard index < token.count, let text = token[index] as? String else { return nil }
                let plain = unescaped(text, isEscaped)
                if plain == nil { missing = true }
                return plain
            }
            switch token[0] as? String {
            case "StartTag":
                var attributes: [String: String] = [:]
                for (name, value) in token[2] as? [String: String] ?? [:] {
                    attributes[unescaped(name, isEscaped) ?? name] = unescaped(value, isEscaped) ?? value
                }
                tokens.append(.start(text(1) ?? "", attributes, token.count > 3 ? token[3] as? Bool ?? false : false))
            case "EndTag": tokens.append(.end(text(1) ?? ""))
            case "Character": tokens.append(.characters(text(1) ?? ""))
            case "Comment": tokens.append(.comment(text(1) ?? ""))
            default: tokens.append(.doctype(text(1), text(2), text(3), !(token[4] as? Bool ?? true)))
            }
            if missing { return nil }
        }
        return tokens
    }
}
