import MedDRA
import Reexamination

/// The preferred terms that occur, looked up in the release once.
struct TermIndex: Sendable {
    private var terms: [TermCode: PreferredTerm] = [:]
    private var classes: [TermCode: SystemOrganClass] = [:]

    init(_ sets: [ReactionSet], release: Release) throws {
        for set in sets {
            for row in set.rows where terms[row.report.term] == nil {
                guard let term = release.preferredTerm(row.report.term) else {
                    throw AnalysisError.unknownTerm(row.report.term, row.report.record)
                }
                guard let organClass = release.systemOrganClass(term.primarySystemOrganClass) else {
                    throw AnalysisError.termWithoutClass(term.code)
                }
                terms[term.code] = term
                classes[organClass.code] = organClass
            }
        }
    }

    /// The name of a term that occurs.
    func name(of term: TermCode) -> LocalizedText { terms[term].map { LocalizedText($0.name) } ?? LocalizedText(term.description) }

    func name(ofClass organClass: TermCode) -> LocalizedText {
        classes[organClass].map { LocalizedText($0.name) } ?? LocalizedText(organClass.description)
    }

    /// The primary organ class of a term that occurs.
    func organClass(of term: TermCode) -> SystemOrganClass? { terms[term].flatMap { classes[$0.primarySystemOrganClass] } }

    /// Those organ classes of `terms` in international order (国際誌合意順).
    func classes(of terms: some Sequence<TermCode>) -> [SystemOrganClass] {
        var found: [TermCode: SystemOrganClass] = [:]
        for term in terms {
            if let organClass = organClass(of: term) { found[organClass.code] = organClass }
        }
        return found.values.sorted { ($0.internationalOrder, $0.code) < ($1.internationalOrder, $1.code) }
    }
}

extension LocalizedText {
    init(_ name: TermName) { self.init(ja: name.japanese, en: name.english) }
}
