import Analysis
import Exchange
import Foundation
import MedDRA
import Recount
import Reexamination
import Reporting
import Statistics
import Testing

/// The example, read and analysed.
private struct Example: Sendable {
    /// Read once for all tests.
    static let shared = Result { try Example() }

    let dossier: Dossier
    let analysis: Analysis
    let published: Published

    init() throws {
        dossier = try DossierReader.read(folder: ExampleFolder.url)
        analysis = try Analysis(of: dossier.snapshot, release: dossier.release)
        published = try Published.read()
    }

    /// The figure's value, as it would be published.
    func value(_ id: String) -> Published.Value? { analysis.figures[FigureID(id)].flatMap { Published.Value($0.value) } }

    func count(_ id: FigureID) -> Int? {
        guard case .count(let count, _)? = analysis.figures[id]?.value else { return nil }
        return count
    }
}

@Suite("The example reproduces the published report")
struct PublishedFiguresTests {
    private let example: Example

    init() throws { example = try Example.shared.get() }

    @Test("The dossier is read without a warning")
    func noWarning() {
        #expect(example.dossier.warnings.map { "\($0)" } == [])
    }

    @Test("Every published figure is computed, with numerator and denominator")
    func everyFigure() {
        for (id, published) in example.published.figures.sorted(by: { $0.key < $1.key }) {
            #expect(example.value(id) == published, "\(id)")
        }
    }

    @Test("Every published percentage is that of its figure, rounded half up to one decimal")
    func everyPercentage() {
        for (id, published) in example.published.percentages.sorted(by: { $0.key < $1.key }) {
            guard case .proportion(let share)? = example.analysis.figures[FigureID(id)]?.value else {
                Issue.record("\(id) is no proportion")
                continue
            }
            #expect(share.percentage()?.description == published, "\(id)")
        }
    }

    @Test("Table 3: target, sites, collected patients and the two analysis sets", arguments: [
        "survey.gct.target", "survey.gct.sites", "survey.gct.collected", "survey.gct.safety.n", "survey.gct.efficacy.n",
    ])
    func table3(id: String) throws {
        let published = try #require(example.published.figures[id])
        #expect(example.value(id) == published)
    }

    @Test("Table 3: each excluded patient has one reason, the first in the protocol's order")
    func exclusionsAddUp() throws {
        let survey = try #require(example.dossier.snapshot.surveys.first)
        for (set, excluded) in [("safety", 3), ("efficacy", 21)] {
            let reasons = try #require(survey.protocol.analysisSets.first { $0.id == set }).exclusions
            let counts = reasons.map { example.count(FigureID("survey.gct.\(set).excluded.\($0.code)")) }
            #expect(counts.compactMap { $0 }.reduce(0, +) == excluded)
            #expect(!counts.contains(nil))
        }
    }

    @Test("Table 6: every risk in order, － where it was not looked for and 0 where it was not seen")
    func table6() throws {
        let survey = try #require(example.dossier.snapshot.surveys.first)
        #expect(survey.protocol.risks.map(\.riskID) == example.published.table6.map { $0[0] })
        for row in example.published.table6 {
            let printed = try ["serious", "nonserious"].map { column -> String in
                switch try #require(example.analysis.figures[FigureID("survey.gct.risk.\(row[0]).\(column)")]).value {
                case .notInvestigated: return "－"
                case .proportion(let share) where share.numerator == 0: return "0"
                case .proportion(let share): return "\(share.numerator)（\(try #require(share.percentage()))）"
                case let other: return "\(other)"
                }
            }
            #expect(printed == Array(row.dropFirst()), "\(row[0])")
        }
    }

    @Test("Table 7: every row, cell by cell, in the published order and no other")
    func table7() {
        let unlisted = example.analysis.unlisted
        func row(_ kind: String, _ name: String, _ figures: SeriousnessFigures) -> Published.UnlistedRow {
            Published.UnlistedRow(kind: kind, name: name, columns: figures.columns.compactMap(example.count))
        }
        var rows = [row("total", "合計", unlisted.total)]
        for line in unlisted.classes {
            rows.append(row("soc", line.organClass.name.japanese, line.figures))
            rows += line.terms.map { row("pt", $0.name.ja, $0.figures) }
        }
        #expect(rows == example.published.table7)
    }

    @Test("Table 7: 52 events stand in organ classes that it does not show, and no hidden term has more than two")
    func hiddenEvents() {
        let unlisted = example.analysis.unlisted
        let shown = Set(unlisted.classes.map(\.organClass.code))
        let hidden = unlisted.hidden.filter { !shown.contains($0.organClass.code) }
        #expect(hidden.compactMap { example.count($0.figures.total.events) }.reduce(0, +) == 52)
        #expect(unlisted.hidden.flatMap(\.terms).compactMap { example.count($0.figures.total.events) }.allSatisfy { $0 <= 2 })
    }

    @Test("Table 8: eleven topics in order, a month where it is one report")
    func table8() {
        let snapshot = example.dossier.snapshot
        let lines = snapshot.measureTopics.map { topic in
            let months = snapshot.foreignMeasures.filter { $0.topic == topic.id }.compactMap { $0.reported.yearMonth?.description }
            return Published.MeasureLine(topic: topic.id, reports: example.count(FigureID("measures.foreign.topic.\(topic.id)")) ?? -1,
                                         month: months.count == 1 ? months[0] : nil)
        }
        #expect(lines == example.published.table8)
        #expect(snapshot.researchReports.compactMap { $0.reported.yearMonth?.description } == example.published.research)
    }

    @Test("Incidence is highest in the first year of treatment and never rises after it")
    func duration() {
        let shares = ["0-12", "12-24", "24-36", "36-48", "48-"].map { name -> (Int, Int) in
            guard case .share(let cases, let atRisk)? = example.value("survey.gct.duration.\(name).cases") else { return (-1, 1) }
            return (cases, atRisk)
        }
        for (earlier, later) in zip(shares, shares.dropFirst()) { #expect(earlier.0 * later.1 >= later.0 * earlier.1) }
        #expect(shares.allSatisfy { $0.0 > 0 })
    }

    @Test("Serious hypocalcaemia does not become more frequent: each half of the period has fewer than the one before")
    func trend() {
        let years = (2014...2024).map { example.count(FigureID("risk.hypocalcaemia.year.\($0).serious.events")) ?? -1 }
        #expect(years.allSatisfy { $0 >= 0 })
        #expect(years.reduce(0, +) == 16)
        #expect(years.prefix(5).reduce(0, +) > years.suffix(5).reduce(0, +))
    }

    @Test("The second counter agrees on every figure, and has counted as many as there are to count")
    func recount() throws {
        let recount = try Recount(of: example.dossier.snapshot, release: example.dossier.release)
        #expect(RecountCheck.compare(example.analysis.figures, with: recount) == [])
        #expect(recount.values.count > 1_000)
    }
}
