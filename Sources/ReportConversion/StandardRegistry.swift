public import ConversionCore
import PlainTextFormat
import WordFormat

extension FormatRegistry {
    /// The formats of this package.
    public static let standard = FormatRegistry(entries: [
        .plainText, .word,
    ])
}
