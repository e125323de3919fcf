import ConversionCore
import OfficialChecking
import ReportConversion
import TestSupport
import ZipArchive

/// Drafts that keep all rules, to be spoilt.
enum SampleDraft {
    static let text = """
        关于加强档案管理工作的通知

        各县（区）人民政府，市政府各部门：

        为进一步加强全市档案管理工作，提高“数据”质量，根据《档案法》和国办发〔2018〕5号文件要求，现将 Word 文档格式等事项通知如下。

        一、总体要求

        各单位要高度重视档案管理工作，切实加强组织领导，确保各项任务落到实处。

        二、主要任务

        （一）完善制度

        各单位要建立健全档案管理制度，明确责任分工，做到有章可循、有据可依。

        1.健全机构

        各单位要明确档案管理机构，配备专职或者兼职档案管理人员，落实工作经费。

        （1）明确职责

        档案管理人员要认真履行职责，一是加强收集，二是加强整理，三是加强利用。

        （二）抓好落实。各单位要把档案管理工作纳入年度考核，定期通报进展情况。

        三、突出重点。各单位要把重点档案整理好、保管好，并于2018年3月12日前报告。

        特此通知。

        附件：1.任务分工表
        2.工作安排

        某某市人民政府
        2018年2月9日

        附件1

        任务分工表

        任务由各单位分别承担，具体分工见下表，各单位要按照时间节点完成任务。

        附件2

        工作安排

        工作分三个阶段进行，各单位要在规定的时间内完成各阶段的任务。
        """

    static let page = """
        <h1>关于档案工作情况的报告</h1><p>全市档案工作情况如下，各县（区）的数字见下面的表格和图片，其中甲县、乙县进展较快，丙县尚需努力，各项任务总体上按照时间节点有序推进，年底以前可以全部完成。</p>
        <table><tr><th>地区</th><th>数量</th></tr><tr><td>甲县</td><td>12</td></tr><tr><td>乙县</td><td>15</td></tr></table>
        <p><img alt="图" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=="></p>
        <p>全市档案工作总的来说进展顺利，下一步将继续抓好落实，不断提高水平。</p>
        """

    static let converter: Converter = {
        var converter = Converter(writerOptions: WriterOptions(style: .official))
        converter.pipeline.add(.normaliseText())
        converter.pipeline.add(.officialDraft())
        return converter
    }()

    static func make(_ text: String, name: String) throws -> [UInt8] {
        try converter.convert(Source(bytes: Array(text.utf8), name: name), to: .docx).output.bytes
    }

    /// The same package with words of one part changed; `nil` if they are not in it.
    static func changed(_ draft: [UInt8], _ part: String, _ old: String, _ new: String, everywhere: Bool) throws
        -> [UInt8]?
    {
        let reader = try ZipReader(draft)
        var writer = ZipWriter()
        var isChanged = false
        for entry in reader.directory.entries {
            var content = try reader.read(entry)
            if entry.name == part {
                let text = String(decoding: content, as: UTF8.self)
                let result = text.replacing(old, with: new, maxReplacements: everywhere ? .max : 1)
                isChanged = result != text
                content = Array(result.utf8)
            }
            try writer.add(entry.name, content)
        }
        return isChanged ? writer.finish() : nil
    }
}
