// The names of elements that are known beforehand, in the order of their numbers.
extension HTMLTagName {
    static let knownNames: [StaticString] = [
        "html", "head", "body", "title", "meta", "link", "base", "style", "script", "noscript", "template", "p",
        "div", "span", "a", "b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "sup", "sub", "code", "kbd",
        "samp", "tt", "var", "cite", "dfn", "mark", "small", "big", "q", "abbr", "acronym", "time", "data", "font",
        "nobr", "br", "wbr", "hr", "img", "image", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt",
        "dd", "menu", "dir", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td",
        "figure", "figcaption", "blockquote", "pre", "listing", "xmp", "plaintext", "address", "article", "aside",
        "section", "nav", "header", "footer", "main", "hgroup", "details", "summary", "dialog", "search", "center",
        "fieldset", "legend", "form", "input", "button", "select", "option", "optgroup", "textarea", "label",
        "output", "progress", "meter", "datalist", "iframe", "object", "embed", "param", "keygen", "video", "audio",
        "source", "track", "canvas", "picture", "map", "area", "svg", "math", "ruby", "rb", "rt", "rtc", "rp", "bdo",
        "bdi", "noframes", "frameset", "frame", "noembed", "applet", "marquee", "basefont", "bgsound", "slot", "mi",
        "mo", "mn", "ms", "mtext", "mglyph", "malignmark", "annotation-xml", "annotation", "foreignObject", "desc",
    ]

    /// The number from which on names differ from tree to tree.
    static var firstUnknown: Int { 149 }

    package static var html: HTMLTagName { HTMLTagName(rawValue: 0) }
    package static var head: HTMLTagName { HTMLTagName(rawValue: 1) }
    package static var body: HTMLTagName { HTMLTagName(rawValue: 2) }
    package static var title: HTMLTagName { HTMLTagName(rawValue: 3) }
    package static var meta: HTMLTagName { HTMLTagName(rawValue: 4) }
    package static var link: HTMLTagName { HTMLTagName(rawValue: 5) }
    package static var base: HTMLTagName { HTMLTagName(rawValue: 6) }
    package static var style: HTMLTagName { HTMLTagName(rawValue: 7) }
    package static var script: HTMLTagName { HTMLTagName(rawValue: 8) }
    package static var noscript: HTMLTagName { HTMLTagName(rawValue: 9) }
    package static var template: HTMLTagName { HTMLTagName(rawValue: 10) }
    package static var p: HTMLTagName { HTMLTagName(rawValue: 11) }
    package static var div: HTMLTagName { HTMLTagName(rawValue: 12) }
    package static var span: HTMLTagName { HTMLTagName(rawValue: 13) }
    package static var a: HTMLTagName { HTMLTagName(rawValue: 14) }
    package static var b: HTMLTagName { HTMLTagName(rawValue: 15) }
    package static var strong: HTMLTagName { HTMLTagName(rawValue: 16) }
    package static var i: HTMLTagName { HTMLTagName(rawValue: 17) }
    package static var em: HTMLTagName { HTMLTagName(rawValue: 18) }
    package static var u: HTMLTagName { HTMLTagName(rawValue: 19) }
    package static var s: HTMLTagName { HTMLTagName(rawValue: 20) }
    package static var strike: HTMLTagName { HTMLTagName(rawValue: 21) }
    package static var del: HTMLTagName { HTMLTagName(rawValue: 22) }
    package static var ins: HTMLTagName { HTMLTagName(rawValue: 23) }
    package static var sup: HTMLTagName { HTMLTagName(rawValue: 24) }
    package static var sub: HTMLTagName { HTMLTagName(rawValue: 25) }
    package static var code: HTMLTagName { HTMLTagName(rawValue: 26) }
    package static var kbd: HTMLTagName { HTMLTagName(rawValue: 27) }
    package static var samp: HTMLTagName { HTMLTagName(rawValue: 28) }
    package static var tt: HTMLTagName { HTMLTagName(rawValue: 29) }
    package static var `var`: HTMLTagName { HTMLTagName(rawValue: 30) }
    package static var cite: HTMLTagName { HTMLTagName(rawValue: 31) }
    package static var dfn: HTMLTagName { HTMLTagName(rawValue: 32) }
    package static var mark: HTMLTagName { HTMLTagName(rawValue: 33) }
    package static var small: HTMLTagName { HTMLTagName(rawValue: 34) }
    package static var big: HTMLTagName { HTMLTagName(rawValue: 35) }
    package static var q: HTMLTagName { HTMLTagName(rawValue: 36) }
    package static var abbr: HTMLTagName { HTMLTagName(rawValue: 37) }
    package static var acronym: HTMLTagName { HTMLTagName(rawValue: 38) }
    package static var time: HTMLTagName { HTMLTagName(rawValue: 39) }
    package static var data: HTMLTagName { HTMLTagName(rawValue: 40) }
    package static var font: HTMLTagName { HTMLTagName(rawValue: 41) }
    package static var nobr: HTMLTagName { HTMLTagName(rawValue: 42) }
    package static var br: HTMLTagName { HTMLTagName(rawValue: 43) }
    package static var wbr: HTMLTagName { HTMLTagName(rawValue: 44) }
    package static var hr: HTMLTagName { HTMLTagName(rawValue: 45) }
    package static var img: HTMLTagName { HTMLTagName(rawValue: 46) }
    package static var image: HTMLTagName { HTMLTagName(rawValue: 47) }
    package static var h1: HTMLTagName { HTMLTagName(rawValue: 48) }
    package static var h2: HTMLTagName { HTMLTagName(rawValue: 49) }
    package static var h3: HTMLTagName { HTMLTagName(rawValue: 50) }
    package static var h4: HTMLTagName { HTMLTagName(rawValue: 51) }
    package static var h5: HTMLTagName { HTMLTagName(rawValue: 52) }
    package static var h6: HTMLTagName { HTMLTagName(rawValue: 53) }
    package static var ul: HTMLTagName { HTMLTagName(rawValue: 54) }
    package static var ol: HTMLTagName { HTMLTagName(rawValue: 55) }
    package static var li: HTMLTagName { HTMLTagName(rawValue: 56) }
    package static var dl: HTMLTagName { HTMLTagName(rawValue: 57) }
    package static var dt: HTMLTagName { HTMLTagName(rawValue: 58) }
    package static var dd: HTMLTagName { HTMLTagName(rawValue: 59) }
    package static var menu: HTMLTagName { HTMLTagName(rawValue: 60) }
    package static var dir: HTMLTagName { HTMLTagName(rawValue: 61) }
    package static var table: HTMLTagName { HTMLTagName(rawValue: 62) }
    package static var caption: HTMLTagName { HTMLTagName(rawValue: 63) }
    package static var colgroup: HTMLTagName { HTMLTagName(rawValue: 64) }
    package static var col: HTMLTagName { HTMLTagName(rawValue: 65) }
    package static var thead: HTMLTagName { HTMLTagName(rawValue: 66) }
    package static var tbody: HTMLTagName { HTMLTagName(rawValue: 67) }
    package static var tfoot: HTMLTagName { HTMLTagName(rawValue: 68) }
    package static var tr: HTMLTagName { HTMLTagName(rawValue: 69) }
    package static var th: HTMLTagName { HTMLTagName(rawValue: 70) }
    package static var td: HTMLTagName { HTMLTagName(rawValue: 71) }
    package static var figure: HTMLTagName { HTMLTagName(rawValue: 72) }
    package static var figcaption: HTMLTagName { HTMLTagName(rawValue: 73) }
    package static var blockquote: HTMLTagName { HTMLTagName(rawValue: 74) }
    package static var pre: HTMLTagName { HTMLTagName(rawValue: 75) }
    package static var listing: HTMLTagName { HTMLTagName(rawValue: 76) }
    package static var xmp: HTMLTagName { HTMLTagName(rawValue: 77) }
    package static var plaintext: HTMLTagName { HTMLTagName(rawValue: 78) }
    package static var address: HTMLTagName { HTMLTagName(rawValue: 79) }
    package static var article: HTMLTagName { HTMLTagName(rawValue: 80) }
    package static var aside: HTMLTagName { HTMLTagName(rawValue: 81) }
    package static var section: HTMLTagName { HTMLTagName(rawValue: 82) }
    package static var nav: HTMLTagName { HTMLTagName(rawValue: 83) }
    package static var header: HTMLTagName { HTMLTagName(rawValue: 84) }
    package static var footer: HTMLTagName { HTMLTagName(rawValue: 85) }
    package static var main: HTMLTagName { HTMLTagName(rawValue: 86) }
    package static var hgroup: HTMLTagName { HTMLTagName(rawValue: 87) }
    package static var details: HTMLTagName { HTMLTagName(rawValue: 88) }
    package static var summary: HTMLTagName { HTMLTagName(rawValue: 89) }
    package static var dialog: HTMLTagName { HTMLTagName(rawValue: 90) }
    package static var search: HTMLTagName { HTMLTagName(rawValue: 91) }
    package static var center: HTMLTagName { HTMLTagName(rawValue: 92) }
    package static var fieldset: HTMLTagName { HTMLTagName(rawValue: 93) }
    package static var legend: HTMLTagName { HTMLTagName(rawValue: 94) }
    package static var form: HTMLTagName { HTMLTagName(rawValue: 95) }
    package static var input: HTMLTagName { HTMLTagName(rawValue: 96) }
    package static var button: HTMLTagName { HTMLTagName(rawValue: 97) }
    package static var select: HTMLTagName { HTMLTagName(rawValue: 98) }
    package static var option: HTMLTagName { HTMLTagName(rawValue: 99) }
    package static var optgroup: HTMLTagName { HTMLTagName(rawValue: 100) }
    package static var textarea: HTMLTagName { HTMLTagName(rawValue: 101) }
    package static var label: HTMLTagName { HTMLTagName(rawValue: 102) }
    package static var output: HTMLTagName { HTMLTagName(rawValue: 103) }
    package static var progress: HTMLTagName { HTMLTagName(rawValue: 104) }
    package static var meter: HTMLTagName { HTMLTagName(rawValue: 105) }
    package static var datalist: HTMLTagName { HTMLTagName(rawValue: 106) }
    package static var iframe: HTMLTagName { HTMLTagName(rawValue: 107) }
    package static var object: HTMLTagName { HTMLTagName(rawValue: 108) }
    package static var embed: HTMLTagName { HTMLTagName(rawValue: 109) }
    package static var param: HTMLTagName { HTMLTagName(rawValue: 110) }
    package static var keygen: HTMLTagName { HTMLTagName(rawValue: 111) }
    package static var video: HTMLTagName { HTMLTagName(rawValue: 112) }
    package static var audio: HTMLTagName { HTMLTagName(rawValue: 113) }
    package static var source: HTMLTagName { HTMLTagName(rawValue: 114) }
    package static var track: HTMLTagName { HTMLTagName(rawValue: 115) }
    package static var canvas: HTMLTagName { HTMLTagName(rawValue: 116) }
    package static var picture: HTMLTagName { HTMLTagName(rawValue: 117) }
    package static var map: HTMLTagName { HTMLTagName(rawValue: 118) }
    package static var area: HTMLTagName { HTMLTagName(rawValue: 119) }
    package static var svg: HTMLTagName { HTMLTagName(rawValue: 120) }
    package static var math: HTMLTagName { HTMLTagName(rawValue: 121) }
    package static var ruby: HTMLTagName { HTMLTagName(rawValue: 122) }
    package static var rb: HTMLTagName { HTMLTagName(rawValue: 123) }
    package static var rt: HTMLTagName { HTMLTagName(rawValue: 124) }
    package static var rtc: HTMLTagName { HTMLTagName(rawValue: 125) }
    package static var rp: HTMLTagName { HTMLTagName(rawValue: 126) }
    package static var bdo: HTMLTagName { HTMLTagName(rawValue: 127) }
    package static var bdi: HTMLTagName { HTMLTagName(rawValue: 128) }
    package static var noframes: HTMLTagName { HTMLTagName(rawValue: 129) }
    package static var frameset: HTMLTagName { HTMLTagName(rawValue: 130) }
    package static var frame: HTMLTagName { HTMLTagName(rawValue: 131) }
    package static var noembed: HTMLTagName { HTMLTagName(rawValue: 132) }
    package static var applet: HTMLTagName { HTMLTagName(rawValue: 133) }
    package static var marquee: HTMLTagName { HTMLTagName(rawValue: 134) }
    package static var basefont: HTMLTagName { HTMLTagName(rawValue: 135) }
    package static var bgsound: HTMLTagName { HTMLTagName(rawValue: 136) }
    package static var slot: HTMLTagName { HTMLTagName(rawValue: 137) }
    package static var mi: HTMLTagName { HTMLTagName(rawValue: 138) }
    package static var mo: HTMLTagName { HTMLTagName(rawValue: 139) }
    package static var mn: HTMLTagName { HTMLTagName(rawValue: 140) }
    package static var ms: HTMLTagName { HTMLTagName(rawValue: 141) }
    package static var mtext: HTMLTagName { HTMLTagName(rawValue: 142) }
    package static var mglyph: HTMLTagName { HTMLTagName(rawValue: 143) }
    package static var malignmark: HTMLTagName { HTMLTagName(rawValue: 144) }
    package static var annotationXml: HTMLTagName { HTMLTagName(rawValue: 145) }
    package static var annotation: HTMLTagName { HTMLTagName(rawValue: 146) }
    package static var foreignObject: HTMLTagName { HTMLTagName(rawValue: 147) }
    package static var desc: HTMLTagName { HTMLTagName(rawValue: 148) }
}
