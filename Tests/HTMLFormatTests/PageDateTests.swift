import DocumentModel
import Testing

@testable import HTMLFormat

/// Days are read in the ways in which pages write them.
@Suite struct PageDateTests {
    @Test(arguments: [
        ("2018-05-28", 2018, 5, 28), ("2018年5月8日", 2018, 5, 8), ("2018/05/28 10:11", 2018, 5, 28),
        ("31.12.2019", 2019, 12, 31), ("31.12.2100", 2100, 12, 31), ("1.1.1900", 1900, 1, 1),
        ("12/31/2019", 2019, 12, 31), ("May 3, 2021", 2021, 5, 3),
        ("3 May 2021", 2021, 5, 3), ("3rd of May 2021", 2021, 5, 3), ("Sept. 9, 2020", 2020, 9, 9),
        ("5. März 2020", 2020, 3, 5),
        ("２０２１年１月２日", 2021, 1, 2), ("12. JÄNNER 2, March 4 1999", 1999, 3, 4), ("发布时间：2021-3-5 来源", 2021, 3, 5),
    ])
    func daysAreFound(_ text: String, _ year: Int, _ month: Int, _ day: Int) {
        #expect(PageDate.first(in: text) == PartialDate(year: year, month: month, day: day))
    }

    @Test(arguments: ["10:20:30", "1.2.3", "13/13/2019", "2019", "第2018号", "192.168.10.2019", "1.2.1812", "3 May 3021"])
    func noDaysAreMadeUp(_ text: String) { #expect(PageDate.first(in: text) == nil) }
}
