/// Reads the size of a picture from the beginning of its bytes.
enum PictureSize {
    /// Width and height in pixels; `nil` if the format is none of PNG, GIF, JPEG and BMP.
    static func pixels(of bytes: [UInt8]) -> (width: Int, height: Int)? {
        func big(_ place: Int, _ count: Int) -> Int {
            guard place + count <= bytes.count else { return 0 }
            return bytes[place..<(place + count)].reduce(0) { $0 << 8 | Int($1) }
        }
        func little(_ place: Int, _ count: Int) -> Int {
            guard place + count <= bytes.count else { return 0 }
            return bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        var size: (width: Int, height: Int)?
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            size = (big(16, 4), big(20, 4))
        } else if bytes.starts(with: [0x47, 0x49, 0x46, 0x38]) {
            size = (little(6, 2), little(8, 2))
        } else if bytes.starts(with: [0x42, 0x4D]) {
            size = (little(18, 4), little(22, 4))
        } else if bytes.starts(with: [0xFF, 0xD8]) {
            var place = 2
            while place + 9 < bytes.count, bytes[place] == 0xFF {
                let marker = bytes[place + 1]
                if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
                    size = (big(place + 7, 2), big(place + 5, 2))
                    break
                }
                place += 2 + max(big(place + 2, 2), 2)
            }
        }
        guard let size, size.width > 0, size.height > 0 else { return nil }
        return size
    }
}
