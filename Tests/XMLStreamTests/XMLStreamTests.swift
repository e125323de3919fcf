import Testing
import XMLStream

@Suite struct XMLStreamTests {
    private struct Recorder: XMLEventHandler {
        var events: [String] = []

        mutating func startElement(_ element: borrowing XMLElement) throws(XMLError) {
            events.append("<\(element.token):\(element.localName) \(element.attribute("a") ?? "-")")
        }

        mutating func endElement(token: Int) throws(XMLError) { events.append(">\(token)") }

        mutating func characters(_ text: Span<UInt8>) throws(XMLError) { events.append(String(decoding: text)) }
    }

    private static let vocabulary = XMLVocabulary(
        namespaces: ["urn:x"], aliases: ["urn:other": "urn:x"], names: [(0, "r"), (0, "c")])

    private static func events(_ text: String) throws(XMLError) -> [String] {
        let bytes = Array(text.utf8)
        return try parseXML(bytes.span, handler: Recorder(), vocabulary: vocabulary).handler.events
    }

    @Test func namesBecomeTokensWhateverTheirPrefix() throws {
        let found = try XMLStreamTests.events("<p:r xmlns:p='urn:other'><p:c a='1 &amp; 2'/>t<u/></p:r>")
        #expect(found == ["<0:r -", "<1:c 1 & 2", ">1", "t", "<-1:u -", ">-1", ">0"])
    }

    @Test func documentTypesAreRefused() {
        #expect(throws: XMLError.self) { try XMLStreamTests.events("<!DOCTYPE r [<!ENTITY a 'b'>]><r>&a;</r>") }
    }

    @Test(arguments: ["", "<r", "<r>", "<r></s>", "<r a=1/>", "<r/><r/>"])
    func whatIsNotWellFormedIsRefused(text: String) {
        #expect(throws: XMLError.self) { try XMLStreamTests.events(text) }
    }

    @Test func nestingIsBounded() {
        let text = String(repeating: "<r>", count: 600) + String(repeating: "</r>", count: 600)
        do {
            _ = try XMLStreamTests.events(text)
            Issue.record("600 levels were read")
        } catch {
            #expect(error.code == .limit)
        }
    }

    @Test func piecesMayBeCutAnywhere() throws {
        let bytes = Array("<r>政府信息<c a='é'/>公开</r>".utf8)
        for cut in 1..<bytes.count {
            var parser = try XMLEventParser(handler: Recorder(), vocabulary: XMLStreamTests.vocabulary)
            try parser.parse(bytes.span.extracting(0..<cut))
            try parser.parse(bytes.span.extracting(cut..<bytes.count))
            let text = try parser.finish().handler.events.filter { !$0.hasPrefix("<") && !$0.hasPrefix(">") }.joined()
            #expect(text == "政府信息公开")
        }
    }

    @Test func writtenTextComesBack() throws {
        var xml = XMLByteWriter()
        xml.start("r")
        xml.attribute("a", "1 < \"2\" & \n\t3")
        xml.text("a ]]> & <b>\r\u{1}\u{FFFE}")
        xml.end()
        #expect(xml.droppedCharacters == 2)
        let bytes = xml.bytes
        let tree = try XMLTree(bytes.span, vocabulary: XMLVocabulary(namespaces: []))
        #expect(tree.root?.attribute("a") == "1 < \"2\" & \n\t3")
        #expect(tree.root?.text == "a ]]> & <b>\r")
    }

    @Test func schemasAreCheckedInTheSamePass() throws {
        let schema = try XMLSchema(
            Array(
                """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r"><xs:complexType>
                <xs:attribute name="n" type="xs:int"/></xs:complexType></xs:element></xs:schema>
                """.utf8))
        let bytes = Array("<r\n n='x'/>".utf8)
        let result = try parseXML(
            bytes.span, handler: Recorder(), vocabulary: XMLVocabulary(namespaces: []), schema: schema)
        #expect(result.violations.count >= 1)
        #expect(result.violations.first?.line == 2)
    }

    /// What breaks a schema is said in words that say what to do, each fault once.
    @Test(arguments: [
        ("<r n='x'/>", "the attribute n of <r> may not be “x”; it is of the type xs:int"),
        ("<r m='1'/>", "<r> has no attribute m; remove it"),
        ("<r n='1'>text</r>", "<r> holds elements only; put its text into one of them"),
        ("<r a='blue'/>", "the attribute a of <r> may not be “blue”; it may be red or green"),
        ("<r p='zz'/>", "the attribute p of <r> may not be “zz”; it must look like [0-9]{2}"),
        ("<r l='12'/>", "the attribute l of <r> may not be 12; the most is 9"),
        ("<r l='ab'/>", "the attribute l of <r> may not be “ab”"),
        ("<r><x/></r>", "<x> may not stand here; only <b> or <c> may"),
        ("<r><b/><b/></r>", "<b> lacks its attribute k"),
    ])
    func brokenSchemasAreExplained(text: String, words: String) throws {
        let schema = try XMLSchema(
            Array(
                """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:t" targetNamespace="urn:t"
                 elementFormDefault="qualified">
                <xs:simpleType name="A"><xs:restriction base="xs:string"><xs:enumeration value="red"/>
                <xs:enumeration value="green"/></xs:restriction></xs:simpleType>
                <xs:simpleType name="P"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{2}"/>
                </xs:restriction></xs:simpleType>
                <xs:simpleType name="L"><xs:restriction base="xs:integer"><xs:maxInclusive value="9"/>
                </xs:restriction></xs:simpleType>
                <xs:element name="r"><xs:complexType><xs:choice minOccurs="0" maxOccurs="9">
                <xs:element name="b"><xs:complexType><xs:attribute name="k" use="required"/></xs:complexType></xs:element>
                <xs:element name="c"/></xs:choice>
                <xs:attribute name="n" type="xs:int"/><xs:attribute name="a" type="A"/><xs:attribute name="p" type="P"/>
                <xs:attribute name="l" type="L"/></xs:complexType></xs:element></xs:schema>
                """.utf8))
        let bytes = Array(text.replacing("<r", with: "<r xmlns='urn:t'").utf8)
        let result = try parseXML(
            bytes.span, handler: Recorder(), vocabulary: XMLVocabulary(namespaces: []), schema: schema)
        #expect(Set(result.violations.map(\.message)) == [words])
    }

    /// What is wrong is said in the same words with a schema listening in and without.
    @Test(arguments: [
        ("<r>\u{1}</r>", "the character U+0001 is not allowed in XML; remove it"),
        ("<r>&foo;</r>", "&foo; is not defined in XML; write the character itself"),
        ("<r>a & b</r>", "a name is missing; write &amp; for an ampersand and &lt; for a less-than sign"),
        ("<r n='1' n='2'/>", "the attribute n is there twice"),
        ("<r n=1/>", "the value of an attribute is not in quotation marks"),
        ("<r n='<'/>", "a less-than sign in an attribute; write &lt;"),
        ("<r>\n<s></r>", "<s> of line 2 is ended by </r>"),
        ("<r><s>", "the document is not complete"), ("<r/>x", "something follows the outermost element"),
    ])
    func faultsAreNamed(text: String, fault: String) throws {
        let schema = try XMLSchema(
            Array("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='r'/></xs:schema>".utf8))
        for schema in [nil, schema] {
            let error = #expect(throws: XMLError.self) {
                try parseXML(
                    Array(text.utf8).span, handler: Recorder(), vocabulary: XMLVocabulary(namespaces: []),
                    schema: schema)
            }
            #expect(error?.message == fault)
        }
    }

    @Test func fragmentsStandByThemselves() throws {
        struct Inner: XMLEventHandler {
            var recorder = XMLFragmentRecorder()
            var depth = 0

            mutating func startElement(_ element: borrowing XMLElement) throws(XMLError) {
                depth += 1
                if depth > 1 { recorder.start(element) }
            }

            mutating func endElement(token: Int) throws(XMLError) {
                if depth > 1 { recorder.end() }
                depth -= 1
            }

            mutating func characters(_ text: Span<UInt8>) throws(XMLError) {
                if depth > 1 { recorder.characters(text) }
            }
        }
        let bytes = Array("<r xmlns:q='urn:q'><q:m q:a='&amp;'><n xmlns='urn:n'>x</n></q:m></r>".utf8)
        let markup = try parseXML(bytes.span, handler: Inner(), vocabulary: XMLVocabulary(namespaces: []))
            .handler.recorder.markup
        #expect(markup == "<q:m xmlns=\"urn:n\" xmlns:q=\"urn:q\" q:a=\"&amp;\"><n>x</n></q:m>")
    }
}
