/// Ideographic description sequences (The Unicode Standard, 18.2): an operator and the parts that it puts together.
enum IdeographicDescription {
    private static let deepest = 16
    private static let longest = 64

    /// Whether a character is an operator.
    static func isOperator(_ code: UInt32) -> Bool { (0x2FF0...0x2FFF).contains(code) }

    /// The most bytes that a sequence takes.
    static let mostBytes = longest * 4

    /// The length in bytes of the whole sequence that begins at `place`; `nil` if it is not whole, has more than 64
    /// characters or is nested deeper than 16.
    static func length(at place: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> Int? {
        // How many parts are missing at each depth.
        var missing: [UInt8] = []
        var offset = 0
        var count = 0
        repeat {
            guard count < longest, let character = unsafe UTF8Bytes.character(at: place + offset, before: end)
            else { return nil }
            offset += character.length
            count += 1
            if isOperator(character.code) {
                guard missing.count < deepest else { return nil }
                missing.append(parts(of: character.code))
            } else {
                while let last = missing.last, last == 1 { missing.removeLast() }
                if let last = missing.indices.last { missing[last] -= 1 }
            }
        } while !missing.isEmpty
        return offset
    }

    private static func parts(of code: UInt32) -> UInt8 {
        switch code {
        case 0x2FF2, 0x2FF3: 3
        case 0x2FFE, 0x2FFF: 1
        default: 2
        }
    }
}
