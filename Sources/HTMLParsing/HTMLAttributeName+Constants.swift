// The names of attributes that are known beforehand, in the order of their numbers.
extension HTMLAttributeName {
    static let knownNames: [StaticString] = [
        "id", "class", "style", "title", "lang", "dir", "href", "src", "alt", "name", "content", "charset",
        "http-equiv", "media", "rel", "type", "value", "width", "height", "align", "valign", "color", "face", "size",
        "start", "reversed", "colspan", "rowspan", "scope", "headers", "border", "cellpadding", "cellspacing",
        "bgcolor", "background", "target", "action", "method", "encoding", "hidden", "open", "checked", "selected",
        "disabled", "multiple", "label", "for", "datetime", "cite", "data", "srcset", "sizes", "poster", "span",
        "rules", "frame", "summary", "abbr", "axis", "char", "nowrap", "compact", "clear", "noshade", "hspace",
        "vspace", "link", "vlink", "alink", "text", "usemap", "shape", "coords", "accept", "placeholder", "readonly",
        "maxlength", "rows", "cols", "wrap", "code", "codebase", "classid", "role", "itemprop", "itemscope",
        "itemtype", "property", "about", "resource", "typeof", "datatype", "inlist", "vocab", "prefix", "xmlns",
        "loading", "decoding", "crossorigin", "integrity", "nonce", "language", "profile", "scheme", "rev",
        "data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-srcset", "data-original-src",
        "data-lazy", "data-url", "aria-hidden", "aria-label", "aria-level", "epub:type", "xml:lang", "display",
        "encodingType", "translate", "alttext", "onclick", "onload",
    ]

    /// The number from which on names differ from tree to tree.
    static var firstUnknown: Int { 124 }

    package static var id: HTMLAttributeName { HTMLAttributeName(rawValue: 0) }
    package static var `class`: HTMLAttributeName { HTMLAttributeName(rawValue: 1) }
    package static var style: HTMLAttributeName { HTMLAttributeName(rawValue: 2) }
    package static var title: HTMLAttributeName { HTMLAttributeName(rawValue: 3) }
    package static var lang: HTMLAttributeName { HTMLAttributeName(rawValue: 4) }
    package static var dir: HTMLAttributeName { HTMLAttributeName(rawValue: 5) }
    package static var href: HTMLAttributeName { HTMLAttributeName(rawValue: 6) }
    package static var src: HTMLAttributeName { HTMLAttributeName(rawValue: 7) }
    package static var alt: HTMLAttributeName { HTMLAttributeName(rawValue: 8) }
    package static var name: HTMLAttributeName { HTMLAttributeName(rawValue: 9) }
    package static var content: HTMLAttributeName { HTMLAttributeName(rawValue: 10) }
    package static var charset: HTMLAttributeName { HTMLAttributeName(rawValue: 11) }
    package static var httpEquiv: HTMLAttributeName { HTMLAttributeName(rawValue: 12) }
    package static var media: HTMLAttributeName { HTMLAttributeName(rawValue: 13) }
    package static var rel: HTMLAttributeName { HTMLAttributeName(rawValue: 14) }
    package static var type: HTMLAttributeName { HTMLAttributeName(rawValue: 15) }
    package static var value: HTMLAttributeName { HTMLAttributeName(rawValue: 16) }
    package static var width: HTMLAttributeName { HTMLAttributeName(rawValue: 17) }
    package static var height: HTMLAttributeName { HTMLAttributeName(rawValue: 18) }
    package static var align: HTMLAttributeName { HTMLAttributeName(rawValue: 19) }
    package static var valign: HTMLAttributeName { HTMLAttributeName(rawValue: 20) }
    package static var color: HTMLAttributeName { HTMLAttributeName(rawValue: 21) }
    package static var face: HTMLAttributeName { HTMLAttributeName(rawValue: 22) }
    package static var size: HTMLAttributeName { HTMLAttributeName(rawValue: 23) }
    package static var start: HTMLAttributeName { HTMLAttributeName(rawValue: 24) }
    package static var reversed: HTMLAttributeName { HTMLAttributeName(rawValue: 25) }
    package static var colspan: HTMLAttributeName { HTMLAttributeName(rawValue: 26) }
    package static var rowspan: HTMLAttributeName { HTMLAttributeName(rawValue: 27) }
    package static var scope: HTMLAttributeName { HTMLAttributeName(rawValue: 28) }
    package static var headers: HTMLAttributeName { HTMLAttributeName(rawValue: 29) }
    package static var border: HTMLAttributeName { HTMLAttributeName(rawValue: 30) }
    package static var cellpadding: HTMLAttributeName { HTMLAttributeName(rawValue: 31) }
    package static var cellspacing: HTMLAttributeName { HTMLAttributeName(rawValue: 32) }
    package static var bgcolor: HTMLAttributeName { HTMLAttributeName(rawValue: 33) }
    package static var background: HTMLAttributeName { HTMLAttributeName(rawValue: 34) }
    package static var target: HTMLAttributeName { HTMLAttributeName(rawValue: 35) }
    package static var action: HTMLAttributeName { HTMLAttributeName(rawValue: 36) }
    package static var method: HTMLAttributeName { HTMLAttributeName(rawValue: 37) }
    package static var encoding: HTMLAttributeName { HTMLAttributeName(rawValue: 38) }
    package static var hidden: HTMLAttributeName { HTMLAttributeName(rawValue: 39) }
    package static var open: HTMLAttributeName { HTMLAttributeName(rawValue: 40) }
    package static var checked: HTMLAttributeName { HTMLAttributeName(rawValue: 41) }
    package static var selected: HTMLAttributeName { HTMLAttributeName(rawValue: 42) }
    package static var disabled: HTMLAttributeName { HTMLAttributeName(rawValue: 43) }
    package static var multiple: HTMLAttributeName { HTMLAttributeName(rawValue: 44) }
    package static var label: HTMLAttributeName { HTMLAttributeName(rawValue: 45) }
    package static var `for`: HTMLAttributeName { HTMLAttributeName(rawValue: 46) }
    package static var datetime: HTMLAttributeName { HTMLAttributeName(rawValue: 47) }
    package static var cite: HTMLAttributeName { HTMLAttributeName(rawValue: 48) }
    package static var data: HTMLAttributeName { HTMLAttributeName(rawValue: 49) }
    package static var srcset: HTMLAttributeName { HTMLAttributeName(rawValue: 50) }
    package static var sizes: HTMLAttributeName { HTMLAttributeName(rawValue: 51) }
    package static var poster: HTMLAttributeName { HTMLAttributeName(rawValue: 52) }
    package static var span: HTMLAttributeName { HTMLAttributeName(rawValue: 53) }
    package static var rules: HTMLAttributeName { HTMLAttributeName(rawValue: 54) }
    package static var frame: HTMLAttributeName { HTMLAttributeName(rawValue: 55) }
    package static var summary: HTMLAttributeName { HTMLAttributeName(rawValue: 56) }
    package static var abbr: HTMLAttributeName { HTMLAttributeName(rawValue: 57) }
    package static var axis: HTMLAttributeName { HTMLAttributeName(rawValue: 58) }
    package static var char: HTMLAttributeName { HTMLAttributeName(rawValue: 59) }
    package static var nowrap: HTMLAttributeName { HTMLAttributeName(rawValue: 60) }
    package static var compact: HTMLAttributeName { HTMLAttributeName(rawValue: 61) }
    package static var clear: HTMLAttributeName { HTMLAttributeName(rawValue: 62) }
    package static var noshade: HTMLAttributeName { HTMLAttributeName(rawValue: 63) }
    package static var hspace: HTMLAttributeName { HTMLAttributeName(rawValue: 64) }
    package static var vspace: HTMLAttributeName { HTMLAttributeName(rawValue: 65) }
    package static var link: HTMLAttributeName { HTMLAttributeName(rawValue: 66) }
    package static var vlink: HTMLAttributeName { HTMLAttributeName(rawValue: 67) }
    package static var alink: HTMLAttributeName { HTMLAttributeName(rawValue: 68) }
    package static var text: HTMLAttributeName { HTMLAttributeName(rawValue: 69) }
    package static var usemap: HTMLAttributeName { HTMLAttributeName(rawValue: 70) }
    package static var shape: HTMLAttributeName { HTMLAttributeName(rawValue: 71) }
    package static var coords: HTMLAttributeName { HTMLAttributeName(rawValue: 72) }
    package static var accept: HTMLAttributeName { HTMLAttributeName(rawValue: 73) }
    package static var placeholder: HTMLAttributeName { HTMLAttributeName(rawValue: 74) }
    package static var readonly: HTMLAttributeName { HTMLAttributeName(rawValue: 75) }
    package static var maxlength: HTMLAttributeName { HTMLAttributeName(rawValue: 76) }
    package static var rows: HTMLAttributeName { HTMLAttributeName(rawValue: 77) }
    package static var cols: HTMLAttributeName { HTMLAttributeName(rawValue: 78) }
    package static var wrap: HTMLAttributeName { HTMLAttributeName(rawValue: 79) }
    package static var code: HTMLAttributeName { HTMLAttributeName(rawValue: 80) }
    package static var codebase: HTMLAttributeName { HTMLAttributeName(rawValue: 81) }
    package static var classid: HTMLAttributeName { HTMLAttributeName(rawValue: 82) }
    package static var role: HTMLAttributeName { HTMLAttributeName(rawValue: 83) }
    package static var itemprop: HTMLAttributeName { HTMLAttributeName(rawValue: 84) }
    package static var itemscope: HTMLAttributeName { HTMLAttributeName(rawValue: 85) }
    package static var itemtype: HTMLAttributeName { HTMLAttributeName(rawValue: 86) }
    package static var property: HTMLAttributeName { HTMLAttributeName(rawValue: 87) }
    package static var about: HTMLAttributeName { HTMLAttributeName(rawValue: 88) }
    package static var resource: HTMLAttributeName { HTMLAttributeName(rawValue: 89) }
    package static var typeof: HTMLAttributeName { HTMLAttributeName(rawValue: 90) }
    package static var datatype: HTMLAttributeName { HTMLAttributeName(rawValue: 91) }
    package static var inlist: HTMLAttributeName { HTMLAttributeName(rawValue: 92) }
    package static var vocab: HTMLAttributeName { HTMLAttributeName(rawValue: 93) }
    package static var prefix: HTMLAttributeName { HTMLAttributeName(rawValue: 94) }
    package static var xmlns: HTMLAttributeName { HTMLAttributeName(rawValue: 95) }
    package static var loading: HTMLAttributeName { HTMLAttributeName(rawValue: 96) }
    package static var decoding: HTMLAttributeName { HTMLAttributeName(rawValue: 97) }
    package static var crossorigin: HTMLAttributeName { HTMLAttributeName(rawValue: 98) }
    package static var integrity: HTMLAttributeName { HTMLAttributeName(rawValue: 99) }
    package static var nonce: HTMLAttributeName { HTMLAttributeName(rawValue: 100) }
    package static var language: HTMLAttributeName { HTMLAttributeName(rawValue: 101) }
    package static var profile: HTMLAttributeName { HTMLAttributeName(rawValue: 102) }
    package static var scheme: HTMLAttributeName { HTMLAttributeName(rawValue: 103) }
    package static var rev: HTMLAttributeName { HTMLAttributeName(rawValue: 104) }
    package static var dataSrc: HTMLAttributeName { HTMLAttributeName(rawValue: 105) }
    package static var dataOriginal: HTMLAttributeName { HTMLAttributeName(rawValue: 106) }
    package static var dataLazySrc: HTMLAttributeName { HTMLAttributeName(rawValue: 107) }
    package static var dataActualsrc: HTMLAttributeName { HTMLAttributeName(rawValue: 108) }
    package static var dataSrcset: HTMLAttributeName { HTMLAttributeName(rawValue: 109) }
    package static var dataOriginalSrc: HTMLAttributeName { HTMLAttributeName(rawValue: 110) }
    package static var dataLazy: HTMLAttributeName { HTMLAttributeName(rawValue: 111) }
    package static var dataUrl: HTMLAttributeName { HTMLAttributeName(rawValue: 112) }
    package static var ariaHidden: HTMLAttributeName { HTMLAttributeName(rawValue: 113) }
    package static var ariaLabel: HTMLAttributeName { HTMLAttributeName(rawValue: 114) }
    package static var ariaLevel: HTMLAttributeName { HTMLAttributeName(rawValue: 115) }
    package static var epubType: HTMLAttributeName { HTMLAttributeName(rawValue: 116) }
    package static var xmlLang: HTMLAttributeName { HTMLAttributeName(rawValue: 117) }
    package static var display: HTMLAttributeName { HTMLAttributeName(rawValue: 118) }
    package static var encodingType: HTMLAttributeName { HTMLAttributeName(rawValue: 119) }
    package static var translate: HTMLAttributeName { HTMLAttributeName(rawValue: 120) }
    package static var alttext: HTMLAttributeName { HTMLAttributeName(rawValue: 121) }
    package static var onclick: HTMLAttributeName { HTMLAttributeName(rawValue: 122) }
    package static var onload: HTMLAttributeName { HTMLAttributeName(rawValue: 123) }
}
