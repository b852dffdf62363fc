import MedDRA
import Reexamination

/// The preferred terms that occur, looked up in the release once and numbered for the counting kernel.
struct TermIndex: Sendable {
    /// In ascending order of code; a term's position is its number in the kernel.
    private let terms: [PreferredTerm]
    /// In international order (国際誌合意順).
    private let classes: [SystemOrganClass]
    private let termOrdinals: [TermCode: Int]
    private let classOrdinals: [TermCode: Int]
    /// Which class each term is counted under.
    let hierarchy: TermToClass

    init(_ sets: [ReactionSet], release: Release) throws {
        var terms: [TermCode: PreferredTerm] = [:], classes: [TermCode: SystemOrganClass] = [:]
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
        let orderedTerms = terms.values.sorted { $0.code < $1.code }
        let orderedClasses = classes.values.sorted { ($0.internationalOrder, $0.code) < ($1.internationalOrder, $1.code) }
        let classOrdinals = Dictionary(uniqueKeysWithValues: orderedClasses.enumerated().map { ($1.code, $0) })
        do throws(CountingError) {
            hierarchy = try TermToClass(classOfTerm: orderedTerms.map { UInt8(clamping: classOrdinals[$0.primarySystemOrganClass] ?? 0) },
                                        classCount: orderedClasses.count)
        } catch { throw AnalysisError.notCountable(error) }
        self.terms = orderedTerms
        self.classes = orderedClasses
        self.classOrdinals = classOrdinals
        termOrdinals = Dictionary(uniqueKeysWithValues: orderedTerms.enumerated().map { ($1.code, $0) })
    }

    /// The term's number in the kernel; `nil` if it does not occur.
    func ordinal(of term: TermCode) -> Int? { termOrdinals[term] }
    func classOrdinal(of organClass: TermCode) -> Int? { classOrdinals[organClass] }

    /// The name of a term that occurs.
    func name(of term: TermCode) -> LocalizedText {
        ordinal(of: term).map { LocalizedText(terms[$0].name) } ?? LocalizedText(term.description)
    }

    /// The primary organ class of a term that occurs.
    func organClass(of term: TermCode) -> SystemOrganClass? {
        ordinal(of: term).flatMap { classOrdinals[terms[$0].primarySystemOrganClass] }.map { classes[$0] }
    }

    /// The primary organ classes of `terms` in international order.
    func classes(of terms: some Sequence<TermCode>) -> [SystemOrganClass] {
        let found = Set(terms.lazy.compactMap { organClass(of: $0)?.code })
        return classes.filter { found.contains($0.code) }
    }
}

extension LocalizedText {
    init(_ name: TermName) { self.init(ja: name.japanese, en: name.english) }
}
