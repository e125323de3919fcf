import Mathematics
import Testing

@Suite struct FormulaTests {
    private static let office = "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""

    private static func r(_ text: String) -> String { "<m:r><m:t>\(text)</m:t></m:r>" }

    private static func omml(_ content: String) throws -> Formula {
        try #require(Formula(officeMath: "<m:oMath \(office)>\(content)</m:oMath>"))
    }

    private static func mathML(_ content: String) throws -> Formula {
        try #require(Formula(mathML: "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">\(content)</math>"))
    }

    private static func f(_ over: String, _ under: String) -> String {
        "<m:f><m:num>\(r(over))</m:num><m:den>\(r(under))</m:den></m:f>"
    }

    private static func sup(_ base: String, _ power: String) -> String {
        "<m:sSup><m:e>\(r(base))</m:e><m:sup>\(r(power))</m:sup></m:sSup>"
    }

    @Test func nothingIsMisread() throws {
        #expect(try Self.omml(Self.r("S=") + Self.f("1", "2") + Self.r("a") + Self.sup("h", "2")).text == "S=(1/2)·ah²")
        #expect(try Self.omml(Self.sup("10", "6")).text == "10⁶")
        #expect(try Self.omml(Self.f("1", "2")).text == "1/2")
        #expect(try Self.omml(Self.f("a+b", "c+d")).text == "(a+b)/(c+d)")
        #expect(try Self.omml(Self.r("2") + Self.f("1", "2")).text == "2 (1/2)")
        #expect(try Self.omml(Self.f("1", "2") + Self.r("+") + Self.f("1", "3")).text == "1/2+1/3")
        #expect(try Self.omml(Self.sup("x", "n+1") + Self.r("y")).text == "xⁿ⁺¹y")
        #expect(try Self.omml(Self.sup("x", "k") + Self.r("y")).text == "x^k·y")
        #expect(try Self.omml(Self.sup("x", "k+m") + Self.r("y")).text == "x^(k+m)y")
    }

    @Test func rootsKeepTheirSigns() throws {
        let root = "<m:rad><m:radPr><m:degHide m:val=\"1\"/></m:radPr><m:deg/><m:e>\(Self.r("2gh"))</m:e></m:rad>"
        #expect(try Self.omml(Self.r("v=") + root).text == "v=√(2gh)")
        let cube = "<m:rad><m:deg>\(Self.r("3"))</m:deg><m:e>\(Self.r("x"))</m:e></m:rad>"
        #expect(try Self.omml(cube).text == "³√x")
        #expect(try Self.omml(Self.r("2") + cube).text == "2·³√x")
        #expect(try Self.omml(cube + Self.r("y")).text == "³√x·y")
    }

    @Test func largeOperatorsFunctionsAndLimits() throws {
        let sum = """
            <m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>\(Self.r("i=1"))</m:sub><m:sup>\(Self.r("n"))</m:sup>\
            <m:e><m:sSub><m:e>\(Self.r("a"))</m:e><m:sub>\(Self.r("i"))</m:sub></m:sSub></m:e></m:nary>
            """
        #expect(try Self.omml(sum).text == "∑_(i=1)^n a_i")
        let sine = "<m:func><m:fName>\(Self.r("sin"))</m:fName><m:e>\(Self.r("2x"))</m:e></m:func>"
        #expect(try Self.omml(sine).text == "sin(2x)")
        let limit = "<m:limLow><m:e>\(Self.r("lim"))</m:e><m:lim>\(Self.r("x→0"))</m:lim></m:limLow>"
        #expect(try Self.omml(limit).text == "lim_(x→0)")
    }

    @Test func matricesAccentsAndDelimiters() throws {
        let row = { (cells: [String]) in "<m:mr>" + cells.map { "<m:e>\(Self.r($0))</m:e>" }.joined() + "</m:mr>" }
        let matrix = "<m:d><m:e><m:m>\(row(["1", "0"]))\(row(["0", "1"]))</m:m></m:e></m:d>"
        #expect(try Self.omml(matrix).text == "(1, 0; 0, 1)")
        let mean = "<m:bar><m:barPr><m:pos m:val=\"top\"/></m:barPr><m:e>\(Self.r("x"))</m:e></m:bar>"
        #expect(try Self.omml(mean).text == "x\u{305}")
        let vector = "<m:acc><m:accPr><m:chr m:val=\"\u{20D7}\"/></m:accPr><m:e>\(Self.r("v"))</m:e></m:acc>"
        #expect(try Self.omml(vector).text == "v\u{20D7}")
        let cases = """
            <m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr><m:e><m:eqArr><m:e>\(Self.r("x+y=1"))</m:e>\
            <m:e>\(Self.r("x−y=0"))</m:e></m:eqArr></m:e></m:d>
            """
        #expect(try Self.omml(cases).text == "{x+y=1; x−y=0")
    }

    @Test func bothLanguagesSayTheSame() throws {
        let markup = [
            ("<mfrac><mn>1</mn><mn>2</mn></mfrac>", "1/2"),
            ("<msup><mn>10</mn><mn>6</mn></msup>", "10⁶"),
            ("<msqrt><mn>2</mn><mi>g</mi><mi>h</mi></msqrt>", "√(2gh)"),
            ("<mroot><mi>x</mi><mn>3</mn></mroot>", "³√x"),
            (
                "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>a</mi><mi>i</mi></msub>",
                "∑_(i=1)^n a_i"
            ),
            ("<mover><mi>x</mi><mo>¯</mo></mover>", "x\u{305}"),
            ("<mrow><mi>sin</mi><mo>&#x2061;</mo><mi>x</mi></mrow>", "sinx"),
            ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a,b)"),
            ("<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable>", "[1, 2]"),
            (
                "<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd></mtr><mtr><mtd><mn>2</mn></mtd></mtr></mtable><mo>)</mo>",
                "(1; 2)"
            ),
            ("<mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>", "¹⁴₆C"),
        ]
        for (markup, text) in markup {
            let formula = try Self.mathML(markup)
            #expect(formula.text == text)
            // There and back, by way of Word's language and by way of our own MathML.
            #expect(Formula(officeMath: formula.officeMath)?.text == text)
            #expect(Formula(mathML: formula.mathML(isDisplay: false))?.text == text)
        }
    }

    @Test func officeMathBecomesMathML() throws {
        let markup = try Self.omml(Self.f("1", "2") + Self.sup("h", "2")).mathML(isDisplay: true)
        #expect(
            markup == """
                <math xmlns="http://www.w3.org/1998/Math/MathML" display="block" alttext="(1/2)·h²">\
                <mfrac><mn>1</mn><mn>2</mn></mfrac><msup><mi>h</mi><mn>2</mn></msup></math>
                """)
    }

    @Test func depthIsBounded() throws {
        var markup = "<mn>1</mn>"
        for _ in 0..<200 { markup = "<msqrt>\(markup)</msqrt>" }
        let text = try Self.mathML(markup).text
        #expect(text.contains("1"))
        #expect((32...64).contains(text.count { $0 == "√" }))
        #expect(Formula(mathML: "<math>") == nil)
        #expect(try Self.omml("").text == "")
    }
}

@Suite struct EquationFieldTests {
    @Test(arguments: [
        (#"\f(3,8)"#, "3/8"),
        (#"\f(a+b;c)"#, "(a+b)/c"),
        (#"\r(3,x)"#, "³√x"),
        (#"\r(2gh)"#, "√(2gh)"),
        (#"\i\su(i=1,n,x)"#, "∑_(i=1)^n x"),
        (#"\i(0,1,x)"#, "∫_0^1 x"),
        (#"\b\bc\[(x)"#, "[x]"),
        (#"\b\lc\{(\a(x=1,y=2))"#, "{x=1; y=2"),
        (#"\a\al\co2(1,0,0,1)"#, "[1, 0; 0, 1]"),
        (#"x\s\up8(2)\do8(i)"#, "x_i²"),
        (#"\o\ac(○,密)"#, "密\u{20DD}"),
        (#"\o\ac(○,12)"#, "⑫"),
        (#"\o\ac(○,21)"#, "㉑"),
        (#"\x\to\bo(x)"#, "[x]"),
        (#"\l(a,b)"#, "a,b"),
        (#"\* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(bó),亳)"#, "亳(bó)"),
        (#"\f(1\,000,2)"#, "1,000/2"),
        (#"a(b,c)"#, "a(b,c)"),
        (#"\f(1,2"#, "1/2"),
        (#"x)y"#, "x)y"),
        (#"\"#, ""),
    ])
    func whatItPrints(instruction: String, text: String) {
        #expect(Formula(equationField: instruction).text == text)
    }

    @Test func readingsStandApart() {
        let guide = Formula(equationField: #"\o\ad(\s\up 9(zhōu),州)"#).phoneticGuide
        #expect(guide?.base == "州")
        #expect(guide?.reading == "zhōu")
    }

    @Test func depthIsBounded() {
        let text = Formula(equationField: String(repeating: #"\f(1,"#, count: 100_000)).text
        #expect(text.contains("1/"))
    }
}
