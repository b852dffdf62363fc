import Reexamination

/// What a run of text inherits from the inlines around it.
struct RunStyle {
    var isTarget = false
    var isStrong = false
    var isEmphasis = false
    /// The name of a character style that stands for all of these, such as that of a note's mark.
    var character: String?

    /// The run's properties, in the order that the schema asks for.
    var xml: String {
        let style = character ?? (isTarget ? "Target" : isEmphasis ? "Emphasis" : isStrong ? "Strong" : nil)
        var out = style.map { #"<w:rStyle w:val="\#($0)"/>"# } ?? ""
        // A run has one character style: what else it is has to be said as formatting.
        if isStrong, style != "Strong" { out += "<w:b/><w:bCs/>" }
        if isTarget, style != "Target" { out += #"<w:u w:val="single"/>"# }
        return out.isEmpty ? "" : "<w:rPr>\(out)</w:rPr>"
    }
}

func run(_ text: String, _ style: RunStyle = RunStyle()) -> String {
    text.isEmpty ? "" : #"<w:r>\#(style.xml)<w:t xml:space="preserve">\#(markupText(text))</w:t></w:r>"#
}

/// A field with what it showed when the document was made; Word brings it up to date.
func field(_ instruction: String, shows text: String, _ style: RunStyle = RunStyle()) -> String {
    func part(_ content: String) -> String { "<w:r>\(style.xml)\(content)</w:r>" }
    return part(#"<w:fldChar w:fldCharType="begin"/>"#)
        + part(#"<w:instrText xml:space="preserve"> \#(markupText(instruction)) </w:instrText>"#)
        + part(#"<w:fldChar w:fldCharType="separate"/>"#) + run(text, style) + part(#"<w:fldChar w:fldCharType="end"/>"#)
}

/// A paragraph in a named style; `properties` are those beside it that the document itself asks for, in the schema's order.
func paragraph(_ style: String, _ content: String, properties: String = "") -> String {
    #"<w:p><w:pPr><w:pStyle w:val="\#(style)"/>\#(properties)</w:pPr>\#(content)</w:p>"#
}
