package import ConversionCore
package import DocumentModel
import TextEncoding

/// Reads plain text as it stands: what is between blank lines is a paragraph, its lines are lines.
///
/// Headings, lists and tables are not looked for here; that is the work of the pass that infers structure.
package struct PlainTextReader: DocumentReader {
    private let options: ReaderOptions

    package init(options: ReaderOptions) { self.options = options }

    package func read(_ source: Source, diagnostics: inout Diagnostics) throws(ConversionError) -> Document {
        let decoded: DecodedText
        do throws(TextEncodingError) {
            decoded = try TextDecoder.decode(source.bytes, override: options.encoding)
        } catch {
            throw ConversionError(.unknownEncoding, error.message)
        }
        try ConversionError.checkCancellation()
        guard !PlainTextReader.isBinary(decoded) else {
            throw ConversionError(
                .unsupportedFormat, "the file is binary, of no known kind, and no text in any charset; give a document")
        }
        if let explanation = decoded.explanation { diagnostics.note(.detected, explanation) }
        if decoded.replacements > 0 {
            let line = decoded.firstReplacement.map { place in
                source.bytes.prefix(place).count { $0 == 0x0A } + 1
            }
            diagnostics.warn(
                .replacedBytes, "bytes that are no \(decoded.encoding) were replaced by U+FFFD",
                at: Location(line: line), count: decoded.replacements)
        }
        var scanner = LineScanner(decoded.utf8)
        var builder = ParagraphBuilder()
        while let line = scanner.next() {
            if line.startsPage { builder.breakPage(before: line) }
            builder.add(line)
            if builder.blocks.count & 0xFFF == 0 { try ConversionError.checkCancellation() }
        }
        builder.endParagraph()
        if builder.joinedPages > 0 {
            diagnostics.warn(.skipped, "form feeds inside sentences were left out", count: builder.joinedPages)
        }
        if scanner.droppedControls > 0 {
            diagnostics.warn(
                .skipped, "control characters were left out", at: Location(line: scanner.firstControlLine),
                count: scanner.droppedControls)
        }
        return Document(blocks: builder.blocks)
    }
}

extension PlainTextReader {
    /// Whether what was decoded is no text: control characters all over its beginning, and no charset for certain.
    private static func isBinary(_ decoded: DecodedText) -> Bool {
        let head = decoded.utf8.prefix(4_096)
        var controls = 0
        var characters = 0
        for byte in head where byte & 0xC0 != 0x80 {
            characters += 1
            switch byte {
            case 0x00...0x08, 0x0E...0x1A, 0x1C...0x1F, 0x7F: controls += 1
            default: break
            }
        }
        return controls >= 16 && controls * 10 >= characters
    }
}

/// Gathers lines into paragraphs.
private struct ParagraphBuilder {
    var blocks: [Block] = []
    /// How many form feeds were left out because a sentence goes on behind them.
    private(set) var joinedPages = 0
    private var content: [Inline] = []
    private var goesOn = false
    /// The last character so far.
    private var last: Unicode.Scalar?
    /// Whether punctuation was found in the paragraph, which a cover's last line has not.
    private var isProse = false

    mutating func add(_ line: LineScanner.Line) {
        if line.isBlank {
            endParagraph()
            return
        }
        if !content.isEmpty, !goesOn { content.append(.lineBreak(.line)) }
        goesOn = false
        for (index, piece) in line.pieces.enumerated() {
            if index > 0 { content.append(.tab) }
            content.appendMerging(.text(piece, .plain))
            last = piece.unicodeScalars.last ?? last
        }
    }

    /// Ends a page. A form feed between the words of one line, or after a comma, is where a page ended inside a sentence:
    /// there the sentence goes on.
    mutating func breakPage(before line: LineScanner.Line) {
        if !content.isEmpty, let last, !line.isBlank,
            ParagraphBuilder.commas.contains(last)
                || line.isCut && last.properties.isAlphabetic && !line.beginsNumber && goesOnAsProse()
        {
            joinedPages += 1
            goesOn = true
            return
        }
        endParagraph()
        if !blocks.isEmpty { blocks.append(.pageBreak) }
    }

    /// Looks for punctuation once: where there is none, the paragraph ends here, and where there is, that is kept.
    private mutating func goesOnAsProse() -> Bool {
        isProse =
            isProse
            || content.contains { inline in
                guard case .text(let run, _) = inline else { return false }
                return run.unicodeScalars.contains { ParagraphBuilder.proseMarks.contains($0) }
            }
        return isProse
    }

    private static let proseMarks = Set("，、；。,.;".unicodeScalars)
    private static let commas = Set("，、,".unicodeScalars)

    mutating func endParagraph() {
        if !content.isEmpty { blocks.append(.paragraph(Paragraph(content: content))) }
        content = []
        isProse = false
        goesOn = false
    }
}
