package import ConversionCore
package import DocumentModel

/// Takes the number that was typed at the beginning of a heading for the heading's printed number (`一、自查范围` in an `h2`),
/// as it is in plain text, so that all inputs are alike. Not a character is lost or made.
package struct HeadingNumbers: DocumentTransform {
    package init() {}

    package func apply(to document: inout Document, diagnostics: inout Diagnostics) throws(ConversionError) {
        var collector = Collector()
        document.walk(&collector)
        guard !collector.numbers.isEmpty else { return }
        let believed = collector.believed
        var index = 0
        HeadingNumbers.number(&document.blocks, believed, &index)
    }

    /// Reads the headings in their order.
    private struct Collector: DocumentVisitor {
        static let visitsInlines = false

        /// The number that each heading without a printed one begins with.
        var numbers: [TypedNumber?] = []

        mutating func visit(_ block: Block) {
            guard case .heading(let heading) = block, heading.number == nil else { return }
            numbers.append(TypedNumber(heading.content.plainText))
        }

        /// The numbers that are believed: those in Chinese numerals at once, decimals such as `1.5` or `2 …` and letters only
        /// where another heading goes on with them.
        var believed: [TypedNumber?] {
            var goesOn: Set<Int> = []
            var last: [TypedNumber.Kind: Int] = [:]
            for (index, number) in numbers.enumerated() {
                guard let number else { continue }
                // 1.2 after 1.1; and 2.1 by itself, once chapters are believed.
                if let before = last[number.kind], let other = numbers[before], number.value == other.value + 1,
                    number.outer == other.outer
                {
                    goesOn.insert(before)
                    goesOn.insert(index)
                } else if number.value == 1, number.outer.count == 1, let chapter = last[.decimal],
                    goesOn.contains(chapter),
                    numbers[chapter]?.value == number.outer.first
                {
                    goesOn.insert(index)
                }
                last[number.kind] = index
            }
            return numbers.enumerated().map { index, number in
                guard let number else { return nil }
                let isAmbiguous = [.decimal, .letter, .roman].contains(number.kind) || !number.outer.isEmpty
                return !isAmbiguous || goesOn.contains(index) ? number : nil
            }
        }
    }

    private static func number(_ blocks: inout [Block], _ believed: [TypedNumber?], _ index: inout Int) {
        for place in blocks.indices {
            switch blocks[place] {
            case .heading(var heading) where heading.number == nil:
                if index < believed.count, let number = believed[index] {
                    let line = TextLine(content: heading.content, followsBlank: false)
                    // Within a link or a formula the number stays where it is.
                    if line.number == number, line.startsWithText(number.length) {
                        heading.number = number.printed(in: line.text)
                        heading.content = line.content(dropping: number.length)
                        blocks[place] = .heading(heading)
                    }
                }
                index += 1
            case .group(var group):
                number(&group.blocks, believed, &index)
                blocks[place] = .group(group)
            case .quotation(var quotation):
                number(&quotation.blocks, believed, &index)
                blocks[place] = .quotation(quotation)
            default:
                // Headings within lists and cells keep what they say; they are only counted.
                var counter = Collector()
                Document.walk([blocks[place]], &counter)
                index += counter.numbers.count
            }
        }
    }
}

extension TextLine {
    /// Whether the first so many scalars are plain text of runs.
    fileprivate func startsWithText(_ count: Int) -> Bool {
        var rest = count
        for inline in content {
            guard rest > 0 else { return true }
            guard case .text(let run, _) = inline else { return false }
            rest -= run.unicodeScalars.count
        }
        return rest < 0
    }
}
