import MedDRA
import Testing

@Suite("Selections against a naive recomputation")
struct SelectionPropertyTests {
    @Test("What a release resolves is what the plain rows give", arguments: UInt64(1)...20)
    func agreesWithRows(seed: UInt64) throws {
        let dictionary = SyntheticDictionary(size: .small, seed: seed)
        let release = try Release(files: dictionary.files(), digest: "")
        var random = SeededGenerator(seed: seed &+ 1_000)
        for _ in 0..<60 {
            let selection = TermSelection(
                include: elements(Int.random(in: 0...4, using: &random), of: dictionary, &random),
                exclude: elements(Int.random(in: 0...3, using: &random), of: dictionary, &random))
            var expected: Set<Int32> = []
            for element in selection.include { expected.formUnion(terms(of: element, in: dictionary)) }
            for element in selection.exclude { expected.subtract(terms(of: element, in: dictionary)) }
            #expect(try release.resolve(selection) == Set(expected.map { TermCode($0) }))
        }
    }

    private func elements(
        _ count: Int, of dictionary: SyntheticDictionary, _ random: inout SeededGenerator
    ) -> [TermSelection.Element] {
        (0..<count).map { _ in
            let scope: TermSelection.QueryScope = Bool.random(using: &random) ? .narrow : .broad
            switch Int.random(in: 0..<6, using: &random) {
            case 0: return .preferredTerm(TermCode(dictionary.preferred.pick(&random).code))
            case 1: return .highLevelTerm(TermCode(dictionary.highTerms.pick(&random)))
            case 2: return .highLevelGroupTerm(TermCode(dictionary.groups.pick(&random)))
            case 3: return .primarySystemOrganClass(TermCode(dictionary.classes.pick(&random)))
            default:
                let active = dictionary.queries.filter(\.isActive)
                return .standardisedQuery(TermCode(active.pick(&random).code), scope: scope)
            }
        }
    }

    private func terms(of element: TermSelection.Element, in dictionary: SyntheticDictionary) -> Set<Int32> {
        switch element {
        case .preferredTerm(let code):
            return [code.number]
        case .highLevelTerm(let code):
            return Set(dictionary.paths.filter { $0.highTerm == code.number }.map(\.preferred))
        case .highLevelGroupTerm(let code):
            return Set(dictionary.paths.filter { $0.group == code.number }.map(\.preferred))
        case .primarySystemOrganClass(let code):
            return Set(dictionary.preferred.filter { $0.organClass == code.number }.map(\.code))
        case .standardisedQuery(let code, let scope):
            var queries: Set<Int32> = [code.number]
            // As many rounds as there are queries reach every sub-query, however deep.
            for _ in dictionary.queries {
                for row in dictionary.content where row.isActive && row.level == 0 && queries.contains(row.query) {
                    if dictionary.queries.contains(where: { $0.code == row.term && $0.isActive }) {
                        queries.insert(row.term)
                    }
                }
            }
            var found: Set<Int32> = []
            for row in dictionary.content where row.isActive && queries.contains(row.query) {
                guard row.scope == 2 || (row.scope == 1 && scope == .broad) else { continue }
                if row.level == 4 { found.insert(row.term) }
                if row.level == 5 {
                    for lowest in dictionary.lowest where lowest.code == row.term { found.insert(lowest.preferred) }
                }
            }
            return found
        }
    }
}
