import DocumentModel
import Testing

@Suite struct TableGridTests {
    private func table(_ rows: [[(Int, Int)]]) -> Table {
        Table(
            rows: rows.map { row in
                TableRow(cells: row.map { TableCell(blocks: [], columnSpan: $0.0, rowSpan: $0.1) })
            })
    }

    @Test func rowSpansPushCellsToTheRight() {
        let grid = table([[(1, 2), (1, 1)], [(1, 1)]]).grid
        #expect(grid.columnCount == 2)
        #expect(grid.placements[1].map(\.column) == [1])
        #expect(grid.covering[1][0]?.row == 0)
    }

    @Test func spansBelowTheLastRowAreCut() {
        let grid = table([[(1, 9)]]).grid
        #expect(grid.placements[0][0].rowSpan == 1)
    }

    @Test func raggedRowsHaveHoles() {
        let grid = table([[(1, 1), (1, 1), (1, 1)], [(1, 1)]]).grid
        #expect(grid.covering[1].map { $0 == nil } == [false])
    }

    @Test func hugeSpansStayBounded() {
        let grid = table([[(Int.max, Int.max), (Int.max, 1)], [(1, 1)]]).grid
        #expect(grid.columnCount <= Table.columnLimit + 2)
    }
}
