package import ConversionCore
import DocumentModel

extension FormatCapabilities {
    /// The report XML was made to hold all of the model.
    package static let reportXML = FormatCapabilities(otherwise: .full)
}

extension FormatRegistry.Entry {
    /// Report XML.
    package static var reportXML: FormatRegistry.Entry {
        FormatRegistry.Entry(
            format: .reportXML, capabilities: .reportXML,
            recognizer: FormatRecognizer { bytes in
                let head = bytes.prefix(4_096)
                guard let start = head.firstIndex(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }),
                    head[start] == UInt8(ascii: "<")
                else { return .none }
                let text = String(decoding: head, as: UTF8.self)
                if text.contains(SchemaNames.namespace) { return .certain }
                return text[text.startIndex...].contains("<?xml") && !text.contains("<html") ? .likely : .none
            },
            makeReader: { SchemaReader(options: $0) }, makeWriter: { SchemaWriter(options: $0) })
    }
}
