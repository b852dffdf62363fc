import Crypto
import Foundation
import Reexamination

/// The report as one HTML file that needs nothing else: no network, no other file, no script to be read.
///
/// ```swift
/// let html = try HTMLRenderer().render([.ja: japanese, .en: english], appendix: trace)
/// ```
///
/// Each printed number that the appendix knows is a link to its definition and to those who make it up; with script it opens beside the text.
public struct HTMLRenderer: Sendable {
    public init() {}

    /// - Parameters:
    ///   - pages: the same report in each language.
    ///   - initial: the language the page opens in, which is also that of its title and metadata; without it, or if there is no such page, the
    ///     first there is. A reader without script finds the report in this language first.
    ///   - appendix: what stands behind the figures; without it numbers are plain text.
    /// - Throws: `DocumentError` for a document that cannot be set.
    public func render(_ pages: [Language: Document], initial: Language = .ja, appendix: TraceAppendix?) throws(DocumentError) -> String {
        let documents = ([initial] + Language.allCases.filter { $0 != initial }).compactMap { pages[$0] }
        for document in documents { try document.requireSound() }
        let languages = documents.map(\.language)

        var places: [PrintedPlaces] = []
        var articles: [String] = []
        for document in documents {
            var article = HTMLArticle(document, traced: appendix)
            articles.append(article.html())
            places.append(PrintedPlaces(language: document.language, of: article.places))
        }

        let style = text(PackageResources.report_css) + (documents.first.map(printedMargins) ?? "")
        let script = text(PackageResources.report_js)
        let words = HTMLWords(languages: languages)
        var out = """
        <!DOCTYPE html>
        <html lang="\(languages.first?.rawValue ?? "ja")">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '\(sourceHash(of: script))'">
        <title>\(markupText(documents.first?.title ?? ""))</title>
        <meta name="generator" content="Saishinsa">
        \(documents.first.map(metadata) ?? "")
        <style>
        \(style)</style>
        </head>
        <body>
        <p class="skip"><a href="#report">\(words.both("本文へ移動", "Skip to the report"))</a></p>
        <header class="bar">
        \(documents.map(notice).joined())\(languageButtons(documents))</header>
        <main id="report">

        """
        out += articles.joined()
        let contributors = appendix.map(ContributorIndex.init)
        if let appendix, let contributors { out += figureAppendix(appendix, contributors: contributors, places: places, words: words) }
        out += "</main>\n"
        out += documents.map(provenance).joined()
        if let appendix, let contributors {
            out += """
            <div id="panel" role="dialog" tabindex="-1" hidden></div>
            <script type="application/json" id="trace">\(HTMLTraceData(appendix, contributors: contributors).json)</script>

            """
        }
        out += "<script>\(script)</script>\n</body>\n</html>\n"
        return out
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Only this very script may run, whatever else might slip into the page.
    private func sourceHash(of script: String) -> String {
        "sha256-" + Data(SHA256.hash(data: Data(script.utf8))).base64EncodedString()
    }

    private func metadata(_ document: Document) -> String {
        let provenance = document.provenance
        return [
            ("author", provenance.author), ("date", provenance.dataCut.description), ("saishinsa:snapshot-sha256", provenance.snapshotDigest),
            ("saishinsa:meddra-version", provenance.meddraVersion), ("saishinsa:label", provenance.label),
        ].map { #"<meta name="\#($0)" content="\#(markupText($1))">"# }.joined(separator: "\n")
    }

    private func notice(_ document: Document) -> String {
        guard let notice = document.provenance.notice else { return "" }
        return #"<p class="notice" role="note" lang="\#(document.language.rawValue)">\#(markupText(notice))</p>"# + "\n"
    }

    /// Hidden until the script, which alone can make them work, shows them.
    private func languageButtons(_ documents: [Document]) -> String {
        guard documents.count > 1 else { return "" }
        // Always in one order, so that a reader of several reports finds them in their places.
        let buttons = Language.allCases.compactMap { language in documents.first { $0.language == language } }.map { document in
            let name = switch document.language { case .ja: "日本語"; case .en: "English" }
            return #"<button type="button" lang="\#(document.language.rawValue)" data-title="\#(markupText(document.title))">\#(name)</button>"#
        }
        return #"<div id="languages" role="group" aria-label="言語 / Language" hidden>\#(buttons.joined())</div>"# + "\n"
    }

    private func provenance(_ document: Document) -> String {
        let lines = document.provenance.footerLines(document.language).map { "<p>\(markupText($0))</p>" }
        return #"<footer class="provenance" lang="\#(document.language.rawValue)">\#(lines.joined())</footer>"# + "\n"
    }

    /// What stands in the margins of each printed page.
    private func printedMargins(_ document: Document) -> String {
        let lines = document.provenance.footerLines(document.language)
        let source = lines.prefix(2).map { cssString($0) }.joined(separator: #" "\a" "#)
        let notice = document.provenance.notice.map { "@top-center{content:\(cssString($0));font-size:7pt}" } ?? ""
        return """
        @page{\(notice)@bottom-center{content:counter(page) " / " counter(pages) "\\a" \(source);white-space:pre;font-size:7pt;line-height:1.5}}

        """
    }

    private func cssString(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "<", ">", "&": out += "\\" + String(scalar.value, radix: 16) + " "
            case _ where scalar.value < 0x20: out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
