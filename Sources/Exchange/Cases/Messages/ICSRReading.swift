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
/// | causality | G.k.9.i.2.r of the product; the reading that denies least counts |
struct ICSRReading {
    let icsr: ICSR
    let file: String
    let mapping: CaseMapping
    let release: Release?
    let problems: ProblemCollector

    /// A version that has yet to be numbered among its case's.
    struct Version {
        var kind: CaseVersion.Kind
        var facts: SafetyCase
        /// C.1.2, by which versions of one day's information are put in order.
        var created: String
        var location: SourceLocation
        /// The line of each reaction.
        var lines: [Int]
        /// Whether the product is one of the suspect drugs.
        var isOurs: Bool
        /// Whether a reason for use is stated, so that an indication should come of it.
        var hasReason: Bool
    }

    /// `nil` if the case cannot be told from others or dated; reported.
    func version() -> Version? {
        let id = needed(.C_1_8_1), received = day(.C_1_4), informed = day(.C_1_5)
        let drugs = icsr.repeats(.drug).filter(isSuspectProduct)
        let reactions = icsr.repeats(.reaction)
        let nullification = icsr[.C_1_11_1]?.text
        // Everything is looked at before anything is given up, so that all that is wrong is told at once.
        let read = reactions.enumerated().map { order, reaction in (sequence: order + 1, facts: facts(of: reaction, drugs), line: reaction.line(of: .E_i_2_1b) ?? icsr.line) }
        guard let id, let received, let informed else { return nil }
        guard id.utf8.allSatisfy({ $0 != 0x2F && $0 >= 0x20 && $0 != 0x7F }) else {
            report(.table(.notAnIdentifier), .C_1_8_1)
            return nil
        }
        if reactions.isEmpty, nullification != "1" { report(.message(.noReaction(id: id)), nil) }
        let isInfection = ["AA", "AC"].contains(icsr[.J2_1a]?.text ?? "")
        let events = read.compactMap { entry in
            entry.facts.map { CaseReaction(caseID: id, sequence: entry.sequence, facts: $0, isInfectionByProduct: isInfection) }
        }
        let lines = read.filter { $0.facts != nil }.map(\.line)
        let safetyCase = SafetyCase(
            id: id, source: source, country: country(reactions, drugs), received: received, indication: indication(drugs), sex: sex, age: age, linkedSubject: nil,
            reactions: events, informed: informed, site: primarySource?[.C_2_r_2_1]?.text, reporter: reporter)
        let kind: CaseVersion.Kind = switch nullification {
        case "1": .nullification
        case "2": .amendment
        default: .followUp
        }
        return Version(kind: kind, facts: safetyCase, created: icsr[.C_1_2]?.text ?? "", location: SourceLocation(file: file, line: icsr.line), lines: lines, isOurs: !drugs.isEmpty,
                       hasReason: !reasons(drugs).isEmpty)
    }

    // MARK: The case

    /// Suspect or interacting (G.k.1), by name or by a substance's name.
    private func isSuspectProduct(_ drug: Repeat) -> Bool {
        guard ["1", "3"].contains(drug[.G_k_1]?.text ?? "") else { return false }
        let names = [drug[.G_k_2_2]?.text] + drug.repeats(.substance).map { $0[.G_k_2_3_r_1]?.text }
        return names.contains { $0.map(mapping.isProduct) ?? false }
    }

    private var source: SafetyCase.Source {
        switch (icsr[.C_1_3]?.text, icsr[.C_5_4]?.text) {
        case ("1", _): icsr.repeats(.literature).contains { $0[.C_4_r_1]?.text != nil } ? .literature : .spontaneous
        case ("2", "1"): .trial
        case ("2", "3"): .survey
        case (_, _) where icsr[.C_1_8_2]?.text == "1": .regulator
        default: .other
        }
    }

    /// The primary source for regulatory purposes, else the first.
    private var primarySource: Repeat? {
        let sources = icsr.repeats(.primarySource)
        return sources.first { $0[.C_2_r_5]?.text == "1" } ?? sources.first
    }

    private var reporter: ReporterQualification? {
        switch primarySource?[.C_2_r_4]?.text {
        case "1": .physician
        case "2": .pharmacist
        case "3": .otherHealthProfessional
        case "4": .lawyer
        case "5": .consumer
        default: nil
        }
    }

    private func country(_ reactions: [Repeat], _ drugs: [Repeat]) -> String {
        let stated = reactions.lazy.compactMap { $0[.E_i_9]?.text }.first ?? primarySource?[.C_2_r_3]?.text ?? drugs.lazy.compactMap { $0[.G_k_2_4]?.text }.first
        guard let stated else {
            report(.message(.elementMissing("E.i.9 / C.2.r.3", title: LocalizedText(ja: "国", en: "country"))), nil)
            return "ZZ"
        }
        return stated.uppercased()
    }

    private var sex: Sex {
        switch icsr[.D_5]?.text {
        case "1": .male
        case "2": .female
        default: .unknown
        }
    }

    /// In whole years, from the age at onset or else from birth to the first onset.
    private var age: Int? {
        if let number = icsr[.D_2_2a]?.text.flatMap({ Double($0) }), number >= 0, number < 1_000_000 {
            switch icsr[.D_2_2b]?.text {
            case "10.a": return Int(number * 10)
            case "a": return Int(number)
            case "mo": return Int(number / 12)
            case "wk": return Int(number * 7 / 365.25)
            case "d": return Int(number / 365.25)
            case "h": return 0
            default: return nil
            }
        }
        guard let birth = icsr[.D_2_1]?.text.flatMap(MessageDate.day),
              let onset = icsr.repeats(.reaction).compactMap({ $0[.E_i_4]?.text.flatMap(MessageDate.day) }).min(), onset >= birth else { return nil }
        return onset.year - birth.year - ((onset.month, onset.day) < (birth.month, birth.day) ? 1 : 0)
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
        let onset = date(.E_i_4, reaction), end = date(.E_i_5, reaction)
        let outcome = outcome(reaction)
        let causality = causality(of: reaction, drugs)
        guard let text = reaction[.E_i_2_1b]?.text else {
            report(.message(.elementMissing("E.i.2.1b", title: ElementID.E_i_2_1b.definition.title)), .E_i_2_1b, at: place)
            return nil
        }
        guard text.utf8.count == 8, let code = TermCode(text) else {
            report(.table(.notATermCode(found: FoundValue(text))), .E_i_2_1b, at: place)
            return nil
        }
        var preferred = code
        if let release {
            let resolver = TermResolver(release: release, file: file, problems: problems)
            let location = SourceLocation(file: file, line: reaction.line(of: .E_i_2_1b))
            guard resolver.checked(code, .lowestLevelTerm, release, at: location, field: "E.i.2.1b") != nil, let term = release.lowestLevelTerm(code) else { return nil }
            if !term.isCurrent { problems.add(.message(.termNotCurrent(code)), at: location, field: "E.i.2.1b") }
            preferred = term.preferredTerm
        }
        let criteria = Set(Self.criteria.filter { reaction[$0.element]?.text == "true" }.map(\.criterion))
        return ReactionFacts(
            verbatim: reaction[.E_i_1_1a]?.text ?? reaction[.E_i_1_2]?.text ?? "", lowestLevelTerm: code, preferredTerm: preferred,
            seriousness: Seriousness(reporter: !criteria.isEmpty, company: nil, criteria: criteria), causality: causality, onset: onset, end: end, outcome: outcome)
    }

    private static let criteria: [(element: ElementID, criterion: Seriousness.Criterion)] = [
        (.E_i_3_2a, .death), (.E_i_3_2b, .lifeThreatening), (.E_i_3_2c, .hospitalisation), (.E_i_3_2d, .disability), (.E_i_3_2e, .congenitalAnomaly),
        (.E_i_3_2f, .otherMedicallyImportant),
    ]

    private func outcome(_ reaction: Repeat) -> Outcome {
        switch reaction[.E_i_7]?.text {
        case "1": return .recovered
        case "2": return .recovering
        case "3": return .notRecovered
        case "4": return .recoveredWithSequelae
        case "5": return .fatal
        case "0", nil: return .unknown
        case let code?:
            report(.message(.unusableCode("E.i.7", found: FoundValue(code), allowed: ["0", "1", "2", "3", "4", "5"])), .E_i_7, at: reaction.indexPath)
            return .unknown
        }
    }

    /// Of each assessor the judgement that denies least, over all suspect drugs that are the product and all methods.
    private func causality(of reaction: Repeat, _ drugs: [Repeat]) -> Causality {
        var causality = Causality(reporter: nil, company: nil)
        for pair in drugs.flatMap({ $0.repeats(.drugReaction) }) where pair.index == reaction.index {
            for assessment in pair.repeats(.assessment) {
                guard let source = assessment[.G_k_9_i_2_r_1]?.text, let result = assessment[.G_k_9_i_2_r_3]?.text else { continue }
                let assessor = mapping.assessor(source), judgement = mapping.result(result)
                if assessor == nil { report(.message(.unknownAssessor(FoundValue(source), known: CaseMapping.knownAssessors)), .G_k_9_i_2_r_1, at: assessment.indexPath) }
                if judgement == nil { report(.message(.unknownResult(FoundValue(result), known: CaseMapping.knownResults)), .G_k_9_i_2_r_3, at: assessment.indexPath) }
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

    // MARK: Elements

    private func needed(_ id: ElementID) -> String? {
        if let text = icsr[id]?.text, !text.isEmpty { return text }
        report(.message(.elementMissing(id.number, title: id.definition.title)), id)
        return nil
    }

    private func day(_ id: ElementID) -> CalendarDate? {
        guard let text = needed(id) else { return nil }
        if let day = MessageDate.day(text) { return day }
        report(.message(.unusableDate(id.number)), id)
        return nil
    }

    private func date(_ id: ElementID, _ reaction: Repeat) -> PartialDate? {
        guard let text = reaction[id]?.text else { return nil }
        if let date = MessageDate.partial(text) { return date }
        report(.message(.unusableDate(id.number)), id, at: reaction.indexPath)
        return nil
    }

    private func report(_ situation: ProblemSituation, _ id: ElementID?, at path: [Int] = []) {
        let line = id.flatMap { icsr.line(of: $0, at: path) } ?? icsr.line
        problems.add(situation, at: SourceLocation(file: file, line: line), field: id?.number)
    }
}
