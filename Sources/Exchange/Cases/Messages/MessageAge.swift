import E2B
import Reexamination

/// The age of a message's patient in whole years: at onset (D.2.2), or else from birth (D.2.1) to the first onset.
///
/// An age out of the range of `cases.csv`, or in a unit that is no unit of age, is noted and not used.
struct MessageAge {
    let elements: MessageElements

    /// Ages that `cases.csv` allows.
    private static let range = 0...130

    /// How many of a unit make a year. The guide's own table writes the decade in more than one way.
    private static let perYear: [String: Double] = ["10.a": 0.1, "{decade}": 0.1, "{Decade}": 0.1, "a": 1, "mo": 12, "wk": 365.25 / 7, "d": 365.25, "h": 24 * 365.25]

    var years: Int? {
        guard let number = elements.text(.D_2_2a) else { return sinceBirth }
        guard let value = Double(number), let perYear = elements.text(.D_2_2b).flatMap({ Self.perYear[$0] }), value >= 0, value / perYear < Double(Self.range.upperBound + 1) else {
            elements.report(.message(.unusableAge(most: Self.range.upperBound, units: Self.perYear.keys.sorted())), .D_2_2a)
            return nil
        }
        return Int(value / perYear)
    }

    private var sinceBirth: Int? {
        guard let birth = elements.text(.D_2_1).flatMap(MessageDate.day),
              let onset = elements.icsr.repeats(.reaction).compactMap({ $0[.E_i_4]?.text.flatMap(MessageDate.day) }).min(), onset >= birth else { return nil }
        let years = onset.year - birth.year - ((onset.month, onset.day) < (birth.month, birth.day) ? 1 : 0)
        guard Self.range.contains(years) else {
            elements.report(.message(.unusableAge(most: Self.range.upperBound, units: [])), .D_2_1)
            return nil
        }
        return years
    }
}
