/// The phrases by which lines around a report are known, in the languages of many pages: a line is one when it is little more
/// than the phrase.
enum LinePhrases {
    enum Kind {
        /// Buttons, adverts and rights: never part of a report.
        case furniture
        /// Lines about the report: source, author, day, editor.
        case byline
        /// Whose a picture is, or who edited the page.
        case credit
        /// What other pages are led to with; nothing of the report follows it at the end.
        case end
        /// How often a text was seen, liked or sent on.
        case count
        /// What readers say of a text, by its heading.
        case discussion
        /// What stands behind a text alone: who edited it.
        case editor
        /// What comes before and after a text in a list of them, which stands behind it.
        case close
    }

    /// The whole lines by their numbers, and the beginnings by their first two bytes.
    private static let byNumber: [UInt64: Kind] = {
        var kinds: [UInt64: Kind] = [:]
        for (first, second) in LineWords.endings {
            for start in first { for end in second { kinds[NameHash.hash((start + end).utf8, seed: 5)] = .end } }
        }
        for (kind, lines) in LineWords.whole { for line in lines { kinds[NameHash.hash(line.utf8, seed: 5)] = kind } }
        return kinds
    }()
    private static let byCount: [UInt64: Kind] = {
        var kinds: [UInt64: Kind] = [:]
        for (kind, words) in LineWords.counted { for word in words { kinds[NameHash.hash(word.utf8, seed: 5)] = kind } }
        return kinds
    }()
    private static let byStart: [UInt16: [(text: [UInt8], kind: Kind)]] = {
        var kinds: [UInt16: [(text: [UInt8], kind: Kind)]] = [:]
        for (text, kind) in LineWords.beginnings where text.utf8.count > 2 {
            let bytes = Array(text.utf8)
            kinds[UInt16(bytes[0]) << 8 | UInt16(bytes[1]), default: []].append((bytes, kind))
        }
        return kinds
    }()

    /// Marks that may stand around a phrase.
    private static func isMark(_ scalar: UInt32) -> Bool {
        switch Unicode.Scalar(scalar) {
        case ".", "…", ":", "：", "!", "！", "|", "·", "»", "›", ">", "+", "-", "(", ")", "（", "）", "[", "]", "【", "】",
            "*", "#", "?", "？", "。", "↑", "↓", "→", "←", "▲", "▶":
            true
        default: false
        }
    }

    /// The bracket 】 in UTF-8.
    private static let bracket = Array("】".utf8)

    /// No phrase that is a whole line, and no beginning, is longer.
    private static let longest = 40
    /// How many characters of a line are looked at.
    private static let limit = 200

    /// Whether a line is too long to be a phrase as a whole, holds no bracket behind which one may stand, and does not begin as
    /// one: so most lines of text are told without a closer look.
    private static func isText(_ line: Span<UInt8>) -> Bool {
        // Letters and digits; what marks may be written with is not counted.
        var letters = 0
        var first: (UInt8, UInt8)?
        var place = 0
        while place < line.count {
            let byte = line[place]
            if byte < 0x80 {
                if byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 { letters += 1 }
            } else if byte == bracket[0] {
                if place + 2 < line.count, line[place + 1] == bracket[1], line[place + 2] == bracket[2] { return false }
            } else if byte >= 0xC3, byte != 0xE2, byte != 0xEF {
                letters += 1
            }
            if first == nil, byte > 0x20 {
                let next = place + 1 < line.count ? line[place + 1] : 0
                // What is written in two bytes, or has a space behind it, is left to the closer look.
                if byte &- 0xC0 < 0x20 || next <= 0x20 || byte == 0xE3 || next &- 0xC0 < 0x20 { return false }
                first = (byte &- 0x41 < 26 ? byte | 0x20 : byte, next &- 0x41 < 26 ? next | 0x20 : next)
            }
            place += 1
        }
        guard letters > longest * 2, let first else { return false }
        return byStart[UInt16(first.0) << 8 | UInt16(first.1)] == nil
    }

    /// What a line in UTF-8 is; `nil` for a line of text.
    static func kind(of line: Span<UInt8>) -> Kind? {
        if isText(line) { return nil }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: (limit + 1) * 4) { kind(of: line, in: $0) }
    }

    /// What a line is that may be a phrase.
    ///
    /// - Parameters:
    ///   - line: The line in UTF-8.
    ///   - buffer: Room for its first characters.
    /// - Returns: What it is; `nil` for a line of text.
    private static func kind(of line: Span<UInt8>, in buffer: UnsafeMutableBufferPointer<UInt8>) -> Kind? {
        // The line without white space, in small letters: how many bytes and characters it has, where the first character that
        // is no mark begins and the last one ends, and where the longest phrase would end.
        var (count, length) = (0, 0)
        var (core, coreLength) = (0..<0, 0..<0)
        var startEnd = 0
        var place = 0
        while place < line.count, length <= limit {
            let byte = line[place]
            let begin = count
            var isMark = false
            if byte < 0x80 {
                place += 1
                if byte <= 0x20 { continue }
                buffer[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
                count += 1
                isMark = !(byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26) && LinePhrases.isMark(UInt32(byte))
            } else {
                let (read, bytes) = line.scalar(at: place)
                let scalar = SmallLetters.small(read)
                let end = min(place + bytes, line.count)
                defer { place = end }
                if scalar <= 0x20 || scalar == 0xA0 || scalar == 0x3000 { continue }
                if scalar == read {
                    for inner in place..<end {
                        buffer[count] = line[inner]
                        count += 1
                    }
                } else {
                    buffer[count] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
                    buffer[count + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
                    count += 2
                }
                isMark = LinePhrases.isMark(scalar)
            }
            length += 1
            if length <= longest { startEnd = count }
            if isMark { continue }
            if core.isEmpty { (core, coreLength) = (begin..<begin, length - 1..<length - 1) }
            core = core.lowerBound..<count
            coreLength = coreLength.lowerBound..<length
        }
        if core.isEmpty { return nil }
        let text = UnsafeBufferPointer(buffer)
        let inner = text[core]
        if coreLength.count <= longest, let kind = byNumber[NameHash.hash(inner, seed: 5)] { return kind }
        if coreLength.count <= longest, let kind = countedKind(inner) { return kind }
        if length <= 30, saysLoading(text[..<count]) { return .furniture }
        if length <= longest * 2, isToolbar(line) || saysShare(text[..<count]) { return .furniture }
        // The title in brackets, and behind it what is related to it.
        if let close = inner.lastIndex(of: bracket[2]), close - 2 >= inner.startIndex,
            inner[(close - 2)...close].elementsEqual(bracket),
            byNumber[NameHash.hash(inner[(close + 1)...], seed: 5)] == .end
        {
            return .end
        }
        // The editor may stand behind the author.
        if length <= 80, count > 8, editors.areIn(UnsafeBufferPointer(rebasing: text[..<count]).span) { return .editor }
        if cookies.areIn(UnsafeBufferPointer(rebasing: text[..<count]).span) { return .byline }
        if let kind = kind(ofStart: text[..<startEnd], length) { return kind }
        // Brackets may stand around all of it.
        guard core.lowerBound > 0, core.lowerBound < startEnd,
            let kind = kind(ofStart: text[core.lowerBound..<startEnd], length)
        else { return nil }
        return kind == .credit || kind == .byline ? kind : nil
    }

    /// What a line is by how it begins.
    private static func kind(ofStart start: Slice<UnsafeBufferPointer<UInt8>>, _ length: Int) -> Kind? {
        guard let first = start.first, start.count > 1,
            let known = byStart[UInt16(first) << 8 | UInt16(start[start.startIndex + 1])]
        else { return nil }
        for (text, kind) in known where start.starts(with: text) {
            // A sentence may begin so too.
            if length <= (kind == .credit ? 60 : kind == .byline || kind == .close || kind == .editor ? 80 : 110) {
                return kind
            }
        }
        return nil
    }

    private static let cookies = BytePatterns(LineWords.cookies)

    /// Whether a byte is of a letter: of ASCII, or of another script.
    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

    /// What a line is that is a word and how many there are of what it says (`12 Comments`, `评论（3）`); the word alone tells
    /// comments, where it is in the plural.
    private static func countedKind(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Kind? {
        guard let start = line.firstIndex(where: isLetter), let end = line.lastIndex(where: isLetter) else {
            return nil
        }
        var word = line[start...end]
        if word.count > 3, word.suffix(3).elementsEqual(openBracket) { word = word.dropLast(3) }
        guard let kind = byCount[NameHash.hash(word, seed: 5)] else { return nil }
        if word.count == line.count {
            return kind == .discussion && !singular.contains(NameHash.hash(word, seed: 5)) ? kind : nil
        }
        // The number of a chapter has full stops.
        return line.contains(UInt8(ascii: ".")) ? nil : kind
    }

    /// （ in UTF-8.
    private static let openBracket = Array("（".utf8)
    private static let singular = Set(
        [
            "comment", "kommentar", "commentaire", "comentario", "comentário", "commento", "yorum", "komentarz",
            "komentar",
            "комментарий", "留言",
        ].map { NameHash.hash($0.utf8, seed: 5) })

    private static let loading = [
        "loading", "wirdgeladen", "chargement", "cargando", "carregando", "加载中", "正在加载", "載入中",
    ].map {
        Array($0.utf8)
    }

    /// Whether a line in small letters without white space stands where something is to be shown later: it ends with dots.
    private static func saysLoading(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let endsSo = line.suffix(3).elementsEqual("...".utf8) || line.suffix(3).elementsEqual("…".utf8)
        return endsSo && loading.contains { line.starts(with: $0) }
    }

    private static let editors = BytePatterns(["责任编辑：", "责任编辑:", "責任編輯：", "責任編輯:", "责编：", "责编:", "責編："])
    private static let networks = BytePatterns([
        "facebook", "twitter", "whatsapp", "linkedin", "pinterest", "telegram", "reddit", "flipboard", "weibo",
        "vkontakte",
        "messenger", "mastodon", "bluesky",
    ])
    private static let sharing = BytePatterns([
        "share", "teilen", "udostępnij", "paylaş", "partage", "compart", "condivid", "delen", "поделит", "sdílet",
        "sdílej",
        "follow", "folge", "obserwuj", "suivez", "síguenos", "seguici", "takipet", "empfehlen",
    ])

    /// Whether a line in small letters without white space is a button that sends the page to others.
    private static func saysShare(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard line.count <= 48 else { return false }
        let text = UnsafeBufferPointer(rebasing: line)
        return networks.areIn(text.span) && sharing.areIn(text.span)
    }

    /// What stands beside other such words in the lines that lead through the pages of a list.
    private static let pagerWords = Set(
        [
            "previous", "next", "prev", "first", "last", "page", "pages", "of", "共", "页", "第", "条", "上页", "下页", "末页",
            "转到", "跳转",
        ].map {
            NameHash.hash($0.utf8, seed: 5)
        })

    /// Whether a line is nothing but several buttons side by side, of one word or several.
    private static func isToolbar(_ line: Span<UInt8>) -> Bool {
        let filter = buttonFilter
        var words = 0
        var place = 0
        while true {
            // Figures and marks part words.
            while place < line.count, !isLetter(line[place]) { place += 1 }
            if place == line.count { return words >= 3 }
            // The longest button that begins here.
            var number = NameHash.begin(seed: 5)
            var (end, length) = (0, 0)
            var next = place
            for count in 1...longestButton {
                while next < line.count, !isLetter(line[next]) { next += 1 }
                if next == line.count { break }
                while next < line.count, isLetter(line[next]) {
                    let byte = line[next]
                    NameHash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: &number)
                    next += 1
                }
                let number = NameHash.end(number)
                if filter.mayHold(number), byNumber[number] == .furniture || pagerWords.contains(number) {
                    (end, length) = (next, count)
                }
            }
            if length == 0 { return false }
            words += length
            place = end
        }
    }

    /// No button has more words.
    private static let longestButton = 4

    /// Tells of most words that they are no buttons.
    private static let buttonFilter: NameFilter = {
        var filter = NameFilter()
        for (number, kind) in byNumber where kind == .furniture { filter.insert(number) }
        for number in pagerWords { filter.insert(number) }
        return filter
    }()

    private static let rightsWords = BytePatterns(LineWords.rights)

    /// Whether a text in UTF-8 is about rights and registrations of a site.
    static func saysRights(_ text: Span<UInt8>) -> Bool {
        let text = SmallLetters.of(text)
        return rightsWords.areIn(text.span)
    }

    private static let labels = ["来源：", "来源:", "來源：", "作者：", "作者:", "浏览", "阅读", "点击"]

    /// Whether a line begins with a day, behind which the hour stands, the source or how often it was read. A day alone may head
    /// an entry of a chronicle.
    static func beginsWithByline(_ text: String) -> Bool {
        guard text.utf8.first.map({ $0 &- 0x30 < 10 }) ?? false, holdsDate(text) else { return false }
        let bytes = text.utf8.span
        var place = 1
        while place + 2 < bytes.count {
            if bytes[place] == UInt8(ascii: ":"),
                [place - 1, place + 1, place + 2].allSatisfy({ bytes[$0] &- 0x30 < 10 })
            {
                return true
            }
            place += 1
        }
        return labels.contains(where: text.holds)
    }

    /// Whether a text holds a day: a year, and a month or a day beside it.
    static func holdsDate(_ text: String) -> Bool { PageDate.first(in: text) != nil }
}
