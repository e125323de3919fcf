public import DocumentModel

extension DocumentTemplate {
    /// The annual report on open government information of a year: the chapters and empty tables of the form in force, every
    /// number a content control tagged with table, row and column (`T3-3.3.1-2`).
    ///
    /// - Parameter year: The year that the report is about.
    /// - Returns: The document.
    public static func annualReport(year: Int) -> Document {
        let form = AnnualReportForm(year: year)
        var blocks = [
            paragraph(.title, place("body", "××市人民政府"), text("\(year)年政府信息公开工作年度报告")),
            paragraph(
                .body,
                text("根据《中华人民共和国政府信息公开条例》规定，现公布"), place("body", "××市人民政府"),
                text("\(year)年政府信息公开工作年度报告。本报告所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。")),
        ]
        let numbers = ["一", "二", "三", "四", "五", "六"]
        for (index, chapter) in form.chapters.enumerated() {
            blocks.append(
                .heading(
                    Heading(
                        level: 1, number: PrintedNumber(numbers[index] + "、", gap: ""), content: [text(chapter.title)]))
            )
            switch index {
            case 1 where form.hasTables: blocks.append(.table(form.isCurrent ? publishing : trialPublishing))
            case 2 where form.hasTables: blocks.append(.table(requests))
            case 3 where form.hasTables: blocks.append(.table(reviews))
            default: blocks.append(paragraph(.body, place("chapter\(index + 1)", placeholder)))
            }
        }
        var document = Document(blocks: blocks)
        document.metadata.language = "zh-Hans"
        document.metadata.title = "\(year)年政府信息公开工作年度报告"
        return document
    }

    private static func cell(_ words: String, columns: Int = 1, rows: Int = 1) -> TableCell {
        TableCell(blocks: words.isEmpty ? [] : [.paragraph(Paragraph(words))], columnSpan: columns, rowSpan: rows)
    }

    private static func number(_ table: Int, _ row: String, _ column: Int, columns: Int = 1) -> TableCell {
        let tag = "T\(table)-\(row)-\(column)"
        let control = ContentControl(tag: tag, title: tag, field: .text)
        let span = Inline.span(AnnotatedSpan(annotation: .control(control), content: []))
        return TableCell(blocks: [.paragraph(Paragraph(content: [span]))], columnSpan: columns)
    }

    /// One block of the table of chapter 2: an item of 第二十条, its columns, its rows.
    private static func block(
        _ item: String, _ columns: [String], _ rows: [(code: String, label: String)]
    ) -> [TableRow] {
        // Twelve columns are a multiple of what all blocks have.
        let span = 12 / (columns.count + 1)
        func spread(_ cells: [TableCell]) -> TableRow {
            TableRow(
                cells: cells.map { cell in
                    var cell = cell
                    cell.columnSpan = span
                    return cell
                })
        }
        return [TableRow(cells: [cell(item, columns: 12)]), spread([cell("信息内容")] + columns.map { cell($0) })]
            + rows.map { row in
                spread([cell(row.label)] + (1...columns.count).map { number(2, row.code, $0) })
            }
    }

    /// 国办公开办函〔2021〕30号.
    private static var publishing: Table {
        Table(
            rows: block(
                "第二十条第（一）项", ["本年制发件数", "本年废止件数", "现行有效件数"],
                [("1.1", "规章"), ("1.2", "行政规范性文件")])
                + block("第二十条第（五）项", ["本年处理决定数量"], [("5.1", "行政许可")])
                + block("第二十条第（六）项", ["本年处理决定数量"], [("6.1", "行政处罚"), ("6.2", "行政强制")])
                + block("第二十条第（八）项", ["本年收费金额（单位：万元）"], [("8.1", "行政事业性收费")]))
    }

    /// 国办公开办函〔2019〕60号.
    private static var trialPublishing: Table {
        Table(
            rows: block(
                "第二十条第（一）项", ["本年新制作数量", "本年新公开数量", "对外公开总数量"], [("1.1", "规章"), ("1.2", "规范性文件")])
                + block(
                    "第二十条第（五）项", ["上一年项目数量", "本年增/减", "处理决定数量"],
                    [("5.1", "行政许可"), ("5.2", "其他对外管理服务事项")])
                + block(
                    "第二十条第（六）项", ["上一年项目数量", "本年增/减", "处理决定数量"], [("6.1", "行政处罚"), ("6.2", "行政强制")])
                + block("第二十条第（八）项", ["上一年项目数量", "本年增/减"], [("8.1", "行政事业性收费")])
                + block("第二十条第（九）项", ["采购项目数量", "采购总金额"], [("9.1", "政府集中采购")]))
    }

    private static var requests: Table {
        let check = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
        var rows = [
            TableRow(cells: [cell(check, columns: 3, rows: 3), cell("申请人情况", columns: 7)]),
            TableRow(cells: [cell("自然人", rows: 2), cell("法人或其他组织", columns: 5), cell("总计", rows: 2)]),
            TableRow(cells: AnnualReportForm.applicants.dropFirst().map { cell($0) }),
        ]
        var open: [String] = []
        for row in AnnualReportForm.requestRows {
            var cells: [TableCell] = []
            for (depth, label) in row.labels.enumerated() {
                let isLast = depth == row.labels.count - 1
                if depth < open.count, open[depth] == label, !isLast { continue }
                let count = AnnualReportForm.requestRows.count {
                    Array($0.labels.prefix(depth + 1)) == Array(row.labels.prefix(depth + 1))
                }
                cells.append(cell(label, columns: isLast ? 3 - depth : 1, rows: isLast ? 1 : count))
            }
            open = row.labels
            cells += (1...7).map { number(3, row.code, $0) }
            rows.append(TableRow(cells: cells))
        }
        let widths = [700, 1_100, 2_800] + Array(repeating: 606, count: 7)
        return Table(columnWidths: widths.map { .twips($0) }, rows: rows, headerRowCount: 3)
    }

    private static var reviews: Table {
        let outcomes = AnnualReportForm.outcomes
        return Table(
            columnWidths: Array(repeating: .twips(589), count: 15),
            rows: [
                TableRow(cells: [cell("行政复议", columns: 5), cell("行政诉讼", columns: 10)]),
                TableRow(
                    cells: outcomes.map { cell($0, rows: 2) } + [
                        cell("未经复议直接起诉", columns: 5), cell("复议后起诉", columns: 5),
                    ]),
                TableRow(cells: (outcomes + outcomes).map { cell($0) }),
                TableRow(cells: (1...15).map { number(4, "1", $0) }),
            ], headerRowCount: 3)
    }
}
