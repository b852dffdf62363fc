import Reexamination

/// How Word treats the document: as one of its current kind, with the line breaking of Japanese.
func settingsPart(_ language: Language) -> String {
    let latin = switch language { case .ja: "en-US"; case .en: "en-GB" }
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:settings xmlns:w="\(Namespace.word)"><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>\
    <w:defaultTabStop w:val="840"/><w:characterSpacingControl w:val="compressPunctuation"/>\
    <w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>\
    <w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/>\
    <w:adjustLineHeightInTable/><w:useFELayout/>\
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
    <w:themeFontLang w:val="\(latin)" w:eastAsia="ja-JP"/>\
    <w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" \
    w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>\
    <w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>
    """
}

/// The fonts by name, each with what may stand in for it where it is missing.
let fontTablePart: String = {
    func font(_ name: String, insteadUse others: String, panose: String, charset: String, family: String) -> String {
        #"<w:font w:name="\#(name)"><w:altName w:val="\#(others)"/><w:panose1 w:val="\#(panose)"/><w:charset w:val="\#(charset)"/><w:family w:val="\#(family)"/><w:pitch w:val="variable"/></w:font>"#
    }
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:fonts xmlns:w="\(Namespace.word)">\
    \(font("ＭＳ 明朝", insteadUse: "MS Mincho,游明朝,Yu Mincho,Noto Serif CJK JP", panose: "02020609040205080304", charset: "80", family: "roman"))\
    \(font("ＭＳ ゴシック", insteadUse: "MS Gothic,游ゴシック,Yu Gothic,Noto Sans CJK JP", panose: "020B0609070205080204", charset: "80", family: "modern"))\
    \(font("Times New Roman", insteadUse: "Liberation Serif,Noto Serif CJK JP", panose: "02020603050405020304", charset: "00", family: "roman"))\
    \(font("Arial", insteadUse: "Liberation Sans,Noto Sans CJK JP", panose: "020B0604020202020204", charset: "00", family: "swiss"))</w:fonts>
    """
}()

/// Footnotes, after the two lines that part them from the text.
func footnotesPart(_ footnotes: [String]) -> String {
    let notes = footnotes.enumerated().map { index, text in
        #"<w:footnote w:id="\#(index + 1)">"# + paragraph("FootnoteText", #"<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>"# + run(" ") + text) + "</w:footnote>"
    }
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:footnotes xmlns:w="\(Namespace.word)" xmlns:r="\(Namespace.relationships)">\
    <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
    <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>\(notes.joined())</w:footnotes>
    """
}

/// 1 / 12, and where the document comes from in small type.
func footerPart(_ document: Document) -> String {
    let lines = document.provenance.footerLines(document.language).map { paragraph("Provenance", run($0)) }
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:ftr xmlns:w="\(Namespace.word)" xmlns:r="\(Namespace.relationships)">\
    \(paragraph("Footer", field("PAGE", shows: "1") + run(" / ") + field("NUMPAGES", shows: "1")))\(lines.joined())</w:ftr>
    """
}
