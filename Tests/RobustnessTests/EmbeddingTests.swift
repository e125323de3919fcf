import ConversionCore
import DocumentModel
import ReportConversion
import Testing
import ZipArchive

/// Documents within documents are read in their places by the readers of their formats.
@Suite struct EmbeddingTests {
    /// A package whose body names chunks, in order.
    private static func package(_ chunks: [(name: String, bytes: [UInt8])], repeated: Int = 1) throws -> [UInt8] {
        var links: [(id: String, kind: String, target: String)] = []
        var body = "<w:p><w:r><w:t>前</w:t></w:r></w:p>"
        for (index, chunk) in chunks.enumerated() {
            for turn in 0..<repeated {
                links.append(("c\(index)x\(turn)", "aFChunk", chunk.name))
                body += "<w:altChunk r:id=\"c\(index)x\(turn)\"/>"
            }
        }
        body += "<w:p><w:r><w:t>后</w:t></w:r></w:p>"
        return try TestPackage.bytes(body, links: links, parts: chunks.map { ("word/\($0.name)", $0.bytes) })
    }

    private static func texts(_ document: Document) -> [String] {
        document.blocks.compactMap { block in
            switch block {
            case .paragraph(let paragraph): paragraph.content.plainText
            case .heading(let heading): "#" + heading.content.plainText
            default: nil
            }
        }
    }

    @Test func pagesTextsArchivesAndDocumentsAreRead() throws {
        let archive = """
            MIME-Version: 1.0\r
            Content-Type: multipart/related;\r
             type="text/html"; boundary="B=1"\r
            \r
            --B=1\r
            Content-Type: text/html; charset="gb2312"\r
            Content-Transfer-Encoding: quoted-printable\r
            \r
            <html><body><p>=D5=C2=\r
            x</p></body></html>\r
            --B=1--\r

            """
        let inner = try Self.package([("a.txt", Array("里".utf8))])
        let bytes = try Self.package([
            ("a.html", Array("<!DOCTYPE html><h1>页</h1><p>文</p><img src=\"data:image/png;base64,iVBORw0KGgo=\">".utf8)),
            ("b.txt", Array("字".utf8)), ("c.mht", Array(archive.utf8)), ("d.docx", inner),
        ])
        let reading = try Converter().read(Source(bytes: bytes))
        #expect(Self.texts(reading.document).filter { !$0.isEmpty } == ["前", "#页", "文", "字", "章x", "前", "里", "后", "后"])
        #expect(reading.document.media.count == 1)
    }

    @Test func whatCannotBeReadIsSaid() throws {
        let bytes = try Self.package([("a.rtf", Array("{\\rtf1 x}".utf8))])
        let reading = try Converter().read(Source(bytes: bytes))
        #expect(Self.texts(reading.document) == ["前", "后"])
        #expect(reading.diagnostics.warnings.contains { $0.message.contains("altChunk") && $0.message.contains("RTF") })
    }

    @Test func documentsWithinDocumentsAreBounded() throws {
        var bytes = try Self.package([("a.txt", Array("底".utf8))])
        for _ in 0..<6 { bytes = try Self.package([("a.docx", bytes)], repeated: 30) }
        do throws(ConversionError) {
            _ = try Converter().read(Source(bytes: bytes))
            Issue.record("thirty to the sixth documents were read")
        } catch {
            #expect(error.code == .limitExceeded)
        }
    }
}
