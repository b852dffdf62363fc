import MedDRA
import Reexamination

/// labels.yaml: the versions of the label and what each foretells.
struct LabelDocument {
    let terms: TermResolver

    func labels(_ root: YAMLValue) throws(ShapeMismatch) -> [LabelVersion] {
        var labels: [LabelVersion] = []
        for (index, value) in (root.optional("labels")?.items ?? []).enumerated() {
            labels.append(LabelVersion(id: try value.string("id"), effective: try value.date("effective"), name: try value.localized("name"),
                                       listed: try listed(value, path: "labels[\(index)]")))
        }
        return labels
    }

    private func listed(_ value: YAMLValue, path: String) throws(ShapeMismatch) -> [ListedTerm] {
        var listed: [ListedTerm] = []
        for (index, entry) in (value.optional("listed")?.items ?? []).enumerated() {
            let path = "\(path).listed[\(index)]"
            let extent = entry["extent"]?.text.flatMap(ListedTerm.Extent.init) ?? .anySeriousness
            let population = entry.optional("population").map(Self.population), rationale = try Self.rationale(entry)
            let section = entry["section"]?.text.flatMap(LabelSection.init), frequency = entry["frequency"]?.text
            let foretellsDeath = entry["fatal"]?.boolean ?? true
            func add(_ term: TermCode, _ lowest: TermCode?) {
                listed.append(ListedTerm(preferredTerm: term, lowestLevelTerm: lowest, extent: extent, population: population, foretellsDeath: foretellsDeath,
                                         section: section, frequency: frequency, rationale: rationale))
            }
            for term in terms.codes(entry.optional("pt"), level: .preferredTerm, path: "\(path).pt") { add(term, nil) }
            for lowest in terms.codes(entry.optional("llt"), level: .lowestLevelTerm, path: "\(path).llt") {
                if let term = terms.release?.lowestLevelTerm(lowest)?.preferredTerm { add(term, lowest) }
            }
        }
        return listed
    }

    private static func population(_ value: YAMLValue) -> ListedPopulation {
        let sex: Sex? = switch value["sex"]?.text {
        case "male": .male
        case "female": .female
        default: nil
        }
        return ListedPopulation(sex: sex, ageFrom: value["ageFrom"]?.integer, ageTo: value["ageTo"]?.integer,
                                indications: (value["indications"]?.items ?? []).compactMap(\.integer))
    }

    private static func rationale(_ entry: YAMLValue) throws(ShapeMismatch) -> ListingRationale? {
        guard let value = entry.optional("rationale") else { return nil }
        return ListingRationale(by: try value.string("by"), on: try value.date("on"), reason: try value.localized("reason"))
    }
}
