import E2B
import Reexamination

/// Reads elements of one message and notes what is wrong with them. Nothing is reported yet: whether the message counts shows when all are read.
///
/// ```swift
/// let elements = MessageElements(icsr: icsr, file: "cases/a.xml")
/// let received = elements.day(.C_1_4)      // nil, and noted, unless it is there and a day
/// elements.noted                           // what is to be reported if the message counts
/// ```
struct MessageElements {
    let icsr: ICSR
    let file: String
    let problems = ProblemCollector()

    var noted: [Problem] { problems.finished() }

    /// A value that is more than blanks; an attribute that is there but empty says nothing.
    static func text(_ value: ElementValue?) -> String? {
        guard let text = value?.text, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }

    func text(_ id: ElementID) -> String? { Self.text(icsr[id]) }

    func needed(_ id: ElementID) -> String? {
        if let text = text(id) { return text }
        report(.message(.elementMissing(id.number, title: id.definition.title)), id)
        return nil
    }

    func day(_ id: ElementID) -> CalendarDate? {
        guard let text = needed(id) else { return nil }
        if let day = MessageDate.day(text) { return day }
        report(.message(.unusableDate(id.number)), id)
        return nil
    }

    func date(_ id: ElementID, in part: Repeat) -> PartialDate? {
        guard let text = Self.text(part[id]) else { return nil }
        if let date = MessageDate.partial(text) { return date }
        report(.message(.unusableDate(id.number)), id, at: part.indexPath)
        return nil
    }

    /// A code of the element's own list.
    func code(_ id: ElementID) -> String? { checked(Self.text(icsr[id]), id, at: []) }

    func code(_ id: ElementID, in part: Repeat) -> String? { checked(Self.text(part[id]), id, at: part.indexPath) }

    /// `true` or `false`; what is not said is not so.
    func flag(_ id: ElementID, in part: Repeat) -> Bool {
        checked(Self.text(part[id]), id, among: ["true", "false"], at: part.indexPath) == "true"
    }

    private func checked(_ text: String?, _ id: ElementID, at path: [Int]) -> String? {
        guard let codes = id.definition.codeList?.codes else { return text }
        return checked(text, id, among: codes.keys.sorted(), at: path)
    }

    private func checked(_ text: String?, _ id: ElementID, among codes: [String], at path: [Int]) -> String? {
        guard let text else { return nil }
        if codes.contains(text) { return text }
        report(.message(.unusableCode(id.number, found: FoundValue(text), allowed: codes)), id, at: path)
        return nil
    }

    func report(_ situation: ProblemSituation, _ id: ElementID?, at path: [Int] = []) {
        let line = id.flatMap { icsr.line(of: $0, at: path) } ?? icsr.line
        problems.add(situation, at: SourceLocation(file: file, line: line), field: id?.number)
    }
}
