import MedDRA
import Reexamination

/// Listedness in words.
extension ListedTerm {
    /// The term and the conditions of an entry: 発疹（非重篤のみ、65 歳以上；11.2 その他の副作用；1～5%未満）.
    public func wording(_ release: Release) -> LocalizedText {
        let name = release.preferredTerm(preferredTerm).map { LocalizedText($0.name) } ?? LocalizedText(preferredTerm.description)
        var conditions: [LocalizedText] = []
        if let lowestLevelTerm {
            let lowest = release.lowestLevelTerm(lowestLevelTerm).map { LocalizedText($0.name) } ?? LocalizedText(lowestLevelTerm.description)
            conditions.append(LocalizedText(ja: "LLT \(lowest.ja) のみ", en: "LLT \(lowest.en) only"))
        }
        if extent == .nonSeriousOnly { conditions.append(LocalizedText(ja: "非重篤のみ", en: "non-serious only")) }
        if !foretellsDeath { conditions.append(LocalizedText(ja: "死亡を除く", en: "not fatal")) }
        conditions += population?.wording ?? []
        if let section { conditions.append(section.name) }
        if let frequency { conditions.append(LocalizedText(ja: "頻度 \(frequency)", en: "frequency \(frequency)")) }
        guard !conditions.isEmpty else { return name }
        return LocalizedText(ja: "\(name.ja)（\(conditions.map(\.ja).joined(separator: "、"))）", en: "\(name.en) (\(conditions.map(\.en).joined(separator: ", ")))")
    }
}

extension ListedPopulation {
    var wording: [LocalizedText] {
        var words: [LocalizedText] = []
        if let sex { words.append(sex.name) }
        if let ageFrom { words.append(LocalizedText(ja: "\(ageFrom) 歳以上", en: "\(ageFrom) years or more")) }
        if let ageTo { words.append(LocalizedText(ja: "\(ageTo) 歳以下", en: "\(ageTo) years or less")) }
        if !indications.isEmpty {
            let numbers = indications.map(String.init)
            words.append(LocalizedText(ja: "効能 \(numbers.joined(separator: "・"))", en: "indication \(numbers.joined(separator: ", "))"))
        }
        return words
    }
}

extension ListednessVerdict {
    /// Whether the label foretells the event, which label and which entry says so, or what is not met.
    public func wording(_ snapshot: Snapshot, _ release: Release) -> LocalizedText {
        let verdict = isListed ? LocalizedText(ja: "予測できる", en: "listed") : LocalizedText(ja: "予測できない", en: "unlisted")
        guard let deciding, let label = snapshot.labels.first(where: { $0.id == deciding.labelID }) else { return verdict }
        let reason: LocalizedText = switch deciding.judgement {
        case .termNotListed: LocalizedText(ja: "この用語の項目がない", en: "no entry of the term")
        case .listed(let entry): Self.named(label, entry, release)
        case .conditionsNotMet(let entry, let unmet):
            LocalizedText(ja: "\(Self.named(label, entry, release).ja)の\(unmet.map(\.name.ja).joined(separator: "、"))に当たらない",
                          en: "\(Self.named(label, entry, release).en): not met in \(unmet.map(\.name.en).joined(separator: ", "))")
        }
        return LocalizedText(ja: "\(label.id)（\(label.effective)）\(verdict.ja)：\(reason.ja)", en: "\(label.id) (\(label.effective)) \(verdict.en): \(reason.en)")
    }

    private static func named(_ label: LabelVersion, _ entry: Int, _ release: Release) -> LocalizedText {
        guard label.listed.indices.contains(entry) else { return LocalizedText(ja: "", en: "") }
        return label.listed[entry].wording(release)
    }
}
