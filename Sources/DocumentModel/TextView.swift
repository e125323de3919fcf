/// The text of a paragraph as one string, across its runs, links, annotations, ruby bases, notes and line breaks.
///
/// A word is a word wherever its letters are marked, linked or broken: passes that look for words look at this text, and
/// what they replace is given back to the runs, each of which keeps its marks. Notes, markers and line ends take no room
/// in it; tabs are tabs; pictures, formulas and objects are U+FFFC, so that no word goes across them. Text that is no
/// prose (code, text not to be translated) is there but known as such.
public struct TextView: Sendable {
    /// Which of two wordings of text under tracking is looked at.
    public enum Reading: Sendable {
        /// The final wording: what was inserted, without what was deleted.
        case accepted
        /// The wording before: what was deleted, without what was inserted.
        case original
    }

    /// A run's part of the text.
    public struct Run: Sendable {
        /// The bytes of the text that are the run's.
        public let range: Range<Int>
        /// How it looks.
        public let style: TextStyle
        /// Whether it stands in this wording only, having been inserted or deleted.
        public let isRevised: Bool
        /// Its place among all runs of the paragraph, those of the other wording included.
        let index: Int
    }

    /// The text in UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// The runs in order; between them lies what is no text.
    public private(set) var runs: [Run] = []

    /// Looks at inlines.
    ///
    /// - Parameters:
    ///   - inlines: A paragraph's content.
    ///   - reading: Which wording to look at.
    /// - Complexity: O(*n*) in the length of the text.
    public init(_ inlines: [Inline], reading: Reading = .accepted) {
        var index = 0
        append(inlines, reading, isRevised: false, isHidden: false, &index)
    }

    /// The same text, of whose runs only those are known that stand in this wording alone.
    public var revisedOnly: TextView {
        var view = self
        view.runs.removeAll { !$0.isRevised }
        return view
    }

    /// The text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    private mutating func append(
        _ inlines: [Inline], _ reading: Reading, isRevised: Bool, isHidden: Bool, _ index: inout Int
    ) {
        for inline in inlines {
            switch inline {
            case .text(let text, let style):
                if !isHidden {
                    let start = bytes.count
                    bytes += Array(text.utf8)
                    runs.append(Run(range: start..<bytes.count, style: style, isRevised: isRevised, index: index))
                }
                index += 1
            case .link(let link): append(link.content, reading, isRevised: isRevised, isHidden: isHidden, &index)
            case .span(let span): append(span.content, reading, isRevised: isRevised, isHidden: isHidden, &index)
            case .ruby(let ruby): append(ruby.base, reading, isRevised: isRevised, isHidden: isHidden, &index)
            case .field(let field): append(field.result, reading, isRevised: isRevised, isHidden: isHidden, &index)
            case .revision(let revised):
                let stands = revised.revision.remainsWhenAccepted == (reading == .accepted)
                append(revised.content, reading, isRevised: true, isHidden: isHidden || !stands, &index)
            case .tab: if !isHidden { bytes.append(0x09) }
            case .image, .equation, .object, .foreign: if !isHidden { bytes += [0xEF, 0xBF, 0xBC] }
            case .lineBreak, .note, .marker: break
            }
        }
    }
}

/// A stretch of a text with what stands for it in another.
public struct TextReplacement: Hashable, Sendable {
    /// The bytes that are replaced.
    public var source: Range<Int>
    /// The bytes of the new text that stand for them.
    public var target: Range<Int>
    /// What a reader should see as the wording before, where the change is tracked; `nil` if it is not.
    public var before: String?

    /// Makes a replacement.
    public init(source: Range<Int>, target: Range<Int>, before: String? = nil) {
        self.source = source
        self.target = target
        self.before = before
    }
}

extension TextView {
    /// What becomes of one run: stretches of text, some of which take the place of others under tracking.
    struct Share {
        /// A stretch of the new text.
        struct Stretch {
            var text: String
            /// The wording before, where the change is tracked.
            var before: String?
        }

        var stretches: [Stretch] = []

        fileprivate mutating func append(_ text: [UInt8]) {
            guard !text.isEmpty else { return }
            let text = String(decoding: text, as: UTF8.self)
            if let last = stretches.indices.last, stretches[last].before == nil {
                stretches[last].text += text
            } else {
                stretches.append(Stretch(text: text, before: nil))
            }
        }
    }

    /// Gives each run its share of a new text.
    ///
    /// Outside the replacements the characters of both texts correspond one to one. A stretch that is replaced over
    /// several runs is shared out by their parts of it: each keeps as much of the new as it had of the old.
    ///
    /// - Parameters:
    ///   - text: The new text.
    ///   - replacements: The stretches that correspond as wholes, in order.
    /// - Returns: The shares by the runs' places in the paragraph.
    func shares(of text: [UInt8], _ replacements: [TextReplacement]) -> [Int: Share] {
        var shares: [Int: Share] = [:]
        var cursor = TextCursor(source: bytes, target: text)
        var parts: [Int] = []
        var partsOwner = -1
        var next = 0
        for run in runs {
            var share = Share()
            var place = run.range.lowerBound
            cursor.move(to: place, &next, replacements)
            while place < run.range.upperBound {
                while next < replacements.count, replacements[next].source.upperBound <= place { next += 1 }
                if next < replacements.count, replacements[next].source.lowerBound <= place {
                    let replacement = replacements[next]
                    let end = min(run.range.upperBound, replacement.source.upperBound)
                    if partsOwner != next {
                        partsOwner = next
                        parts = counts(of: replacement, in: text)
                    }
                    let part = cursor.take(of: replacement, parts.popLast() ?? 0, to: end)
                    if let before = replacement.before {
                        let old = TextCursor.part(
                            of: Array(before.utf8), source: bytes, stretch: replacement.source, from: place, to: end)
                        let new = String(decoding: part, as: UTF8.self)
                        share.stretches.append(.init(text: new, before: String(decoding: old, as: UTF8.self)))
                    } else {
                        share.append(part)
                    }
                    place = end
                } else {
                    let limit = next < replacements.count ? replacements[next].source.lowerBound : bytes.count
                    let end = min(run.range.upperBound, limit)
                    share.append(cursor.take(to: end))
                    place = end
                }
            }
            shares[run.index] = share
        }
        return shares
    }

    /// How many characters of a replacement fall to each run that has a part of it, the last run first.
    ///
    /// Each gets as many as its part is long, in proportion; and so that no marks vanish, each gets one at least, as long
    /// as there are enough, runs with marks before others.
    private func counts(of replacement: TextReplacement, in text: [UInt8]) -> [Int] {
        let stretch = replacement.source
        let owners = runs.filter { !$0.range.isEmpty && $0.range.overlaps(stretch) }
        let total = TextCursor.characters(text[replacement.target.clamped(to: 0..<text.count)])
        let length = max(TextCursor.characters(bytes[stretch]), 1)
        var counts: [Int] = []
        var given = 0
        for owner in owners {
            let end = TextCursor.characters(bytes[stretch.lowerBound..<min(owner.range.upperBound, stretch.upperBound)])
            let upTo = owner.range.upperBound >= stretch.upperBound ? total : (end * total * 2 + length) / (length * 2)
            counts.append(max(upTo - given, 0))
            given = max(upTo, given)
        }
        for wantsMarks in [true, false] {
            for index in owners.indices where counts[index] == 0 && owners[index].style.isPlain != wantsMarks {
                // The richest gives; a run without marks may give its last.
                let giver = owners.indices.filter {
                    counts[$0] > 1 || (counts[$0] == 1 && wantsMarks && owners[$0].style.isPlain)
                }
                .max { counts[$0] < counts[$1] }
                guard let giver else { continue }
                counts[giver] -= 1
                counts[index] += 1
            }
        }
        return counts.reversed()
    }
}

/// A place in a text and the place that corresponds to it in another.
private struct TextCursor {
    let source: [UInt8]
    let target: [UInt8]
    private var place = 0
    private var targetPlace = 0

    init(source: [UInt8], target: [UInt8]) {
        self.source = source
        self.target = target
    }

    /// Goes to a place of the source, past replacements that end before it.
    mutating func move(to end: Int, _ next: inout Int, _ replacements: [TextReplacement]) {
        while place < end {
            while next < replacements.count, replacements[next].source.upperBound <= place { next += 1 }
            if next < replacements.count, replacements[next].source.lowerBound < end {
                let replacement = replacements[next]
                _ = take(to: replacement.source.lowerBound)
                if replacement.source.upperBound > end { return }
                place = replacement.source.upperBound
                targetPlace = replacement.target.upperBound
            } else {
                _ = take(to: end)
            }
        }
    }

    /// Takes the characters of the target that correspond to those of the source up to a place.
    mutating func take(to end: Int) -> [UInt8] {
        let start = targetPlace
        while place < end {
            TextCursor.step(&place, in: source)
            TextCursor.step(&targetPlace, in: target)
        }
        return Array(target[min(start, target.count)..<min(targetPlace, target.count)])
    }

    /// Takes the next characters of a replacement; at the end of its source all that is left.
    mutating func take(of replacement: TextReplacement, _ count: Int, to end: Int) -> [UInt8] {
        if place <= replacement.source.lowerBound { targetPlace = replacement.target.lowerBound }
        let start = targetPlace
        for _ in 0..<count where targetPlace < replacement.target.upperBound {
            TextCursor.step(&targetPlace, in: target)
        }
        if end == replacement.source.upperBound { targetPlace = replacement.target.upperBound }
        place = end
        return Array(target[min(start, target.count)..<min(max(targetPlace, start), target.count)])
    }

    /// The characters of `whole` that fall to the part from `start` to `end` of a stretch.
    static func part(of whole: [UInt8], source: [UInt8], stretch: Range<Int>, from start: Int, to end: Int) -> [UInt8] {
        let count = characters(source[stretch])
        guard count > 0 else { return whole }
        let total = characters(whole[...])
        let first = characters(source[stretch.lowerBound..<start]) * total / count
        let last = characters(source[stretch.lowerBound..<end]) * total / count
        var place = 0
        var number = 0
        while number < first {
            step(&place, in: whole)
            number += 1
        }
        let from = place
        while number < last {
            step(&place, in: whole)
            number += 1
        }
        return Array(whole[from..<place])
    }

    static func characters(_ text: ArraySlice<UInt8>) -> Int { text.count { $0 & 0xC0 != 0x80 } }

    private static func step(_ place: inout Int, in text: [UInt8]) {
        guard place < text.count else { return }
        place += 1
        while place < text.count, text[place] & 0xC0 == 0x80 { place += 1 }
    }
}
