/// The tokenizer of the HTML standard (13.2.5), over the whole page at once: a state is a function that reads on as far as it
/// can, and text goes on as ranges of the page.
struct HTMLTokenizer<Sink: HTMLTokenSink> {
    var sink: Sink
    var place = 0
    let end: Int
    var mode: HTMLTextMode
    /// The name of the element whose end tag ends text that is not ``HTMLTextMode/data``.
    var textElement: [UInt8] = []
    let attributeLimit: Int
    private(set) var holdsZeros: Bool
    /// For each name of an attribute, in which tag it was seen last.
    var seen: [UInt32] = []
    var tagNumber: UInt32 = 0

    init(_ sink: Sink, mode: HTMLTextMode = .data, textElement: String = "", attributeLimit: Int) {
        self.sink = sink
        self.mode = mode
        self.textElement = Array(textElement.utf8)
        self.attributeLimit = attributeLimit
        end = sink.store.count
        holdsZeros = sink.store.holdsZeros
        seen = Array(repeating: 0, count: 512)
    }

    /// Reads the page to its end.
    mutating func run() {
        let input = sink.store.input
        let page = input.span
        while place < end {
            switch mode {
            case .data: data(page)
            case .rcdata, .rawText: rawText(page)
            case .script: script(page)
            case .plainText:
                text(page, from: place, to: end)
                place = end
            }
        }
        sink.endOfFile()
    }

    // MARK: - Data

    private mutating func data(_ page: Span<UInt8>) {
        while mode == .data {
            let stop = page.first(0x3C, 0x26, from: place)
            if stop > place {
                sink.text(TextRange(start: place, count: stop &- place))
                place = stop
            }
            if place >= end { return }
            switch page[place] {
            case 0x3C: tagOpen(page)
            case 0x26: reference(page)
            default:
                place += 1
                sink.zero()
            }
        }
    }

    private mutating func tagOpen(_ page: Span<UInt8>) {
        let next = page[place &+ 1]
        if next.isASCIILetter {
            tag(page, isEnd: false)
        } else if next == 0x2F {
            let name = page[place &+ 2]
            if name.isASCIILetter {
                tag(page, isEnd: true)
            } else if name == 0x3E {
                place += 3
            } else if place + 2 >= end {
                sink.text(TextRange(start: place, count: 2))
                place += 2
            } else {
                bogusComment(page, from: place + 2)
            }
        } else if next == 0x21 {
            markupDeclaration(page)
        } else if next == 0x3F {
            bogusComment(page, from: place + 1)
        } else {
            sink.text(TextRange(start: place, count: 1))
            place += 1
        }
    }

    /// A character reference in text.
    private mutating func reference(_ page: Span<UInt8>) {
        guard let reference = CharacterReferences.reference(page, at: place, end: end, isInAttribute: false) else {
            sink.text(TextRange(start: place, count: 1))
            place += 1
            return
        }
        let start = sink.store.sideEnd
        reference.append(to: &sink.store.side)
        sink.text(sink.store.sideRange(from: start))
        place += reference.length
    }

    // MARK: - Text within an element

    /// Text with zeros as U+FFFD.
    mutating func text(_ page: Span<UInt8>, from start: Int, to stop: Int) {
        if !holdsZeros {
            if stop > start { sink.text(TextRange(start: start, count: stop - start)) }
            return
        }
        var start = start
        while start < stop {
            let zero = min(page.first(0, 0, from: start), stop)
            if zero > start { sink.text(TextRange(start: start, count: zero - start)) }
            if zero < stop {
                let place = sink.store.sideEnd
                sink.store.side += [0xEF, 0xBF, 0xBD]
                sink.text(sink.store.sideRange(from: place))
            }
            start = zero + 1
        }
    }

    private mutating func rawText(_ page: Span<UInt8>) {
        let ampersand: UInt8 = mode == .rcdata ? 0x26 : 0x3C
        while place < end {
            let start = place
            var stop = start
            while true {
                stop = page.first(0x3C, ampersand, from: stop)
                if stop >= end || page[stop] != 0 { break }
                stop += 1
            }
            text(page, from: start, to: stop)
            place = stop
            if place >= end { return }
            if page[place] == 0x26 {
                reference(page)
            } else if endsText(page, at: place) {
                endText(page)
                return
            } else {
                sink.text(TextRange(start: place, count: 1))
                place += 1
            }
        }
    }

    private mutating func endText(_ page: Span<UInt8>) {
        mode = .data
        tag(page, isEnd: true)
    }

    /// Whether the end tag of the element whose text is read stands at a place.
    func endsText(_ page: Span<UInt8>, at place: Int) -> Bool {
        guard page[place + 1] == 0x2F, place + 2 + textElement.count < end, !textElement.isEmpty else { return false }
        for index in textElement.indices where page[place + 2 + index].asciiLowercased != textElement[index] {
            return false
        }
        let next = page[place + 2 + textElement.count]
        return next.isHTMLSpace || next == 0x2F || next == 0x3E
    }

    /// Scripts, with what looks like comments and scripts within them (13.2.5.4, 13.2.5.15 to 13.2.5.31).
    private mutating func script(_ page: Span<UInt8>) {
        var escape = ScriptText.Escape.none
        var dashes = 0
        var current = place
        while true {
            current =
                escape == .none ? page.first(0x3C, 0x3C, from: current) : ScriptText.next(page, from: current, &dashes)
            if current >= end { break }
            switch (page[current], escape) {
            case (0x3C, .none):
                if endsText(page, at: current) { return endScript(page, at: current) }
                if page[current + 1] == 0x21, page[current + 2] == 0x2D, page[current + 3] == 0x2D {
                    escape = .escaped
                    dashes = 2
                    current += 4
                } else {
                    current += 1
                }
            case (0x3C, .escaped):
                dashes = 0
                if endsText(page, at: current) { return endScript(page, at: current) }
                if page[current + 1].isASCIILetter {
                    let (isScript, after) = ScriptText.word(page, from: current + 1)
                    if isScript { escape = .twice }
                    current = after
                } else {
                    current += 1
                }
            case (0x3C, .twice):
                dashes = 0
                current += 1
                if page[current] == 0x2F {
                    let (isScript, after) = ScriptText.word(page, from: current + 1)
                    if isScript { escape = .escaped }
                    current = after
                }
            case (0x2D, _):
                dashes += 1
                current += 1
            case (0x3E, _):
                if dashes >= 2, escape != .none { escape = .none }
                dashes = 0
                current += 1
            default:
                dashes = 0
                current += 1
            }
        }
        text(page, from: place, to: end)
        place = end
    }

    private mutating func endScript(_ page: Span<UInt8>, at stop: Int) {
        text(page, from: place, to: stop)
        place = stop
        endText(page)
    }
}

private enum ScriptText {
    enum Escape { case none, escaped, twice }

    /// The next place that can change how a script is read; dashes count only where nothing stands between.
    static func next(_ page: Span<UInt8>, from start: Int, _ dashes: inout Int) -> Int {
        if page[start] == 0x3E || page[start] == 0x2D || page[start] == 0x3C { return start }
        dashes = 0
        return page.first(0x3C, 0x2D, from: start)
    }

    /// Whether `script` stands here as a word, and where reading goes on.
    static func word(_ page: Span<UInt8>, from start: Int) -> (isScript: Bool, after: Int) {
        var place = start
        var name = PackedName()
        while page[place].isASCIILetter {
            name.append(page[place].asciiLowercased)
            place += 1
        }
        let ends = page[place].isHTMLSpace || page[place] == 0x2F || page[place] == 0x3E
        return (ends && name == PackedName("script".utf8), ends ? place + 1 : place)
    }
}
