import Exchange
import Foundation
import Reexamination
import Testing

@Test("The example dossier reads without error or warning, and every record can be found again")
func exampleReads() throws {
    let dossier = try DossierReader.read(folder: TestFolders.example)
    #expect(dossier.warnings.map { $0.text(.en) } == [])
    let survey = try #require(dossier.snapshot.surveys.first)
    #expect(survey.exposures.allSatisfy { dossier.provenance[$0.recordID]?.file == "surveys/gct/ex.csv" })
    #expect(survey.adverseEvents.allSatisfy { dossier.provenance[$0.recordID]?.line != nil })
    #expect(dossier.snapshot.cases.flatMap(\.reactions).allSatisfy { dossier.provenance[$0.recordID]?.file.hasSuffix(".xml") == true })
    #expect(dossier.snapshot.cases.contains { $0.duplicateOf != nil } && dossier.snapshot.caseHistories.contains { $0.versions.last?.kind == .nullification })
}

@Test("Reading twice gives one snapshot digest")
func sameDigest() throws {
    let first = try DossierReader.read(folder: TestFolders.example).snapshot.digest()
    #expect(try DossierReader.read(folder: TestFolders.example).snapshot.digest() == first)
}
