/// Word wants a theme; nothing in the styles uses it.
let themePart: String = {
    let colours = [
        ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "333333"), ("lt2", "EEEEEE"), ("accent1", "0B3A75"), ("accent2", "7A1F00"), ("accent3", "595959"),
        ("accent4", "8A8A8A"), ("accent5", "2E6B34"), ("accent6", "6B2E66"), ("hlink", "0B3A75"), ("folHlink", "595959"),
    ].map { #"<a:\#($0.0)><a:srgbClr val="\#($0.1)"/></a:\#($0.0)>"# }
    func fonts(_ latin: String, _ japanese: String) -> String { #"<a:latin typeface="\#(latin)"/><a:ea typeface="\#(japanese)"/><a:cs typeface=""/>"# }
    let fill = #"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#
    let line = #"<a:ln w="9525">\#(fill)</a:ln>"#
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    func thrice(_ text: String) -> String { text + text + text }
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <a:theme xmlns:a="\(Namespace.graphics)" name="Saishinsa"><a:themeElements><a:clrScheme name="Saishinsa">\(colours.joined())</a:clrScheme>\
    <a:fontScheme name="Saishinsa"><a:majorFont>\(fonts("Arial", "ＭＳ ゴシック"))</a:majorFont><a:minorFont>\(fonts("Times New Roman", "ＭＳ 明朝"))</a:minorFont></a:fontScheme>\
    <a:fmtScheme name="Saishinsa"><a:fillStyleLst>\(thrice(fill))</a:fillStyleLst><a:lnStyleLst>\(thrice(line))</a:lnStyleLst>\
    <a:effectStyleLst>\(thrice(effect))</a:effectStyleLst><a:bgFillStyleLst>\(thrice(fill))</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>
    """
}()
