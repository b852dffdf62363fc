import MedDRA
import Reexamination

/// 表 6: the plan's risks with the cases of a survey's safety set, serious and non-serious.
///
/// ```swift
/// for section in analysis.surveys[0].riskTable.sections {
///     for row in section.rows { print(row.name.ja, row.footnote as Any, row.serious, row.nonSerious) }
/// }
/// ```
///
/// It has a row for every identified or potential risk in the plan on the day of application that either is a subject of
/// this re-examination or stands in the survey's protocol. A risk the survey did not look for is `.notInvestigated`.
public struct RiskTable: Hashable, Sendable {
    public let surveyID: String
    /// 安全性解析対象症例数, printed in the header.
    public let population: FigureID
    /// One for each category that has rows, identified risks first.
    public let sections: [Section]
    /// ＜リスクの定義＞ in the order of their numbers, from 1.
    public let footnotes: [Footnote]

    public struct Section: Hashable, Sendable {
        public let category: RiskCategory
        /// In the order of the plan.
        public let rows: [Row]
    }

    public struct Row: Hashable, Sendable {
        public let riskID: String
        /// As the plan calls it on the day of application.
        public let name: LocalizedText
        /// ※n; `nil` if the survey did not look for the risk.
        public let footnote: Int?
        public let serious: FigureID
        public let nonSerious: FigureID
        /// With any reaction of the risk, whatever its seriousness.
        public let any: FigureID
        /// Under which circumstances the definition's terms are the risk; two rows may share terms and differ here.
        public let circumstances: [RiskCircumstance]
    }

    /// A definition's terms; risks with the same terms share one.
    public struct Footnote: Hashable, Sendable {
        public let number: Int
        public let terms: TermSelection
        /// In the order of the rows.
        public let riskIDs: [String]
    }
}

extension RiskTable {
    init(of survey: SurveyContext, risks: ResolvedRisks, snapshot: Snapshot, into ledger: inout FigureLedger) throws {
        let named = survey.index.survey.protocol.risks
        for risk in named where snapshot.plan.risk(risk.riskID) == nil {
            throw AnalysisError.unknownRisk(risk.riskID, place: .survey(survey.id))
        }
        let namedIDs = Set(named.map(\.riskID))
        var lines: [(state: RiskState, item: RiskItem, figures: RiskFigures)] = []
        // A risk that has left the plan, or on which information is missing, keeps its figures, though no row.
        for item in snapshot.plan.risks where item.isSubject || namedIDs.contains(item.id) {
            let figures = try RiskFigures(of: item, resolved: risks[item.id], survey: survey, snapshot: snapshot, into: &ledger)
            if let state = item.state(on: snapshot.application), state.category != .importantMissingInformation {
                lines.append((state, item, figures))
            }
        }
        var footnotes = FootnoteNumbers()
        sections = RiskCategory.allCases.compactMap { category in
            let rows = lines.filter { $0.state.category == category }.map { state, item, figures in
                Row(riskID: item.id, name: state.name,
                    footnote: figures.isInvestigated ? item.definition.map { footnotes.number(of: $0.terms, for: item.id) } : nil,
                    serious: figures.serious, nonSerious: figures.nonSerious, any: figures.any,
                    circumstances: item.definition?.circumstances ?? [])
            }
            return rows.isEmpty ? nil : Section(category: category, rows: rows)
        }
        self.footnotes = footnotes.all
        surveyID = survey.id
        population = "survey.\(survey.id).safety.n"
    }
}

/// Numbers definitions in the order in which rows ask for them; equal terms share a number.
private struct FootnoteNumbers {
    private(set) var all: [RiskTable.Footnote] = []

    mutating func number(of terms: TermSelection, for riskID: String) -> Int {
        if let shared = all.firstIndex(where: { $0.terms == terms }) {
            all[shared] = RiskTable.Footnote(number: shared + 1, terms: terms, riskIDs: all[shared].riskIDs + [riskID])
            return shared + 1
        }
        all.append(RiskTable.Footnote(number: all.count + 1, terms: terms, riskIDs: [riskID]))
        return all.count
    }
}
