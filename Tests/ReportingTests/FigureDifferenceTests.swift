import Analysis
import Exchange
import Foundation
import Reexamination
import Reporting
import Testing

@Suite("Figures that differ between two snapshots")
struct FigureDifferenceTests {
    private func dossier() throws -> Dossier {
        try DossierReader.read(folder: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Examples/ranmark-gct", isDirectory: true))
    }

    @Test("A snapshot does not differ from itself")
    func same() throws {
        let dossier = try dossier()
        let figures = try Analysis(of: dossier.snapshot, release: dossier.release).figures
        #expect(FigureDifference.between(figures, figures).isEmpty)
    }

    @Test("A case taken out shows in every figure it was counted in, by name, and in no other")
    func oneCaseLess() throws {
        let dossier = try dossier()
        let before = try Analysis(of: dossier.snapshot, release: dossier.release).figures
        let units = try #require(before["adr.unlisted.serious.cases"]).contributors.map(\.unit)
        let gone = try #require(units.first { unit in dossier.snapshot.cases.contains { $0.id == unit } })
        var snapshot = dossier.snapshot
        snapshot.cases.removeAll { $0.id == gone }
        let after = try Analysis(of: snapshot, release: dossier.release).figures
        let differences = FigureDifference.between(before, after)
        #expect(differences.contains { $0.id == "adr.unlisted.serious.cases" && $0.left == [gone] && $0.joined.isEmpty })
        for figure in before.all {
            let counted = figure.contributors.contains { $0.unit == gone || $0.unit.hasPrefix("\(gone)#") }
            let differs = differences.contains { $0.id == figure.id }
            // A median's contributors may stay while its value changes, so only counted figures are held to it.
            if counted { #expect(differs, "\(figure.id)") }
        }
    }
}
