package import ConversionCore
package import DocumentModel
import TextEncoding

/// Makes punctuation, brackets, figures and the numbers of headings what GB/T 15834, GB/T 15835 and GB/T 9704 ask for.
///
/// Each change is one of marks and figures, never of words; it is counted, listed on demand, and on demand tracked. Code,
/// addresses and text in other languages stay.
package struct NormaliseText: DocumentTransform {
    private let listsChanges: Bool
    private let tracksChanges: Bool

    package init(listsChanges: Bool = false, tracksChanges: Bool = false) {
        self.listsChanges = listsChanges
        self.tracksChanges = tracksChanges
    }

    package func apply(to document: inout Document, diagnostics: inout Diagnostics) throws(ConversionError) {
        var rewriter = MarkRewriter(listsChanges: listsChanges, tracksChanges: tracksChanges)
        document.rewriteText(&rewriter)
        try ConversionError.checkCancellation()
        NormaliseText.normalise(&document.blocks, &rewriter)
        diagnostics.changes += rewriter.changes
        if rewriter.count > 0 {
            diagnostics.note(
                .changed, "marks and figures were made as GB/T 15834, 15835 and 9704 ask; --report-changes lists them",
                count: rewriter.count)
        }
    }

    /// Gives headings and paragraphs the numbers of official documents.
    private static func normalise(_ blocks: inout [Block], _ rewriter: inout MarkRewriter) {
        for index in blocks.indices {
            switch blocks[index] {
            case .heading(var heading):
                // Before other scripts a number keeps its space.
                guard let number = heading.number,
                    ProseView.count(Array(heading.content.plainText.utf8)).han > 0
                else { continue }
                heading.number = rewriter.normalised(number)
                if heading.number != number { blocks[index] = .heading(heading) }
            case .group(var group):
                normalise(&group.blocks, &rewriter)
                blocks[index] = .group(group)
            default: break
            }
        }
    }
}

private struct MarkRewriter: TextRewriter {
    let listsChanges: Bool
    let tracksChanges: Bool
    var changes: [TextChange] = []
    var count = 0

    mutating func rewrite(_ inlines: inout [Inline], at place: TextPlace) {
        if Task.isCancelled { return }
        guard mayChange(inlines) else { return }
        // Most paragraphs are one run without addresses, which needs no view over several.
        if !tracksChanges, inlines.count == 1, case .text(var text, let style) = inlines[0], !style.isNoProse,
            ProseView.isPlainChinese(text)
        {
            let before = count
            normalise(&text, at: place)
            if count > before { inlines[0] = .text(text, style) }
            return
        }
        let view = TextView(inlines)
        let prose = ProseView(view)
        guard prose.isChinese else { return }
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(view.bytes.count / 2)
        var offsets: [Int] = []
        offsets.reserveCapacity(view.bytes.count / 2)
        var offset = 0
        for scalar in String(decoding: prose.masked, as: UTF8.self).unicodeScalars {
            scalars.append(scalar)
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        offsets.append(offset)
        let found = PunctuationRules.changes(in: scalars)
        guard !found.isEmpty, offset == prose.masked.count else { return }
        var output: [UInt8] = []
        var replacements: [TextReplacement] = []
        var position = 0
        for change in found {
            let source = offsets[change.range.lowerBound]..<offsets[change.range.upperBound]
            output += prose.masked[position..<source.lowerBound]
            let start = output.count
            output += Array(change.text.utf8)
            let before = String(decoding: prose.masked[source], as: UTF8.self)
            replacements.append(
                TextReplacement(
                    source: source, target: start..<output.count, before: tracksChanges ? before : nil))
            note(before, change.text, change.rule, place)
            position = source.upperBound
        }
        output += prose.masked[position...]
        inlines.replaceText(of: view, with: prose.unmasked(output), replacements, author: "reportconv")
    }

    func mayChange(_ inlines: [Inline]) -> Bool {
        var titles = 0
        return inlines.contains(where: MarkRewriter.mayBeChinese)
            && inlines.contains { MarkRewriter.mayNeedChanges($0, &titles) }
    }

    /// Whether a text holds bytes with which Han characters begin in UTF-8.
    private static func mayBeChinese(_ text: String) -> Bool {
        let bytes = text.utf8.span
        var place = 0
        while true {
            place = UTF8Validation.skipASCII(bytes, from: place)
            guard place < bytes.count else { return false }
            if bytes[place] >= 0xE3, bytes[place] <= 0xF0 { return true }
            place += 1
        }
    }

    /// The same of a part of a text.
    private static func mayBeChinese(_ inline: Inline) -> Bool {
        switch inline {
        case .text(let text, _): mayBeChinese(text)
        case .link(let link): link.content.contains(where: mayBeChinese)
        default: true
        }
    }

    /// Whether a text holds anything that the rules look at: a half-width mark, a bracket before a figure, a nought, a title
    /// within a title.
    ///
    /// - Parameters:
    ///   - inline: A part of the text.
    ///   - titles: How many titles began in the parts before it.
    /// - Returns: Whether it does, or may.
    private static func mayNeedChanges(_ inline: Inline, _ titles: inout Int) -> Bool {
        guard case .text(let text, _) = inline else { return true }
        var last: UInt8 = 0
        let bytes = text.utf8.span
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            // Han characters.
            if byte &- 0xE4 < 6, place &+ 2 < bytes.count {
                last = bytes[place &+ 2]
                place &+= 3
                continue
            }
            place &+= 1
            defer { last = byte }
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"),
                UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "\""):
                return true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                // Behind the last byte of a bracket, of 年 or of 月, or where a run begins.
                if last == 0x88 || last == 0xBB || last == 0x90 || last == 0xB4 || last == 0 { return true }
            case 0x8A where last == 0x80:
                titles += 1
                if titles > 1 { return true }
            default: break
            }
        }
        return false
    }

    mutating func rewrite(_ preformatted: inout Preformatted, at place: TextPlace) {}

    mutating func rewrite(_ string: inout String, kind: StringKind, at place: TextPlace) {
        guard kind == .words else { return }
        normalise(&string, at: place)
    }

    private mutating func normalise(_ string: inout String, at place: TextPlace) {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(string.utf8.count / 2)
        for scalar in string.unicodeScalars { scalars.append(scalar) }
        let found = PunctuationRules.changes(in: scalars)
        guard !found.isEmpty else { return }
        let bytes = Array(string.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + found.count * 2)
        var position = 0
        var offset = 0
        for change in found {
            let start = offset + MarkRewriter.width(of: scalars[position..<change.range.lowerBound])
            let end = start + MarkRewriter.width(of: scalars[change.range])
            result += bytes[offset..<start]
            result += change.text.utf8
            if listsChanges {
                note(String(decoding: bytes[start..<end], as: UTF8.self), change.text, change.rule, place)
            } else {
                count += 1
            }
            (position, offset) = (change.range.upperBound, end)
        }
        result += bytes[offset...]
        string = String(decoding: result, as: UTF8.self)
    }

    private static func width(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + UTF8.width($1) }
    }

    private mutating func note(_ before: String, _ after: String, _ rule: String, _ place: TextPlace) {
        count += 1
        if listsChanges {
            changes.append(TextChange(place: place.description, before: before, after: after, rule: rule))
        }
    }

    private static let numerals = Set("一二三四五六七八九十百".unicodeScalars)

    /// A heading's number without a stray mark: 一、 （一） 1. （1）.
    mutating func normalised(_ number: PrintedNumber) -> PrintedNumber {
        var scalars = Array(number.text.unicodeScalars)
        while scalars.last == " " { scalars.removeLast() }
        let isOfNumber = { (scalar: Unicode.Scalar) in
            MarkRewriter.numerals.contains(scalar) || ("0"..."9").contains(scalar)
        }
        guard let first = scalars.first, let start = scalars.firstIndex(where: isOfNumber),
            let end = scalars.lastIndex(where: isOfNumber), scalars[start...end].allSatisfy(isOfNumber), start <= 1
        else { return number }
        let inner = Array(scalars[start...end])
        let isChinese = inner.allSatisfy { MarkRewriter.numerals.contains($0) }
        let text = String(String.UnicodeScalarView(inner))
        let isBracketed = first == "(" || first == "（"
        let marks = scalars[..<start] + scalars[(end + 1)...]
        guard isChinese || inner.allSatisfy({ ("0"..."9").contains($0) }), marks.count <= 3 else { return number }
        var made = number
        if isBracketed, marks.allSatisfy({ "()（）、.．".unicodeScalars.contains($0) }) {
            made.text = "（\(text)）"
            made.gap = ""
        } else if isChinese, marks.count == 1, start == 0, "、.．,，".unicodeScalars.contains(marks[marks.startIndex]) {
            made.text = "\(text)、"
            made.gap = ""
        } else if !isChinese, marks.count == 1, start == 0, "、.．".unicodeScalars.contains(marks[marks.startIndex]) {
            made.text = "\(text)."
            made.gap = ""
        }
        guard made != number else { return number }
        if made.text != number.text {
            count += 1
            if listsChanges {
                changes.append(
                    TextChange(place: "heading", before: number.text, after: made.text, rule: "heading number"))
            }
        }
        return made
    }
}
