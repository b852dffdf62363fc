@testable import ReportAudit
import Testing

@Suite(.timeLimit(.minutes(1))) struct StyleSheetTests {
    @Test func aRuleHidesTheClassesItEndsIn() {
        #expect(StyleSheet(".a{display:none}").hidden == ["a"])
        #expect(StyleSheet("p .a , .b-1\n{ color: red; VISIBILITY : hidden !important }").hidden == ["a", "b-1"])
        #expect(StyleSheet("p.a{display:none} .a .b p{display:none} .c{display:block} #d{display:none}").hidden.isEmpty)
        #expect(StyleSheet(".a{display:none").hidden == ["a"], "the end of the sheet ends its rules")
    }

    @Test func rulesOfOneMediumSayNothingOfOthers() {
        #expect(StyleSheet("@media print{.a{display:none} .b{color:red}} .c{display:none}").hidden == ["c"])
        #expect(StyleSheet("@charset \"utf-8\"; @import url(a.css); .c{display:none}").hidden == ["c"], "a statement has no block")
    }

    @Test func commentsAndQuotedTextAreNoRules() {
        #expect(StyleSheet("/* .a{display:none} */ .b::before{content:\"} .c{display:none\"} .d/**/{display:none}").hidden == ["d"])
        #expect(StyleSheet("/*/ .a{display:none} */ .b{display:none}").hidden == ["b"])
        #expect(StyleSheet("/* .a{display:none}").hidden.isEmpty)
    }

    /// Sheets that patterns would go through anew from each place.
    @Test func aSheetIsReadOnceWhateverItHolds() {
        for piece in ["@", " .a{", ".a{}", "/*", "\"", "}", ",", ".a,", "display:none;"] {
            #expect(StyleSheet(String(repeating: piece, count: 50_000)).hidden.isEmpty, "\(piece)")
        }
    }

    @Test func declarationsSayWhatIsNotRead() {
        for style in ["display:none", "color:red; Display: none", "visibility : hidden"] { #expect(StyleDeclarations(style).hides, "\(style)") }
        for style in ["font-size:0", "font-size: 0.0px", "text-decoration: line-through", "text-decoration-line:underline line-through"] { #expect(StyleDeclarations(style).unsays, "\(style)") }
        for style in ["", "display", "display:block", "font-size:0.9em", "text-decoration:none; border:line-through", "none:display"] {
            #expect(!StyleDeclarations(style).hides && !StyleDeclarations(style).unsays, "\(style)")
        }
        for piece in ["text-decoration", "display ", ":", ";", "font-size:0"] { #expect(!StyleDeclarations(String(repeating: piece, count: 50_000)).hides, "\(piece)") }
    }

    @Test func declarationsSayHowFarACellIsSetIn() {
        #expect(StyleDeclarations("--indent:2").indent == 2)
        #expect(StyleDeclarations("color:red;padding-left: 1.5em").indent == 1.5)
        #expect(StyleDeclarations("padding-left:auto;margin-left:3px").indent == 3)
        #expect(StyleDeclarations("text-indent:-2em;width:5px").indent == nil)
        #expect(StyleDeclarations("text-indent:1.2.3em").indent == 1.2)
    }
}
