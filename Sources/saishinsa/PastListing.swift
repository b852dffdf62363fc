import Analysis
import Exchange
import MedDRA
import Reexamination
import Reporting

/// Which reactions of case reports the two ways of treating the past see differently, and why.
struct PastListing: Encodable {
    struct Line: Encodable {
        let caseID: String, term: String, name: String
        let then: String, now: String
        let reasons: [String]
    }

    let differences: [Line]
    private let language: Language

    private enum CodingKeys: String, CodingKey { case differences }

    init(_ analysed: AnalysedDossier, through: Int?, language: Language) throws {
        let snapshot = analysed.dossier.snapshot, release = analysed.dossier.release
        self.language = language
        func side(_ column: CaseReportColumn?, _ kind: CaseReportClass?) -> String {
            guard let column, let kind else { return LocalizedText(ja: "対象外", en: "not on the form")[language] }
            return "\(column.name[language])・\(kind.name[language])"
        }
        func label(_ id: String) -> LocalizedText { snapshot.labels.first { $0.id == id }?.name ?? LocalizedText(id) }
        differences = try PastComparison(of: snapshot, through: through).differences.map { difference in
            let name = release.preferredTerm(difference.term)?.name
            let reasons = difference.reasons.map { reason -> String in
                let words = switch reason {
                case .removed(nullified: true): LocalizedText(ja: "取下げ", en: "the case was nullified")
                case .removed(nullified: false): LocalizedText(ja: "現在の版は対象外", en: "the present version is not counted")
                case .version(let from, let to): LocalizedText(ja: "症例の版 第 \(from) 回 → 第 \(to) 回", en: "version \(from) → \(to) of the case")
                case .joined(let others):
                    LocalizedText(ja: "同じ患者の報告 \(others.joined(separator: "、")) と合わせて 1 例",
                                  en: "one case with the same patient’s \(others.joined(separator: ", "))")
                case .unknownThen: LocalizedText(ja: "単位期間の末日には未入手", en: "not known at the period’s end")
                case .label(let from, let to): LocalizedText(ja: "添付文書 \(label(from).ja) → \(label(to).ja)", en: "label \(label(from).en) → \(label(to).en)")
                }
                return words[language]
            }
            return Line(caseID: difference.caseID, term: "\(difference.term)", name: name.map { LocalizedText(ja: $0.japanese, en: $0.english)[language] } ?? "\(difference.term)",
                        then: side(difference.columnThen, difference.then), now: side(difference.columnNow, difference.now), reasons: reasons)
        }
    }

    /// For a terminal.
    var text: [String] {
        differences.map { "\($0.caseID)  \($0.name) [\($0.term)]  \($0.then) → \($0.now)  (\($0.reasons.joined(separator: "; ")))" }
            + [LocalizedText(ja: "報告時と現時点の判定が異なる副作用 \(differences.count) 件", en: "\(differences.count) reactions differ between as reported and judged anew")[language]]
    }
}
