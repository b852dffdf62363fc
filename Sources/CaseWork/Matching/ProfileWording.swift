import MedDRA
import Reexamination

/// What a report says of a factor, as a person compares it.
extension ReportProfile {
    public func words(_ factor: MatchFactor, _ release: Release) -> LocalizedText {
        let unknown = MatchOutcome.unknown.name
        switch factor {
        case .term:
            guard !events.isEmpty else { return unknown }
            let names = Array(Set(events.map(\.term))).sorted().map { term in
                release.preferredTerm(term).map { LocalizedText(ja: $0.name.japanese, en: $0.name.english) } ?? LocalizedText(term.description)
            }
            return LocalizedText(ja: names.map(\.ja).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
        case .onset:
            let onsets = Array(Set(events.compactMap(\.onset))).sorted { ($0.earliest, $0.latest) < ($1.earliest, $1.latest) }
            guard !onsets.isEmpty else { return unknown }
            return LocalizedText(ja: onsets.map(\.description).joined(separator: "、"), en: onsets.map(\.description).joined(separator: ", "))
        case .age:
            if let birth { return LocalizedText(ja: "\(birth) 生", en: "born \(birth)") }
            guard let age else { return unknown }
            guard let ageDate else { return LocalizedText(ja: "\(age) 歳", en: "\(age) years") }
            return LocalizedText(ja: "\(age) 歳（\(ageDate)）", en: "\(age) years (\(ageDate))")
        case .sex: return sex.name
        case .site: return site.map { LocalizedText($0) } ?? unknown
        case .indication: return indication.map { LocalizedText("\($0)") } ?? unknown
        case .country: return LocalizedText(country)
        }
    }
}
