public import ConversionCore
import PlainTextFormat

extension FormatRegistry {
    /// The formats of this package.
    public static let standard = FormatRegistry(entries: [
        .plainText
    ])
}
