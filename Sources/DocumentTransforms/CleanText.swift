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
                // What begins with ASCII beyond the space, or with a Han character, needs no closer look.
                guard case .text(let text, let style)? = paragraph.content.first,
                    let first = text.utf8.first, first == 0x20 || (0xC2...0xE3).contains(first)
                else { continue }
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

    func mayChange(_ inlines: [Inline]) -> Bool {
        inlines.contains { inline in
            switch inline {
            case .text(let text, _): Cleaner.holdsSome(text)
            case .link(let link): mayChange(link.content)
            case .lineBreak, .tab, .note, .marker: false
            default: true
            }
        }
    }

    mutating func rewrite(_ preformatted: inout Preformatted, at place: TextPlace) {}

    mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace) {
        if kind == .words, let clean = cleaned(string) { string = clean }
    }

    /// The text without what nobody reads; `nil` where it stays.
    private mutating func cleaned(_ text: String) -> String? {
        guard Cleaner.holdsSome(text) else { return nil }
        let bytes = text.utf8.span
        var result: [UInt8] = []
        // What stands before this place is in the result, or left out.
        var copied = 0
        var isAfterSpace = false
        var place = 0
        func leaveOut(_ length: Int) {
            if result.isEmpty { result.reserveCapacity(bytes.count) }
            for kept in copied..<place { result.append(bytes[kept]) }
            copied = place + length
        }
        while place < bytes.count {
            let (scalar, length) = Cleaner.scalar(bytes, at: place)
            defer { place += length }
            switch scalar {
            case 0xAD:
                softHyphens += 1
                leaveOut(length)
                continue
            case 0x200B, 0x2060, 0xFEFF:
                zeroWidths += 1
                leaveOut(length)
                continue
            case 0xE000...0xF8FF: privateUse += 1
            case 0xA0, 0x20:
                if isAfterSpace {
                    spaces += 1
                    leaveOut(length)
                }
                isAfterSpace = true
                continue
            default: break
            }
            isAfterSpace = false
        }
        if copied == 0, result.isEmpty { return nil }
        leaveOut(0)
        return String(decoding: result, as: UTF8.self)
    }

    /// The character at a place of well-formed UTF-8 where it has up to three bytes, and how many it takes.
    private static func scalar(_ bytes: borrowing Span<UInt8>, at place: Int) -> (scalar: UInt32, length: Int) {
        let byte = UInt32(bytes[place])
        if byte < 0x80 { return (byte, 1) }
        if byte < 0xE0 { return ((byte & 0x1F) << 6 | UInt32(bytes[place + 1] & 0x3F), 2) }
        // Of the planes beyond the first nothing is asked.
        if byte >= 0xF0 { return (0x10000, 4) }
        let last = UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F)
        return ((byte & 0x0F) << 12 | last, 3)
    }

    /// Whether a text may hold what goes: a look at its bytes, which is right but for a few other characters.
    private static func holdsSome(_ text: String) -> Bool {
        let bytes = text.utf8.span
        var place = 0
        while true {
            // Most of what is not ASCII are Han characters, which follow one another.
            while place < bytes.count, bytes[place] &- 0xE3 < 7 { place += 3 }
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
