import OfficePackage
import Testing
import XMLStream
import ZipArchive

@Suite struct OfficePackageTests {
    @Test func partsAndRelationshipsComeBack() throws {
        var writer = OfficePackageWriter()
        let main = PartName("/word/document.xml")
        writer.add(main, contentType: "application/x-main+xml", Array("<a/>".utf8))
        writer.addRelationships(
            of: nil, [Relationship(id: "rId1", type: "http://x/officeDocument", target: "word/document.xml")])
        writer.addRelationships(
            of: main, [Relationship(id: "rId1", type: "http://x/hyperlink", target: "https://a/?b&c", isExternal: true)]
        )
        let reader = try OfficePackageReader(writer.finish())
        #expect(try reader.mainPart() == main)
        #expect(reader.contentType(of: main) == "application/x-main+xml")
        #expect(try reader.read(main) == Array("<a/>".utf8))
        #expect(try reader.relationships(of: main)["rId1"]?.target == "https://a/?b&c")
        #expect(try reader.relationships(of: main)["rId1"]?.isExternal == true)
    }

    @Test func targetsResolveWithinThePackage() {
        let main = PartName("/word/document.xml")
        #expect(main.resolve("media/a%20b.png").path == "/word/media/a b.png")
        #expect(main.resolve("../../../etc/passwd").path == "/etc/passwd")
        #expect(main.resolve("/customXml/item1.xml").path == "/customXml/item1.xml")
        #expect(main.relationships.path == "/word/_rels/document.xml.rels")
    }

    @Test func strictAddressesHaveTransitionalForms() {
        let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/styles"
        #expect(
            OfficeNamespaces.transitionalForm(of: strict)
                == "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles")
    }

    @Test func compoundFilesAreToldApart() {
        let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
        #expect(throws: OfficePackageError.self) { try OfficePackageReader(head) }
        do {
            let name = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
            _ = try OfficePackageReader(head + name + [UInt8](repeating: 0, count: 96))
            Issue.record("an encrypted package was opened")
        } catch {
            #expect(error.code == .encrypted)
        }
    }
}
