import MedDRA
import Reexamination

/// 予測性: whether the label in force at the application foretells an event, looked up once a term.
///
/// Listedness is judged for each (person, preferred term) by the event's seriousness after its repeats are collapsed
/// (domain brief §0.2).
struct Listedness {
    let label: LabelVersion
    private let anySeriousness: Set<TermCode>
    private let nonSeriousOnly: Set<TermCode>

    init(of snapshot: Snapshot) throws {
        guard let label = snapshot.labelAtApplication else { throw AnalysisError.noLabelInForce(on: snapshot.application) }
        self.label = label
        anySeriousness = Set(label.listed.filter { $0.extent == .anySeriousness }.map(\.preferredTerm))
        nonSeriousOnly = Set(label.listed.filter { $0.extent == .nonSeriousOnly }.map(\.preferredTerm))
    }

    /// The same as `LabelVersion.lists`, without a walk through the list for each event.
    func isListed(_ event: ReactionEvent) -> Bool {
        anySeriousness.contains(event.term) || (!event.isSerious && nonSeriousOnly.contains(event.term))
    }
}
