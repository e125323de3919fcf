/// What the tree construction asks of the names of elements (13.2.4.2), as bits.
struct TagClasses: OptionSet, Sendable {
    let rawValue: UInt16

    static let special = TagClasses(rawValue: 1)
    /// What ends the search for an element in scope.
    static let scope = TagClasses(rawValue: 1 << 1)
    static let listScope = TagClasses(rawValue: 1 << 2)
    static let buttonScope = TagClasses(rawValue: 1 << 3)
    static let tableScope = TagClasses(rawValue: 1 << 4)
    static let formatting = TagClasses(rawValue: 1 << 5)
    /// What is ended when an end tag is implied.
    static let implied = TagClasses(rawValue: 1 << 6)
    static let thoroughlyImplied = TagClasses(rawValue: 1 << 7)
    static let heading = TagClasses(rawValue: 1 << 8)
    /// table, tbody, tfoot, thead, tr.
    static let fostering = TagClasses(rawValue: 1 << 9)

    /// The classes of all known names by their numbers.
    static let table: [TagClasses] = {
        var table = Array(repeating: TagClasses(), count: HTMLTagName.firstUnknown)
        func mark(_ names: [HTMLTagName], _ classes: TagClasses) {
            for name in names { table[Int(name.rawValue)].insert(classes) }
        }
        mark(
            [
                .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br,
                .button,
                .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed, .fieldset, .figcaption,
                .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr,
                .html, .iframe, .img, .input, .keygen, .li, .link, .listing, .main, .marquee, .menu, .meta, .nav,
                .noembed, .noframes, .noscript, .object, .ol, .p, .param, .plaintext, .pre, .script, .search, .section,
                .select, .source, .style, .summary, .table, .tbody, .td, .template, .textarea, .tfoot, .th, .thead,
                .title, .tr, .track, .ul, .wbr, .xmp,
            ], .special)
        let scope: TagClasses = [.scope, .listScope, .buttonScope]
        mark([.applet, .caption, .td, .th, .marquee, .object, .select], scope)
        mark([.html, .table, .template], scope.union(.tableScope))
        mark([.ol, .ul], .listScope)
        mark([.button], .buttonScope)
        mark([.a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u], .formatting)
        let implied: TagClasses = [.implied, .thoroughlyImplied]
        mark([.dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc], implied)
        mark([.caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr], .thoroughlyImplied)
        mark([.h1, .h2, .h3, .h4, .h5, .h6], .heading)
        mark([.table, .tbody, .tfoot, .thead, .tr], .fostering)
        return table
    }()
}
