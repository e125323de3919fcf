/// The fonts whose characters are pictures, and what their places show (facts from the tables named in `NOTICE`; where a
/// tick box or a bullet has an older character of the same look, that one, which more fonts have).
package enum SymbolFont: String {
    case symbol
    case wingdings
    case wingdings2
    case wingdings3
    case webdings
    case mtExtra = "mtextra"

    /// The font of a name; `nil` for all fonts of letters.
    package init?(name: String) {
        guard let first = name.utf8.first, "sSwWmM".utf8.contains(first), name.utf8.count <= 16 else { return nil }
        self.init(rawValue: name.lowercased().filter { $0 != " " })
    }

    /// The character that a place of the font shows: U+0020–00FF, or the same from U+F020 on. `nil` if none is known.
    package func character(_ code: UInt32) -> Unicode.Scalar? {
        let place = (0xF020...0xF0FF).contains(code) ? Int(code) - 0xF020 : Int(code) - 0x20
        guard table.indices.contains(place), table[place].value != 0 else { return nil }
        return table[place]
    }

    /// Text in the font, as the characters that it shows.
    package func text(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { character($0.value) ?? $0 }))
    }

    private var table: [Unicode.Scalar] {
        switch self {
        case .symbol: SymbolFont.symbolTable
        case .wingdings: SymbolFont.wingdingsTable
        case .wingdings2: SymbolFont.wingdings2Table
        case .wingdings3: SymbolFont.wingdings3Table
        case .webdings: SymbolFont.webdingsTable
        case .mtExtra: SymbolFont.mtExtraTable
        }
    }

    // Seven rows of 32 places each, from 0x20 on; U+0000 is a place without a character.

    private static let symbolTable = scalars(
        """
         !∀#∃%&∋()*+,−./0123456789:;<=>?\
        ≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\
        ‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~\0\
        \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
        €ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵\
        ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓\
        ◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭\0
        """)

    private static let wingdingsTable = scalars(
        """
         🖉✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭🗀🗁🗎🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍\
        🖎✌🖏👍👎☜☞☝☟🖐☺😐☹💣🕱🏳🏱✈☼🌢❄🕆✞🕈✠✡☪☯🕉☸♈♉\
        ♊♋♌♍♎♏♐♑♒♓🙰🙵●🔾■□❐❑❒🞟⧫◆❖⬩⌧⮹⌘🏵🏶🙶🙷▯\
        🄋➀➁➂➃➄➅➆➇➈➉🄌➊➋➌➍➎➏➐➑➒➓🙢🙠🙡🙣🙞🙜🙝🙟∙•\
        ⬝○🞆🞈🞊🞋🔿▪☐🟁🟅★🟋🟏🟓🟑⯐⌖⯎⯏⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘\
        🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈⮊⮉⮋←\
        →↑↓🡬🡭🡯🡮🡸🡺🡹🡻🡼🡽🡿🡾⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭✗✓☒☑\0
        """)

    private static let wingdings2Table = scalars(
        """
         🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖘🖙\
        🖚🖛👈👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑✗✓☒☑☒☒⮾⮿🛇⦸🙱🙴🙲🙳‽🙹🙺\
        🙻🙦🙤🙥🙧🙚🙘🙙🙛⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿\0\
        ☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧🙨🙩⋅🞄⦁●○🞅🞇🞉⊙⦿🞌\
        🞍◾■☐🞑🞒🞓🞔▣🞕🞖🞗🞘⬩⬥◇🞚◈🞛🞜🞝🞞⬪⬧◊🞠◖◗⯊⯋⯀⯁\
        ⬟⯂⬣⬢⯃⯄🞡🞢🞣🞤🞥🞦🞧🞨🞩🞪🞫🞬🞭🞮🞯🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺\
        🞻🞼🞽🞾🞿🟀🟂🟄🟆🟉🟊✶🟌🟎🟐🟒✹🟃🟇✯🟍🟔⯌⯍※⁂\0\0\0\0\0\0
        """)

    private static let wingdings3Table = scalars(
        """
         ⭠⭢⭡⭣⭦⭧⭩⭨⭰⭲⭱⭳⭶⭸⭻⭽⭤⭥⭪⭬⭫⭭⭍⮠⮡⮢⮣⮤⮥⮦⮧\
        ⮐⮑⮒⮓⮀⮃⭾⭿⮄⮆⮅⮇⮏⮍⮎⮌⭮⭯⎋⌤⌃⌥␣⍽⇪⮸🢠🢡🢢🢣🢤🢥\
        🢦🢧🢨🢩🢪🢫🡐🡒🡑🡓🡔🡕🡗🡖🡘🡙▲▼△▽◀▶◁▷◣◢◤◥🞀🞂🞁\0\
        🞃⯅⯆⯇⯈⮜⮞⮝⮟🠐🠒🠑🠓🠔🠖🠕🠗🠘🠚🠙🠛🠜🠞🠝🠟🠀🠂🠁🠃🠄🠆🠅\
        🠇🠈🠊🠉🠋🠠🠢🠤🠦🠨🠪🠬🢜🢝🢞🢟🠮🠰🠲🠴🠶🠸🠺🠹🠻🢘🢚🢙🢛🠼🠾🠽\
        🠿🡀🡂🡁🡃🡄🡆🡅🡇⮨⮩⮪⮫⮬⮭⮮⮯🡠🡢🡡🡣🡤🡥🡧🡦🡰🡲🡱🡳🡴🡵🡷\
        🡶🢀🢂🢁🢃🢄🢅🢇🢆🢐🢒🢑🢓🢔🢖🢕🢗\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0
        """)

    private static let webdingsTable = scalars(
        """
         🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗🙾🙼🗕🗖🗗⏴⏵⏶⏷⏪⏩⏮⏭⏸⏹⏺🗚🗳\
        🛠🏗🏘🏙🏚🏜🏭🏛🏠🏖🏝🛣🔍🏔👁👂🏞🏕🛤🏟🛳🕬🕫🕨🔈🎔🎕🗬🙽🗭🗪🗫\
        ⮔✔🚲⬜🛡📦🛱⬛🚑🛈🛩🛰🟈🕴⬤🛥🚔🗘🗙❓🛲🚇🚍⛳⦸⊖🚭🗮⏐🗯🗲\0\
        🚹🚺🛉🛊🚼👽🏋⛷🏂🏌🏊🏄🏍🏎🚘🗠🛢💰🏷💳👪🗡🗢🗣✯🖄🖅🖃🖆🖹🖺🖻\
        🕵🕰🖽🖾📋🗒🗓🕮📚🗞🗟🗃🗂🖼🎭🎜🎘🎙🎧💿🎞📷🎟🎬📽📹📾📻🎚🎛📺💻\
        🖥🖦🖧🕹🎮🕻🕼📟🖁🖀🖨🖩🖿🖪🗜🔒🔓🗝📥📤🕳🌣🌤🌥🌦☁🌨🌧🌩🌪🌬🌫\
        🌜🌡🛋🛏🍽🍸🛎🛍Ⓟ♿🛆🖈🎓🗤🗥🗦🗧🛪🐿🐦🐟🐕🐈🙬🙮🙭🙯🗺🌍🌏🌎🕊
        """)

    private static let mtExtraTable = scalars(
        """
         \0\0\u{300}\u{302}\u{303}\u{307}\0⌣⌢\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0∼≃⊲≪⊳≫\
        ≜≙≐∐ƛ\0\0\0\0∩℧…⋯⋮⋰⋱∥∵∡∢\0∪△□▭▱↗↙\0↘↖\0\
        ‵↦↕⇕○⊙≻\0ℏ\0\0\0ℓ∓\0∘≺\0\u{20D7}\u{20D6}\u{20E1}\0\u{20D1}\u{20D0}\0\0\0\u{FE38}\0\u{FE37}\0\0\
        ⇄\0\0⇌\0\0⇀↽\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
        \0ℝℤℂℚℕ\0〚〛\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
        \0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
        \0\0\0\0\0\0\0\0ŠÝÞÐšýþðﬁﬂı¹²³½¼¾⁄¦˝˘ˇ˚˛
        """)

    private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
