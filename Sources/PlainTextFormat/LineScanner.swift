import DocumentModel

/// Cuts UTF-8 text into lines, whatever ends them: LF, CR LF, CR, U+2028, U+2029, or a form feed, which ends a page too.
struct LineScanner {
    /// A line without its end.
    struct Line {
        /// The text between tabs.
        var pieces: [String]
        /// Whether a form feed stands before it.
        var startsPage: Bool
        /// Whether that form feed stands between words, with no other end of a line before it.
        var isCut: Bool
        /// Whether there is nothing but white space.
        var isBlank: Bool

        /// Whether it begins with a digit, a numeral, or 第.
        var beginsNumber: Bool {
            guard let first = pieces.first?.unicodeScalars.first(where: { !$0.isWhiteSpace }) else { return false }
            return "第（(一二三四五六七八九十".unicodeScalars.contains(first) || first.properties.numericType != nil
        }
    }

    private let bytes: [UInt8]
    private var position = 0
    private var lineNumber = 0
    private var startsPage = false
    private(set) var droppedControls = 0
    private(set) var firstControlLine: Int?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Line? {
        guard position < bytes.count else { return nil }
        lineNumber += 1
        let isCut = startsPage && position >= 2 && bytes[position - 2] > 0x20 && bytes[position] > 0x20
        var line = Line(pieces: [], startsPage: startsPage, isCut: isCut, isBlank: true)
        startsPage = false
        var piece: [UInt8] = []
        var start = position
        func isSeparator(_ index: Int) -> Bool {
            index + 2 < bytes.count && bytes[index + 1] == 0x80
                && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
        }
        var index = position
        scan: while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x0A:
                position = index + 1
                return finish(&line, piece, start..<index)
            case 0x0D:
                position = index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
                return finish(&line, piece, start..<index)
            case 0x0C:
                position = index + 1
                startsPage = true
                return finish(&line, piece, start..<index)
            case 0xE2 where isSeparator(index):
                position = index + 3
                return finish(&line, piece, start..<index)
            case 0x09:
                add(piece, start..<index, to: &line)
                piece = []
                start = index + 1
            case 0x00..<0x20, 0x7F:
                piece += bytes[start..<index]
                start = index + 1
                droppedControls += 1
                if firstControlLine == nil { firstControlLine = lineNumber }
            default: break
            }
            index += 1
        }
        position = index
        return finish(&line, piece, start..<index)
    }

    private func finish(_ line: inout Line, _ piece: [UInt8], _ rest: Range<Int>) -> Line {
        add(piece, rest, to: &line)
        return line
    }

    /// Adds a piece of text: what was gathered around characters that were left out, and the bytes since.
    private func add(_ piece: [UInt8], _ rest: Range<Int>, to line: inout Line) {
        let text = String(decoding: piece.isEmpty ? bytes[rest] : (piece + bytes[rest])[...], as: UTF8.self)
        if line.isBlank {
            line.isBlank = text.unicodeScalars.allSatisfy { $0.isWhiteSpace || $0 == "\u{FEFF}" }
        }
        line.pieces.append(text)
    }
}
