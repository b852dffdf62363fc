@testable import Report
import Testing

@Suite("Text in markup")
struct MarkupTextTests {
    @Test("Text never becomes markup")
    func escapes() {
        #expect(markupText(#"<b a="1" c='2'>&amp;"#) == "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;")
    }

    @Test("Characters outside the basic plane and variation selectors stay as they are")
    func keeps() {
        let text = "髙﨑・𠮷野・葛󠄀城・㎎・①・－"
        #expect(markupText(text) == text)
        #expect(Array(markupText(text + "<").unicodeScalars.dropLast(4)) == Array(text.unicodeScalars))
    }

    @Test("What XML cannot hold is shown as lost, not dropped")
    func forbidden() {
        #expect(markupText("a\u{0}b\u{1F}c\u{FFFE}d\u{85}e\tf") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\tf")
    }

    @Test("A JSON string cannot end the script element it stands in")
    func json() {
        #expect(jsonString("</script>\n\"\\\u{2028}髙") == #""\u003c/script\u003e\u000a\"\\\u2028髙""#)
    }
}
