/// A calendar date of which the day, or the day and the month, may be unknown (ISO 8601 reduced precision).
public struct PartialDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The year, 1 … 9999.
    public let year: Int
    /// The month, 1 … 12.
    public let month: Int?
    /// The day of the month, 1 … 31; never without a month.
    public let day: Int?

    /// Makes a date.
    ///
    /// - Returns: `nil` when there is no such day in the Gregorian calendar.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day {
                guard (1...PartialDate.days(inMonth: month, of: year)).contains(day) else { return nil }
            }
        } else if day != nil {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a time of day behind a `T` is left out.
    ///
    /// - Returns: `nil` when the text is none of these or there is no such day.
    public init?(_ text: some StringProtocol) {
        let day = text.utf8.prefix { $0 != UInt8(ascii: "T") }
        let fields = day.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let widths = [4, 2, 2]
        guard (1...3).contains(fields.count) else { return nil }
        var numbers: [Int] = []
        for (field, width) in zip(fields, widths) {
            guard field.count == width, field.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            numbers.append(field.reduce(0) { $0 * 10 + Int($1 - 0x30) })
        }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// The date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    public var description: String {
        var text = PartialDate.padded(year, width: 4)
        if let month { text += "-" + PartialDate.padded(month, width: 2) }
        if let day { text += "-" + PartialDate.padded(day, width: 2) }
        return text
    }

    /// Orders dates by their beginning; the less precise one comes first where they begin alike.
    public static func < (left: PartialDate, right: PartialDate) -> Bool {
        (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }

    private static func padded(_ number: Int, width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

/// A span of time between two dates, both of which belong to it.
public struct DatePeriod: Hashable, Sendable, CustomStringConvertible {
    /// The first date.
    public var start: PartialDate
    /// The last date.
    public var end: PartialDate

    /// Makes a period.
    public init(start: PartialDate, end: PartialDate) {
        self.start = start
        self.end = end
    }

    /// Reads `START/END`, the interval form of ISO 8601.
    ///
    /// - Returns: `nil` when one of the dates cannot be read.
    public init?(_ text: some StringProtocol) {
        let sides = text.split(separator: "/", omittingEmptySubsequences: false)
        guard sides.count == 2, let start = PartialDate(sides[0]), let end = PartialDate(sides[1]) else { return nil }
        self.init(start: start, end: end)
    }

    /// The period as `START/END`.
    public var description: String { "\(start)/\(end)" }
}
