#!/usr/bin/env python3
"""Makes the DOCX files of Fixtures/documents with other programs' engines: python-docx and LibreOffice (soffice).

    python3 Tests/GoldenTests/make-documents.py

The texts are the project's own. The files are kept in the repository, so that the tests need neither program; after a new
run `RECORD_GOLDEN=1 swift test --filter GoldenTests` writes what is expected of them anew, to be read before it is kept.
"""

import pathlib
import shutil
import struct
import subprocess
import tempfile
import zlib

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Cm, Pt, RGBColor

HERE = pathlib.Path(__file__).resolve().parent / "Fixtures" / "documents"


def picture() -> bytes:
    """A red PNG of 8 × 8 pixels."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\xc0\x20\x20" * 8 for _ in range(8))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def with_python_docx(target: pathlib.Path, folder: pathlib.Path) -> None:
    document = docx.Document()
    document.core_properties.title = "2023 年度河道清淤报告"
    document.core_properties.author = "水务科"
    document.core_properties.keywords = "河道; 清淤"
    document.add_heading("2023 年度河道清淤报告", 0)
    document.add_heading("一、总体情况", 1)
    paragraph = document.add_paragraph("全年清淤 ")
    paragraph.add_run("12.5").bold = True
    paragraph.add_run(" 万立方米，比上年")
    run = paragraph.add_run("增长 8%")
    run.italic = True
    run.font.color.rgb = RGBColor(0xC0, 0, 0)
    paragraph.add_run("；每立方米单价以 m")
    paragraph.add_run("3").font.superscript = True
    paragraph.add_run(" 计，水样含 CO")
    paragraph.add_run("2").font.subscript = True
    paragraph.add_run("。")
    document.add_heading("（一）河段", 2)
    for text in ("东段", "中段"):
        document.add_paragraph(text, style="List Bullet")
    document.add_paragraph("含两座桥下", style="List Bullet 2")
    for text in ("测量", "施工", "验收"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("清淤不是一次的事。", style="Intense Quote")
    table = document.add_table(rows=4, cols=3, style="Table Grid")
    for row, cells in enumerate((("河段", "长度（公里）", ""), ("", "上年", "本年"), ("东段", "3.2", "3.4"), ("中段", "1.1", "1.1"))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(0, 0).merge(table.cell(1, 0))
    inner = table.cell(3, 2).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "左岸", "右岸"
    document.add_paragraph("表 1 各河段长度", style="Caption").alignment = WD_ALIGN_PARAGRAPH.CENTER
    image = folder / "red.png"
    image.write_bytes(picture())
    document.add_picture(str(image), width=Cm(2))
    commented = document.add_paragraph("数据由三个泵站汇总。")
    document.add_comment(commented.runs, text="哪三个？", author="审核", initials="审")
    tabs = document.add_paragraph("第一泵站\t4.1\n第二泵站\t8.4")
    tabs.paragraph_format.tab_stops.add_tab_stop(Cm(6))
    tabs.paragraph_format.left_indent = Cm(1)
    tabs.paragraph_format.space_after = Pt(12)
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.sections[0].header.paragraphs[0].text = "水务科"
    section.footer.is_linked_to_previous = False
    section.footer.paragraphs[0].text = "横页"
    document.add_heading("Second part: a wide page", 1)
    document.add_paragraph("Nothing else is on it.")
    document.save(target)


TEXT_DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:math="http://www.w3.org/1998/Math/MathML"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>Orchard report</dc:title><dc:language>en-GB</dc:language></office:meta>
<office:styles>
 <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
 <style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
 <style:style style:name="Struck" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
 <style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
 <text:list-style style:name="Steps">
  <text:list-level-style-number text:level="1" style:num-format="i" style:num-suffix=")" text:start-value="3"/>
  <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
 </text:list-style>
</office:styles>
<office:automatic-styles>
 <style:style style:name="Right" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="end" fo:break-before="page"/></style:style>
 <style:style style:name="Frame" style:family="graphic"/>
 <style:style style:name="Columns" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="1cm"/></style:section-properties></style:style>
</office:automatic-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Ann</dc:creator><dc:date>2024-03-01T10:00:00</dc:date></office:change-info><text:p>forty</text:p></text:deletion></text:changed-region>
<text:changed-region text:id="c2"><text:insertion><office:change-info><dc:creator>Ann</dc:creator><dc:date>2024-03-01T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">Orchard report</text:h>
<text:p>We planted <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>fifty<text:change-end text:change-id="c2"/> trees<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Apples and pears.</text:p></text:note-body></text:note> on 10<text:span text:style-name="Up">6</text:span> mm²,<text:line-break/><text:span text:style-name="Strong">none</text:span> of them <text:span text:style-name="Struck">old</text:span>.<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>Counted in May.</text:p></text:note-body></text:note></text:p>
<text:h text:outline-level="2"><text:bookmark-start text:name="steps"/>Steps<text:bookmark-end text:name="steps"/></text:h>
<text:list text:style-name="Steps"><text:list-item><text:p>dig</text:p><text:list><text:list-item><text:p>by hand</text:p></text:list-item><text:list-item><text:p>by machine</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>plant</text:p></text:list-item></text:list>
<text:p>See <text:bookmark-ref text:reference-format="text" text:ref-name="steps">Steps</text:bookmark-ref> and <text:a xlink:type="simple" xlink:href="https://example.org/a?b=1&amp;c=2">the list</text:a>, printed on <text:date office:date-value="2024-03-02">2 March</text:date><office:annotation><dc:creator>Bob</dc:creator><text:p>Check the date.</text:p></office:annotation>.</text:p>
<table:table><table:table-column table:number-columns-repeated="3"/><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Kind</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>Trees</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>apple</text:p></table:table-cell><table:table-cell><text:p>early</text:p></table:table-cell><table:table-cell><text:p>20</text:p></table:table-cell></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell><text:p>late</text:p></table:table-cell><table:table-cell><text:p>30</text:p></table:table-cell></table:table-row></table:table>
<text:p>The yield is <draw:frame draw:style-name="Frame" text:anchor-type="as-char" svg:width="2cm" svg:height="1cm"><draw:object><math:math><math:mrow><math:mfrac><math:mn>1</math:mn><math:mn>2</math:mn></math:mfrac><math:mi>a</math:mi><math:msup><math:mi>h</math:mi><math:mn>2</math:mn></math:msup></math:mrow></math:math></draw:object></draw:frame> a tree.</text:p>
<text:p><draw:frame draw:style-name="Frame" text:anchor-type="paragraph" svg:width="4cm" svg:height="1cm"><draw:text-box><text:p>In the margin.</text:p></draw:text-box></draw:frame>Beside the box.</text:p>
<text:section text:style-name="Columns" text:name="two"><text:p>In two columns, the left.</text:p><text:p>And the right.</text:p></text:section>
<text:p text:style-name="Right">At the right of a new page.</text:p>
</office:text></office:body></office:document>
"""

PAGE = """<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>防汛值班安排</title>
<h1>防汛值班安排</h1><p style="text-align:right">2024年6月1日</p>
<h2>一、值班</h2><p>值班电话<b>不得</b>关机，<i>雨量</i>每小时报一次，<u>水位</u>过 <sup>*</sup>警戒线即报。</p>
<ol start="4"><li>早班<ul><li>巡堤</li><li>测水位</li></ul></li><li>晚班</li></ol>
<table border="1"><caption>表1 值班表</caption><tr><th>日期</th><th>值班人</th></tr><tr><td rowspan="2">6月1日</td><td>甲</td></tr><tr><td>乙</td></tr></table>
<blockquote><p>有雨必到，有险必报。</p></blockquote><pre>水位  3.20
雨量   12</pre><hr><p><a href="https://example.org/">附件</a></p></html>
"""


def with_libreoffice(source: str, name: str, target: pathlib.Path, folder: pathlib.Path) -> None:
    path = folder / name
    path.write_text(source, encoding="utf-8")
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
         "docx:MS Word 2007 XML", "--outdir", str(folder / "out"), str(path)],
        check=True, timeout=180, stdout=subprocess.DEVNULL)
    shutil.copy(folder / "out" / (path.stem + ".docx"), target)


if __name__ == "__main__":
    HERE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        with_python_docx(HERE / "python-docx.docx", folder)
        with_libreoffice(TEXT_DOCUMENT, "orchard.fodt", HERE / "libreoffice.docx", folder)
        with_libreoffice(PAGE, "duty.html", HERE / "libreoffice-page.docx", folder)
