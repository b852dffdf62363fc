import Foundation
import Reexamination

/// The example dossier: a re-examination whose totals are those of a published report and whose patients are invented.
///
/// ```swift
/// try ExampleDossier().write(to: URL(filePath: "Examples/ranmark-gct"))
/// ```
///
/// The same bytes come out each time. The totals are public facts; who makes them up, and whatever the published report does not print, is
/// invented within the bounds that it leaves (domain brief §3.11).
public struct ExampleDossier: Sendable {
    /// Every file, in the order of their paths.
    public let files: [DossierFile]

    /// - Throws: `ExampleError` if the plan contradicts itself, which only a change of the generator can bring about.
    public init() throws {
        let dictionary = try ExampleDictionary()
        let first = try CalendarDate(fixed: "2014-05-23"), dataCut = try CalendarDate(fixed: "2024-05-22")

        var patients = try Cast.patients()
        let plan = try EfficacyPlan(patients: patients)
        var dosing = Dosing()
        dosing.administer(to: &patients, plan: plan)
        // One patient dies of what has nothing to do with the drug.
        if let index = patients.firstIndex(where: { $0.isInEfficacySet && $0.lastForm == 4 }) {
            patients[index].death = patients[index].firstDose.adding(days: 1_200)
        }

        let unlisted = try UnlistedPlan.deal()
        let surveyed = try Self.indicesForSurvey(unlisted, dictionary)
        var reactions = SurveyReactions(patients: patients, dictionary: dictionary, dataCut: dataCut)
        try reactions.plan(unlisted: surveyed.map { unlisted[$0] })

        var book = CaseBook(dictionary: dictionary, first: first, dataCut: dataCut)
        let taken = Set(surveyed)
        // The survey's patient with a serious necrosis of the jaw is the first of the persons planned so.
        try book.add(unlisted: unlisted.indices.filter { !taken.contains($0) }.map { unlisted[$0] },
                     serious: Self.withoutOneJawNecrosis(ListedPlan.dealSerious()), seriousHypocalcaemia: ListedPlan.dealSeriousHypocalcaemia(),
                     hypocalcaemia: try ListedPlan.dealNonSeriousHypocalcaemia(surveyByYear: reactions.hypocalcaemiaByYear))
        for link in reactions.links { try book.add(link) }
        try book.addListedNonSerious(count: 70)
        try book.addUncounted()

        var survey = SurveyFiles(patients: patients, reactions: reactions.rows, efficacy: EfficacyRecords(patients: patients, plan: plan),
                                 benefit: ClinicalBenefit.answers(of: patients))
        let all = survey.files() + CaseMessages(CaseCourse(of: book.numbered(), dataCut: dataCut)).files() + (try DictionaryFiles(dictionary: dictionary).files())
            + (try TrialFiles(dictionary: dictionary).files()) + DossierTexts.files
        files = all.sorted { $0.path < $1.path }
    }

    /// Writes the files into a folder, making it and those within as needed.
    public func write(to folder: URL) throws {
        for file in files {
            let target = folder.appending(path: file.path)
            try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: target, options: .atomic)
        }
    }

    /// Which persons with unlisted reactions are patients of the survey: about a third, and none with an event that table 6 would show.
    private static func indicesForSurvey(_ persons: [PlannedPerson], _ dictionary: ExampleDictionary) throws -> [Int] {
        let malignant = persons.firstIndex { $0.has(anyOf: ["悪性転換"]) }
        return try persons.indices.filter { index in
            // Infections, heart and vessels are risks of table 6; pregnancy and death are left to the cases.
            let fits = try persons[index].events.allSatisfy { event in
                let organClass = try dictionary.term(event.term).organClass
                return ![1, 11, 12, 19, 20].contains(organClass) && event.term != "突然死"
            }
            return index == malignant || (fits && (index < 2 || (index < 38 && index % 4 == 1) || (index >= 38 && index % 3 == 0)))
        }
    }

    private static func withoutOneJawNecrosis(_ persons: [PlannedPerson]) throws -> [PlannedPerson] {
        guard let index = persons.firstIndex(where: { $0.events == [PlannedPerson.Event(term: "顎骨壊死", isSerious: true)] }) else {
            throw ExampleError.inconsistentPlan("nobody has a serious necrosis of the jaw alone")
        }
        var rest = persons
        rest.remove(at: index)
        return rest
    }
}
