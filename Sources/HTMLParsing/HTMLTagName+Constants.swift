// Each constant is the name that it is called by; what it means is the standard's to say.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

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

    @inlinable public static var html: HTMLTagName { HTMLTagName(rawValue: 0) }
    @inlinable public static var head: HTMLTagName { HTMLTagName(rawValue: 1) }
    @inlinable public static var body: HTMLTagName { HTMLTagName(rawValue: 2) }
    @inlinable public static var title: HTMLTagName { HTMLTagName(rawValue: 3) }
    @inlinable public static var meta: HTMLTagName { HTMLTagName(rawValue: 4) }
    @inlinable public static var link: HTMLTagName { HTMLTagName(rawValue: 5) }
    @inlinable public static var base: HTMLTagName { HTMLTagName(rawValue: 6) }
    @inlinable public static var style: HTMLTagName { HTMLTagName(rawValue: 7) }
    @inlinable public static var script: HTMLTagName { HTMLTagName(rawValue: 8) }
    @inlinable public static var noscript: HTMLTagName { HTMLTagName(rawValue: 9) }
    @inlinable public static var template: HTMLTagName { HTMLTagName(rawValue: 10) }
    @inlinable public static var p: HTMLTagName { HTMLTagName(rawValue: 11) }
    @inlinable public static var div: HTMLTagName { HTMLTagName(rawValue: 12) }
    @inlinable public static var span: HTMLTagName { HTMLTagName(rawValue: 13) }
    @inlinable public static var a: HTMLTagName { HTMLTagName(rawValue: 14) }
    @inlinable public static var b: HTMLTagName { HTMLTagName(rawValue: 15) }
    @inlinable public static var strong: HTMLTagName { HTMLTagName(rawValue: 16) }
    @inlinable public static var i: HTMLTagName { HTMLTagName(rawValue: 17) }
    @inlinable public static var em: HTMLTagName { HTMLTagName(rawValue: 18) }
    @inlinable public static var u: HTMLTagName { HTMLTagName(rawValue: 19) }
    @inlinable public static var s: HTMLTagName { HTMLTagName(rawValue: 20) }
    @inlinable public static var strike: HTMLTagName { HTMLTagName(rawValue: 21) }
    @inlinable public static var del: HTMLTagName { HTMLTagName(rawValue: 22) }
    @inlinable public static var ins: HTMLTagName { HTMLTagName(rawValue: 23) }
    @inlinable public static var sup: HTMLTagName { HTMLTagName(rawValue: 24) }
    @inlinable public static var sub: HTMLTagName { HTMLTagName(rawValue: 25) }
    @inlinable public static var code: HTMLTagName { HTMLTagName(rawValue: 26) }
    @inlinable public static var kbd: HTMLTagName { HTMLTagName(rawValue: 27) }
    @inlinable public static var samp: HTMLTagName { HTMLTagName(rawValue: 28) }
    @inlinable public static var tt: HTMLTagName { HTMLTagName(rawValue: 29) }
    @inlinable public static var `var`: HTMLTagName { HTMLTagName(rawValue: 30) }
    @inlinable public static var cite: HTMLTagName { HTMLTagName(rawValue: 31) }
    @inlinable public static var dfn: HTMLTagName { HTMLTagName(rawValue: 32) }
    @inlinable public static var mark: HTMLTagName { HTMLTagName(rawValue: 33) }
    @inlinable public static var small: HTMLTagName { HTMLTagName(rawValue: 34) }
    @inlinable public static var big: HTMLTagName { HTMLTagName(rawValue: 35) }
    @inlinable public static var q: HTMLTagName { HTMLTagName(rawValue: 36) }
    @inlinable public static var abbr: HTMLTagName { HTMLTagName(rawValue: 37) }
    @inlinable public static var acronym: HTMLTagName { HTMLTagName(rawValue: 38) }
    @inlinable public static var time: HTMLTagName { HTMLTagName(rawValue: 39) }
    @inlinable public static var data: HTMLTagName { HTMLTagName(rawValue: 40) }
    @inlinable public static var font: HTMLTagName { HTMLTagName(rawValue: 41) }
    @inlinable public static var nobr: HTMLTagName { HTMLTagName(rawValue: 42) }
    @inlinable public static var br: HTMLTagName { HTMLTagName(rawValue: 43) }
    @inlinable public static var wbr: HTMLTagName { HTMLTagName(rawValue: 44) }
    @inlinable public static var hr: HTMLTagName { HTMLTagName(rawValue: 45) }
    @inlinable public static var img: HTMLTagName { HTMLTagName(rawValue: 46) }
    @inlinable public static var image: HTMLTagName { HTMLTagName(rawValue: 47) }
    @inlinable public static var h1: HTMLTagName { HTMLTagName(rawValue: 48) }
    @inlinable public static var h2: HTMLTagName { HTMLTagName(rawValue: 49) }
    @inlinable public static var h3: HTMLTagName { HTMLTagName(rawValue: 50) }
    @inlinable public static var h4: HTMLTagName { HTMLTagName(rawValue: 51) }
    @inlinable public static var h5: HTMLTagName { HTMLTagName(rawValue: 52) }
    @inlinable public static var h6: HTMLTagName { HTMLTagName(rawValue: 53) }
    @inlinable public static var ul: HTMLTagName { HTMLTagName(rawValue: 54) }
    @inlinable public static var ol: HTMLTagName { HTMLTagName(rawValue: 55) }
    @inlinable public static var li: HTMLTagName { HTMLTagName(rawValue: 56) }
    @inlinable public static var dl: HTMLTagName { HTMLTagName(rawValue: 57) }
    @inlinable public static var dt: HTMLTagName { HTMLTagName(rawValue: 58) }
    @inlinable public static var dd: HTMLTagName { HTMLTagName(rawValue: 59) }
    @inlinable public static var menu: HTMLTagName { HTMLTagName(rawValue: 60) }
    @inlinable public static var dir: HTMLTagName { HTMLTagName(rawValue: 61) }
    @inlinable public static var table: HTMLTagName { HTMLTagName(rawValue: 62) }
    @inlinable public static var caption: HTMLTagName { HTMLTagName(rawValue: 63) }
    @inlinable public static var colgroup: HTMLTagName { HTMLTagName(rawValue: 64) }
    @inlinable public static var col: HTMLTagName { HTMLTagName(rawValue: 65) }
    @inlinable public static var thead: HTMLTagName { HTMLTagName(rawValue: 66) }
    @inlinable public static var tbody: HTMLTagName { HTMLTagName(rawValue: 67) }
    @inlinable public static var tfoot: HTMLTagName { HTMLTagName(rawValue: 68) }
    @inlinable public static var tr: HTMLTagName { HTMLTagName(rawValue: 69) }
    @inlinable public static var th: HTMLTagName { HTMLTagName(rawValue: 70) }
    @inlinable public static var td: HTMLTagName { HTMLTagName(rawValue: 71) }
    @inlinable public static var figure: HTMLTagName { HTMLTagName(rawValue: 72) }
    @inlinable public static var figcaption: HTMLTagName { HTMLTagName(rawValue: 73) }
    @inlinable public static var blockquote: HTMLTagName { HTMLTagName(rawValue: 74) }
    @inlinable public static var pre: HTMLTagName { HTMLTagName(rawValue: 75) }
    @inlinable public static var listing: HTMLTagName { HTMLTagName(rawValue: 76) }
    @inlinable public static var xmp: HTMLTagName { HTMLTagName(rawValue: 77) }
    @inlinable public static var plaintext: HTMLTagName { HTMLTagName(rawValue: 78) }
    @inlinable public static var address: HTMLTagName { HTMLTagName(rawValue: 79) }
    @inlinable public static var article: HTMLTagName { HTMLTagName(rawValue: 80) }
    @inlinable public static var aside: HTMLTagName { HTMLTagName(rawValue: 81) }
    @inlinable public static var section: HTMLTagName { HTMLTagName(rawValue: 82) }
    @inlinable public static var nav: HTMLTagName { HTMLTagName(rawValue: 83) }
    @inlinable public static var header: HTMLTagName { HTMLTagName(rawValue: 84) }
    @inlinable public static var footer: HTMLTagName { HTMLTagName(rawValue: 85) }
    @inlinable public static var main: HTMLTagName { HTMLTagName(rawValue: 86) }
    @inlinable public static var hgroup: HTMLTagName { HTMLTagName(rawValue: 87) }
    @inlinable public static var details: HTMLTagName { HTMLTagName(rawValue: 88) }
    @inlinable public static var summary: HTMLTagName { HTMLTagName(rawValue: 89) }
    @inlinable public static var dialog: HTMLTagName { HTMLTagName(rawValue: 90) }
    @inlinable public static var search: HTMLTagName { HTMLTagName(rawValue: 91) }
    @inlinable public static var center: HTMLTagName { HTMLTagName(rawValue: 92) }
    @inlinable public static var fieldset: HTMLTagName { HTMLTagName(rawValue: 93) }
    @inlinable public static var legend: HTMLTagName { HTMLTagName(rawValue: 94) }
    @inlinable public static var form: HTMLTagName { HTMLTagName(rawValue: 95) }
    @inlinable public static var input: HTMLTagName { HTMLTagName(rawValue: 96) }
    @inlinable public static var button: HTMLTagName { HTMLTagName(rawValue: 97) }
    @inlinable public static var select: HTMLTagName { HTMLTagName(rawValue: 98) }
    @inlinable public static var option: HTMLTagName { HTMLTagName(rawValue: 99) }
    @inlinable public static var optgroup: HTMLTagName { HTMLTagName(rawValue: 100) }
    @inlinable public static var textarea: HTMLTagName { HTMLTagName(rawValue: 101) }
    @inlinable public static var label: HTMLTagName { HTMLTagName(rawValue: 102) }
    @inlinable public static var output: HTMLTagName { HTMLTagName(rawValue: 103) }
    @inlinable public static var progress: HTMLTagName { HTMLTagName(rawValue: 104) }
    @inlinable public static var meter: HTMLTagName { HTMLTagName(rawValue: 105) }
    @inlinable public static var datalist: HTMLTagName { HTMLTagName(rawValue: 106) }
    @inlinable public static var iframe: HTMLTagName { HTMLTagName(rawValue: 107) }
    @inlinable public static var object: HTMLTagName { HTMLTagName(rawValue: 108) }
    @inlinable public static var embed: HTMLTagName { HTMLTagName(rawValue: 109) }
    @inlinable public static var param: HTMLTagName { HTMLTagName(rawValue: 110) }
    @inlinable public static var keygen: HTMLTagName { HTMLTagName(rawValue: 111) }
    @inlinable public static var video: HTMLTagName { HTMLTagName(rawValue: 112) }
    @inlinable public static var audio: HTMLTagName { HTMLTagName(rawValue: 113) }
    @inlinable public static var source: HTMLTagName { HTMLTagName(rawValue: 114) }
    @inlinable public static var track: HTMLTagName { HTMLTagName(rawValue: 115) }
    @inlinable public static var canvas: HTMLTagName { HTMLTagName(rawValue: 116) }
    @inlinable public static var picture: HTMLTagName { HTMLTagName(rawValue: 117) }
    @inlinable public static var map: HTMLTagName { HTMLTagName(rawValue: 118) }
    @inlinable public static var area: HTMLTagName { HTMLTagName(rawValue: 119) }
    @inlinable public static var svg: HTMLTagName { HTMLTagName(rawValue: 120) }
    @inlinable public static var math: HTMLTagName { HTMLTagName(rawValue: 121) }
    @inlinable public static var ruby: HTMLTagName { HTMLTagName(rawValue: 122) }
    @inlinable public static var rb: HTMLTagName { HTMLTagName(rawValue: 123) }
    @inlinable public static var rt: HTMLTagName { HTMLTagName(rawValue: 124) }
    @inlinable public static var rtc: HTMLTagName { HTMLTagName(rawValue: 125) }
    @inlinable public static var rp: HTMLTagName { HTMLTagName(rawValue: 126) }
    @inlinable public static var bdo: HTMLTagName { HTMLTagName(rawValue: 127) }
    @inlinable public static var bdi: HTMLTagName { HTMLTagName(rawValue: 128) }
    @inlinable public static var noframes: HTMLTagName { HTMLTagName(rawValue: 129) }
    @inlinable public static var frameset: HTMLTagName { HTMLTagName(rawValue: 130) }
    @inlinable public static var frame: HTMLTagName { HTMLTagName(rawValue: 131) }
    @inlinable public static var noembed: HTMLTagName { HTMLTagName(rawValue: 132) }
    @inlinable public static var applet: HTMLTagName { HTMLTagName(rawValue: 133) }
    @inlinable public static var marquee: HTMLTagName { HTMLTagName(rawValue: 134) }
    @inlinable public static var basefont: HTMLTagName { HTMLTagName(rawValue: 135) }
    @inlinable public static var bgsound: HTMLTagName { HTMLTagName(rawValue: 136) }
    @inlinable public static var slot: HTMLTagName { HTMLTagName(rawValue: 137) }
    @inlinable public static var mi: HTMLTagName { HTMLTagName(rawValue: 138) }
    @inlinable public static var mo: HTMLTagName { HTMLTagName(rawValue: 139) }
    @inlinable public static var mn: HTMLTagName { HTMLTagName(rawValue: 140) }
    @inlinable public static var ms: HTMLTagName { HTMLTagName(rawValue: 141) }
    @inlinable public static var mtext: HTMLTagName { HTMLTagName(rawValue: 142) }
    @inlinable public static var mglyph: HTMLTagName { HTMLTagName(rawValue: 143) }
    @inlinable public static var malignmark: HTMLTagName { HTMLTagName(rawValue: 144) }
    @inlinable public static var annotationXml: HTMLTagName { HTMLTagName(rawValue: 145) }
    @inlinable public static var annotation: HTMLTagName { HTMLTagName(rawValue: 146) }
    @inlinable public static var foreignObject: HTMLTagName { HTMLTagName(rawValue: 147) }
    @inlinable public static var desc: HTMLTagName { HTMLTagName(rawValue: 148) }
}
