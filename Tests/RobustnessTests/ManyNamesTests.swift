import ConversionCore
import DocumentModel
import ReportConversion
import Testing

/// Many names that are alike stay apart, and each is found at once.
@Suite struct ManyNamesTests {
    @Test(arguments: [Format.docx, Format.html, Format.reportXML])
    func likeNamesStayApart(format: Format) throws {
        let count = 3_000
        var document = Document()
        for index in 0..<count {
            // Styles whose names have no letter that an identifier may have, bookmarks that are alike in their first letters.
            let name = String(repeating: "长", count: 45) + String(index)
            let comment = CommentID("c\(index)")
            document.comments[comment] = Comment(
                author: nil, initials: nil, date: nil, blocks: [.paragraph(Paragraph("批"))])
            document.blocks.append(
                .paragraph(
                    Paragraph(
                        content: [
                            .marker(.bookmarkStart(name)), .text("文\(index)", .plain), .marker(.bookmarkEnd(name)),
                            .marker(.commentReference(comment)),
                        ], sourceStyle: "样式" + String(repeating: "一", count: index % 50) + "\(index)号")))
        }
        let written = try Converter(writerOptions: WriterOptions(isFaithful: true)).write(document, to: format)
        var converter = Converter()
        converter.readerOptions.keepsComments = true
        converter.pipeline = Pipeline()
        let read = try converter.read(Source(bytes: written.output.bytes), from: format).document
        #expect(read.comments.count == count)
        var names: Set<String> = []
        var styles: Set<String> = []
        for case .paragraph(let paragraph) in read.blocks {
            if let style = paragraph.sourceStyle { styles.insert(style) }
            for case .marker(.bookmarkStart(let name)) in paragraph.content { names.insert(name) }
        }
        #expect(names.count == count)
        #expect(styles.count == count)
    }
}
