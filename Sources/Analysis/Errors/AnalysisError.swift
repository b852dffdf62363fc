import MedDRA
import Reexamination

/// Why a snapshot cannot be analysed. A dossier that passed `check` meets none of them; a snapshot from elsewhere may.
///
/// ```swift
/// do { _ = try Analysis(of: snapshot, release: release) }
/// catch let error as AnalysisError { print(error.message[.ja]) }
/// ```
public enum AnalysisError: Error, Hashable, Sendable {
    /// The snapshot names one MedDRA release, another was given.
    case otherRelease(expected: String, found: String)
    /// No indication is marked as the subject of this re-examination.
    case noSubjectIndication
    /// No label is in force on the day of application, so listedness cannot be judged.
    case noLabelInForce(on: CalendarDate)
    /// No label is in force on the last day of a reporting period, so it cannot be judged as it was reported.
    case noLabelAtPeriodEnd(period: Int, on: CalendarDate)
    /// The periodic report that was asked for is none of the snapshot's.
    case unknownPeriod(Int, known: [Int])
    /// The label that was asked for is none of the snapshot's.
    case unknownLabel(String)
    /// A survey lacks a set that tables name: `safety`, or `efficacy` when it has endpoints.
    case missingAnalysisSet(survey: String, set: String)
    /// An analysis set is taken from one that does not exist, or in the end from itself.
    case unfoundedAnalysisSet(survey: String, set: String)
    case duplicateSubject(survey: String, subject: String)
    case recordOfUnknownSubject(RecordID)
    /// A reaction's preferred term is not one of the release.
    case unknownTerm(TermCode, RecordID)
    /// A preferred term whose primary organ class the release does not have.
    case termWithoutClass(TermCode)
    /// A risk's definition names something the release does not have.
    case unresolvableDefinition(risk: String, reason: LocalizedText)
    case unknownRisk(String, place: RiskPlace)
    /// Reactions of a risk are asked for, but the plan does not say which they are.
    case riskWithoutDefinition(String, place: RiskPlace)
    /// The months that border the duration classes must be positive and ascending.
    case durationClassesNotAscending
    /// A result that is none of the endpoint's categories.
    case unknownResult(endpoint: String, code: String, RecordID)
    /// An answer stands in a form that the protocol does not have.
    case unknownForm(endpoint: String, RecordID)
    case unknownProcedure(endpoint: String, code: String, RecordID)
    /// A planned subject has no performed procedure on record, and the endpoint has no `UNKNOWN` procedure to put it under.
    case noUnknownProcedure(endpoint: String, subject: String)
    /// A confidence level must lie between 0 and 100 percent.
    case confidenceOutOfRange(percent: Int)
    case unknownTopic(RecordID)
    case unknownReferenceTrial(endpoint: String, trial: String)
    /// A number and its parts that cannot be: more counted than there are.
    case impossibleProportion(FigureID, numerator: Int, denominator: Int)
    case duplicateFigure(FigureID)
    /// More terms or people than the counting kernel can hold.
    case notCountable(CountingError)
    /// The counting kernel and the list of contributors disagree: the program is wrong, and no number may be printed.
    case tracingDisagrees(FigureID, counted: Int, traced: Int)

    /// Where a risk is named.
    public enum RiskPlace: Hashable, Sendable {
        case survey(String)
        case lateOnsetRisks
        case pooledRisks
    }
}
