import Reexamination
import Testing

@Suite("Narrative Markdown") struct NarrativeTextTests {
    private func runs(_ markdown: String) -> [NarrativeRun] { NarrativeText(parsing: markdown).paragraphs.flatMap(\.runs) }

    @Test("Paragraphs are parted by empty lines; lines of one paragraph join without a space between Japanese words")
    func paragraphs() {
        let text = NarrativeText(parsing: "一行目の\n続き。\n\n\nfirst line\nsecond line\n")
        #expect(text.paragraphs.map(\.line) == [1, 5])
        #expect(text.paragraphs.flatMap(\.runs).map(\.content) == [.text("一行目の続き。"), .text("first line second line")])
    }

    @Test("A figure reference has an id, a style and a place")
    func figureReference() {
        let text = NarrativeText(parsing: "発現は\n{survey.gct.risk.onj.any:fraction} であった。")
        #expect(text.references == [NarrativeFigureReference(figure: "survey.gct.risk.onj.any", style: .fraction, line: 2, column: 1)])
        #expect(text.issues.isEmpty)
        for style in NarrativeFigureReference.Style.allCases {
            #expect(NarrativeText(parsing: "{a.b:\(style.rawValue)}").references.map(\.style) == [style])
        }
        #expect(NarrativeText(parsing: "{a.b}").references.map(\.style) == [.value])
    }

    @Test("Strong words and emphasis may hold references")
    func weights() {
        #expect(runs("a **b {x.y}** *c* d") == [
            NarrativeRun(.text("a ")), NarrativeRun(.text("b "), weight: .strong),
            NarrativeRun(.figure(NarrativeFigureReference(figure: "x.y", style: .value, line: 1, column: 7)), weight: .strong),
            NarrativeRun(.text(" ")), NarrativeRun(.text("c"), weight: .emphasis), NarrativeRun(.text(" d")),
        ])
    }

    @Test("A table reference has a key")
    func tableReference() {
        #expect(NarrativeText(parsing: "結果を [[table:risks-gct]] に示す。").tableReferences == [NarrativeTableReference(key: "risks-gct", line: 1, column: 5)])
        #expect(NarrativeText(parsing: "[[tabel:risks]]").issues.map(\.situation) == [.badReference("[[tabel:risks]]")])
    }

    @Test("Braces without a partner are errors with their place; an escaped one is text")
    func braces() {
        #expect(NarrativeText(parsing: "a {b.c").issues == [NarrativeIssue(.unbalancedBrace, line: 1, column: 3)])
        #expect(NarrativeText(parsing: "a }").issues == [NarrativeIssue(.unbalancedBrace, line: 1, column: 3)])
        #expect(NarrativeText(parsing: "{a.b {c.d}").issues.first == NarrativeIssue(.unbalancedBrace, line: 1, column: 1))
        #expect(runs("\\{x\\}").map(\.content) == [.text("{x}")])
    }

    @Test("A reference with a bad id or style is an error", arguments: ["{}", "{a b}", "{a.b:percentage}", "{a..b}", "{a.b:value:x}"])
    func badReferences(_ written: String) {
        #expect(NarrativeText(parsing: written).issues.map(\.situation) == [.badReference(written)])
    }

    @Test("A number that is no reference is a warning", arguments: [("16 例", "16"), ("71.4%", "71.4"), ("１６例", "１６"), ("about 1,234 patients", "1,234"), ("36 カ月", "36"), ("5 年間", "5")])
    func literals(_ prose: String, _ number: String) {
        let issues = NarrativeText(parsing: prose).issues
        #expect(issues.map(\.situation) == [.literalNumber(number)])
        #expect(issues.filter { !$0.situation.isWarning }.isEmpty)
    }

    @Test("Dates, names, verbatim words and Roman numerals are no figures", arguments: [
        "平成24年9月", "平成 24 年 9 月 3 日", "令和元年5月1日", "2014年5月23日", "2014-05-23", "September 2012", "23 May 2014", "May 23, 2014", "Heisei 24", "第Ⅱ相試験", "`20062004` 試験", "HbA1c と COVID-19",
    ])
    func notFigures(_ prose: String) {
        #expect(NarrativeText(parsing: prose).issues == [])
    }
}
