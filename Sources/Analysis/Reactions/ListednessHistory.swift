import MedDRA
import Reexamination

/// The events that the label in force when they became known and the label that judges now see differently (domain brief §7.5).
///
/// ```swift
/// for flip in analysis.listedness.flips { print(flip.unit, flip.becameListed) }
/// ```
public struct ListednessHistory: Hashable, Sendable {
    /// The label that judges now.
    public let label: LabelVersion
    /// Every event, in ascending order of person and term.
    public let events: [JudgedEvent]
    /// In ascending order of person and term.
    public let flips: [ListednessFlip]
    /// 予測できない → 予測できる
    public let becameListed: CaseAndEventFigures
    /// 予測できる → 予測できない
    public let becameUnlisted: CaseAndEventFigures
    /// Events with a report from before the dossier's first label version: they cannot be compared.
    public let unjudged: FigureID
}

/// An event and what the labels say of it.
public struct JudgedEvent: Hashable, Sendable {
    /// A survey patient or a case.
    public let person: String
    public let term: TermCode
    public let name: LocalizedText
    public let isSerious: Bool
    public let isFatal: Bool
    /// By the labels in force when its reports became known; `nil` if one became known before the first version of the dossier.
    public let then: ListednessVerdict?
    /// By the label that judges now.
    public let now: ListednessVerdict

    /// The event as figures name it.
    public var unit: String { "\(person)#\(term)" }
    /// Whether a case report, not only a survey's form, tells of it.
    public var isInCaseReports: Bool { now.reports.contains { $0.record.domain == .caseReaction } }
}

/// An event that two judgements differ on. Its seriousness and outcome are those of now on both sides, so that only the
/// labels make the difference.
public struct ListednessFlip: Hashable, Sendable {
    public let event: JudgedEvent
    /// By the earlier of the two.
    public let then: ListednessVerdict
    public let now: ListednessVerdict

    public var unit: String { event.unit }
    public var becameListed: Bool { now.isListed }

    /// `nil` if both say the same.
    init?(_ event: JudgedEvent, from then: ListednessVerdict, to now: ListednessVerdict) {
        guard then.isListed != now.isListed else { return nil }
        self.event = event
        self.then = then
        self.now = now
    }
}

extension ListednessHistory {
    /// The events that the labels of two analyses of one snapshot see differently.
    public static func flips(from before: ListednessHistory, to after: ListednessHistory) -> [ListednessFlip] {
        let verdicts = Dictionary(before.events.map { ($0.unit, $0.now) }, uniquingKeysWith: { first, _ in first })
        return after.events.compactMap { event in verdicts[event.unit].flatMap { ListednessFlip(event, from: $0, to: event.now) } }
    }
}

extension ListednessHistory {
    init(of pool: ReactionSet, listedness: Listedness, terms: TermIndex, into ledger: inout FigureLedger) throws {
        var events: [JudgedEvent] = [], flips: [ListednessFlip] = []
        var listed: [ReactionEvent] = [], unlisted: [ReactionEvent] = [], unjudged: [ReactionEvent] = []
        for event in pool.events {
            let judged = JudgedEvent(person: pool.people[event.person], term: event.term, name: terms.name(of: event.term), isSerious: event.isSerious,
                                     isFatal: pool.isFatal(event), then: listedness.verdictAtReceipt(on: event, of: pool),
                                     now: listedness.verdict(on: event, of: pool))
            events.append(judged)
            guard let then = judged.then else {
                unjudged.append(event)
                continue
            }
            guard let flip = ListednessFlip(judged, from: then, to: judged.now) else { continue }
            flips.append(flip)
            if flip.becameListed { listed.append(event) } else { unlisted.append(event) }
        }
        let population = Population(name: LocalizedText(ja: "全ての副作用", en: "all adverse reactions"), figure: "adr.total.cases")
        let rule = Self.rule(listedness.label)
        func line(_ id: String, _ name: LocalizedText, _ scope: LocalizedText, _ events: [ReactionEvent]) throws -> CaseAndEventFigures {
            let cases = try ledger.enterCount(.init(
                id: "\(id).cases", label: LocalizedText(ja: "\(name.ja)の症例数", en: "\(name.en): cases"),
                definition: rule.followed(by: scope).followed(by: CountingRuleText.onePersonPerClass), population: population), .cases, pool.cases(of: events))
            let count = try ledger.enterCount(.init(
                id: "\(id).events", label: LocalizedText(ja: "\(name.ja)の件数", en: "\(name.en): events"),
                definition: rule.followed(by: scope).followed(by: CountingRuleText.oneEventPerTerm), population: population), .events, pool.events(of: events))
            return CaseAndEventFigures(cases: cases, events: count)
        }
        label = listedness.label
        self.events = events
        self.flips = flips
        becameListed = try line("adr.relisted.listed", LocalizedText(ja: "添付文書の改訂により予測できるとなった副作用", en: "Reactions that became listed"),
                                LocalizedText(ja: "うち、判明時は予測できず、判定に用いる版では予測できるもの。",
                                              en: "Those not foretold when they became known and foretold by the label that judges."), listed)
        becameUnlisted = try line("adr.relisted.unlisted", LocalizedText(ja: "添付文書の改訂により予測できないとなった副作用", en: "Reactions that became unlisted"),
                                  LocalizedText(ja: "うち、判明時は予測でき、判定に用いる版では予測できないもの。",
                                                en: "Those foretold when they became known and not foretold by the label that judges."), unlisted)
        self.unjudged = try ledger.enterCount(.init(
            id: "adr.relisted.unjudged.events", label: LocalizedText(ja: "判明時の予測性を判定できない副作用の件数", en: "Reactions not judged at receipt: events"),
            definition: rule.followed(by: LocalizedText(ja: "うち、報告のいずれかの判明時に有効な版が一式にないもの。",
                                                        en: "Those with a report that became known before the first label version of the dossier."))
                .followed(by: CountingRuleText.oneEventPerTerm), population: population), .events, pool.events(of: unjudged))
    }

    private static func rule(_ label: LabelVersion) -> LocalizedText {
        LocalizedText(
            ja: "全ての副作用の件を、報告ごとにその判明した日（症例報告は情報入手日、調査は発現以後に最初に回収した調査票の日）に有効な添付文書と、判定に用いる「\(label.name.ja)」（\(label.effective)）とで判定して比べる。重篤性と転帰は繰返しをまとめた現在のものを両方に用いる。",
            en: "Every event is judged by the labels in force on the days its reports became known (a case report: receipt; a survey: the first form collected on or after onset) and by \(label.name.en) (\(label.effective)), with its present seriousness and outcome both times.")
    }
}
