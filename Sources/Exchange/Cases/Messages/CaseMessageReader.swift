import E2B
import Foundation
import MedDRA
import Reexamination

/// `cases/*.xml`: cases as they are exchanged, in batches or one by one. All versions of a case are put in order, and the company's judgements
/// (`cases/judgements.csv`) are laid over them.
struct CaseMessageReader {
    let folder: URL
    let release: Release?
    let product: Product?
    let mappingFile: YAMLFile?
    let problems: ProblemCollector

    /// The cases of all messages.
    struct Cases {
        /// In order of id; every case has its versions, a single one too.
        var histories: [CaseHistory] = []
        /// Where each version of a case begins, in the order of its versions.
        var places: [String: [SourceLocation]] = [:]
        /// Where each reaction of the version that counts stands.
        var reactionPlaces: [(RecordID, SourceLocation)] = []

        /// Of each case the version that counts on a day.
        func cases(asOf day: CalendarDate) -> [SafetyCase] { histories.compactMap { $0.version(asOf: day)?.facts } }

        /// Those of more than one version, or taken back.
        var withCourse: [CaseHistory] { histories.filter { $0.versions.count > 1 || $0.versions.contains { $0.kind == .nullification } } }
    }

    func cases(dataCut: CalendarDate?) -> Cases {
        var mapping = CaseMapping(product: product)
        if let mappingFile { mapping.add(mappingFile.root) }
        let judgements = JudgementReader(folder: folder, release: release, problems: problems).judgements()
        var versions: [String: [ICSRReading.Version]] = [:]
        for path in Self.files(in: folder) {
            // The reader hands messages on from inside its parser, so what they become is held by a reference.
            let read = Gathered()
            do {
                try MessageFile(folder.appendingPathComponent(path)).read { icsr in
                    guard icsr.kind == .report else { return }
                    if let version = ICSRReading(icsr: icsr, file: path, mapping: mapping, release: release, problems: problems).version() { read.versions.append(version) }
                }
            } catch let problem as MessageProblem {
                let text = ProblemText(problem.message, found: problem.path.isEmpty ? nil : LocalizedText(problem.path), mend: problem.mend)
                problems.add(.message(.unreadable(rule: problem.id, text: text)), at: SourceLocation(file: path, line: problem.line))
            } catch {
                problems.add(.file(.unreadable(reason: error.localizedDescription)), at: SourceLocation(file: path))
            }
            for version in read.versions { versions[version.facts.id, default: []].append(version) }
        }
        var cases = Cases()
        for (id, unordered) in versions.sorted(by: { $0.key < $1.key }) {
            add(numbered(unordered), judgements[id] ?? [], to: &cases, dataCut)
        }
        reportStray(judgements, among: cases)
        return cases
    }

    private final class Gathered { var versions: [ICSRReading.Version] = [] }

    /// In order of name.
    static func files(in folder: URL) -> [String] {
        DossierFolder.names(in: "cases", of: folder).filter { $0.lowercased().hasSuffix(".xml") }.map { "cases/\($0)" }
    }

    /// In order of information, then of creation; the first is the initial report.
    private func numbered(_ versions: [ICSRReading.Version]) -> [ICSRReading.Version] {
        var ordered = versions.enumerated().sorted { left, right in
            (left.element.facts.informed, left.element.created, left.offset) < (right.element.facts.informed, right.element.created, right.offset)
        }.map(\.element)
        for index in ordered.indices {
            ordered[index].facts.version = index + 1
            if index == 0, ordered[index].kind == .followUp { ordered[index].kind = .initial }
            guard index > 0, ordered[index].facts.informed == ordered[index - 1].facts.informed, ordered[index].created == ordered[index - 1].created else { continue }
            problems.add(.message(.repeated(id: ordered[index].facts.id, first: ordered[index - 1].location)), at: ordered[index].location, field: "C.1.2")
        }
        return ordered
    }

    private func add(_ versions: [ICSRReading.Version], _ judgements: [CompanyJudgement], to cases: inout Cases, _ dataCut: CalendarDate?) {
        let judged = versions.map { version in
            var version = version
            for judgement in judgements { judgement.apply(to: &version.facts, release) }
            return version
        }
        // The newest version known by the cut is what counts; of older ones nothing is asked.
        let counting = dataCut.map { cut in judged.last { $0.facts.informed <= cut } } ?? judged.last
        guard let newest = counting else {
            if let first = judged.first, let dataCut { problems.add(.date(.receivedAfterDataCut(dataCut)), at: first.location, field: "C.1.4") }
            return
        }
        let id = newest.facts.id
        if newest.kind != .nullification {
            guard newest.isOurs else { return problems.add(.message(.notOurProduct(id: id)), at: newest.location, field: "G.k.2.2") }
            if newest.facts.indication == nil, newest.hasReason { problems.add(.message(.unknownIndication(id: id)), at: newest.location, field: "G.k.7.r.1") }
            for (reaction, line) in zip(newest.facts.reactions, newest.lines) {
                cases.reactionPlaces.append((reaction.recordID, SourceLocation(file: newest.location.file, line: line)))
            }
        }
        // Nothing known later than the cut is kept.
        let known = judged.filter { version in dataCut.map { version.facts.informed <= $0 } ?? true }
        guard let history = CaseHistory(known.map { CaseVersion(kind: $0.kind, facts: $0.facts) }) else { return }
        cases.histories.append(history)
        cases.places[id] = known.map(\.location)
    }

    /// Judgements of cases, versions or events that are not there.
    private func reportStray(_ judgements: [String: [CompanyJudgement]], among cases: Cases) {
        let histories = Dictionary(cases.histories.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (id, rows) in judgements.sorted(by: { $0.key < $1.key }) {
            for row in rows {
                let place = SourceLocation(file: JudgementReader.path, line: row.line)
                guard let history = histories[id] else {
                    problems.add(.message(.judgementUnknownCase(FoundValue(identifier: id))), at: place, field: "CASEID")
                    continue
                }
                if let version = row.version, version > history.versions.count {
                    problems.add(.message(.judgementUnknownVersion(version, known: history.versions.count)), at: place, field: "VERSION")
                }
                let most = history.versions.map { $0.facts.reactions.map(\.sequence).max() ?? 0 }.max() ?? 0
                if let sequence = row.sequence, sequence > most { problems.add(.message(.judgementUnknownEvent(sequence, known: most)), at: place, field: "SEQ") }
            }
        }
    }
}

extension CompanyJudgement {
    /// Lays the judgement over a version of its case.
    func apply(to facts: inout SafetyCase, _ release: Release?) {
        if applies(to: facts.version, sequence: nil) {
            if let indication { facts.indication = indication }
            if let isInfectionByProduct { for index in facts.reactions.indices { facts.reactions[index].isInfectionByProduct = isInfectionByProduct } }
        }
        for index in facts.reactions.indices {
            let applies = applies(to: facts.version, sequence: facts.reactions[index].sequence)
            // What is said of the whole case is said of each event, but for its coding.
            guard applies || self.applies(to: facts.version, sequence: nil) else { continue }
            if let isSerious { facts.reactions[index].facts.seriousness.company = isSerious }
            if let causality { facts.reactions[index].facts.causality.company = causality }
            guard applies else { continue }
            if let isInfectionByProduct { facts.reactions[index].isInfectionByProduct = isInfectionByProduct }
            if let lowestLevelTerm, let term = release?.lowestLevelTerm(lowestLevelTerm) {
                facts.reactions[index].facts.lowestLevelTerm = lowestLevelTerm
                facts.reactions[index].facts.preferredTerm = term.preferredTerm
            }
        }
    }
}
