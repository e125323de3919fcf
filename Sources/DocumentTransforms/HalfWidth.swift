package import ConversionCore
package import DocumentModel

/// Writes the digits and Latin letters that are as wide as a Han character (U+FF10–FF19, U+FF21–FF3A, U+FF41–FF5A) as the
/// usual ones; marks stay as wide as they are, and program code as it is.
package struct HalfWidth: DocumentTransform {
    package init() {}

    package func apply(to document: inout Document, diagnostics: inout Diagnostics) throws(ConversionError) {
        var rewriter = Rewriter()
        document.rewriteText(&rewriter)
        if rewriter.count > 0 {
            diagnostics.note(.changed, "full-width digits and letters became half-width", count: rewriter.count)
        }
    }

    private struct Rewriter: TextRewriter {
        var count = 0

        mutating func rewrite(_ inlines: inout [Inline], at place: TextPlace) {
            inlines.changeRuns { text, style in
                style.marks.contains(.code) ? nil : narrow(text).map { .text($0, style) }
            }
        }

        mutating func rewrite(_ preformatted: inout Preformatted, at place: TextPlace) {}

        mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace) {
            if let narrow = narrow(string) { string = narrow }
        }

        /// The text with narrow digits and letters; `nil` where it has no wide ones.
        private mutating func narrow(_ text: String) -> String? {
            guard text.utf8.contains(0xEF) else { return nil }
            var result = String.UnicodeScalarView()
            let before = count
            for scalar in text.unicodeScalars {
                switch scalar.value {
                case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
                    count += 1
                    result.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
                default: result.append(scalar)
                }
            }
            return count > before ? String(result) : nil
        }
    }
}
