import CaseWork
import Exchange
import Foundation
import Reexamination
import Testing

@Suite("cases/links.csv")
struct LinkReadingTests {
    private static let header = "KIND,CASEID,OTHER,DECISION,BY,ON,REASON,SCORE\n"

    private func summary(_ rows: String...) throws -> [String] {
        try EditedDossier.with { dossier in
            try dossier.write(Self.header + rows.joined(separator: "\n") + "\n", to: "cases/links.csv")
            return dossier.summary
        }
    }

    @Test("A decision links: the case repeats the one received first, and both are the survey's patient")
    func decided() throws {
        try EditedDossier.with { dossier in
            try dossier.write("種別,識別番号,相手,判断,判断者,判断日,理由\n重複,SP-002,SP-001,同一患者,PV-01,2023-06-01,原資料\n調査症例,SP-002,HT-001,same,PV-01,2023-06-01,原資料\n", to: "cases/links.csv")
            let read = try DossierReader.read(folder: dossier.folder)
            #expect(read.warnings.isEmpty)
            let cases = Dictionary(uniqueKeysWithValues: read.snapshot.cases.map { ($0.id, $0) })
            #expect(cases["SP-002"]?.duplicateOf == "SP-001")
            #expect(cases["SP-001"]?.duplicateOf == nil)
            #expect(cases["SP-001"]?.linkedSubject == "HT-001")
            #expect(cases["SP-007"]?.linkedSubject == "HT-004")
            #expect(read.caseWork.links.map(\.kind) == [.duplicate, .subject])
        }
    }

    @Test("An undecided row is doubtful and links nothing; the digest stays")
    func undecided() throws {
        try EditedDossier.with { dossier in
            let digest = try DossierReader.read(folder: dossier.folder).snapshot.digest()
            try dossier.write(Self.header + "duplicate,SP-002,SP-001,,,,,14\n", to: "cases/links.csv")
            #expect(dossier.summary == ["link.undecided cases/links.csv:2 [DECISION]"])
            #expect(try DossierReader.read(folder: dossier.folder).snapshot.digest() == digest)
        }
    }

    @Test("All errors of the file are told at once, each at its row and column")
    func errors() throws {
        #expect(try summary("duplicate,SP-002,SP-002,same,PV-01,2023-06-01,x,", "duplicate,SP-002,SP-999,same,PV-01,2023-06-01,x,", "subject,SP-002,HT-999,different,PV-01,2023-06-01,x,",
                            "duplicate,SP-002,SP-001,same,,,,", "duplicate,SP-003,SP-004,same,PV-01,2023-06-01,x,", "duplicate,SP-004,SP-003,different,PV-01,2023-06-01,x,",
                            "duplicate,SP-003,SP-004,same,PV-01,2023-06-01,x,", "subject,SP-007,HT-005,same,PV-01,2023-06-01,x,", "maybe,SP-003,SP-005,same,PV-01,2023-06-01,x,") == [
            "link.to-itself cases/links.csv:2 [OTHER]", "link.unknown-case cases/links.csv:3 [OTHER]", "link.unknown-subject cases/links.csv:4 [OTHER]",
            "link.incomplete cases/links.csv:5 [BY]", "link.incomplete cases/links.csv:5 [ON]", "link.incomplete cases/links.csv:5 [REASON]",
            "link.said-both cases/links.csv:7 [DECISION]", "link.repeated cases/links.csv:8 [OTHER]", "link.disagrees-with-case cases/links.csv:9 [OTHER]",
            "csv.not-a-code cases/links.csv:10 [KIND]",
        ])
    }

    @Test("Who is one by way of others is doubtful; who is different may not be one by way of others; two subjects are not one")
    func ways() throws {
        let one = "duplicate,SP-002,SP-001,same,PV-01,2023-06-01,x,", two = "duplicate,SP-003,SP-002,same,PV-01,2023-06-01,x,"
        #expect(try summary(one, two) == ["link.only-by-way-of cases/links.csv:2 [DECISION]"])
        #expect(try summary(one, two, "duplicate,SP-001,SP-003,different,PV-01,2023-06-01,x,").contains("link.different-yet-same cases/links.csv:4 [DECISION]"))
        #expect(try summary("duplicate,SP-007,SP-001,same,PV-01,2023-06-01,x,", "subject,SP-001,HT-001,same,PV-01,2023-06-01,x,") == ["link.two-subjects cases/links.csv:3 [OTHER]"])
    }

    @Test("Proposals are added behind the rows that are there, in the file's own columns; those rows keep their bytes, and no pair is added twice")
    func proposals() throws {
        try TestFolders.withTemporary { folder in
            let file = folder.appending(path: "links.csv")
            let proposals = [LinkEntry(kind: .duplicate, caseID: "B", other: "A", decision: nil, score: 20), LinkEntry(kind: .subject, caseID: "B", other: "S-1", decision: nil, score: 14)]
            #expect(try LinksFile.extend(file, with: proposals) == 2)
            #expect(try String(contentsOf: file, encoding: .utf8) == Self.header + "duplicate,B,A,,,,,20\nsubject,B,S-1,,,,,14\n")
            #expect(try LinksFile.extend(file, with: proposals) == 0)

            let decided = "識別番号,相手,種別,判断,判断者,判断日,理由\r\nA,B,重複,別の患者,PV-01,2023-06-01,\"別人、確認済み\""
            try Data(decided.utf8).write(to: file)
            #expect(try LinksFile.extend(file, with: proposals) == 1)
            #expect(try String(contentsOf: file, encoding: .utf8) == decided + "\r\nB,S-1,subject,,,,\r\n")

            // As a spreadsheet of Japan saves it, and with an id that it has no characters for.
            try #require(decided.data(using: .shiftJIS)).write(to: file)
            #expect(try LinksFile.extend(file, with: proposals) == 1)
            #expect(try Data(contentsOf: file) == (decided + "\r\nB,S-1,subject,,,,\r\n").data(using: .shiftJIS))
            try #require(decided.data(using: .shiftJIS)).write(to: file)
            #expect(try LinksFile.extend(file, with: [LinkEntry(kind: .duplicate, caseID: "B", other: "한", decision: nil, score: nil)]) == 1)
            #expect(try Data(contentsOf: file) == Data(("\u{FEFF}" + decided + "\r\nB,한,duplicate,,,,\r\n").utf8))

            let broken = "KIND,CASEID\nduplicate\n"
            try Data(broken.utf8).write(to: file)
            #expect(throws: DossierProblems.self) { try LinksFile.extend(file, with: proposals) }
            #expect(try String(contentsOf: file, encoding: .utf8) == broken)
        }
    }
}
