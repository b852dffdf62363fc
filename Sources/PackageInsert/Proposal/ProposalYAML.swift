import MedDRA
import Reexamination

/// Writes a proposal as a labels.yaml, every entry of it unconfirmed.
///
/// An entry whose word has one suggestion names it; one with none or several has an empty `pt`, which a person fills in.
public struct ProposalYAML {
    let proposal: LabelProposal
    /// The package insert's file, and the SHA-256 of its bytes.
    let file: String
    let digest: String

    public init(_ proposal: LabelProposal, file: String, digest: String) {
        self.proposal = proposal
        self.file = file
        self.digest = digest
    }

    public var text: String {
        var lines = [
            "# 添付文書 XML から取り込んだ提案。人が原文と見比べて一つずつ確認するまで、何も判定に使われない（confirmed: false は check でエラーになる）。",
            "# A proposal read from a package insert. Nothing of it counts until a person has confirmed each entry against the original.",
            "# 確認したら pt を直し、confirmed: true とし、rationale: {by, on, reason} を加える。extent、fatal、population は原文に応じて加える。",
            "# To confirm: mend pt, set confirmed: true and add the rationale; add extent, fatal and population as the original asks for.",
            "labels:",
            "  - id: \(proposal.id)",
            "    effective: \(proposal.effective)",
            "    name: {ja: \(Self.quoted(name(.ja))), en: \(Self.quoted(name(.en)))}",
            "    source: {\(source)}",
            proposal.entries.isEmpty ? "    listed: []" : "    listed:",
        ]
        for entry in proposal.entries { lines += Self.lines(of: entry) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func name(_ language: Language) -> String {
        let month = proposal.insert.revised ?? "\(proposal.effective)"
        return LocalizedText(ja: "\(month) の版", en: "Version of \(month)")[language]
    }

    private var source: String {
        var parts = ["file: \(Self.quoted(file))", "sha256: \(Self.quoted(digest))"]
        if let number = proposal.insert.insertNumber { parts.append("insertNumber: \(Self.quoted(number))") }
        if let revised = proposal.insert.revised { parts.append("revised: \(Self.quoted(revised))") }
        return (parts + ["release: \(Self.quoted(proposal.release.version))"]).joined(separator: ", ")
    }

    private static func lines(of entry: LabelProposal.Entry) -> [String] {
        let chosen = entry.match.map { [quoted($0.term.name.japanese)] } ?? []
        var lines = [
            "      - pt: [\(chosen.joined(separator: ", "))]",
            "        section: \(quoted(entry.passage.section.rawValue))",
        ]
        if let frequency = entry.frequency { lines.append("        frequency: \(quoted(frequency))") }
        lines.append("        confirmed: false")
        var source = ["line: \(entry.passage.line)", "place: \(quoted(entry.passage.place))", "verbatim: \(quoted(entry.term.verbatim))", "term: \(quoted(entry.term.name))"]
        if !entry.term.steps.isEmpty { source.append("how: [\(entry.term.steps.map { quoted($0.text.ja) }.joined(separator: ", "))]") }
        if !entry.suggestions.isEmpty {
            source.append("suggestions: [\(entry.suggestions.map { quoted("\($0.term.name.japanese) (\($0.term.code)\($0.isMatch ? "" : ", 類似 \($0.score)"))") }.joined(separator: ", "))]")
        }
        lines.append("        source: {\(source.joined(separator: ", "))}")
        return lines
    }

    /// A scalar in double quotes, whatever stands in it.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case let control where control.value < 0x20 || (0x7F...0x9F).contains(control.value) || control.value == 0x2028 || control.value == 0x2029:
                result += "\\u" + String(repeating: "0", count: 4 - String(control.value, radix: 16).count) + String(control.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
