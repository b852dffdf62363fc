import E2B
import Exchange
import MedDRA
import Reexamination
import Testing

@Suite("What the company judged of messages")
struct JudgementTests {
    private static let head = "CASEID,VERSION,SEQ,LLTCD,SERCO,RELCO,INFECTION,INDICATION,BY,ON,REASON\n"

    private func judge(_ rows: [String], _ dossier: EditedDossier) throws {
        try dossier.write(Self.head + rows.joined(separator: "\n") + "\n", to: "cases/judgements.csv")
    }

    @Test("An event's own judgement goes before that of its case, and one of a version before one of all, in whatever order the rows stand")
    func specificity() throws {
        let rows = ["JP-X-0001,,,,Y,RELATED,,,甲,2021-05-01,理由", "JP-X-0001,1,,,N,POSSIBLE,,,甲,2021-05-01,理由", "JP-X-0001,,1,,,NOT RELATED,,,甲,2021-05-01,理由",
                    "JP-X-0001,1,1,,,UNKNOWN,,,甲,2021-05-01,理由"]
        try EditedDossier.with { dossier in
            try dossier.write([MessageSample.message { draft in
                let second = draft.add(.reaction)
                draft[.E_i_2_1b, second] = "91001001"
                draft[.E_i_7, second] = "1"
            }])
            for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
                try judge(order.map { rows[$0] }, dossier)
                let reactions = try #require(try dossier.facts()?.reactions)
                #expect(reactions.map(\.facts.seriousness.company) == [false, false])
                #expect(reactions.map(\.facts.causality.company) == [.unknown, .possible])
            }
            try judge(Array(rows[..<3]), dossier)
            #expect(try dossier.facts()?.reactions.map(\.facts.causality.company) == [.notRelated, .possible])
        }
    }

    @Test("A coding without its event and a row that judges nothing are told of, never dropped")
    func withoutEffect() throws {
        try EditedDossier.with { dossier in
            try dossier.write([MessageSample.message()])
            try judge(["JP-X-0001,,,91001002,,,,,甲,2021-05-01,理由", "JP-X-0001,,1,,,,,,甲,2021-05-01,理由", "JP-X-0001,,1,,,,,1,甲,2021-05-01,理由"], dossier)
            #expect(dossier.summary == ["judgement.of-event cases/judgements.csv:2 [LLTCD]", "judgement.of-nothing cases/judgements.csv:3 [CASEID]",
                                        "judgement.of-whole-case cases/judgements.csv:4 [SEQ]"])
        }
    }

    @Test("What was judged after the data cut is left out, and said; who judged the rest, when and why is kept")
    func day() throws {
        try EditedDossier.with { dossier in
            try dossier.write([MessageSample.message { $0[.E_i_3_2c, [0]] = nil }])
            let cut = try DossierReader.read(folder: dossier.folder).snapshot.dataCut
            try judge(["JP-X-0001,,1,,Y,,,,甲,\(cut.adding(days: 1)),理由", "JP-X-0001,,1,,,POSSIBLE,,,乙,\(cut),文献による"], dossier)
            #expect(dossier.summary == ["date.after-data-cut cases/judgements.csv:2 [ON]"])
            let read = try DossierReader.read(folder: dossier.folder)
            let facts = try #require(read.snapshot.cases.first { $0.id == "JP-X-0001" }?.reactions.first?.facts)
            #expect(!facts.isSerious && facts.causality.company == .possible)
            let judgement = try #require(read.caseWork.judgements.first)
            #expect(read.caseWork.judgements.count == 1 && judgement.by == "乙" && judgement.on == cut && judgement.reason == "文献による" && judgement.applies(to: 1))
        }
    }

    @Test("A judgement of a version later than the data cut waits; an event's number is looked for in the version that is named")
    func laterVersions() throws {
        try EditedDossier.with { dossier in
            func more(_ draft: inout ICSRDraft) {
                let second = draft.add(.reaction)
                draft[.E_i_2_1b, second] = "91001001"
            }
            try dossier.write([MessageSample.message(), MessageSample.message(informed: "20290701", created: "20290708", edit: more)])
            try judge(["JP-X-0001,2,2,,Y,,,,甲,2021-05-01,理由"], dossier)
            #expect(dossier.summary == [])
            try judge(["JP-X-0001,1,2,,Y,,,,甲,2021-05-01,理由"], dossier)
            #expect(dossier.summary == ["judgement.unknown-event cases/judgements.csv:2 [SEQ]"])
        }
    }
}
