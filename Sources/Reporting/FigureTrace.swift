import Analysis
import Exchange
import MedDRA
import Reexamination
import Report

/// A figure with everything behind it, down to the file and line of each record.
///
/// ```swift
/// print(FigureTrace("survey.gct.risk.hypocalcaemia.nonserious", in: analysed)?.text(.ja) ?? "")
/// ```
public struct FigureTrace: Sendable, Encodable {
    public let id: String
    public let label: LocalizedText
    public let value: LocalizedText
    public let definition: LocalizedText
    public let population: LocalizedText
    public let populationFigure: String?
    public let numerator: Int?
    public let denominator: Int?
    public let contributors: [Unit]

    /// One patient, case, event, site or report that is counted.
    public struct Unit: Sendable, Encodable {
        public let unit: String
        public let records: [Record]
    }

    public struct Record: Sendable, Encodable {
        public let id: String
        public let file: String?
        public let line: Int?
        /// The record's listing, by column.
        public let columns: [String: LocalizedText]
    }

    /// `nil` if the analysis has no such figure.
    public init?(_ id: FigureID, in analysed: AnalysedDossier) {
        self.init(id, in: TraceAppendix(analysed.analysis), of: analysed.dossier)
    }

    /// A figure of the official forms; `nil` if they have no such figure.
    public init?(_ id: FigureID, in forms: AnalysedForms) {
        guard let figure = forms.analysis.figures[id] else { return nil }
        let analysis = forms.analysis.report
        let appendix = TraceAppendix(figures: forms.analysis.figures.filter { $0.id == figure.id }, snapshot: analysis.snapshot) { analysis.release.preferredTerm($0)?.name }
        self.init(id, in: appendix, of: forms.analysed.dossier)
    }

    private init?(_ id: FigureID, in appendix: TraceAppendix, of dossier: Dossier) {
        guard let entry = appendix[id] else { return nil }
        self.id = id.text
        label = entry.label
        value = entry.value
        definition = entry.definition
        population = entry.population
        populationFigure = entry.populationFigure?.text
        numerator = entry.numerator
        denominator = entry.denominator
        contributors = entry.contributors.map { contributor in
            Unit(unit: contributor.unit, records: contributor.records.map { record in
                let location = dossier.provenance[record]
                let cells = appendix.row(of: record)?.cells ?? [:]
                return Record(id: record.description, file: location?.file, line: location?.line,
                              columns: Dictionary(cells.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first }))
            })
        }
    }

    /// For a terminal: the head, then a line a record.
    public func text(_ language: Language) -> String {
        func line(_ name: LocalizedText, _ text: String) -> String { "\(name[language])\(language == .ja ? "：" : ": ")\(text)" }
        var lines = [
            id,
            line(LocalizedText(ja: "名称", en: "Label"), label[language]),
            line(LocalizedText(ja: "値", en: "Value"), value[language]),
            line(LocalizedText(ja: "定義", en: "Definition"), definition[language]),
            line(LocalizedText(ja: "母集団", en: "Population"), population[language] + (populationFigure.map { " [\($0)]" } ?? "")),
            line(LocalizedText(ja: "内訳", en: "Contributors"), "\(contributors.count)"),
        ]
        for contributor in contributors {
            for record in contributor.records {
                let place = record.file.map { file in " \(file)" + (record.line.map { ":\($0)" } ?? "") } ?? ""
                let columns = TraceColumn.allCases.compactMap { record.columns[$0.rawValue]?[language] }.joined(separator: " | ")
                lines.append("  \(contributor.unit)  \(record.id)\(place)  \(columns)")
            }
            if contributor.records.isEmpty { lines.append("  \(contributor.unit)") }
        }
        return lines.joined(separator: "\n")
    }

    /// Up to eight ids that share the most dotted parts with the text.
    public static func idsNear(_ text: String, in analysed: AnalysedDossier) -> [String] {
        let wanted = Set(text.lowercased().split(separator: ".").map(String.init))
        let scored = analysed.analysis.figures.all.map { figure in
            (id: figure.id.text, shared: wanted.intersection(figure.id.text.lowercased().split(separator: ".").map(String.init)).count)
        }
        return scored.filter { $0.shared > 0 }.sorted { ($1.shared, $0.id) < ($0.shared, $1.id) }.prefix(8).map(\.id)
    }
}
