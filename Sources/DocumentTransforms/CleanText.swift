package import ConversionCore
package import DocumentModel
import TextEncoding

/// Takes out of scraped text what nobody reads: soft hyphens, marks without width, runs of spaces, and spaces that stand for
/// an indent. Characters of private use stay, since some stand for rare characters; each kind is counted.
package struct CleanText: DocumentTransform {
    package init() {}

    package func apply(to document: inout Document, diagnostics: inout Diagnostics) throws(ConversionError) {
        var cleaner = Cleaner()
        document.rewriteText(&cleaner)
        try ConversionError.checkCancellation()
        CleanText.takeIndents(&document.blocks, &cleaner)
        let counts = [
            (cleaner.softHyphens, "soft hyphens were left out"),
            (cleaner.zeroWidths, "marks without width were left out"),
            (cleaner.spaces, "spaces beside others were left out"),
            (cleaner.indents, "spaces before paragraphs became their indent"),
        ]
        for (count, message) in counts where count > 0 { diagnostics.note(.changed, message, count: count) }
        if cleaner.privateUse > 0 {
            diagnostics.note(
                .kept, "characters of private use stay; without the page's font they show nothing",
                count: cleaner.privateUse)
        }
    }

    /// Takes the spaces before paragraphs, which indent as the paragraphs' style does.
    private static func takeIndents(_ blocks: inout [Block], _ cleaner: inout Cleaner) {
        for index in blocks.indices {
            switch blocks[index] {
            case .paragraph(var paragraph):
                guard case .text(let text, let style)? = paragraph.content.first else { continue }
                let rest = text.drop {
                    $0 == "\u{3000}" || $0 == "\u{2003}" || $0 == "\u{2002}" || $0 == "\u{A0}" || $0 == " "
                }
                guard rest.startIndex > text.startIndex else { continue }
                cleaner.indents += 1
                if rest.isEmpty {
                    paragraph.content.removeFirst()
                } else {
                    paragraph.content[0] = .text(String(rest), style)
                }
                if paragraph.layout.firstLineIndent == .length(Length(emu: 0)) {
                    paragraph.layout.firstLineIndent = nil
                }
                blocks[index] = .paragraph(paragraph)
            case .quotation(var quotation):
                takeIndents(&quotation.blocks, &cleaner)
                blocks[index] = .quotation(quotation)
            case .group(var group):
                takeIndents(&group.blocks, &cleaner)
                blocks[index] = .group(group)
            default: continue
            }
        }
    }
}

private struct Cleaner: TextRewriter {
    var softHyphens = 0
    var zeroWidths = 0
    var spaces = 0
    var indents = 0
    var privateUse = 0

    mutating func rewrite(_ inlines: inout [Inline], at place: TextPlace) {
        inlines.changeRuns { text, style in
            style.marks.contains(.code) ? nil : cleaned(text).map { .text($0, style) }
        }
    }

    mutating func rewrite(_ preformatted: inout Preformatted, at place: TextPlace) {}

    mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace) {
        if kind == .words, let clean = cleaned(string) { string = clean }
    }

    /// The text without what nobody reads; `nil` where it stays.
    private mutating func cleaned(_ text: String) -> String? {
        guard Cleaner.holdsSome(text) else { return nil }
        var result = String.UnicodeScalarView()
        var changed = false
        var isAfterSpace = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xAD:
                softHyphens += 1
                changed = true
                continue
            case 0x200B, 0x2060, 0xFEFF:
                zeroWidths += 1
                changed = true
                continue
            case 0xE000...0xF8FF: privateUse += 1
            case 0xA0, 0x20:
                if isAfterSpace, !result.isEmpty {
                    spaces += 1
                    changed = true
                    continue
                }
                isAfterSpace = true
                result.append(scalar)
                continue
            default: break
            }
            isAfterSpace = false
            result.append(scalar)
        }
        return changed ? String(result) : nil
    }

    /// Whether a text may hold what goes: a look at its bytes, which is right but for a few other characters.
    private static func holdsSome(_ text: String) -> Bool {
        let bytes = text.utf8.span
        var place = 0
        while true {
            place = UTF8Validation.skipASCII(bytes, from: place)
            guard place + 1 < bytes.count else { return false }
            let second = bytes[place + 1]
            let third = place + 2 < bytes.count ? bytes[place + 2] : 0
            switch bytes[place] {
            // U+00A0 and U+00AD.
            case 0xC2: if second == 0xA0 || second == 0xAD { return true }
            // U+200B and U+2060.
            case 0xE2: if second == 0x80 && third == 0x8B || second == 0x81 && third == 0xA0 { return true }
            // U+E000–EFFF, U+F000–F8FF, U+FEFF.
            case 0xEE: return true
            case 0xEF: if second <= 0xA3 || second == 0xBB && third == 0xBF { return true }
            default: break
            }
            place += bytes[place] < 0xE0 ? 2 : bytes[place] < 0xF0 ? 3 : 4
        }
    }
}
