/// The style sheet that every page carries: reads well on a screen, prints well on A4, in Chinese and other scripts. What office
/// programs must understand (rules, indents) is said without variables.
enum HTMLStyleSheet {
    static let text: StaticString = """
        body{max-width:46em;margin:2em auto;padding:0 1em;line-height:1.75;color:#1a1a1a;background:#fff;font-family:"Times New Roman","Noto Serif CJK SC","Source Han Serif SC",SimSun,"Songti SC",serif;overflow-wrap:break-word}
        h1,h2,h3,h4,h5,h6,[role=heading]{font-family:Arial,"Noto Sans CJK SC","Source Han Sans SC",SimHei,"PingFang SC","Microsoft YaHei",sans-serif;line-height:1.4;margin:1.2em 0 .5em;break-after:avoid}
        h1{font-size:1.7em;text-align:center;margin:.5em 0 1em}
        h2{font-size:1.35em}h3{font-size:1.15em}h4,h5,h6,[role=heading]{font-size:1em}[role=heading]{font-weight:bold}
        p{margin:.4em 0}
        .run-in{float:left;clear:left;margin:.4em 0;line-height:1.75;font-size:1em}
        .subtitle,.documentNumber,.byline{text-align:center}
        .signature,.date{text-align:right}
        table{border-collapse:collapse;margin:1em 0;max-width:100%}
        th,td{border:1px solid #999999;padding:.25em .6em;vertical-align:top}
        th{background:#f3f3f3;font-weight:bold}
        caption,figcaption{font-size:.95em;padding:.3em 0;text-align:center}
        figure{margin:1em 0;text-align:center;break-inside:avoid}
        img{max-width:100%;height:auto}
        pre{white-space:pre-wrap;background:#f6f6f6;padding:.6em .8em;line-height:1.4}
        code,pre{font-family:"DejaVu Sans Mono",Consolas,monospace;font-size:.92em}
        blockquote{margin:.8em 2em}
        aside.text-box{border:1px solid #999999;padding:.4em .8em;margin:1em 0}
        dt{font-weight:bold}dd{margin-left:2em}
        ol.labelled,li.labelled{list-style:none}
        span.tab{white-space:pre}
        nav[role=doc-toc] a{color:inherit;text-decoration:none}
        .notes,.comments{border-top:1px solid #999999;margin-top:2em;font-size:.9em}
        hr.page-break{border:0;border-top:1px dashed #999999}
        @page{size:A4;margin:25mm 26mm}
        @media print{body{max-width:none;margin:0;padding:0;font-size:12pt}hr.page-break{visibility:hidden;break-after:page}a{color:inherit;text-decoration:none}tr,img{break-inside:avoid}thead{display:table-header-group}}
        @media screen and (prefers-color-scheme:dark){body{color:#ddd;background:#1b1b1b}th{background:#2c2c2c}pre{background:#262626}a{color:#8ab4f8}a:visited{color:#c58af9}mark{color:#1a1a1a}}
        """

    /// What Chinese pages have beside.
    static let chinese: StaticString = "p{text-align:justify}"

    /// What faithful Chinese pages have beside, whose paragraphs state their layout alone: they are indented by two characters,
    /// unless they are more than running text.
    static let chineseIndents: StaticString = """
        p{text-indent:2em}
        p[class],p[role],li p,td p,th p,dd p,figure p,nav p,.run-in+p{text-indent:0}
        p.body{text-indent:2em}
        td p.body,th p.body,li p.body,dd p.body,.run-in+p.body{text-indent:0}
        """

    /// What pages have whose title stands in their head alone.
    static let titleInHead: StaticString = """
        head,title{display:block}head>:not(title){display:none}
        title{font-size:1.7em;font-weight:bold;text-align:center;max-width:42em;margin:1em auto 0;padding:0 1.5em}
        """
}
