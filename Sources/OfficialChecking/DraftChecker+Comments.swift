public import ConversionCore
import OfficePackage
import TextEncoding
import WordFormat
import XMLStream
import ZipArchive

extension DraftChecker {
    /// Puts each fault of a report into the document as a comment where it stands, with its clause; what concerns the whole
    /// document stands at its first paragraph. Everything else of the file stays byte for byte.
    ///
    /// - Parameters:
    ///   - report: The report of ``check(_:)`` on the same bytes.
    ///   - bytes: The DOCX.
    /// - Returns: The DOCX with comments.
    /// - Throws: ``ConversionError`` if the file is no DOCX or reaches a limit.
    public func commented(_ report: CheckReport, in bytes: [UInt8]) throws(ConversionError) -> [UInt8] {
        do throws(OfficePackageError) {
            var editor = try OfficePackageEditor(
                bytes, limits: ZipLimits(entries: limits.parts, inflatedBytes: limits.inflatedBytes))
            let main = try editor.mainPart()
            let content = try editor.read(main)
            let places = ParagraphPlaces(content)
            let known = try DraftComments.existing(main, in: editor)
            let comments = DraftComments(report, places, first: known.next)
            editor.replace(main, with: comments.placed(in: content, places))
            if let part = known.part {
                editor.replace(part, with: comments.added(to: try editor.read(part)))
            } else {
                let part = main.resolve("comments.xml")
                try editor.add(
                    part,
                    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
                    comments.newPart, from: main,
                    relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments")
            }
            return try editor.finish()
        } catch {
            throw ConversionError(wrapping: error)
        }
    }
}

/// The comments that a report makes.
private struct DraftComments {
    private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    private struct Comment {
        var number: Int
        var text: String
    }

    /// By the place of the paragraph.
    private var comments: [Int: [Comment]] = [:]

    init(_ report: CheckReport, _ places: ParagraphPlaces, first: Int) {
        let usable = places.places.indices.filter { places.places[$0].end != nil }
        guard let head = usable.first else { return }
        var number = first
        for finding in report.findings where finding.status == .wrong {
            let clause = finding.clause.map { " [\($0)]" } ?? ""
            let text = "\(finding.rule): \(finding.found); expected: \(finding.expected)\(clause)"
            let paragraphs = finding.places.map { $0.paragraph - 1 }.filter {
                places.places.indices.contains($0) && places.places[$0].end != nil
            }
            for paragraph in paragraphs.isEmpty ? [head] : paragraphs {
                comments[paragraph, default: []].append(Comment(number: number, text: text))
                number += 1
            }
        }
    }

    /// The comments part there is, and the next number that is free.
    static func existing(
        _ main: PartName, in editor: OfficePackageEditor
    ) throws(OfficePackageError) -> (part: PartName?, next: Int) {
        guard let relationship = try editor.relationships(of: main).first(kind: "comments"), !relationship.isExternal
        else { return (nil, 0) }
        let part = main.resolve(relationship.target)
        guard editor.contains(part) else { return (nil, 0) }
        let bytes = try editor.read(part)
        let tree: XMLTree
        do throws(XMLError) {
            tree = try XMLTree(bytes.span, vocabulary: XMLVocabulary(namespaces: []))
        } catch {
            throw OfficePackageError(error, part: part.entryName)
        }
        let numbers = tree.root?.children("comment").compactMap { $0.integer("id") } ?? []
        return (part, (numbers.max() ?? -1) &+ 1)
    }

    func placed(in content: [UInt8], _ places: ParagraphPlaces) -> [UInt8] {
        let prefix = places.prefix.isEmpty ? "w:" : places.prefix
        // A default namespace gives attributes none.
        let declaration = places.prefix.isEmpty ? " xmlns:w=\"\(DraftComments.namespace)\"" : ""
        var insertions: [(place: Int, order: Int, text: String)] = []
        for (paragraph, comments) in comments {
            guard let end = places.places[paragraph].end else { continue }
            for comment in comments {
                let id = "\(declaration) \(prefix)id=\"\(comment.number)\"/>"
                insertions.append(
                    (places.places[paragraph].start, comment.number, "<\(prefix)commentRangeStart\(id)"))
                insertions.append(
                    (
                        end, comment.number,
                        "<\(prefix)commentRangeEnd\(id)<\(prefix)r\(declaration)><\(prefix)commentReference\(id)"
                            + "</\(prefix)r>"
                    ))
            }
        }
        insertions.sort { ($0.place, $0.order) < ($1.place, $1.order) }
        var result: [UInt8] = []
        result.reserveCapacity(content.count + insertions.count * 120)
        var last = 0
        for insertion in insertions {
            result += content[last..<insertion.place]
            result += insertion.text.utf8
            last = insertion.place
        }
        result += content[last...]
        return result
    }

    private var elements: String {
        comments.values.joined().sorted { $0.number < $1.number }.map { comment in
            let text = comment.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").filter { !$0.isNewline }
            return
                "<w:comment xmlns:w=\"\(DraftComments.namespace)\" w:id=\"\(comment.number)\" w:author=\"reportconv\""
                + " w:initials=\"rc\"><w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p></w:comment>"
        }.joined()
    }

    func added(to part: [UInt8]) -> [UInt8] {
        guard let end = part.lastIndex(of: UInt8(ascii: "<")), end + 1 < part.count else { return part }
        if part[end + 1] == UInt8(ascii: "/") { return Array(part[..<end]) + elements.utf8 + part[end...] }
        return newPart
    }

    var newPart: [UInt8] {
        let start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        return Array("\(start)<w:comments xmlns:w=\"\(DraftComments.namespace)\">\(elements)</w:comments>".utf8)
    }
}
