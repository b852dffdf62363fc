import MedDRA
import Reexamination
import Testing

@Suite("Listedness")
struct LabelVersionTests {
    private static let term = TermCode(90_000_101), other = TermCode(90_000_102), lowest = TermCode(90_100_001)

    private func label(_ listed: ListedTerm...) throws -> LabelVersion {
        LabelVersion(id: "v1", effective: try day("2023-04-01"), name: LocalizedText("第3版"), listed: listed)
    }

    private func facts(_ change: (inout ListednessFacts) -> Void = { _ in }) -> ListednessFacts {
        var facts = ListednessFacts(preferredTerm: Self.term)
        change(&facts)
        return facts
    }

    @Test("A term foretold in its mild form does not foretell a serious one; a term that is not named is not foretold")
    func extent() throws {
        let label = try label(ListedTerm(preferredTerm: Self.other), ListedTerm(preferredTerm: Self.term, extent: .nonSeriousOnly))
        #expect(label.judgement(of: facts()) == .listed(entry: 1))
        #expect(label.judgement(of: facts { $0.isSerious = true }) == .conditionsNotMet(entry: 1, [.seriousness]))
        #expect(label.judgement(of: facts { $0.preferredTerm = TermCode(90_000_103) }) == .termNotListed)
    }

    @Test("An entry of a lowest level term foretells reactions coded to it, and none coded elsewhere or to the preferred term alone")
    func lowestLevelTerm() throws {
        let label = try label(ListedTerm(preferredTerm: Self.term, lowestLevelTerm: Self.lowest))
        #expect(label.judgement(of: facts { $0.lowestLevelTerm = Self.lowest }).isListed)
        #expect(label.judgement(of: facts { $0.lowestLevelTerm = TermCode(90_100_002) }) == .conditionsNotMet(entry: 0, [.lowestLevelTerm]))
        #expect(!label.judgement(of: facts()).isListed)
    }

    @Test("A term listed without its deaths does not foretell a fatal reaction")
    func fatal() throws {
        let label = try label(ListedTerm(preferredTerm: Self.term, foretellsDeath: false))
        #expect(label.judgement(of: facts { $0.isSerious = true }).isListed)
        #expect(label.judgement(of: facts { $0.isFatal = true }) == .conditionsNotMet(entry: 0, [.outcome]))
    }

    @Test("Each condition on the patient has to be met; what is not known meets none", arguments: [
        (ListedPopulation(sex: .female), Sex.female, 40, 1, []), (ListedPopulation(sex: .female), .male, 40, 1, [.sex]), (ListedPopulation(sex: .female), .unknown, 40, 1, [.sex]),
        (ListedPopulation(ageFrom: 65), .male, 65, 1, []), (ListedPopulation(ageFrom: 65), .male, 64, 1, [.age]), (ListedPopulation(ageFrom: 65), .male, nil, 1, [.age]),
        (ListedPopulation(ageTo: 14), .male, 14, 1, []), (ListedPopulation(ageTo: 14), .male, 15, 1, [.age]), (ListedPopulation(ageFrom: 15, ageTo: 64), .male, 65, 1, [.age]),
        (ListedPopulation(indications: [1, 2]), .male, 40, 2, []), (ListedPopulation(indications: [1, 2]), .male, 40, 3, [.indication]),
        (ListedPopulation(indications: [1]), .male, 40, nil, [.indication]), (ListedPopulation(sex: .male, ageFrom: 65, indications: [2]), .female, 40, 1, [.sex, .age, .indication]),
    ] as [(ListedPopulation, Sex, Int?, Int?, [ListednessCondition])])
    func population(_ population: ListedPopulation, _ sex: Sex, _ age: Int?, _ indication: Int?, _ unmet: [ListednessCondition]) throws {
        let label = try label(ListedTerm(preferredTerm: Self.term, population: population))
        let judgement = label.judgement(of: ListednessFacts(preferredTerm: Self.term, sex: sex, age: age, indication: indication))
        #expect(judgement == (unmet.isEmpty ? .listed(entry: 0) : .conditionsNotMet(entry: 0, unmet)))
    }

    @Test("Of several entries of a term, the first that fits foretells it; if none does, the nearest is named")
    func entries() throws {
        let label = try label(
            ListedTerm(preferredTerm: Self.term, extent: .nonSeriousOnly, population: ListedPopulation(sex: .male)),
            ListedTerm(preferredTerm: Self.term, foretellsDeath: false), ListedTerm(preferredTerm: Self.term, population: ListedPopulation(ageFrom: 65)))
        #expect(label.judgement(of: facts { $0.isSerious = true }) == .listed(entry: 1))
        #expect(label.judgement(of: facts { ($0.isSerious, $0.isFatal) = (true, true) }) == .conditionsNotMet(entry: 1, [.outcome]))
        #expect(label.judgement(of: facts { ($0.isSerious, $0.isFatal, $0.age) = (true, true, 70) }) == .listed(entry: 2))
    }
}
