import DocumentModel
import OfficePackage
import XMLStream

/// Which comments answer which, and which are done: `commentsExtended.xml` (MS-DOCX, 2.5.46), where a comment is known by its
/// last paragraph.
enum CommentThreads {
    private static let namespace = "http://schemas.microsoft.com/office/word/2012/wordml"

    /// The identifier of a paragraph with a number.
    static func paragraphID(_ number: Int) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
    }

    /// Makes the part.
    ///
    /// - Parameters:
    ///   - threads: The comments with the numbers of their last paragraphs.
    ///   - comments: The comments of the document.
    /// - Returns: Its bytes.
    static func content(
        _ threads: [(id: CommentID, paragraph: Int)], _ comments: [CommentID: Comment]
    ) -> [UInt8] {
        let paragraphs = Dictionary(threads.map { ($0.id, $0.paragraph) }) { first, _ in first }
        var xml = XMLByteWriter()
        xml.declaration()
        xml.start("w15:commentsEx")
        xml.attribute("xmlns:w15", namespace)
        for (id, paragraph) in threads {
            guard let comment = comments[id] else { continue }
            let parent = comment.parent.flatMap { paragraphs[$0] }
            xml.empty(
                "w15:commentEx", ("w15:paraId", paragraphID(paragraph)),
                ("w15:paraIdParent", parent.map { paragraphID($0) }), ("w15:done", comment.isResolved ? "1" : "0"))
        }
        xml.end()
        return xml.bytes
    }

    /// Takes what the part says into comments.
    ///
    /// - Parameters:
    ///   - root: The part's outermost element.
    ///   - owners: The comments by the identifiers of their last paragraphs, in upper case.
    ///   - comments: The comments of the document.
    static func apply(_ root: XMLTree.Element, _ owners: [String: CommentID], to comments: inout [CommentID: Comment]) {
        for element in root.children where element.name == "commentEx" {
            guard let id = element.attribute("paraId").flatMap({ owners[$0.uppercased()] }) else { continue }
            comments[id]?.isResolved = ["1", "true", "on"].contains(element.attribute("done"))
            comments[id]?.parent = element.attribute("paraIdParent").flatMap { owners[$0.uppercased()] }
        }
    }
}
