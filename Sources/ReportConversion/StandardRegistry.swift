public import ConversionCore
import HTMLFormat
import PlainTextFormat
import SchemaFormat
import WordFormat

extension FormatRegistry {
    /// The formats of this package.
    public static let standard = FormatRegistry(entries: [
        .plainText, .html, .word, .reportXML,
    ])
}
