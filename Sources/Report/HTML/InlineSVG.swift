import Foundation

/// A drawing ready to stand inside HTML: without its XML prolog, and with its ids made its own, since the same drawing stands in the file once
/// for each language and a pattern looked up in a hidden one is not drawn.
func inlineSVG(_ svg: String, prefix: String) -> String {
    guard let start = svg.range(of: "<svg")?.lowerBound else { return "" }
    return String(svg[start...])
        .replacing(" id=\"", with: " id=\"\(prefix)-")
        .replacing("url(#", with: "url(#\(prefix)-")
        .replacing("href=\"#", with: "href=\"#\(prefix)-")
}
