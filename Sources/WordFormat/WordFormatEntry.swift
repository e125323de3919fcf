package import ConversionCore
import DocumentModel

extension FormatCapabilities {
    /// WordprocessingML holds nearly all of the model; formulas of other languages and foreign elements show as text.
    package static let word = FormatCapabilities(
        otherwise: .full,
        shown: [
            .mathMLEquation, .texEquation, .textEquation, .foreignInline, .foreignBlock, .noTranslation,
            .listContinuation,
        ],
        none: [.foreignMetadata])
}

extension FormatRegistry.Entry {
    /// Word documents.
    package static var word: FormatRegistry.Entry {
        FormatRegistry.Entry(
            format: .docx, capabilities: .word,
            recognizer: FormatRecognizer { bytes in
                // A ZIP archive, or the compound file that old and encrypted documents lie in: both are this format's
                // to explain.
                if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
                    return .certain
                }
                return bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) ? .certain : .none
            },
            makeReader: { WordReader(options: $0) }, makeWriter: { WordWriter(options: $0) })
    }
}
