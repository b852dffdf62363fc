import Analysis
import Reexamination

/// Finds every figure reference of a narrative that cannot be filled in.
struct NarrativeCheck {
    let composition: Composition

    func errors(in narrative: Narrative) -> [CompositionError] {
        func place(_ line: Int) -> CompositionPlace { narrative.place(line: line, in: composition.language) }
        let text = NarrativeText(parsing: narrative.printed(in: composition.language))
        let unreadable = text.issues.compactMap { issue -> CompositionError? in
            switch issue.situation {
            case .unbalancedBrace: .unbalancedBrace(at: place(issue.line))
            case .badReference(let found): .badReference(found, at: place(issue.line))
            case .literalNumber: nil
            }
        }
        return unreadable + text.references.compactMap { reference in
            do throws(CompositionError) {
                _ = try composition.text(FigureID(reference.figure), as: FigureStyle(reference.style), at: place(reference.line))
                return nil
            } catch {
                return error
            }
        }
    }

    /// An unknown table is found in the finished document; if a narrative asked for it, its line is the place to name.
    func located(_ error: CompositionError) -> CompositionError {
        guard case .unknownTable(let key, _, let keys) = error else { return error }
        for narrative in composition.snapshot.narratives {
            let references = NarrativeText(parsing: narrative.printed(in: composition.language)).tableReferences
            if let reference = references.first(where: { $0.key == key }) {
                return .unknownTable(key: key, at: narrative.place(line: reference.line, in: composition.language), keys: keys)
            }
        }
        return error
    }
}

extension Narrative {
    /// The text in a language; English falls back on the Japanese.
    func printed(in language: Language) -> String {
        text[language].allSatisfy(\.isWhitespace) ? text.ja : text[language]
    }

    /// Where a line of the printed text stands: in the Japanese file if there is no English of its own.
    func place(line: Int, in language: Language) -> CompositionPlace {
        .narrative(slot, printed(in: language) == text.ja ? .ja : language, line: line)
    }
}

extension FigureStyle {
    init(_ style: NarrativeFigureReference.Style) {
        self = switch style {
        case .value: .value
        case .percent: .percent
        case .fraction: .fraction
        case .full: .full
        case .denominator: .denominator
        case .interval: .interval
        }
    }
}
