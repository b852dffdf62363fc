import E2B
import Exchange
import Foundation
import MedDRA
import Reexamination
import Testing

@Suite("Checks of cases that come as messages")
struct MessageCheckTests {
    /// What is said of a dossier with one message, spoilt.
    private func summary(_ edit: @escaping (inout ICSRDraft) -> Void) throws -> [String] {
        var found: [String] = []
        try EditedDossier.with { dossier in
            try dossier.write([MessageSample.message(edit: edit)])
            found = dossier.problems.map { "\($0.id.rawValue) \($0.field ?? "")" }
        }
        return found
    }

    @Test("Seriousness, sex, kind of report and role of the drug have to be codes of their lists: another one is no “no” and no “unknown”", arguments: [
        (ElementID.E_i_3_2a, [0], "yes", "E.i.3.2a"), (.E_i_3_2f, [0], "1", "E.i.3.2f"), (.E_i_3_2c, [0], "TRUE", "E.i.3.2c"), (.D_5, [], "7", "D.5"), (.C_1_3, [], "9", "C.1.3"),
        (.C_2_r_4, [0], "8", "C.2.r.4"), (.G_k_1, [0], "x", "G.k.1"), (.C_1_11_1, [], "3", "C.1.11.1"), (.E_i_7, [0], "6", "E.i.7"),
    ])
    func codes(_ id: ElementID, _ path: [Int], _ value: String, _ field: String) throws {
        #expect(try summary { $0[id, path] = value } == ["message.unusable-code \(field)"])
    }

    @Test("A country has to be one: another code would move the case out of the domestic counts; an empty one says nothing", arguments: ["JPN", "Japan", "XX"])
    func country(_ code: String) throws {
        #expect(try summary { $0[.E_i_9, [0]] = code } == ["message.unusable-code E.i.9"])
        #expect(try summary { $0[.C_2_r_3, [0]] = code } == ["message.unusable-code C.2.r.3"])
        try EditedDossier.with { dossier in
            try dossier.write([MessageSample.message { $0[.E_i_9, [0]] = " " }])
            #expect(try dossier.facts()?.country == "JP" && dossier.summary == [])
            try dossier.replace("自発報告,JP,2019-10-21", by: "自発報告,XX,2019-10-21", in: "cases/cases.csv")
            #expect(Set(dossier.problems.map(\.id)) == [.csvNotACode])
        }
    }

    @Test("An age is read in the units of the guide, in the range of cases.csv", arguments: [
        ("48", "a", 48), ("4", "10.a", 40), ("4", "{decade}", 40), ("4", "{Decade}", 40), ("30", "mo", 2), ("53", "wk", 1), ("800", "d", 2), ("23", "h", 0), ("130.5", "a", 130),
    ])
    func ages(_ number: String, _ unit: String, _ years: Int) throws {
        try EditedDossier.with { dossier in
            try dossier.write([MessageSample.message {
                $0[.D_2_2a] = number
                $0[.D_2_2b] = unit
            }])
            #expect(try dossier.facts()?.age == years)
        }
    }

    @Test("An age that is none is told of, not guessed or dropped", arguments: [("850", "a"), ("-1", "a"), ("48", "zz"), ("48", ""), ("many", "a"), ("1e9", "d")])
    func noAge(_ number: String, _ unit: String) throws {
        #expect(try summary {
            $0[.D_2_2a] = number
            $0[.D_2_2b] = unit
        } == ["message.unusable-age D.2.2a"])
    }

    @Test("Only what HL7 calls a date is one: digits to the precision known, and nothing behind them", arguments: ["2021-03-15", "2021/03/15", "20210315xyz", "202103151", "2021031"])
    func dates(_ text: String) throws {
        #expect(try summary { $0[.E_i_4, [0]] = text } == ["message.unusable-date E.i.4"])
    }

    @Test("Dates of a message are held against each other and the data cut, as those of cases.csv are")
    func order() throws {
        #expect(try summary { $0[.C_1_4] = "99991231" } == ["date.informed-before-receipt C.1.5"])
        #expect(try summary { $0[.E_i_5, [0]] = "20210201" } == ["date.end-before-start E.i.5"])
        #expect(try summary { $0[.E_i_4, [0]] = "20210402" } == ["date.onset-after-receipt E.i.4"])
        #expect(Set(try summary { $0[.E_i_4, [0]] = "2029" }) == ["date.after-data-cut E.i.4", "date.onset-after-receipt E.i.4"])
        #expect(try summary { $0[.E_i_5, [0]] = "20290101" } == ["date.after-data-cut E.i.5"])
        try EditedDossier.with { dossier in
            try dossier.replace("JP,2019-10-21", by: "JP,2019-10-01", in: "cases/cases.csv")
            #expect(Set(dossier.problems.map(\.id)) == [.dateOnsetAfterReceipt])
        }
    }

    @Test("A death that nobody calls serious is a warning, unless the company does")
    func fatal() throws {
        func edit(_ draft: inout ICSRDraft) {
            draft[.E_i_3_2c, [0]] = nil
            draft[.E_i_7, [0]] = "5"
        }
        #expect(try summary(edit) == ["record.fatal-not-serious E.i.7"])
        try EditedDossier.with { dossier in
            try dossier.write([MessageSample.message(edit: edit)])
            try dossier.write("CASEID,VERSION,SEQ,LLTCD,SERCO,RELCO,INFECTION,INDICATION,BY,ON,REASON\nJP-X-0001,,1,,Y,,,,甲,2021-05-01,理由\n", to: "cases/judgements.csv")
            #expect(dossier.summary == [])
        }
    }

    @Test("An assessment that names no assessor denies nothing, and what it does not deny counts")
    func assessor() throws {
        func edit(_ draft: inout ICSRDraft, _ result: String) {
            draft[.G_k_9_i_2_r_1, [0, 0, 0]] = nil
            draft[.G_k_9_i_2_r_3, [0, 0, 0]] = result
            let other = draft.add(.assessment, to: [0, 0])
            draft[.G_k_9_i_2_r_1, other] = "企業"
            draft[.G_k_9_i_2_r_3, other] = "関連なし"
        }
        #expect(try summary { edit(&$0, "関連あり") } == ["message.assessor-missing G.k.9.i.2.r.3"])
        try EditedDossier.with { dossier in
            try dossier.write([MessageSample.message { edit(&$0, "関連あり") }])
            #expect(try dossier.facts()?.reactions.first?.facts.causality == Causality(reporter: .related, company: .notRelated))
            try dossier.write([MessageSample.message { edit(&$0, "関連なし") }])
            #expect(try dossier.facts()?.reactions.first?.facts.causality == Causality(reporter: nil, company: .notRelated))
        }
    }

    @Test("Messages that do not count do not stop the dossier: later than the cut, of another product, or replaced by a later version")
    func notCounting() throws {
        func spoil(_ draft: inout ICSRDraft) {
            draft[.E_i_2_1b, [0]] = "91009999"
            draft[.E_i_4, [0]] = "2021-02-30"
        }
        try EditedDossier.with { dossier in
            try dossier.write([MessageSample.message(), MessageSample.message(informed: "20290701", created: "20290708", edit: spoil)])
            #expect(dossier.summary == [])
            try dossier.write([MessageSample.message {
                spoil(&$0)
                $0[.G_k_2_2, [0]] = "別の薬"
                $0[.C_1_4] = nil
            }, MessageSample.message("JP-X-0002") {
                spoil(&$0)
                $0[.G_k_2_2, [0]] = "別の薬"
            }])
            #expect(dossier.problems.map(\.id) == [.messageNotOurProduct, .messageNotOurProduct])
            try dossier.write([MessageSample.message(edit: spoil), MessageSample.message(informed: "20210601", created: "20210608")])
            #expect(dossier.problems.map(\.id) == [.messageSupersededUnusable])
            #expect(dossier.problems.first?.text(.en).contains("JP-X-0001 version 1: message.unusable-date, term.unknown-code") == true)
            #expect(try dossier.facts()?.version == 2)
            try dossier.write([MessageSample.message(), MessageSample.message(informed: "20210601", created: "20210608", edit: spoil)])
            #expect(Set(dossier.problems.map(\.id)) == [.messageUnusableDate, .termUnknownCode])
        }
    }

    @Test("Versions of one day are put in order by the moment they were made, whatever their zones")
    func zones() throws {
        try EditedDossier.with { dossier in
            // 08:00 in Japan is 23:00 of the day before in UTC.
            try dossier.write([MessageSample.message(created: "20210601010000+0000") { $0[.E_i_7, [0]] = "3" }, MessageSample.message(created: "20210601080000+0900")])
            #expect(try dossier.facts()?.reactions.first?.facts.outcome == .notRecovered)
        }
    }

    @Test("A case of which only an amendment is there keeps its kind")
    func amendmentAlone() throws {
        try EditedDossier.with { dossier in
            try dossier.write([MessageSample.message(informed: "20210601", created: "20210608") { $0[.C_1_11_1] = "2" }])
            #expect(try DossierReader.read(folder: dossier.folder).snapshot.caseHistories.first?.versions.map(\.kind) == [.amendment])
        }
    }

    @Test("A file without a case report is told of")
    func noReport() throws {
        try EditedDossier.with { dossier in
            try dossier.write([])
            #expect(dossier.summary == ["message.no-report cases/a.xml"])
        }
    }
}
