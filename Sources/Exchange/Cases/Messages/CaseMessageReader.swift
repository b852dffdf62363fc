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
        /// What the company judged of them, in the order of the file.
        var judgements: [CompanyJudgement] = []

        /// Of each case the version that counts on a day.
        func cases(asOf day: CalendarDate) -> [SafetyCase] { histories.compactMap { $0.version(asOf: day)?.facts } }

        /// Those of more than one version, or whose one version is no initial report.
        var withCourse: [CaseHistory] { histories.filter { $0.versions.count > 1 || $0.versions.contains { $0.kind != .initial } } }
    }

    func cases(dataCut: CalendarDate?) -> Cases {
        var mapping = CaseMapping(product: product)
        if let mappingFile { mapping.add(mappingFile.root) }
        let judgements = JudgementReader(folder: folder, release: release, dataCut: dataCut, problems: problems).judgements()
        var versions: [String: [ICSRReading.Version]] = [:]
        for path in Self.files(in: folder) {
            // The reader hands messages on from inside its parser, so what they become is held by a reference.
            let read = Gathered()
            do {
                try MessageFile(folder.appendingPathComponent(path)).read { icsr in
                    guard icsr.kind == .report else { return }
                    read.outcomes.append(ICSRReading(icsr: icsr, file: path, mapping: mapping, release: release).outcome())
                }
                if read.outcomes.isEmpty { problems.add(.message(.noReport), at: SourceLocation(file: path)) }
            } catch let problem as MessageProblem {
                let text = ProblemText(problem.message, found: problem.path.isEmpty ? nil : LocalizedText(problem.path), mend: problem.mend)
                problems.add(.message(.unreadable(rule: problem.id, text: text)), at: SourceLocation(file: path, line: problem.line))
            } catch {
                problems.add(.file(.unreadable(reason: error.localizedDescription)), at: SourceLocation(file: path))
            }
            for outcome in read.outcomes {
                if let version = outcome.version { versions[version.facts.id, default: []].append(version) } else { report(outcome, path, dataCut) }
            }
        }
        var cases = Cases()
        for (id, unordered) in versions.sorted(by: { $0.key < $1.key }) {
            let numbered = numbered(unordered)
            versions[id] = numbered
            add(numbered, judgements[id] ?? [], to: &cases, dataCut)
        }
        StrayJudgements(versions: versions, problems: problems).report(judgements)
        cases.judgements = judgements.values.flatMap(\.self).sorted { $0.line < $1.line }
        return cases
    }

    private final class Gathered { var outcomes: [ICSRReading.Outcome] = [] }

    /// A message that cannot be told from others or dated: of ours, unless it is later than the cut, that has to be mended.
    private func report(_ outcome: ICSRReading.Outcome, _ path: String, _ dataCut: CalendarDate?) {
        if let informed = outcome.informed, let dataCut, informed > dataCut { return }
        guard outcome.mayBeOurs else { return problems.add(.message(.notOurProduct(id: outcome.id ?? "C.1.8.1 = －")), at: SourceLocation(file: path), field: "G.k.2.2") }
        problems.add(outcome.problems)
    }

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
            ordered[index].problems.append(
                Problem(.message(.repeated(id: ordered[index].facts.id, first: ordered[index - 1].location)), at: ordered[index].location, field: "C.1.2"))
        }
        return ordered
    }

    private func add(_ versions: [ICSRReading.Version], _ judgements: [CompanyJudgement], to cases: inout Cases, _ dataCut: CalendarDate?) {
        let judged = versions.map { version in
            var version = version
            CompanyJudgement.apply(judgements, to: &version.facts, release)
            return version
        }
        // Nothing known later than the cut is kept; the newest version known by then is what counts.
        let known = judged.filter { version in dataCut.map { version.facts.informed <= $0 } ?? true }
        guard let newest = known.last else {
            guard let first = judged.first, let dataCut else { return }
            guard first.isOurs else { return problems.add(.message(.notOurProduct(id: first.facts.id)), at: first.location, field: "G.k.2.2") }
            return problems.add(.date(.receivedAfterDataCut(dataCut)), at: first.location, field: "C.1.4")
        }
        let id = newest.facts.id
        let isNamed = newest.isOurs || (newest.kind == .nullification && known.allSatisfy { $0.isOurs || $0.kind == .nullification })
        guard isNamed else { return problems.add(.message(.notOurProduct(id: id)), at: newest.location, field: "G.k.2.2") }
        report(known)
        if newest.kind != .nullification {
            if newest.facts.indication == nil, newest.hasReason { problems.add(.message(.unknownIndication(id: id)), at: newest.location, field: "G.k.7.r.1") }
            for (reaction, line) in zip(newest.facts.reactions, newest.lines) {
                cases.reactionPlaces.append((reaction.recordID, SourceLocation(file: newest.location.file, line: line)))
            }
        }
        guard let history = CaseHistory(known.map { CaseVersion(kind: $0.kind, facts: $0.facts) }) else { return }
        cases.histories.append(history)
        cases.places[id] = known.map(\.location)
    }

    /// What is wrong with the version that counts has to be mended. Nobody can mend one that another has taken the place of, or that is taken back: of
    /// such it is only said that something of it is left out.
    private func report(_ known: [ICSRReading.Version]) {
        for (index, version) in known.enumerated() {
            let errors = version.problems.filter { $0.severity == .error }
            let counts = index == known.count - 1 && version.kind != .nullification
            // That a version stands twice is the folder's fault, not the message's.
            problems.add(counts ? version.problems : version.problems.filter { $0.id == .messageRepeated })
            let unusable = counts ? [] : Set(errors.map(\.id)).subtracting([.messageRepeated]).sorted { $0.rawValue < $1.rawValue }
            if !unusable.isEmpty { problems.add(.message(.supersededUnusable(id: version.facts.id, version: version.facts.version, unusable)), at: version.location) }
        }
    }
}
