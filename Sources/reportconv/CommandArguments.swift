/// The arguments as people write them, made what the argument parser reads; and what it says of them, in the command's own
/// words.
enum CommandArguments {
    private static let commands = ["convert", "chinese", "inspect", "validate", "formats", "help"]

    /// `-j2` as `-j 2`.
    static func parted(_ arguments: [String]) -> [String] {
        arguments.flatMap { argument in
            let digits = argument.dropFirst(2)
            let isJobs =
                argument.hasPrefix("-j") && !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
            return isJobs ? ["-j", String(digits)] : [argument]
        }
    }

    /// The command that a first argument was meant to be, if it is none and no file either.
    static func meant(by first: String) -> String? {
        guard !first.hasPrefix("-"), !commands.contains(first), !first.contains("."), !first.contains("/"),
            !FileAccess.exists(first)
        else { return nil }
        return commands.first { distance(Array($0.utf8), Array(first.lowercased().utf8)) <= 2 }
    }

    /// What the argument parser says, on one line; what it lists is parted by commas.
    static func oneLine(_ message: String) -> String {
        var result = ""
        for line in message.split(separator: "\n") {
            let words = line.drop { $0 == " " }
            let isListed = words.hasPrefix("- ")
            if !result.isEmpty { result += isListed ? (result.hasSuffix(":") ? " " : ", ") : "; " }
            result += isListed ? words.dropFirst(2) : words
        }
        return result
    }

    /// How many letters have to be put in, taken out or changed to make one word of another.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        guard right.count <= 20 else { return .max }
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (place, other) in right.enumerated() {
                let changed = diagonal + (letter == other ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = min(changed, row[place] + 1, row[place + 1] + 1)
            }
        }
        return row[right.count]
    }
}
