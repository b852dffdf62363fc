import Crypto
import Foundation
import MedDRA

/// The data of one re-examination as of its cut: the only input of every analysis.
///
/// ```swift
/// let analysis = try Analysis(of: snapshot, release: release)
/// print(snapshot.digest())           // printed on every output
/// ```
///
/// It is immutable once made. Files and database are two ways to make the same snapshot: it knows neither, so two
/// that are equal give the same bytes of every output.
public struct Snapshot: Hashable, Sendable, Codable {
    /// A short name for files and pages.
    public var id: String
    /// The title of what is reported, with a notice if the data are made up.
    public var notice: LocalizedText?
    public var product: Product
    public var plan: RiskManagementPlan
    public var surveys: [Survey]
    /// As of the data cut: of each case the newest version known by then, and none that is nullified by then.
    public var cases: [SafetyCase]
    /// The whole course of the cases that have more than one version, nullified ones among them; the others have `cases` alone.
    public var caseHistories: [CaseHistory] = []
    /// 安全性定期報告の単位期間, contiguous and in order; empty if the dossier does not state them.
    public var periodicReports: [PeriodicReport] = []
    /// 承認時までの臨床試験 with their patients, for forms 2 and 1-2.
    public var approvalTrials: [ApprovalTrial] = []
    /// The layouts of official forms that this dossier has of its own, instead of the program's.
    public var formLayouts: [FormLayout] = []
    public var labels: [LabelVersion]
    public var referenceTrials: [ReferenceTrial]
    public var measureTopics: [RegisterTopic]
    public var foreignMeasures: [ForeignMeasure]
    public var researchReports: [ResearchReport]
    public var domesticActions: [DomesticAction]
    public var narratives: [Narrative]
    public var decision: RegulatorDecision?
    /// データカットオフ日: nothing known later counts.
    public var dataCut: CalendarDate
    /// 再審査申請日: the plan and the label in force on this day are the ones that count.
    public var application: CalendarDate
    public var windows: ReportingWindows
    public var counting: CountingOptions
    public var style: HouseStyle
    /// The one release that every term is coded in.
    public var meddra: ReleaseIdentity

    public init(id: String, notice: LocalizedText?, product: Product, plan: RiskManagementPlan, surveys: [Survey], cases: [SafetyCase],
                labels: [LabelVersion], referenceTrials: [ReferenceTrial], measureTopics: [RegisterTopic], foreignMeasures: [ForeignMeasure],
                researchReports: [ResearchReport], domesticActions: [DomesticAction], narratives: [Narrative], decision: RegulatorDecision?,
                dataCut: CalendarDate, application: CalendarDate, windows: ReportingWindows, counting: CountingOptions, style: HouseStyle,
                meddra: ReleaseIdentity) {
        self.id = id
        self.notice = notice
        self.product = product
        self.plan = plan
        self.surveys = surveys
        self.cases = cases
        self.labels = labels
        self.referenceTrials = referenceTrials
        self.measureTopics = measureTopics
        self.foreignMeasures = foreignMeasures
        self.researchReports = researchReports
        self.domesticActions = domesticActions
        self.narratives = narratives
        self.decision = decision
        self.dataCut = dataCut
        self.application = application
        self.windows = windows
        self.counting = counting
        self.style = style
        self.meddra = meddra
    }

    /// 再審査申請時の添付文書: the label in force at the application, against which the whole history is judged.
    public var labelAtApplication: LabelVersion? {
        labels.filter { $0.effective <= application }.max { ($0.effective, $0.id) < ($1.effective, $1.id) }
    }

    /// The window of the (first) indication under re-examination.
    public var subjectPeriod: ReexaminationPeriod? { product.subjectIndications.first?.period }

    /// The periodic safety report of this number; nil for none, and for no number.
    public func periodicReport(_ number: Int?) -> PeriodicReport? { periodicReports.first { $0.number == number } }

    public func narrative(_ slot: Narrative.Slot) -> Narrative? { narratives.first { $0.slot == slot } }

    /// The snapshot's bytes in the one order that does not depend on how it was made.
    public func canonicalEncoding() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    /// SHA-256 of the canonical encoding, in lower-case hexadecimal.
    public func digest() throws -> String {
        SHA256.hash(data: try canonicalEncoding()).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
