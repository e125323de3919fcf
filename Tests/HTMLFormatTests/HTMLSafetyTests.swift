import ConversionCore
import DocumentModel
import HTMLParsing
import Testing

@testable import HTMLFormat

/// Pages that are written are safe to show, whatever was read: the forms that attacks on pages are known to take.
@Suite struct HTMLSafetyTests {
    private static let attacks = [
        "<script>alert(1)</script>", "<SCRIPT SRC=//e.x/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<script/x>alert(1)</script >", "<svg><script>alert(1)</script></svg>", "<svg/onload=alert(1)>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x>",
        "<svg><set attributeName=href to=javascript:alert(1)>", "<svg><foreignObject><iframe src=javascript:alert(1)>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mi href=\"javascript:alert(1)\">x</mi></math>",
        "<math><maction actiontype=statusline#javascript:alert(1) xlink:href=javascript:alert(1)><mi>x</mi></maction></math>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<math><annotation-xml encoding=text/html><script>x</script>",
        "<img src=x onerror=alert(1)>", "<img src=\"x`\" onerror=`alert(1)`>", "<img/src=x/onerror=alert(1)//",
        "<img src=javascript:alert(1)>", "<img src=\"data:text/html,<script>alert(1)</script>\">",
        "<img src=\"data:text/html;base64,PHNjcmlwdD4=\">", "<img srcset=\"javascript:alert(1) 1x\">",
        "<img src=\"data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+\">", "<image href=javascript:alert(1)>",
        "<a href=javascript:alert(1)>x</a>", "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
        "<a href=\" javascript:alert(1)\">x</a>",
        "<a href=\"java&#9;script:alert(1)\">x</a>", "<a href=\"java&#10;script:alert(1)\">x</a>",
        "<a href=\"&#1;javascript:alert(1)\">x</a>", "<a href=\"javascript&colon;alert(1)\">x</a>",
        "<a href=\"&#106;&#97;vascript:alert(1)\">x</a>", "<a href=\"javas\u{0}cript:alert(1)\">x</a>",
        "<a href=vbscript:msgbox(1)>x</a>", "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<a href=\"DATA:text/html;base64,PHNjcmlwdD4=\">x</a>",
        "<a href=\"data:image/svg+xml,<svg onload=alert(1)>\">x</a>",
        "<a href=\"feed:javascript:alert(1)\">x</a>", "<a href=\"view-source:javascript:alert(1)\">x</a>",
        "<a href=x onclick=alert(1)>x</a>", "<a href='x' style='x:expression(alert(1))'>x</a>",
        "<a href=x title='\"><script>alert(1)</script>'>x</a>", "<p title=\"--><img src=x onerror=alert(1)>\">x",
        "<p style=\"background:url(javascript:alert(1))\">x", "<p style=\"background-image:url('//e.x/t.gif')\">x",
        "<p style=\"font-family:'a;}</style><script>alert(1)</script>'\">x",
        "<font color=\"</style><script>\" face='\"><script>x'>x</font>",
        "<p style=\"color:red;behavior:url(#x)\">x",
        "<style>@import '//e.x/x.css';p{background:url(//e.x)}</style><p>x",
        "<link rel=stylesheet href=//e.x/x.css>", "<link rel=import href=//e.x>",
        "<base href=\"javascript:alert(1)//\"><a href=x>y</a>",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">", "<meta charset=utf-7>+ADw-script+AD4-",
        "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<frameset><frame src=javascript:alert(1)></frameset>", "<object data=javascript:alert(1)></object>",
        "<object data=\"data:text/html,<script>\"></object>", "<embed src=javascript:alert(1)>",
        "<applet code=x></applet>",
        "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x</button><input type=image src=javascript:x></form>",
        "<input onfocus=alert(1) autofocus value='\"><script>x</script>'>",
        "<select onfocus=alert(1)><option>\"><script></select>",
        "<textarea></textarea><script>alert(1)</script>",
        "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\">",
        "<video src=x onerror=alert(1)><source onerror=alert(1)></video>", "<audio src=x onerror=alert(1)>",
        "<details open ontoggle=alert(1)><summary>x</summary></details>", "<body onload=alert(1)>",
        "<marquee onstart=alert(1)>x</marquee>",
        "<table background=javascript:alert(1)><td background=javascript:alert(1)>x",
        "<isindex type=image src=1 onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
        "<title><img src=x onerror=alert(1)></title>x", "<!--><img src=x onerror=alert(1)-->",
        "<!--[if IE]><script>alert(1)</script><![endif]-->",
        "<![CDATA[<script>alert(1)</script>]]>", "<?xml version=\"1.0\"?><script>alert(1)</script>",
        "<x onclick=alert(1)>x</x>",
        "<template><script>alert(1)</script></template>",
        "<p id=\"&quot;><script>alert(1)</script>\"><a href=\"#&quot;><script>\">x</a>",
        "<pre><code class='language-\"><script>'>x</code></pre>", "<p lang='\"><script>alert(1)</script>'>x",
        "<ol type='\"><script>' start='\"><img onerror=x>'><li value='\" onclick=x'>x</ol>",
        "<ul style=\"list-style:'</style><script>'\"><li>x</ul>",
        "<ruby>x<rt><script>alert(1)</script></ruby>", "<q cite=javascript:alert(1)>x</q>",
        "<blockquote cite=javascript:alert(1)>x</blockquote>",
        "<a href=//e.x ping=//e.x/t target=_blank>x</a>", "<area href=javascript:alert(1)>",
        "<portal src=javascript:alert(1)>",
        "<td width='1\" onclick=x'>x", "<img width='1\" onerror=x' src=x alt='\" onerror=x'>",
        "<a href='mailto:x\" onclick=x'>x</a>",
    ]

    private static let elements: Set<String> = [
        "script", "iframe", "frame", "frameset", "object", "embed", "applet", "link", "base", "form", "input", "button",
        "svg",
        "template", "portal", "video", "audio", "noscript", "foreignobject",
    ]
    private static let addresses: Set<String> = [
        "href", "src", "srcset", "action", "formaction", "data", "background", "poster", "cite", "xlink:href", "ping",
    ]

    /// What of a page could run or fetch something beside pictures.
    static func dangers(of page: [UInt8]) -> [String] {
        let tree = HTMLParser.parse(page).tree
        var found: [String] = []
        for node in 0..<tree.count where tree.kind(node) == .element {
            let name = tree.name(node).lowercased()
            if elements.contains(name) { found.append("<\(name)>") }
            for (key, value) in tree.attributes(of: node) {
                if key.hasPrefix("on") || key == "srcdoc" || key == "http-equiv" { found.append(key) }
                let plain = String(value.lowercased().unicodeScalars.filter { $0.value > 0x20 })
                if key == "style", ["url(", "expression(", "behavior", "@import"].contains(where: plain.contains) {
                    found.append("style \(value)")
                }
                guard addresses.contains(key) else { continue }
                let isPicture = name == "img" && key == "src" && plain.hasPrefix("data:image/")
                if ["javascript:", "vbscript:", "data:"].contains(where: plain.contains), !isPicture {
                    found.append("\(key)=\(value)")
                }
            }
            if name == "style" {
                let sheet = tree.textContent(node)
                if ["url(", "@import", "<"].contains(where: sheet.contains) { found.append("sheet") }
            }
        }
        return found
    }

    @Test(arguments: attacks, [false, true])
    func pagesAreSafeToShow(_ attack: String, _ extracts: Bool) throws {
        let text = String(repeating: "The report goes on with running text, as reports do. ", count: 10)
        let page = "<!DOCTYPE html><title>t</title><div><p>\(text)</p>\(attack)<p>\(text)</p></div>"
        var diagnostics = Diagnostics()
        let document = try HTMLReader(options: ReaderOptions(extractsContent: extracts)).read(
            Source(bytes: Array(page.utf8)), diagnostics: &diagnostics)
        let written = try HTMLWriter(options: WriterOptions(showsTitleInHead: extracts)).write(
            document, diagnostics: &diagnostics)
        #expect(HTMLSafetyTests.dangers(of: written.bytes) == [])
    }
}
