import Analysis
import Reexamination

/// A survey's protocol and what it came to, side by side.
struct ReportedSurvey: Sendable {
    let plan: SurveyProtocol
    let results: SurveyAnalysis

    var id: String { plan.id }
    var name: LocalizedText { plan.name }
}

extension Composition {
    /// In the order of the snapshot.
    var surveys: [ReportedSurvey] {
        snapshot.surveys.compactMap { survey in
            analysis.surveys.first { $0.surveyID == survey.id }.map { ReportedSurvey(plan: survey.protocol, results: $0) }
        }
    }
}
