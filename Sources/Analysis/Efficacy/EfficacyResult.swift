import Reexamination

/// What an efficacy endpoint of a survey came to, by the endpoint's kind.
///
/// ```swift
/// for endpoint in analysis.surveys[0].efficacy {
///     if case .response(let result) = endpoint.result { print(result.done, result.response as Any) }
/// }
/// ```
public enum EfficacyResult: Hashable, Sendable {
    case response(ResponseResult)
    case timeToFirst(TimeToFirstResult)
    case byForm(ByFormResult)
    case plannedAgainstActual(PlannedAgainstActualResult)
}

/// An endpoint with its result, in the order of the protocol.
public struct EndpointResult: Hashable, Sendable {
    public let endpointID: String
    public let name: LocalizedText
    public let result: EfficacyResult
}

/// The survey and those of its efficacy set, as an endpoint reads them.
struct EfficacyContext {
    let survey: SurveyContext
    /// 有効性解析対象, as positions in the survey's subjects.
    let subjects: [Int]
    let endpoint: EfficacyEndpoint
    let counting: CountingOptions

    /// What the ids of the endpoint's figures begin with.
    var prefix: String { "efficacy.\(survey.id).\(endpoint.id)" }

    var population: Population { survey.efficacyPopulation }

    func entry(_ key: String, _ label: LocalizedText, _ definition: LocalizedText, of population: Population? = nil) -> FigureLedger.Entry {
        FigureLedger.Entry(id: "\(prefix).\(key)",
                           label: LocalizedText(ja: "\(endpoint.name.ja)：\(label.ja)", en: "\(endpoint.name.en): \(label.en)"),
                           definition: definition, population: population ?? self.population)
    }

    /// A figure's population that is another figure of the endpoint.
    func population(_ key: String, _ name: LocalizedText) -> Population { Population(name: name, figure: "\(prefix).\(key)") }

    /// A subject's assessments with a result from a source, in the order of the records.
    func assessments(of position: Int, _ source: EfficacyEndpoint.Source) -> [(result: String, assessment: Assessment)] {
        survey.subject(position).assessments.compactMap { assessment in
            guard assessment.domain == source.domain, assessment.test == source.test, let result = assessment.result else { return nil }
            return (result, assessment)
        }
    }

    func contributor(_ position: Int, _ records: [RecordID]) -> Contributor {
        Contributor(unit: survey.subject(position).subject.id, records: records)
    }
}

extension EndpointResult {
    /// - Parameter trials: Figures of the reference trials by id.
    init(_ endpoint: EfficacyEndpoint, survey: SurveyContext, subjects: [Int], counting: CountingOptions, trials: [String: FigureID],
         into ledger: inout FigureLedger) throws {
        let context = EfficacyContext(survey: survey, subjects: subjects, endpoint: endpoint, counting: counting)
        endpointID = endpoint.id
        name = endpoint.name
        result = switch endpoint.rule {
        case .response(let rule): .response(try ResponseResult(rule, context, trials: trials, into: &ledger))
        case .timeToFirst(let rule): .timeToFirst(try TimeToFirstResult(rule, context, into: &ledger))
        case .byForm(let rule): .byForm(try ByFormResult(rule, context, into: &ledger))
        case .plannedAgainstActual(let rule): .plannedAgainstActual(try PlannedAgainstActualResult(rule, context, into: &ledger))
        }
    }
}
