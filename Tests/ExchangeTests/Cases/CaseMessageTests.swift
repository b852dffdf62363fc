import E2B
import Exchange
import Foundation
import MedDRA
import Reexamination
import Testing

@Suite("Cases that come as E2B(R3) messages")
struct CaseMessageTests {
    private func message(_ id: String = "JP-X-0001", informed: String = "20210401", created: String = "20210410", edit: (inout ICSRDraft) -> Void = { _ in }) -> ICSR {
        MessageSample.message(id, informed: informed, created: created, edit: edit)
    }

    private func write(_ messages: [ICSR], to dossier: EditedDossier, as name: String = "a.xml") throws { try dossier.write(messages, as: name) }

    private func facts(_ dossier: EditedDossier, _ id: String = "JP-X-0001") throws -> SafetyCase? { try dossier.facts(id) }

    @Test("A message says of a case what a row of cases.csv says, and each event's place is the message's line")
    func sound() throws {
        try EditedDossier.with { dossier in
            try write([message()], to: dossier)
            let read = try DossierReader.read(folder: dossier.folder)
            let safetyCase = try #require(read.snapshot.cases.first { $0.id == "JP-X-0001" })
            #expect(safetyCase.source == .spontaneous && safetyCase.country == "JP" && safetyCase.received.description == "2021-04-01")
            #expect(safetyCase.indication == 1 && safetyCase.sex == .female && safetyCase.age == 48 && safetyCase.reporter == .physician && safetyCase.version == 1)
            let reaction = try #require(safetyCase.reactions.first)
            #expect(reaction.facts.preferredTerm == TermCode(91_001_001) && reaction.facts.verbatim == "めまい" && reaction.facts.onset == PartialDate("2021-03"))
            #expect(reaction.facts.seriousness == Seriousness(reporter: true, company: nil, criteria: [.hospitalisation]))
            #expect(reaction.facts.causality == Causality(reporter: .related, company: nil) && reaction.facts.outcome == .recovered)
            #expect(read.provenance[reaction.recordID]?.file == "cases/a.xml" && (read.provenance[reaction.recordID]?.line ?? 0) > 1)
            #expect(read.snapshot.caseHistories.isEmpty)
        }
    }

    @Test("The newest version known by the data cut counts, in whatever file and order they stand; later news is not kept")
    func versions() throws {
        try EditedDossier.with { dossier in
            try write([message(informed: "20210601", created: "20210608") { $0[.E_i_7, [0]] = "3" }], to: dossier, as: "a.xml")
            try write([message(), message(informed: "20230701", created: "20230708") { $0[.E_i_7, [0]] = "5" }], to: dossier, as: "b.xml")
            let snapshot = try DossierReader.read(folder: dossier.folder).snapshot
            #expect(snapshot.cases.first { $0.id == "JP-X-0001" }?.reactions[0].facts.outcome == .notRecovered)
            let history = try #require(snapshot.caseHistories.first)
            #expect(history.versions.map(\.facts.version) == [1, 2] && history.versions.map(\.kind) == [.initial, .followUp])
        }
    }

    @Test("A case that was taken back does not count, but is kept")
    func nullified() throws {
        try EditedDossier.with { dossier in
            try write([message(), message(informed: "20210501", created: "20210508") { $0[.C_1_11_1] = "1" }], to: dossier)
            let snapshot = try DossierReader.read(folder: dossier.folder).snapshot
            #expect(!snapshot.cases.contains { $0.id == "JP-X-0001" })
            #expect(snapshot.caseHistories.first?.versions.map(\.kind) == [.initial, .nullification])
        }
    }

    @Test("What the company judged is laid over what the message says")
    func judgements() throws {
        try EditedDossier.with { dossier in
            try write([message { $0[.E_i_3_2c, [0]] = nil }], to: dossier)
            let head = "CASEID,VERSION,SEQ,LLTCD,SERCO,RELCO,INFECTION,INDICATION,BY,ON,REASON\n"
            try dossier.write(head + "JP-X-0001,,1,91001002,Y,NOT RELATED,,,甲,2021-05-01,理由\n", to: "cases/judgements.csv")
            let facts = try #require(try facts(dossier)?.reactions.first?.facts)
            #expect(facts.preferredTerm == TermCode(91_001_002) && facts.isSerious && facts.seriousness.company == true)
            #expect(facts.causality == Causality(reporter: .related, company: .notRelated))

            try dossier.write(head + "JP-X-0009,,1,,Y,,,,甲,2021-05-01,理由\nJP-X-0001,7,,,Y,,,,甲,2021-05-01,理由\nJP-X-0001,,4,,Y,,,,甲,2021-05-01,理由\n", to: "cases/judgements.csv")
            #expect(dossier.summary == ["judgement.unknown-case cases/judgements.csv:2 [CASEID]", "judgement.unknown-version cases/judgements.csv:3 [VERSION]",
                                        "judgement.unknown-event cases/judgements.csv:4 [SEQ]"])
        }
    }

    @Test("Of several assessments by one party the one that denies least counts; only those of the product count")
    func causality() throws {
        try EditedDossier.with { dossier in
            try write([message { draft in
                for (source, result) in [("報告者", "関連なし"), ("企業", "関連なし"), ("Sponsor", "Unlikely")] {
                    let path = draft.add(.assessment, to: [0, 0])
                    draft[.G_k_9_i_2_r_1, path] = source
                    draft[.G_k_9_i_2_r_3, path] = result
                }
                let other = draft.add(.drug)
                draft[.G_k_1, other] = "1"
                draft[.G_k_2_2, other] = "別の薬"
                let path = draft.add(.assessment, to: draft.pair(other, [0]))
                draft[.G_k_9_i_2_r_1, path] = "企業"
                draft[.G_k_9_i_2_r_3, path] = "関連あり"
            }], to: dossier)
            #expect(try facts(dossier)?.reactions.first?.facts.causality == Causality(reporter: .related, company: .possible))
        }
    }

    @Test("A word that nobody explained is a problem, and cases/mapping.yaml explains it")
    func mapping() throws {
        try EditedDossier.with { dossier in
            try write([message { draft in
                draft[.G_k_2_2, [0]] = "Tokiwa"
                draft[.G_k_7_r_1, [0, 0]] = "本態性高血圧"
                draft[.G_k_9_i_2_r_1, [0, 0, 0]] = "治験分担医師"
                draft[.G_k_9_i_2_r_3, [0, 0, 0]] = "灰色"
            }], to: dossier)
            #expect(dossier.problems.map(\.id) == [.messageNotOurProduct])
            try dossier.write("products: [Tokiwa]\n", to: "cases/mapping.yaml")
            #expect(Set(dossier.problems.map(\.id)) == [.messageUnknownAssessor, .messageUnknownResult, .messageUnknownIndication])
            try dossier.write("products: [Tokiwa]\nindications: [{number: 1, terms: [本態性高血圧]}]\nassessors: {reporter: [治験分担医師]}\nresults: {notRelated: [灰色]}\n", to: "cases/mapping.yaml")
            #expect(dossier.summary == [])
            #expect(try facts(dossier)?.reactions.first?.facts.causality == Causality(reporter: .notRelated, company: nil))
        }
    }

    @Test("What a case cannot be counted without is asked for, all of a file at once")
    func missing() throws {
        try EditedDossier.with { dossier in
            try write([message { draft in
                draft[.C_1_4] = nil
                draft[.C_1_5] = "2021"
                draft[.E_i_2_1b, [0]] = "91009999"
                draft[.E_i_7, [0]] = "9"
                draft[.E_i_4, [0]] = "20210230"
            }], to: dossier)
            #expect(Set(dossier.problems.map { "\($0.id.rawValue) \($0.field ?? "")" }) == [
                "message.element-missing C.1.4", "message.unusable-date C.1.5", "term.unknown-code E.i.2.1b", "message.unusable-code E.i.7", "message.unusable-date E.i.4",
            ])
            #expect(dossier.problems.allSatisfy { ($0.location.line ?? 0) > 1 && $0.location.file == "cases/a.xml" })
        }
    }

    @Test("A case stands in one file only, and a version once")
    func repeated() throws {
        try EditedDossier.with { dossier in
            try write([message(), message(), message("SP-001")], to: dossier)
            #expect(Set(dossier.problems.map(\.id)) == [.messageRepeated, .messageInTableToo])
            try write([message("HT-003")], to: dossier)
            #expect(dossier.problems.map(\.id) == [.recordCaseIsSubject])
        }
    }

    @Test("A file that is no message is told with its line; cases.csv may be absent if there are messages")
    func files() throws {
        try EditedDossier.with { dossier in
            try dossier.write("<MCCI_IN200100UV01 xmlns=\"urn:hl7-org:v3\">\n<id>\n", to: "cases/b.xml")
            #expect(dossier.summary == ["message.unreadable cases/b.xml:2"])
            try dossier.remove("cases/b.xml")
            try write([message()], to: dossier)
            try dossier.remove("cases/cases.csv")
            #expect(dossier.problems.filter { $0.severity == .error } == [])
            #expect(try DossierReader.read(folder: dossier.folder).snapshot.cases.map(\.id) == ["JP-X-0001"])
        }
    }
}
