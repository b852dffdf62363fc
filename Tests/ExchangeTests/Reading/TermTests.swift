import Exchange
import Foundation
import MedDRA
import Reexamination
import Testing

@Suite("Terms and the release") struct TermTests {
    private let ae = "surveys/hypertension/ae.csv"

    @Test("A PT name the release does not have is an error with what it may have meant")
    func unknownName() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("- pt: [肝酵素上昇]", by: "- pt: [肝酵素の上昇]", in: "rmp.yaml")
            let problem = try #require(dossier.problems.first)
            guard case .term(.unknownName("肝酵素の上昇", .preferredTerm, let near, "26.0")) = problem.situation else {
                Issue.record("\(problem)")
                return
            }
            #expect(near == ["肝酵素上昇"])
            #expect(problem.field == "risks[2].definition.include[0].pt[0]")
            #expect(problem.location.line == 28 && problem.location.column != nil)
        }
    }

    @Test("English names and codes name the same terms as Japanese ones")
    func otherNames() throws {
        let japanese = try EditedDossier.with { try DossierReader.read(folder: $0.folder).snapshot.plan }
        let english = try EditedDossier.with { dossier in
            try dossier.replace("- pt: [低血圧, 起立性低血圧]\n  - id: hyper", by: "- pt: [Hypotension, 91001006]\n  - id: hyper", in: "rmp.yaml")
            return try DossierReader.read(folder: dossier.folder).snapshot.plan
        }
        #expect(english == japanese)
    }

    @Test("A PT code of another release says so")
    func otherRelease() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("ふらつき,91002001,91001001", by: "ふらつき,,91009999", in: ae)
            let problem = try #require(dossier.problems.first)
            #expect(problem.situation == .term(.unknownCode(TermCode(91_009_999), level: .preferredTerm, version: "26.0")))
            #expect(problem.location.description == "\(ae):3" && problem.field == "AEPTCD")
        }
    }

    @Test("An LLT code in the PT column says which PT it belongs to")
    func lowestLevelAsPreferred() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("ふらつき,91002001,91001001", by: "ふらつき,,91002001", in: ae)
            let problem = try #require(dossier.problems.first)
            #expect(problem.id == .termOtherLevel)
            #expect(problem.text(.en).contains("an LLT of PT 91001001"))
        }
    }

    @Test("An LLT of another PT is an error")
    func otherPreferredTerm() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("ふらつき,91002001,91001001", by: "ふらつき,91002001,91001002", in: ae)
            #expect(dossier.problems.map(\.id) == [.termOtherPreferredTerm])
        }
    }

    @Test("The dictionary's version must be the dossier's")
    func version() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("version: \"26.0\"", by: "version: \"27.0\"", in: "dossier.yaml")
            let problem = try #require(dossier.problems.first)
            #expect(problem.situation == .term(.version(found: "26.0", expected: "27.0")))
            #expect(problem.location.line != nil)
        }
    }

    @Test("A broken dictionary is reported file by file")
    func brokenRelease() throws {
        try EditedDossier.with { dossier in
            try dossier.remove("meddra/pt_j.asc")
            try dossier.replace("Dizziness$", by: "Dizziness", in: "meddra/pt.asc")
            let problems = dossier.problems
            #expect(problems.allSatisfy { $0.id == .meddraRelease })
            #expect(Set(problems.map(\.location.file)).isSuperset(of: ["meddra/pt_j.asc", "meddra/pt.asc"]))
        }
    }

    @Test("The release's digest rests on names and bytes, whatever the order")
    func digest() throws {
        let first = try EditedDossier.with { try DossierReader.read(folder: $0.folder).snapshot.meddra }
        let second = try EditedDossier.with { try DossierReader.read(folder: $0.folder).snapshot.meddra }
        let other = try EditedDossier.with { dossier in
            try dossier.replace("Light-headedness", by: "Lightheadedness", in: "meddra/llt.asc")
            return try DossierReader.read(folder: dossier.folder).snapshot.meddra
        }
        #expect(first == second && first.digest.count == 64 && other.digest != first.digest)
    }

    @Test("A definition under which nothing falls is a warning")
    func emptyDefinition() throws {
        try EditedDossier.with { dossier in
            try dossier.replace("- pt: [肝酵素上昇]", by: "- pt: [肝酵素上昇]\n      exclude:\n        - soc: [臨床検査]", in: "rmp.yaml")
            #expect(dossier.problems.map(\.id) == [.termEmptyDefinition])
        }
    }
}
