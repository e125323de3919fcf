/// Maps Traditional Chinese characters to Simplified ones, one by one.
///
/// A value without state of its own; one may serve any number of threads. Only characters are mapped: words that differ
/// between regions stay as they are.
public struct HanConverter: Sendable {
    private let table: CharacterTable

    /// Makes a converter.
    public init() { table = CharacterTable.simplified }

    /// Maps text in UTF-8; all bytes that belong to no mapped character stay as they are, also those that are no UTF-8.
    ///
    /// - Parameter bytes: The text.
    /// - Returns: The mapped text.
    /// - Complexity: O(*n*) in the count of bytes.
    public func convert(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let length = HanConverter.length(bytes[index])
            guard length > 2, index + length <= bytes.count,
                let mapped = table.mapping(of: bytes[index..<(index + length)])
            else {
                result.append(bytes[index])
                index += 1
                continue
            }
            result.append(contentsOf: mapped)
            index += length
        }
        return result
    }

    /// Maps text.
    ///
    /// - Parameter text: The text.
    /// - Returns: The mapped text.
    /// - Complexity: O(*n*) in the length of the text.
    public func convert(_ text: String) -> String { String(decoding: convert(Array(text.utf8)), as: UTF8.self) }

    /// How many bytes a character of UTF-8 takes that begins with this one.
    private static func length(_ byte: UInt8) -> Int {
        switch byte {
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }
}
