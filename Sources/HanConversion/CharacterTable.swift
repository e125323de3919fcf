import CEmbeddedData

/// Characters with what they are mapped to, looked up by the code that their bytes spell.
struct CharacterTable: Sendable {
    private let mappings: [UInt32: [UInt8]]

    /// Traditional to Simplified; of several forms the first is the usual one.
    static let simplified = CharacterTable(embedded)

    private static var embedded: [UInt8] {
        guard let start = unsafe reportconv_simplified_characters() else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: start, count: reportconv_simplified_characters_size()))
    }

    init(_ lines: [UInt8]) {
        var mappings: [UInt32: [UInt8]] = [:]
        for line in lines.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: 0x09)
            guard fields.count == 2, let first = fields[1].split(separator: 0x20).first, !fields[0].elementsEqual(first)
            else { continue }
            mappings[CharacterTable.code(fields[0])] = Array(first)
        }
        self.mappings = mappings
    }

    func mapping(of character: ArraySlice<UInt8>) -> [UInt8]? { mappings[CharacterTable.code(character)] }

    private static func code(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }
}
