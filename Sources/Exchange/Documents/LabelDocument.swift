import MedDRA
import Reexamination

/// labels.yaml: the versions of the label and what each foretells.
struct LabelDocument {
    let terms: TermResolver

    func labels(_ root: YAMLValue) throws(ShapeMismatch) -> [LabelVersion] {
        var labels: [LabelVersion] = []
        for (index, value) in (root.optional("labels")?.items ?? []).enumerated() {
            labels.append(LabelVersion(id: try value.string("id"), effective: try value.date("effective"), name: try value.localized("name"),
                                       listed: listed(value, path: "labels[\(index)]")))
        }
        return labels
    }

    private func listed(_ value: YAMLValue, path: String) -> [ListedTerm] {
        (value.optional("listed")?.items ?? []).enumerated().flatMap { index, entry in
            let extent = entry["extent"]?.text.flatMap(ListedTerm.Extent.init) ?? .anySeriousness
            return terms.codes(entry.optional("pt"), level: .preferredTerm, path: "\(path).listed[\(index)].pt").map { ListedTerm(preferredTerm: $0, extent: extent) }
        }
    }
}
