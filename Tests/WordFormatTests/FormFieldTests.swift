import ConversionCore
import DocumentModel
import TestSupport
import Testing
import TextEncoding

@testable import WordFormat

@Suite struct SymbolFontTests {
    @Test(arguments: ["Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "MT Extra"])
    func everyTableHasItsPlaces(name: String) throws {
        let font = try #require(SymbolFont(name: name))
        let known = (UInt32(0x20)...0xFF).count { font.character($0) != nil }
        #expect(known > 60)
        #expect(font.character(0xF020) == font.character(0x20))
        #expect(font.character(0xFF) != font.character(0x20))
        #expect(font.character(0x100) == nil)
        #expect(font.character(0xF100) == nil)
        #expect(font.character(0x1F) == nil)
    }

    @Test func placesShowWhatTheyShow() throws {
        let symbol = try #require(SymbolFont(name: "symbol"))
        #expect(symbol.character(0xF061) == "α")
        #expect(symbol.character(0xB3) == "≥")
        #expect(symbol.character(0xFE) == "⎭")
        #expect(symbol.character(0x80) == nil)
        #expect(SymbolFont.wingdings.character(0xFE) == "☑")
        #expect(SymbolFont.wingdings2.character(0x52) == "☑")
        #expect(SymbolFont.mtExtra.character(0x6C) == "ℓ")
        #expect(SymbolFont(name: "Arial") == nil)
    }
}

@Suite struct FormFieldTests {
    private static func tick(_ isOn: Bool) -> String {
        """
        <w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="\(isOn ? 1 : 0)"/></w14:checkbox></w:sdtPr>\
        <w:sdtContent><w:r><w:t>\(isOn ? "☒" : "☐")</w:t></w:r></w:sdtContent></w:sdt>
        """
    }

    private static func old(_ data: String, _ name: String, result: String = "") -> String {
        """
        <w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="f1"/>\(data)</w:ffData></w:fldChar></w:r>\
        <w:r><w:instrText> \(name) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\(result)\
        <w:r><w:fldChar w:fldCharType="end"/></w:r>
        """
    }

    @Test func ticksAreShownWhereverTheyStand() throws {
        let read = try HandmadeDocument(
            "<w:p>\(Self.tick(true))<w:r><w:t> 新办</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>公开：</w:t></w:r>\(Self.tick(false))</w:p>")
        #expect(read.texts == ["☒ 新办", "公开：☐"])
        #expect(read.controls.map(\.field) == [.checkBox(isChecked: true), .checkBox(isChecked: false)])
    }

    @Test func fieldsOfOldShowTheirState() throws {
        let read = try HandmadeDocument(
            "<w:p>" + Self.old("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>", "FORMCHECKBOX")
                + Self.old("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>", "FORMCHECKBOX")
                + Self.old(
                    "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"甲\"/><w:listEntry w:val=\"乙\"/></w:ddList>",
                    "FORMDROPDOWN")
                + Self.old("<w:textInput/>", "FORMTEXT", result: "<w:r><w:t>丙</w:t></w:r>") + "</w:p>")
        #expect(read.texts == ["☒☐乙丙"])
        #expect(
            read.controls.map(\.field) == [
                .checkBox(isChecked: true), .checkBox(isChecked: false),
                .choice([FormChoice(label: "甲", value: "甲"), FormChoice(label: "乙", value: "乙")], isEditable: false),
                .text,
            ])
        #expect(read.controls.map(\.tag) == ["f1", "f1", "f1", "f1"])
    }

    @Test func choicesAndDatesKeepWhatTheyTake() throws {
        let read = try HandmadeDocument(
            """
            <w:p><w:sdt><w:sdtPr><w:tag w:val="unit"/><w:dropDownList><w:listItem w:displayText="市局" w:value="1"/>\
            <w:listItem w:displayText="县局" w:value="2"/></w:dropDownList></w:sdtPr>\
            <w:sdtContent><w:r><w:t>县局</w:t></w:r></w:sdtContent></w:sdt>\
            <w:sdt><w:sdtPr><w:date w:fullDate="2018-03-01T00:00:00Z"><w:dateFormat w:val="yyyy年M月d日"/></w:date>\
            </w:sdtPr><w:sdtContent><w:r><w:t>2018年3月1日</w:t></w:r></w:sdtContent></w:sdt></w:p>
            """)
        #expect(read.texts == ["县局2018年3月1日"])
        let choices = [FormChoice(label: "市局", value: "1"), FormChoice(label: "县局", value: "2")]
        #expect(
            read.controls.map(\.field) == [
                .choice(choices, isEditable: false),
                .date(format: "yyyy年M月d日", value: "2018-03-01T00:00:00Z"),
            ])
    }

    @Test func symbolsBecomeWhatTheyShow() throws {
        let face = "<w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr>"
        let read = try HandmadeDocument(
            "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:font=\"Wingdings 2\" w:char=\"52\"/></w:r>"
                + "<w:r>\(face)<w:t>þ</w:t><w:t>&#xF0A8;甲</w:t></w:r>"
                + "<w:r><w:sym w:font=\"方正小标宋\" w:char=\"E815\"/></w:r></w:p>")
        #expect(read.texts == ["α☑☑☐甲\u{E815}"])
        #expect(read.diagnostics.warnings.contains { $0.message.contains("方正小标宋") })
        #expect(read.diagnostics.all.contains { $0.message.contains("symbol fonts") && $0.count == 4 })
    }
}
