import MedDRA
import Reexamination
@testable import Report
import Testing

@Suite("The listing of a survey's and a case's records")
struct SurveyListingTests {
    private let day = CalendarDate("2018-04-09")

    private func survey() throws -> Survey {
        let day = try #require(day)
        let response = ResponseEndpoint(source: .init(domain: .microscopicFinding, test: "HISTRESP"), pick: .last,
                                        categories: [.init(code: "CR", name: LocalizedText(ja: "完全奏効", en: "Complete response"))], responders: ["CR"], referenceTrialIDs: [])
        let benefit = ByFormEndpoint(domain: .questionnaire, indicators: [.init(code: "PAIN", name: LocalizedText(ja: "痛み", en: "Pain"))],
                                     categories: [.init(code: "CR", name: LocalizedText(ja: "有", en: "Yes"))], positive: "CR")
        let plan = SurveyProtocol(
            id: "gct", name: LocalizedText("gct"), kind: .specifiedUseResultsSurvey, parts: [], risks: [], efficacyItemIDs: [], method: .centralRegistration,
            patients: LocalizedText(""), targetSize: 1, forms: [SurveyForm(visit: 1, name: LocalizedText(ja: "1 年調査票", en: "Year 1"), throughMonth: 12)], analysisSets: [],
            efficacyEndpoints: [
                EfficacyEndpoint(id: "histology", name: LocalizedText(ja: "病理", en: "Histology"), rule: .response(response)),
                EfficacyEndpoint(id: "benefit", name: LocalizedText(ja: "有益性", en: "Benefit"), rule: .byForm(benefit)),
            ], remarks: nil, indication: 2)
        let reaction = ReactionFacts(
            verbatim: "<低Ca>", lowestLevelTerm: nil, preferredTerm: TermCode(90_000_231),
            seriousness: Seriousness(reporter: false, company: true, criteria: []), causality: Causality(reporter: .notRelated, company: .possible),
            onset: .month(year: 2018, month: 4), end: nil, outcome: .recovered)
        return Survey(
            protocol: plan, subjects: [Subject(id: "G-1", site: "S-9", sex: .female, age: nil, birth: .year(1980), registered: day, death: nil)],
            forms: [CollectedForm(subject: "G-1", visit: 1, collected: day, locked: nil)], exposures: [],
            adverseEvents: [AdverseEvent(subject: "G-1", sequence: 1, reaction: reaction)], deviations: [], characteristics: [],
            assessments: [
                Assessment(domain: .microscopicFinding, subject: "G-1", sequence: 1, test: "HISTRESP", result: "CR", date: nil, visit: nil),
                Assessment(domain: .questionnaire, subject: "G-1", sequence: 1, test: "PAIN", result: "CR", date: nil, visit: 1),
                Assessment(domain: .questionnaire, subject: "G-1", sequence: 2, test: "PAIN", result: nil, date: nil, visit: 1),
            ], procedures: [], dispositions: [])
    }

    private func rows() throws -> [RecordID: TraceRow] {
        let rows = try survey().listing { $0 == TermCode(90_000_231) ? TermName(japanese: "低カルシウム血症", english: "Hypocalcaemia") : nil }
        return Dictionary(rows.map { ($0.record, $0) }, uniquingKeysWith: { first, _ in first })
    }

    @Test("A reaction's row says who, what, how serious, whether related, when and how it ended")
    func reaction() throws {
        let cells = try #require(rows()[RecordID(.adverseEvent, "G-1/1")]).cells
        #expect(cells.mapValues(\.ja) == [
            .subject: "G-1", .site: "S-9", .sex: "女性", .age: "不明", .preferredTerm: "低カルシウム血症", .seriousness: "重篤", .causality: "否定できない",
            .date: "2018-04", .end: "", .outcome: "回復",
        ])
    }

    @Test("The day of birth and the words written by the physician stand in no row")
    func privacy() throws {
        let everything = try rows().values.flatMap(\.cells.values).flatMap { [$0.ja, $0.en] }
        #expect(!everything.contains { $0.contains("1980") || $0.contains("低Ca") })
    }

    @Test("A code is named by its own test, though another test uses the same code")
    func codes() throws {
        let rows = try rows()
        #expect(rows[RecordID(.microscopicFinding, "G-1/1")]?.cells[.detail]?.ja == "病理：完全奏効")
        #expect(rows[RecordID(.questionnaire, "G-1/1")]?.cells[.detail] == LocalizedText(ja: "痛み：有", en: "Pain: Yes"))
        #expect(rows[RecordID(.questionnaire, "G-1/2")]?.cells[.detail]?.ja == "痛み：実施せず")
        #expect(rows[RecordID(.collectedForm, "G-1/1")]?.cells[.detail]?.ja == "1 年調査票、未固定")
    }

    @Test("A term that the release does not name is shown by its code")
    func unnamed() throws {
        let row = try survey().listing { _ in nil }.first { $0.record.domain == .adverseEvent }
        #expect(row?.cells[.preferredTerm]?.en == "90000231")
    }

    @Test("Every kind of record has a name of its own in both languages")
    func kinds() {
        for language in Language.allCases {
            let names = RecordDomain.allCases.map { $0.listingName[language] }
            #expect(Set(names).count == names.count && !names.contains(""))
        }
    }
}
