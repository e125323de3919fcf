public import ConversionCore
import PlainTextFormat
import SchemaFormat
import WordFormat

extension FormatRegistry {
    /// The formats of this package.
    public static let standard = FormatRegistry(entries: [
        .plainText, .word, .reportXML,
    ])
}
