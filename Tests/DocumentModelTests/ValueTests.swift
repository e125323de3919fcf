import DocumentModel
import Testing

@Suite struct PartialDateTests {
    @Test(arguments: ["2018", "2018-02", "2018-02-28", "2020-02-29", "0900-12-31"])
    func readsWhatItPrints(text: String) {
        #expect(PartialDate(text)?.description == text)
    }

    @Test(arguments: [
        "", "18", "2018-", "2018-13", "2018-02-29", "1900-02-29", "2018-2-1", "0000", "2018-01-01-01", "２０１８",
    ])
    func refusesWhatIsNoDate(text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test func timeOfDayIsLeftOut() {
        #expect(PartialDate("2019-01-31T08:00:00Z")?.description == "2019-01-31")
    }

    @Test func ordersByBeginning() throws {
        let dates = try ["2018-02", "2018", "2018-01-31", "2017-12-31"].map { try #require(PartialDate($0)) }
        #expect(dates.sorted().map(\.description) == ["2017-12-31", "2018", "2018-01-31", "2018-02"])
    }

    @Test func periods() {
        #expect(DatePeriod("2018-01-01/2018-12-31")?.description == "2018-01-01/2018-12-31")
        #expect(DatePeriod("2018-01-01") == nil)
    }
}

@Suite struct LengthTests {
    @Test(arguments: [0, 1, -1, 635, 12_700, -12_701, 914_400, 123_456_789])
    func everyLengthReadsBackFromPoints(emu: Int) {
        let length = Length(emu: emu)
        #expect(Length(pointText: length.description) == length)
    }

    @Test func units() {
        #expect(Length.twips(20) == .points(1))
        #expect(Length.millimetres(25.4) == .points(72))
        #expect(Length.twips(-3).twips == -3)
        #expect(Length.points(12.5).description == "12.5pt")
        #expect(Length(emu: .max) > Length.points(100_000))
    }

    @Test(arguments: ["", "pt", "1e9", "inf", "nan", "12px", "--1"])
    func refusesWhatIsNoLength(text: String) {
        #expect(Length(pointText: text) == nil)
    }

    @Test func colors() {
        #expect(Color(hex: "#c00010")?.description == "C00010")
        #expect(Color(hex: "auto") == nil)
        #expect(Color(hex: "+00010") == nil)
    }
}

@Suite struct ListLabelTests {
    @Test func countsFromTheStartAndFromValues() {
        var list = ListBlock(
            marker: .ordered(format: .chineseCounting, pattern: "（%）", start: 2),
            items: [ListItem(blocks: []), ListItem(blocks: [], value: 9), ListItem(blocks: [])])
        #expect(list.labels == ["（二）", "（九）", "（十）"])
        list.items[0].label = "甲"
        #expect(list.labels.first == "甲")
    }
}
