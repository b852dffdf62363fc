/// A drawing in the line: SVG for those that can draw it, PNG for all others. One wider than the page's text is made smaller.
///
/// - Parameter number: its place in the document, from 1; its files and ids follow from it.
func drawing(_ graphic: Graphic, number: Int) -> String {
    let emuPerPoint = 12_700.0
    let width = max(graphic.width, 1), height = max(graphic.height, 1)
    let scale = min(1, Double(DOCXBody.textWidth) / 20 / width)
    let extent = #"cx="\#(Int((width * scale * emuPerPoint).rounded()))" cy="\#(Int((height * scale * emuPerPoint).rounded()))""#
    let caption = markupText("\(graphic.caption.label) \(graphic.caption.number)")
    let words = markupText(graphic.alternative)
    return """
    <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent \(extent)/><wp:effectExtent l="0" t="0" r="0" b="0"/>\
    <wp:docPr id="\(number)" name="\(caption)" descr="\(words)"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>\
    <a:graphic><a:graphicData uri="\(Namespace.picture)"><pic:pic><pic:nvPicPr><pic:cNvPr id="\(number)" name="\(caption)" descr="\(words)"/><pic:cNvPicPr/></pic:nvPicPr>\
    <pic:blipFill><a:blip r:embed="rIdPNG\(number)"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip r:embed="rIdSVG\(number)"/></a:ext></a:extLst></a:blip>\
    <a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
    <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext \(extent)/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
    """
}

/// XML namespaces of the parts.
enum Namespace {
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    static let graphics = "http://schemas.openxmlformats.org/drawingml/2006/main"
    static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    static let svg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
}
