import Reexamination

/// The page, the type and the functions that the blocks call.
///
/// Japanese needs a word on three settings. Tables get their lines' full height (`top-edge`, `bottom-edge`), or rows are only as high as
/// a capital and underlines touch the rule. `cjk-latin-spacing` gives the quarter space between scripts. `distribute` spreads a label
/// over its cell (均等割付), which is a justified line that ends in a break.
func typstSettings(of document: Document) -> String {
    let provenance = document.provenance
    let keywords = ["SHA-256 \(provenance.snapshotDigest)", "MedDRA/J \(provenance.meddraVersion)", provenance.label]
    let language = switch document.language {
    case .ja: #"lang: "ja", region: "jp""#
    case .en: #"lang: "en", region: "gb""#
    }
    let footer = provenance.footerLines(document.language).map(typstLiteral).joined(separator: "; linebreak(); ")
    return """
    #set document(title: \(typstLiteral(document.title)), author: \(typstLiteral(provenance.author)), \
    keywords: (\(keywords.map(typstLiteral).joined(separator: ", ")),), date: auto)
    #set text(font: ("Noto Serif CJK JP",), size: 10.5pt, \(language), cjk-latin-spacing: auto, hyphenate: false)
    #set page(paper: "a4",\(document.isLandscape ? " flipped: true," : "") margin: (x: 25mm, top: 24mm, bottom: 27mm), footer-descent: 5mm, footer: context {
      set align(center)
      set par(leading: 0.4em)
      text(9pt, counter(page).display("1 / 1", both: true))
      v(2.2mm, weak: true)
      text(6pt, fill: luma(35%), { \(footer) })
    })
    \(typstFunctions)
    #title()
    \(document.byline.isEmpty ? "" : "#byline(\(document.byline.map(typstLiteral).joined(separator: ", ")))")
    """
}

private let typstFunctions = #"""
#set par(justify: true, leading: 0.72em, spacing: 0.72em)
#show title: it => align(center, text(17pt, weight: "regular", it))
#show heading: set text(font: ("Noto Sans CJK JP",), weight: "bold")
#show heading.where(level: 1): set text(12pt)
#show heading.where(level: 2): set text(11pt)
#show heading: set block(above: 1.5em, below: 0.8em, sticky: true)
#set footnote.entry(gap: 0.5em, separator: line(length: 30%, stroke: 0.5pt))
#show footnote.entry: set text(8.5pt)
#set figure(numbering: none, supplement: none, outlined: false, gap: 0.5em)
#show figure: set block(breakable: true, above: 1.1em, below: 1.1em)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: table): set align(start)
#show figure.where(kind: table): set block(below: 1em)
#show figure.caption.where(kind: table): it => block(sticky: true, width: 100%, align(start, it.body))
#show figure.caption.where(kind: image): it => align(center, it.body)
#show figure.where(kind: image): set block(breakable: false)
#set table(stroke: 0.5pt, inset: (x: 4pt, y: 2.4pt), align: start + horizon)
#show table: set text(9.5pt, top-edge: 0.88em, bottom-edge: -0.12em, hyphenate: true)
#show table: set par(leading: 0.24em, spacing: 0.24em, justify: false)
#let whole(sticks, body) = { show figure.where(kind: table): set block(breakable: false, sticky: sticks); body }
#let paragraph(indented, body) = par(first-line-indent: (amount: if indented { 1em } else { 0em }, all: true), body)
#let line(hangs, body) = par(hanging-indent: if hangs { 1em } else { 0em }, body)
#let target(body) = underline(offset: 2.2pt, stroke: 0.5pt, evade: false, body)
#let distribute(body) = { set par(justify: true); body; linebreak(justify: true) }
#let byline(..lines) = align(end, { set par(leading: 0.6em); lines.pos().join(linebreak()) })
#let marked(marks, ..items) = enum(numbering: n => marks.at(n - 1), number-align: start + top, body-indent: 0.4em, ..items)
#let remark(body) = block(above: 0.6em, below: 1em, text(8.5pt, body))
#let closing(body) = align(end, body)
#let missing(body) = block(width: 100%, inset: 6pt, stroke: (paint: black, thickness: 1pt, dash: "dashed"), fill: luma(93%), strong(body))
#let note(anchor, mark, body) = context {
  set text(8.5pt)
  set par(leading: 0.4em, spacing: 0.4em, hanging-indent: measure(mark).width)
  par({ [#metadata(none)#label(anchor)]; mark; body })
}
#let notes(..items) = { v(-0.45em); block(above: 0pt, below: 1.2em, items.pos().join()) }
#let drawing(file, width, description) = image(file, width: calc.min(width, 160mm), alt: description)
"""#
