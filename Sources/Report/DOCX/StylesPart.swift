import Reexamination

/// Every look of the Word document, as named styles. Built-in names are in English in the file, as Word wants them; a Japanese Word shows them
/// in Japanese (見出し 1, 表題, 図表番号, 脚注文字列). The others bear Japanese names.
func stylesPart(_ language: Language) -> String {
    let latin = switch language { case .ja: "en-US"; case .en: "en-GB" }
    let styles = paragraphStyles(language) + headingStyles + characterStyles + tableStyles
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:styles xmlns:w="\(Namespace.word)"><w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="ＭＳ 明朝" w:cs="Times New Roman"/>\
    <w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="\(latin)" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault/></w:docDefaults>
    \(styles.joined(separator: "\n"))
    </w:styles>
    """
}

private let gothic = #"<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="ＭＳ ゴシック" w:cs="Arial"/>"#

/// - Parameters:
///   - next: what a new paragraph after this one is.
///   - layout: of the paragraph, in the schema's order.
///   - letters: of its text, in the schema's order.
private func paragraphStyle(_ id: String, _ name: String, basedOn base: String? = "Normal", next: String? = nil, priority: Int = 1, layout: String = "", letters: String = "") -> String {
    let isCustom = name.unicodeScalars.contains { $0.value > 0x7F }
    return #"<w:style w:type="paragraph"\#(isCustom ? #" w:customStyle="1""# : "") w:styleId="\#(id)"><w:name w:val="\#(name)"/>"#
        + (base.map { #"<w:basedOn w:val="\#($0)"/>"# } ?? "") + (next.map { #"<w:next w:val="\#($0)"/>"# } ?? "")
        + #"<w:uiPriority w:val="\#(priority)"/><w:qFormat/>"#
        + (layout.isEmpty ? "" : "<w:pPr>\(layout)</w:pPr>") + (letters.isEmpty ? "" : "<w:rPr>\(letters)</w:rPr>") + "</w:style>"
}

private func characterStyle(_ id: String, _ name: String, _ letters: String) -> String {
    let isCustom = name.unicodeScalars.contains { $0.value > 0x7F }
    return #"<w:style w:type="character"\#(isCustom ? #" w:customStyle="1""# : "") w:styleId="\#(id)"><w:name w:val="\#(name)"/>"#
        + #"<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="1"/><w:qFormat/><w:rPr>\#(letters)</w:rPr></w:style>"#
}

private let small = #"<w:sz w:val="18"/><w:szCs w:val="18"/>"#
private let tableText = #"<w:sz w:val="20"/><w:szCs w:val="20"/>"#
private let bold = "<w:b/><w:bCs/>"

private func paragraphStyles(_ language: Language) -> [String] {
    // Words of a Latin script are neither spaced out nor pulled apart.
    let isJapanese = language == .ja
    let justified = isJapanese ? #"<w:jc w:val="both"/>"# : #"<w:jc w:val="left"/>"#
    let spaced = isJapanese ? #"<w:spacing w:val="40"/>"# : ""
    return [
        #"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/></w:pPr></w:style>"#,
        paragraphStyle("Title", "Title", next: "BodyText", layout: #"<w:spacing w:before="240" w:after="240"/><w:jc w:val="center"/>"#,
                       letters: #"\#(gothic)\#(spaced)<w:sz w:val="32"/><w:szCs w:val="32"/>"#),
        paragraphStyle("Byline", "日付・作成者", next: "BodyText", layout: #"<w:jc w:val="right"/>"#),
        paragraphStyle("BodyText", "Body Text", layout: justified),
        paragraphStyle("BodyTextFirstIndent", "Body Text First Indent", basedOn: "BodyText", layout: #"<w:ind w:firstLineChars="100" w:firstLine="210"/>"#),
        paragraphStyle("MarkedList", "印付き一覧", layout: #"<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs><w:ind w:left="420" w:hanging="420"/>\#(justified)"#),
        paragraphStyle("Remark", "備考", layout: #"<w:spacing w:after="120"/>"#, letters: small),
        paragraphStyle("Closing", "Closing", layout: #"<w:spacing w:before="240"/><w:jc w:val="right"/>"#),
        paragraphStyle("Missing", "未記載", layout: """
        <w:pBdr><w:top w:val="dashed" w:sz="8" w:space="4" w:color="7A1F00"/><w:left w:val="dashed" w:sz="8" w:space="4" w:color="7A1F00"/>\
        <w:bottom w:val="dashed" w:sz="8" w:space="4" w:color="7A1F00"/><w:right w:val="dashed" w:sz="8" w:space="4" w:color="7A1F00"/></w:pBdr>\
        <w:shd w:val="clear" w:color="auto" w:fill="FFF3E0"/><w:spacing w:before="120" w:after="120"/><w:ind w:left="113" w:right="113"/>
        """, letters: #"<w:color w:val="7A1F00"/>"#),
        paragraphStyle("Caption", "caption", next: "BodyText", layout: #"<w:keepNext/><w:spacing w:before="180" w:after="40"/>"#, letters: gothic + tableText),
        paragraphStyle("FigureCaption", "図の題", basedOn: "Caption", next: "BodyText", layout: #"<w:keepNext w:val="0"/><w:spacing w:before="40" w:after="180"/><w:jc w:val="center"/>"#),
        paragraphStyle("Graphic", "図", next: "FigureCaption", layout: #"<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:before="180"/><w:jc w:val="center"/>"#),
        paragraphStyle("TableText", "表の文字", layout: #"<w:snapToGrid w:val="0"/>"#, letters: tableText),
        paragraphStyle("TableHead", "表の見出し", basedOn: "TableText", layout: "<w:keepNext/>"),
        paragraphStyle("TableGroup", "表の区分", basedOn: "TableText", layout: "<w:keepNext/>", letters: bold),
        paragraphStyle("TableTotal", "表の合計", basedOn: "TableText", letters: bold),
        paragraphStyle("TableNote", "表の注", layout: #"<w:snapToGrid w:val="0"/>"#, letters: small),
        paragraphStyle("TableNoteMarked", "表の注（※）", basedOn: "TableNote", layout: #"<w:ind w:left="540" w:hanging="540"/>"#),
        paragraphStyle("AfterTable", "表の後", layout: #"<w:snapToGrid w:val="0"/><w:spacing w:line="120" w:lineRule="exact"/>"#, letters: #"<w:sz w:val="8"/><w:szCs w:val="8"/>"#),
        paragraphStyle("Footer", "footer", priority: 99, layout: #"<w:snapToGrid w:val="0"/><w:jc w:val="center"/>"#, letters: small),
        paragraphStyle("Provenance", "出所", basedOn: "Footer", priority: 99, letters: #"<w:color w:val="595959"/><w:sz w:val="13"/><w:szCs w:val="13"/>"#),
        paragraphStyle("FootnoteText", "footnote text", priority: 99, layout: #"<w:snapToGrid w:val="0"/>"#, letters: small),
    ]
}

private let headingStyles = (1...9).map { level in
    let size = level == 1 ? 26 : level == 2 ? 24 : 21
    return paragraphStyle(
        "Heading\(level)", "heading \(level)", next: "BodyText", priority: 9,
        layout: #"<w:keepNext/><w:keepLines/><w:spacing w:before="\#(level == 1 ? 300 : 200)" w:after="60"/><w:outlineLvl w:val="\#(level - 1)"/>"#,
        letters: #"\#(gothic)\#(bold)<w:sz w:val="\#(size)"/><w:szCs w:val="\#(size)"/>"#)
}

private let characterStyles = [
    #"<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>"#,
    characterStyle("Target", "再審査対象", #"<w:u w:val="single"/>"#),
    characterStyle("Strong", "Strong", bold),
    characterStyle("Emphasis", "Emphasis", gothic),
    characterStyle("NoteMark", "注の印", #"<w:vertAlign w:val="superscript"/>"#),
    characterStyle("Superscript", "上付き", #"<w:vertAlign w:val="superscript"/>"#),
    characterStyle("FootnoteReference", "footnote reference", #"<w:vertAlign w:val="superscript"/>"#),
]

private let grid = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map { #"<w:\#($0) w:val="single" w:sz="4" w:space="0" w:color="000000"/>"# }.joined()

private func tableStyle(_ id: String, _ name: String) -> String {
    """
    <w:style w:type="table" w:customStyle="1" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>\
    <w:tblPr><w:tblBorders>\(grid)</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
    """
}

private let tableStyles = [
    """
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>\
    <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>\
    <w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
    """,
    tableStyle("DataTable", "集計表"),
    tableStyle("FormTable", "様式の表"),
]
