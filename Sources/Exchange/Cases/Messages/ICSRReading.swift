import E2B
import Foundation
import MedDRA
import Reexamination

/// What one message says of a case, in the dossier's terms (docs/dossier-format.md, “E2B(R3)”).
///
/// | of the case | from |
/// |---|---|
/// | 識別番号 | C.1.8.1 |
/// | 情報入手日, newest information | C.1.4, C.1.5 as the sender dates them |
/// | source | C.1.3, C.5.4, C.4.r.1, C.1.8.2 |
/// | country | E.i.9, else C.2.r.3 of the primary source, else G.k.2.4 |
/// | indication | G.k.7.r of the product, by `cases/mapping.yaml` |
/// | reactions | E.i; terms brought to the dossier's release by their LLT |
/// | causality | G.k.9.i.2.r of the product; the reading that denies least counts, and one that names no assessor denies nothing |
struct ICSRReading {
    let elements: MessageElements
    let mapping: CaseMapping
    let release: Release?

    private var icsr: ICSR { elements.icsr }

    init(icsr: ICSR, file: String, mapping: CaseMapping, release: Release?) {
        elements = MessageElements(icsr: icsr, file: file)
        self.mapping = mapping
        self.release = release
    }

    /// What reading a message gave.
    struct Outcome {
        /// `nil` if the case cannot be told from others or dated, which is among the problems.
        var version: Version?
        /// C.1.8.1, else C.1.1.
        var id: String?
        /// C.1.5.
        var informed: CalendarDate?
        /// Whether the product is a suspect drug, or the message takes a case back without naming any.
        var mayBeOurs: Bool
        /// What is wrong with the message, to be reported if it counts.
        var problems: [Problem]
    }

    /// A version that has yet to be numbered among its case's.
    struct Version {
        var kind: CaseVersion.Kind
        var facts: SafetyCase
        /// C.1.2 in seconds, by which versions of one day's information are put in order.
        var created: Int
        var location: SourceLocation
        /// The line of each reaction that could be read.
        var lines: [Int]
        /// How many reactions it has, those that could not be read among them.
        var eventCount: Int
        /// Whether the product is one of the suspect drugs.
        var isOurs: Bool
        /// Whether a reason for use is stated, so that an indication should come of it.
        var hasReason: Bool
        var problems: [Problem] = []
    }

    func outcome() -> Outcome {
        let drugs = icsr.repeats(.drug).filter(isSuspectProduct)
        let nullification = elements.code(.C_1_11_1), informed = elements.day(.C_1_5)
        var version = version(drugs, nullification, informed)
        let problems = elements.noted
        version?.problems = problems
        return Outcome(version: version, id: elements.text(.C_1_8_1) ?? elements.text(.C_1_1), informed: informed, mayBeOurs: !drugs.isEmpty || nullification == "1", problems: problems)
    }

    private func version(_ drugs: [Repeat], _ nullification: String?, _ informed: CalendarDate?) -> Version? {
        let id = elements.needed(.C_1_8_1), received = elements.day(.C_1_4)
        let reactions = icsr.repeats(.reaction)
        // Everything is looked at before anything is given up, so that all that is wrong is told at once.
        let read = reactions.enumerated().map { order, reaction in (sequence: order + 1, facts: facts(of: reaction, drugs), line: reaction.line(of: .E_i_2_1b) ?? icsr.line) }
        let head = (source: source, country: country(reactions, drugs), sex: sex, age: MessageAge(elements: elements).years, reporter: reporter)
        guard let id, let received, let informed else { return nil }
        if informed < received { elements.report(.date(.informedBeforeReceipt), .C_1_5) }
        guard id.utf8.allSatisfy({ $0 != 0x2F && $0 >= 0x20 && $0 != 0x7F }) else {
            elements.report(.table(.notAnIdentifier), .C_1_8_1)
            return nil
        }
        if reactions.isEmpty, nullification != "1" { elements.report(.message(.noReaction(id: id)), nil) }
        let isInfection = ["AA", "AC"].contains(icsr[.J2_1a]?.text ?? "")
        let events = read.compactMap { entry in
            entry.facts.map { CaseReaction(caseID: id, sequence: entry.sequence, facts: $0, isInfectionByProduct: isInfection) }
        }
        let lines = read.filter { $0.facts != nil }.map(\.line)
        let safetyCase = SafetyCase(
            id: id, source: head.source, country: head.country, received: received, indication: indication(drugs), sex: head.sex, age: head.age, linkedSubject: nil,
            reactions: events, informed: informed, site: primarySource?[.C_2_r_2_1]?.text, reporter: head.reporter)
        let kind: CaseVersion.Kind = switch nullification {
        case "1": .nullification
        case "2": .amendment
        default: .followUp
        }
        return Version(kind: kind, facts: safetyCase, created: MessageDate.instant(icsr[.C_1_2]?.text ?? ""), location: SourceLocation(file: elements.file, line: icsr.line), lines: lines, eventCount: reactions.count, isOurs: !drugs.isEmpty,
                       hasReason: !reasons(drugs).isEmpty)
    }

    // MARK: The case

    /// Suspect or interacting (G.k.1), by name or by a substance's name.
    private func isSuspectProduct(_ drug: Repeat) -> Bool {
        let names = [drug[.G_k_2_2]?.text] + drug.repeats(.substance).map { $0[.G_k_2_3_r_1]?.text }
        guard names.contains(where: { $0.map(mapping.isProduct) ?? false }) else { return false }
        guard MessageElements.text(drug[.G_k_1]) != nil else { return false }
        // A role that is no role is noted, and the case asked for rather than passed over.
        let role = elements.code(.G_k_1, in: drug)
        return role.map { ["1", "3"].contains($0) } ?? true
    }

    private var source: SafetyCase.Source {
        switch (elements.code(.C_1_3), elements.code(.C_5_4)) {
        case ("1", _): icsr.repeats(.literature).contains { $0[.C_4_r_1]?.text != nil } ? .literature : .spontaneous
        case ("2", "1"): .trial
        case ("2", "3"): .survey
        case (_, _) where elements.code(.C_1_8_2) == "1": .regulator
        default: .other
        }
    }

    /// The primary source for regulatory purposes, else the first.
    private var primarySource: Repeat? {
        let sources = icsr.repeats(.primarySource)
        return sources.first { $0[.C_2_r_5]?.text == "1" } ?? sources.first
    }

    private var reporter: ReporterQualification? {
        switch primarySource.flatMap({ elements.code(.C_2_r_4, in: $0) }) {
        case "1": .physician
        case "2": .pharmacist
        case "3": .otherHealthProfessional
        case "4": .lawyer
        case "5": .consumer
        default: nil
        }
    }

    /// The first that is stated; a code that no country has is noted and stays out of the domestic counts.
    private func country(_ reactions: [Repeat], _ drugs: [Repeat]) -> String {
        let places = reactions.map { ($0, ElementID.E_i_9) } + (primarySource.map { [($0, ElementID.C_2_r_3)] } ?? []) + drugs.map { ($0, ElementID.G_k_2_4) }
        for (part, id) in places {
            guard let stated = MessageElements.text(part[id])?.uppercased() else { continue }
            if !RegisteredCodes.countries.contains(stated) {
                elements.report(.message(.unusableCode(id.number, found: FoundValue(stated), allowed: ["JP", "US", "…"])), id, at: part.indexPath)
            }
            return stated
        }
        elements.report(.message(.elementMissing("E.i.9 / C.2.r.3", title: LocalizedText(ja: "国", en: "country"))), nil)
        return "ZZ"
    }

    private var sex: Sex {
        // ISO 5218, the list's own system, has 0 and 9 for what is not known, which the guide says by null flavours.
        guard !["0", "9"].contains(icsr[.D_5]?.text ?? "") else { return .unknown }
        return switch elements.code(.D_5) {
        case "1": .male
        case "2": .female
        default: .unknown
        }
    }

    private func indication(_ drugs: [Repeat]) -> Int? {
        reasons(drugs).lazy.compactMap(mapping.indication).first
    }

    /// Reasons for use, as reported or coded.
    private func reasons(_ drugs: [Repeat]) -> [String] {
        drugs.flatMap { $0.repeats(.indication) }.flatMap { [$0[.G_k_7_r_1]?.text, $0[.G_k_7_r_2b]?.text] }.compactMap { $0 }
    }

    // MARK: Reactions

    private func facts(of reaction: Repeat, _ drugs: [Repeat]) -> ReactionFacts? {
        let place = reaction.indexPath
        let onset = elements.date(.E_i_4, in: reaction), end = elements.date(.E_i_5, in: reaction)
        if let onset, let end, end.latest < onset.earliest { elements.report(.date(.endBeforeStart(startColumn: "E.i.4")), .E_i_5, at: place) }
        let outcome = outcome(reaction)
        let causality = causality(of: reaction, drugs)
        let criteria = Set(Self.criteria.filter { elements.flag($0.element, in: reaction) }.map(\.criterion))
        guard let text = MessageElements.text(reaction[.E_i_2_1b]) else {
            elements.report(.message(.elementMissing("E.i.2.1b", title: ElementID.E_i_2_1b.definition.title)), .E_i_2_1b, at: place)
            return nil
        }
        guard text.utf8.count == 8, let code = TermCode(text) else {
            elements.report(.table(.notATermCode(found: FoundValue(text))), .E_i_2_1b, at: place)
            return nil
        }
        var preferred = code
        if let release {
            let resolver = TermResolver(release: release, file: elements.file, problems: elements.problems)
            let location = SourceLocation(file: elements.file, line: reaction.line(of: .E_i_2_1b))
            guard resolver.checked(code, .lowestLevelTerm, release, at: location, field: "E.i.2.1b") != nil, let term = release.lowestLevelTerm(code) else { return nil }
            if !term.isCurrent { elements.problems.add(.message(.termNotCurrent(code)), at: location, field: "E.i.2.1b") }
            preferred = term.preferredTerm
        }
        return ReactionFacts(
            verbatim: reaction[.E_i_1_1a]?.text ?? reaction[.E_i_1_2]?.text ?? "", lowestLevelTerm: code, preferredTerm: preferred,
            seriousness: Seriousness(reporter: !criteria.isEmpty, company: nil, criteria: criteria), causality: causality, onset: onset, end: end, outcome: outcome)
    }

    private static let criteria: [(element: ElementID, criterion: Seriousness.Criterion)] = [
        (.E_i_3_2a, .death), (.E_i_3_2b, .lifeThreatening), (.E_i_3_2c, .hospitalisation), (.E_i_3_2d, .disability), (.E_i_3_2e, .congenitalAnomaly),
        (.E_i_3_2f, .otherMedicallyImportant),
    ]

    private func outcome(_ reaction: Repeat) -> Reexamination.Outcome {
        switch elements.code(.E_i_7, in: reaction) {
        case "1": .recovered
        case "2": .recovering
        case "3": .notRecovered
        case "4": .recoveredWithSequelae
        case "5": .fatal
        default: .unknown
        }
    }

    /// Of each assessor the judgement that denies least, over all suspect drugs that are the product and all methods.
    private func causality(of reaction: Repeat, _ drugs: [Repeat]) -> Causality {
        var causality = Causality(reporter: nil, company: nil)
        for pair in drugs.flatMap({ $0.repeats(.drugReaction) }) where pair.index == reaction.index {
            for assessment in pair.repeats(.assessment) {
                guard let result = MessageElements.text(assessment[.G_k_9_i_2_r_3]) else { continue }
                let judgement = mapping.result(result)
                if judgement == nil { elements.report(.message(.unknownResult(FoundValue(result), known: CaseMapping.knownResults)), .G_k_9_i_2_r_3, at: assessment.indexPath) }
                guard let source = MessageElements.text(assessment[.G_k_9_i_2_r_1]) else {
                    elements.report(.message(.assessorMissing), .G_k_9_i_2_r_3, at: assessment.indexPath)
                    // Whoever it was, somebody does not deny: left out, it could take the reaction out of the counts.
                    if let judgement, judgement != .notRelated { causality.reporter = Self.stronger(causality.reporter, judgement) }
                    continue
                }
                let assessor = mapping.assessor(source)
                if assessor == nil { elements.report(.message(.unknownAssessor(FoundValue(source), known: CaseMapping.knownAssessors)), .G_k_9_i_2_r_1, at: assessment.indexPath) }
                guard let assessor, let judgement else { continue }
                switch assessor {
                case .reporter: causality.reporter = Self.stronger(causality.reporter, judgement)
                case .company: causality.company = Self.stronger(causality.company, judgement)
                }
            }
        }
        return causality
    }

    private static func stronger(_ known: Causality.Judgement?, _ other: Causality.Judgement) -> Causality.Judgement {
        let order = Causality.Judgement.allCases
        guard let known, let first = order.firstIndex(of: known), let second = order.firstIndex(of: other) else { return other }
        return order[min(first, second)]
    }
}
