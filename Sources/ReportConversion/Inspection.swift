public import ConversionCore
public import DocumentModel

/// What a document holds, at a glance.
public struct Inspection: Hashable, Sendable {
    /// A heading of the outline.
    public struct Entry: Hashable, Sendable {
        /// The level, 1 … 9.
        public var level: Int
        /// The number as printed; empty if there is none.
        public var number: String
        /// The words.
        public var text: String
    }

    /// The format in which the document was.
    public var format: Format
    /// What is known about it as a whole.
    public var metadata: Metadata
    /// The files that belong to it.
    public var attachments: [Attachment]
    /// Its headings in order.
    public var outline: [Entry]
    /// How often each feature occurs.
    public var counts: [DocumentFeature: Int]
    /// How many paragraphs there are.
    public var paragraphCount: Int
    /// How many characters of text there are, white space not counted.
    public var characterCount: Int
    /// What was said on the way.
    public var diagnostics: Diagnostics

    /// Looks at what was read.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    public init(_ reading: Reading) {
        format = reading.format
        metadata = reading.document.metadata
        attachments = reading.document.attachments
        counts = reading.document.featureCounts
        diagnostics = reading.diagnostics
        var survey = Survey()
        reading.document.walk(&survey)
        outline = survey.outline
        paragraphCount = survey.paragraphs
        characterCount = survey.characters
    }

    private struct Survey: DocumentVisitor {
        /// How many characters of a text are no white space: from first byte to first byte, and a look at the characters
        /// only after the few bytes with which white space begins.
        static func count(_ text: String) -> Int {
            var text = text
            return text.withUTF8 { bytes in
                var count = 0
                var index = 0
                while index < bytes.count {
                    let byte = bytes[index]
                    switch byte {
                    case 0..<0x80:
                        count += byte > 0x20 || byte < 0x09 || (0x0E..<0x20).contains(byte) ? 1 : 0
                        index += 1
                    case 0xE4..<0xF0:
                        count += 1
                        index += 3
                    case 0xE1..<0xE4, 0xC2:
                        let length = byte == 0xC2 ? 2 : 3
                        let character = String(decoding: bytes[index..<(index + length)], as: UTF8.self).unicodeScalars
                        count += character.first?.isWhiteSpace == true ? 0 : 1
                        index += length
                    default:
                        count += 1
                        index += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                    }
                }
                return count
            }
        }

        var outline: [Entry] = []
        var paragraphs = 0
        var characters = 0

        mutating func visit(_ block: Block) {
            switch block {
            case .heading(let heading):
                outline.append(
                    Entry(
                        level: heading.level, number: heading.number?.text ?? "", text: heading.content.plainText))
                characters += heading.number?.text.unicodeScalars.count ?? 0
            case .paragraph: paragraphs += 1
            default: break
            }
        }

        mutating func visit(_ inline: Inline) {
            if case .text(let run, _) = inline {
                characters += Survey.count(run)
            }
        }
    }
}

extension Converter {
    /// Reads a source and says what it holds.
    ///
    /// - Parameters:
    ///   - source: The input.
    ///   - from: The input's format; `nil` to find it by content and name.
    /// - Returns: What it holds.
    /// - Throws: ``ConversionError`` if no document can be made.
    public func inspect(_ source: Source, from: Format? = nil) throws(ConversionError) -> Inspection {
        Inspection(try read(source, from: from))
    }
}
