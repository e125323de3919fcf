// Each constant is the name that it is called by; what it means is the standard's to say.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

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

    @inlinable public static var id: HTMLAttributeName { HTMLAttributeName(rawValue: 0) }
    @inlinable public static var `class`: HTMLAttributeName { HTMLAttributeName(rawValue: 1) }
    @inlinable public static var style: HTMLAttributeName { HTMLAttributeName(rawValue: 2) }
    @inlinable public static var title: HTMLAttributeName { HTMLAttributeName(rawValue: 3) }
    @inlinable public static var lang: HTMLAttributeName { HTMLAttributeName(rawValue: 4) }
    @inlinable public static var dir: HTMLAttributeName { HTMLAttributeName(rawValue: 5) }
    @inlinable public static var href: HTMLAttributeName { HTMLAttributeName(rawValue: 6) }
    @inlinable public static var src: HTMLAttributeName { HTMLAttributeName(rawValue: 7) }
    @inlinable public static var alt: HTMLAttributeName { HTMLAttributeName(rawValue: 8) }
    @inlinable public static var name: HTMLAttributeName { HTMLAttributeName(rawValue: 9) }
    @inlinable public static var content: HTMLAttributeName { HTMLAttributeName(rawValue: 10) }
    @inlinable public static var charset: HTMLAttributeName { HTMLAttributeName(rawValue: 11) }
    @inlinable public static var httpEquiv: HTMLAttributeName { HTMLAttributeName(rawValue: 12) }
    @inlinable public static var media: HTMLAttributeName { HTMLAttributeName(rawValue: 13) }
    @inlinable public static var rel: HTMLAttributeName { HTMLAttributeName(rawValue: 14) }
    @inlinable public static var type: HTMLAttributeName { HTMLAttributeName(rawValue: 15) }
    @inlinable public static var value: HTMLAttributeName { HTMLAttributeName(rawValue: 16) }
    @inlinable public static var width: HTMLAttributeName { HTMLAttributeName(rawValue: 17) }
    @inlinable public static var height: HTMLAttributeName { HTMLAttributeName(rawValue: 18) }
    @inlinable public static var align: HTMLAttributeName { HTMLAttributeName(rawValue: 19) }
    @inlinable public static var valign: HTMLAttributeName { HTMLAttributeName(rawValue: 20) }
    @inlinable public static var color: HTMLAttributeName { HTMLAttributeName(rawValue: 21) }
    @inlinable public static var face: HTMLAttributeName { HTMLAttributeName(rawValue: 22) }
    @inlinable public static var size: HTMLAttributeName { HTMLAttributeName(rawValue: 23) }
    @inlinable public static var start: HTMLAttributeName { HTMLAttributeName(rawValue: 24) }
    @inlinable public static var reversed: HTMLAttributeName { HTMLAttributeName(rawValue: 25) }
    @inlinable public static var colspan: HTMLAttributeName { HTMLAttributeName(rawValue: 26) }
    @inlinable public static var rowspan: HTMLAttributeName { HTMLAttributeName(rawValue: 27) }
    @inlinable public static var scope: HTMLAttributeName { HTMLAttributeName(rawValue: 28) }
    @inlinable public static var headers: HTMLAttributeName { HTMLAttributeName(rawValue: 29) }
    @inlinable public static var border: HTMLAttributeName { HTMLAttributeName(rawValue: 30) }
    @inlinable public static var cellpadding: HTMLAttributeName { HTMLAttributeName(rawValue: 31) }
    @inlinable public static var cellspacing: HTMLAttributeName { HTMLAttributeName(rawValue: 32) }
    @inlinable public static var bgcolor: HTMLAttributeName { HTMLAttributeName(rawValue: 33) }
    @inlinable public static var background: HTMLAttributeName { HTMLAttributeName(rawValue: 34) }
    @inlinable public static var target: HTMLAttributeName { HTMLAttributeName(rawValue: 35) }
    @inlinable public static var action: HTMLAttributeName { HTMLAttributeName(rawValue: 36) }
    @inlinable public static var method: HTMLAttributeName { HTMLAttributeName(rawValue: 37) }
    @inlinable public static var encoding: HTMLAttributeName { HTMLAttributeName(rawValue: 38) }
    @inlinable public static var hidden: HTMLAttributeName { HTMLAttributeName(rawValue: 39) }
    @inlinable public static var open: HTMLAttributeName { HTMLAttributeName(rawValue: 40) }
    @inlinable public static var checked: HTMLAttributeName { HTMLAttributeName(rawValue: 41) }
    @inlinable public static var selected: HTMLAttributeName { HTMLAttributeName(rawValue: 42) }
    @inlinable public static var disabled: HTMLAttributeName { HTMLAttributeName(rawValue: 43) }
    @inlinable public static var multiple: HTMLAttributeName { HTMLAttributeName(rawValue: 44) }
    @inlinable public static var label: HTMLAttributeName { HTMLAttributeName(rawValue: 45) }
    @inlinable public static var `for`: HTMLAttributeName { HTMLAttributeName(rawValue: 46) }
    @inlinable public static var datetime: HTMLAttributeName { HTMLAttributeName(rawValue: 47) }
    @inlinable public static var cite: HTMLAttributeName { HTMLAttributeName(rawValue: 48) }
    @inlinable public static var data: HTMLAttributeName { HTMLAttributeName(rawValue: 49) }
    @inlinable public static var srcset: HTMLAttributeName { HTMLAttributeName(rawValue: 50) }
    @inlinable public static var sizes: HTMLAttributeName { HTMLAttributeName(rawValue: 51) }
    @inlinable public static var poster: HTMLAttributeName { HTMLAttributeName(rawValue: 52) }
    @inlinable public static var span: HTMLAttributeName { HTMLAttributeName(rawValue: 53) }
    @inlinable public static var rules: HTMLAttributeName { HTMLAttributeName(rawValue: 54) }
    @inlinable public static var frame: HTMLAttributeName { HTMLAttributeName(rawValue: 55) }
    @inlinable public static var summary: HTMLAttributeName { HTMLAttributeName(rawValue: 56) }
    @inlinable public static var abbr: HTMLAttributeName { HTMLAttributeName(rawValue: 57) }
    @inlinable public static var axis: HTMLAttributeName { HTMLAttributeName(rawValue: 58) }
    @inlinable public static var char: HTMLAttributeName { HTMLAttributeName(rawValue: 59) }
    @inlinable public static var nowrap: HTMLAttributeName { HTMLAttributeName(rawValue: 60) }
    @inlinable public static var compact: HTMLAttributeName { HTMLAttributeName(rawValue: 61) }
    @inlinable public static var clear: HTMLAttributeName { HTMLAttributeName(rawValue: 62) }
    @inlinable public static var noshade: HTMLAttributeName { HTMLAttributeName(rawValue: 63) }
    @inlinable public static var hspace: HTMLAttributeName { HTMLAttributeName(rawValue: 64) }
    @inlinable public static var vspace: HTMLAttributeName { HTMLAttributeName(rawValue: 65) }
    @inlinable public static var link: HTMLAttributeName { HTMLAttributeName(rawValue: 66) }
    @inlinable public static var vlink: HTMLAttributeName { HTMLAttributeName(rawValue: 67) }
    @inlinable public static var alink: HTMLAttributeName { HTMLAttributeName(rawValue: 68) }
    @inlinable public static var text: HTMLAttributeName { HTMLAttributeName(rawValue: 69) }
    @inlinable public static var usemap: HTMLAttributeName { HTMLAttributeName(rawValue: 70) }
    @inlinable public static var shape: HTMLAttributeName { HTMLAttributeName(rawValue: 71) }
    @inlinable public static var coords: HTMLAttributeName { HTMLAttributeName(rawValue: 72) }
    @inlinable public static var accept: HTMLAttributeName { HTMLAttributeName(rawValue: 73) }
    @inlinable public static var placeholder: HTMLAttributeName { HTMLAttributeName(rawValue: 74) }
    @inlinable public static var readonly: HTMLAttributeName { HTMLAttributeName(rawValue: 75) }
    @inlinable public static var maxlength: HTMLAttributeName { HTMLAttributeName(rawValue: 76) }
    @inlinable public static var rows: HTMLAttributeName { HTMLAttributeName(rawValue: 77) }
    @inlinable public static var cols: HTMLAttributeName { HTMLAttributeName(rawValue: 78) }
    @inlinable public static var wrap: HTMLAttributeName { HTMLAttributeName(rawValue: 79) }
    @inlinable public static var code: HTMLAttributeName { HTMLAttributeName(rawValue: 80) }
    @inlinable public static var codebase: HTMLAttributeName { HTMLAttributeName(rawValue: 81) }
    @inlinable public static var classid: HTMLAttributeName { HTMLAttributeName(rawValue: 82) }
    @inlinable public static var role: HTMLAttributeName { HTMLAttributeName(rawValue: 83) }
    @inlinable public static var itemprop: HTMLAttributeName { HTMLAttributeName(rawValue: 84) }
    @inlinable public static var itemscope: HTMLAttributeName { HTMLAttributeName(rawValue: 85) }
    @inlinable public static var itemtype: HTMLAttributeName { HTMLAttributeName(rawValue: 86) }
    @inlinable public static var property: HTMLAttributeName { HTMLAttributeName(rawValue: 87) }
    @inlinable public static var about: HTMLAttributeName { HTMLAttributeName(rawValue: 88) }
    @inlinable public static var resource: HTMLAttributeName { HTMLAttributeName(rawValue: 89) }
    @inlinable public static var typeof: HTMLAttributeName { HTMLAttributeName(rawValue: 90) }
    @inlinable public static var datatype: HTMLAttributeName { HTMLAttributeName(rawValue: 91) }
    @inlinable public static var inlist: HTMLAttributeName { HTMLAttributeName(rawValue: 92) }
    @inlinable public static var vocab: HTMLAttributeName { HTMLAttributeName(rawValue: 93) }
    @inlinable public static var prefix: HTMLAttributeName { HTMLAttributeName(rawValue: 94) }
    @inlinable public static var xmlns: HTMLAttributeName { HTMLAttributeName(rawValue: 95) }
    @inlinable public static var loading: HTMLAttributeName { HTMLAttributeName(rawValue: 96) }
    @inlinable public static var decoding: HTMLAttributeName { HTMLAttributeName(rawValue: 97) }
    @inlinable public static var crossorigin: HTMLAttributeName { HTMLAttributeName(rawValue: 98) }
    @inlinable public static var integrity: HTMLAttributeName { HTMLAttributeName(rawValue: 99) }
    @inlinable public static var nonce: HTMLAttributeName { HTMLAttributeName(rawValue: 100) }
    @inlinable public static var language: HTMLAttributeName { HTMLAttributeName(rawValue: 101) }
    @inlinable public static var profile: HTMLAttributeName { HTMLAttributeName(rawValue: 102) }
    @inlinable public static var scheme: HTMLAttributeName { HTMLAttributeName(rawValue: 103) }
    @inlinable public static var rev: HTMLAttributeName { HTMLAttributeName(rawValue: 104) }
    @inlinable public static var dataSrc: HTMLAttributeName { HTMLAttributeName(rawValue: 105) }
    @inlinable public static var dataOriginal: HTMLAttributeName { HTMLAttributeName(rawValue: 106) }
    @inlinable public static var dataLazySrc: HTMLAttributeName { HTMLAttributeName(rawValue: 107) }
    @inlinable public static var dataActualsrc: HTMLAttributeName { HTMLAttributeName(rawValue: 108) }
    @inlinable public static var dataSrcset: HTMLAttributeName { HTMLAttributeName(rawValue: 109) }
    @inlinable public static var dataOriginalSrc: HTMLAttributeName { HTMLAttributeName(rawValue: 110) }
    @inlinable public static var dataLazy: HTMLAttributeName { HTMLAttributeName(rawValue: 111) }
    @inlinable public static var dataUrl: HTMLAttributeName { HTMLAttributeName(rawValue: 112) }
    @inlinable public static var ariaHidden: HTMLAttributeName { HTMLAttributeName(rawValue: 113) }
    @inlinable public static var ariaLabel: HTMLAttributeName { HTMLAttributeName(rawValue: 114) }
    @inlinable public static var ariaLevel: HTMLAttributeName { HTMLAttributeName(rawValue: 115) }
    @inlinable public static var epubType: HTMLAttributeName { HTMLAttributeName(rawValue: 116) }
    @inlinable public static var xmlLang: HTMLAttributeName { HTMLAttributeName(rawValue: 117) }
    @inlinable public static var display: HTMLAttributeName { HTMLAttributeName(rawValue: 118) }
    @inlinable public static var encodingType: HTMLAttributeName { HTMLAttributeName(rawValue: 119) }
    @inlinable public static var translate: HTMLAttributeName { HTMLAttributeName(rawValue: 120) }
    @inlinable public static var alttext: HTMLAttributeName { HTMLAttributeName(rawValue: 121) }
    @inlinable public static var onclick: HTMLAttributeName { HTMLAttributeName(rawValue: 122) }
    @inlinable public static var onload: HTMLAttributeName { HTMLAttributeName(rawValue: 123) }
}
