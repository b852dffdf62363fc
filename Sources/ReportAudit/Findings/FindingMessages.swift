import Reexamination
import Statistics

extension Observation {
    /// 平成は 1989 年 1 月 8 日～2019 年 4 月 30 日
    private static func bounds(_ era: JapaneseEra) -> LocalizedText {
        func ja(_ year: Int, _ month: Int, _ day: Int) -> String { "\(year) 年 \(month) 月 \(day) 日" }
        let start = era.start
        return LocalizedText(ja: "\(era.name)は \(ja(start.year, start.month, start.day))～\(era.end.map { ja($0.year, $0.month, $0.day) } ?? "")",
                             en: "\(CalendarDate(year: start.year, month: start.month, day: start.day)?.description ?? "") – \(era.end?.description ?? "")")
    }

    /// Supplementary table 3: names of English tables are kept without blanks.
    private static func spaced(_ name: String) -> String {
        guard name.first?.isASCII == true, let digit = name.firstIndex(where: \.isNumber) else { return name }
        return name[..<digit].replacing("Supplementary", with: "Supplementary ") + " " + name[digit...]
    }

    /// The words of an observation, the only place they are made.
    public var statement: LocalizedText {
        switch self {
        case .percentage(let printed, let n, let d, let right):
            let value = right.map(\.description) ?? "?"
            return LocalizedText(ja: "\(n)/\(d) は \(value)% であり、\(printed)% ではない。", en: "\(n)/\(d) is \(value)%, not \(printed)%.")
        case .percentageWithoutMatch(let printed, let n, let tried):
            let list = tried.map(String.init)
            return LocalizedText(ja: "\(n)（\(printed)%）は、考えられる分母（\(list.joined(separator: "、"))）のどれによっても得られない。",
                                 en: "\(n) (\(printed)%) follows from none of the denominators in question (\(list.joined(separator: ", "))).")
        case .denominatorUnique(let d, let counts):
            return LocalizedText(ja: "分母が示されていない。並ぶ割合のすべてに合う分母は \(d) のみ（分子 \(counts.map(String.init).joined(separator: "、"))）。n/N を併記すること。",
                                 en: "No denominator is given. \(d) is the only one that fits all the percentages listed (numerators \(counts.map(String.init).joined(separator: ", "))). Print n/N.")
        case .personTimeRate(let printed, let count, let time, let per, let right):
            let value = right.map(\.description) ?? "?"
            return LocalizedText(ja: "\(count) ÷ \(time) 人年 × \(per) は \(value) であり、\(printed) ではない。", en: "\(count) over \(time) person-years is \(value) per \(per), not \(printed).")
        case .part(let part, let whole):
            return LocalizedText(ja: "部分 \(part) が全体 \(whole) を超える。", en: "The part \(part) exceeds the whole \(whole).")
        case .parts(let parts, let whole, let isComplete):
            let sum = parts.reduce(0, +), words = parts.map(String.init).joined(separator: "＋")
            if sum < whole, !isComplete {
                return LocalizedText(ja: "内訳の和は \(words)＝\(sum) で、\(whole) 例中 \(whole - sum) 例の内訳が示されていない。",
                                     en: "The parts add up to \(parts.map(String.init).joined(separator: " + ")) = \(sum); \(whole - sum) of \(whole) are not accounted for.")
            }
            return LocalizedText(ja: "内訳の和は \(words)＝\(sum) であり、全体の \(whole) と合わない。",
                                 en: "The parts add up to \(parts.map(String.init).joined(separator: " + ")) = \(sum), not to the whole of \(whole).")
        case .column(let name, let sum, let total, let isPartial):
            return isPartial
                ? LocalizedText(ja: "「\(name)」の列の和 \(sum) が合計 \(total) を超える。", en: "The column “\(name)” adds up to \(sum), more than its total \(total).")
                : LocalizedText(ja: "「\(name)」の列の和は \(sum) であり、合計 \(total) と合わない。", en: "The column “\(name)” adds up to \(sum), not to its total \(total).")
        case .row(let label, let sum, let total):
            return LocalizedText(ja: "「\(label)」の行の和は \(sum) であり、計 \(total) と合わない。", en: "The row “\(label)” adds up to \(sum), not to its total \(total).")
        case .related(let label, let parts, let sum, let whole, let printed):
            return LocalizedText(ja: "「\(label)」の \(parts.joined(separator: "＋")) は \(sum) であり、\(whole) の \(printed) と合わない（他の行では合う）。",
                                 en: "“\(label)”: \(parts.joined(separator: " + ")) is \(sum), not the \(printed) of \(whole), as in the other rows.")
        case .runningTotal(let label, let name, let sum, let printed):
            return LocalizedText(ja: "「\(label)」までの和は \(sum) であり、\(name) の \(printed) と合わない。", en: "Up to “\(label)” the rows add up to \(sum), not to the \(printed) of \(name).")
        case .flow(let from, let whole, let minus, let to, let rest):
            return LocalizedText(ja: "「\(from)」\(whole) から \(minus) を除くと \(whole - minus) であり、「\(to)」\(rest) と合わない。",
                                 en: "“\(from)” \(whole) less \(minus) is \(whole - minus), not the \(rest) of “\(to)”.")
        case .reasons(let label, let sum, let total):
            return LocalizedText(ja: "「\(label)」\(total) に対し、その内訳の和は \(sum) である。", en: "“\(label)” is \(total), but what it is made of adds up to \(sum).")
        case .eventsAdd(let label, let parts, let total):
            return LocalizedText(ja: "「\(label)」の件数は \(parts.map(String.init).joined(separator: "＋"))＝\(parts.reduce(0, +)) であり、総数 \(total) と合わない。",
                                 en: "“\(label)”: events \(parts.map(String.init).joined(separator: " + ")) = \(parts.reduce(0, +)), not the total \(total).")
        case .casesBounds(let label, let parts, let total):
            return LocalizedText(ja: "「\(label)」の総症例数 \(total) は、\(parts.max() ?? 0) 以上 \(parts.reduce(0, +)) 以下でなければならない。",
                                 en: "“\(label)”: the total of \(total) cases must lie between \(parts.max() ?? 0) and \(parts.reduce(0, +)).")
        case .eventsWithoutCases(let label, let events):
            return LocalizedText(ja: "「\(label)」の症例数は 0 だが、件数は \(events) である。", en: "“\(label)”: no cases but \(events) events.")
        case .casesExceedEvents(let label, let cases, let events):
            return LocalizedText(ja: "「\(label)」の症例数 \(cases) が件数 \(events) を超える。", en: "“\(label)”: \(cases) cases but only \(events) events.")
        case .child(let label, let value, let parent, let limit, let isSum):
            return isSum
                ? LocalizedText(ja: "「\(parent)」に属する行の件数の和 \(value) が「\(parent)」の \(limit) を超える（「\(label)」まで）。",
                                en: "The events under “\(parent)” add up to \(value) by “\(label)”, more than its \(limit).")
                : LocalizedText(ja: "「\(label)」の \(value) が、それを含む「\(parent)」の \(limit) を超える。", en: "“\(label)” has \(value), more than the \(limit) of “\(parent)”, which contains it.")
        case .hiddenCases(let label, let cases, let listed, let left):
            return LocalizedText(ja: "「\(label)」の症例数 \(cases) は、属する行の症例数の和 \(listed) に、示されていない \(left) 件を加えた \(listed + left) を超える。",
                                 en: "“\(label)” has \(cases) cases; the rows under it have \(listed) and \(left) events are left for what is not listed, so there can be no more than \(listed + left).")
        case .childrenShort(let parent, let sum, let events):
            return LocalizedText(ja: "「\(parent)」に属する行の件数の和は \(sum) であり、\(events) と合わない（ほかの行ではすべて一致する）。", en: "The events under “\(parent)” add up to \(sum), not \(events); everywhere else in the table they agree.")
        case .belowThreshold(let label, let events, let threshold):
            return LocalizedText(ja: "「\(label)」は \(events) 件で、掲載の基準（\(threshold) 件以上）に満たない。", en: "“\(label)” has \(events) events, below the \(threshold) from which terms are listed.")
        case .textTable(let label, let text, let table, let values):
            return LocalizedText(ja: "本文の「\(label)」\(text) は、\(table) の値（\(values.map(String.init).joined(separator: "、"))）と合わない。",
                                 en: "The text gives \(text) for “\(label)”; \(table) has \(values.map(String.init).joined(separator: ", ")).")
        case .textTableValue(let label, let text, let table, let value):
            return LocalizedText(ja: "本文の「\(label)」\(text) は、\(table) の \(value) と合わない。", en: "The text gives \(text) for “\(label)”; \(table) has \(value).")
        case .sharesOfWhole(let count, let sum):
            return LocalizedText(ja: "その他までの \(count) つの割合の和は \(sum)% であり、100% にならない。", en: "The \(count) percentages of the list, others included, add up to \(sum)%, not to 100%.")
        case .personTimeInterval(let count, let low, let high):
            return LocalizedText(ja: "\(count) 件（例）の率の 95% 信頼区間（ポアソン分布の正確法）は \(low)～\(high) である。", en: "The exact 95% Poisson interval of the rate from a count of \(count) is \(low) to \(high).")
        case .same(let label, let value, let other):
            return LocalizedText(ja: "「\(label)」が \(value) と \(other) の二通りに書かれている。", en: "“\(AnalysisSetNames.english(label))” is given as \(value) and as \(other).")
        case .comparison(let first, let second, let said):
            let (ja, en): (String, String) = switch said {
            case .lower: ("低い", "lower")
            case .higher: ("高い", "higher")
            case .notLower: ("下回らない", "not lower")
            case .notHigher: ("上回らない", "not higher")
            }
            return LocalizedText(ja: "\(first)% は \(second)% と比べて\(ja)とされるが、数値はそうなっていない。", en: "\(first)% is called \(en) than \(second)%, which the figures do not bear out.")
        case .superlative(let label, let value, let larger):
            return LocalizedText(ja: "「\(label)」\(value) が最も多いとされるが、\(larger) がある。", en: "“\(label)” \(value) is called the most frequent, but there is \(larger).")
        case .extreme(let label, let value, let isGreatest, let table):
            return LocalizedText(ja: "「\(label)」\(value) は、\(table) の列の中で最も\(isGreatest ? "大きい" : "小さい")。", en: "“\(label)” \(value) is the \(isGreatest ? "greatest" : "least") of its column in \(table).")
        case .extremeOfTable(let label, let value, let other, let beyond, let isGreatest, let table):
            return LocalizedText(ja: "「\(label)」\(value) が最も\(isGreatest ? "大きい" : "小さい")とされるが、\(table) には「\(other)」\(beyond) がある。",
                                 en: "“\(label)” \(value) is called the \(isGreatest ? "greatest" : "least"), but \(table) has “\(other)” \(beyond).")
        case .derivedCell(let label, let name, let printed, let right):
            return LocalizedText(ja: "「\(label)」の \(name) は、同じ表の数値からは \(right) であり、\(printed) ではない（ほかでは合う）。", en: "“\(label)”, \(name): the numbers of the table give \(right), not \(printed); elsewhere they agree.")
        case .superlativeOfTable(let label, let value, let other, let larger, let table):
            return LocalizedText(ja: "「\(label)」\(value) が最も多いとされるが、\(table) には「\(other)」\(larger) がある。", en: "“\(label)” \(value) is called the most frequent, but \(table) has “\(other)” \(larger).")
        case .mainWithout(let label, let value, let smallest, let table):
            return LocalizedText(ja: "主なものに挙げられていない「\(label)」\(value) が\(table) にある（挙げられているのは \(smallest) 以上）。", en: "\(table) has “\(label)” \(value), which the list of the main ones (from \(smallest) on) leaves out.")
        case .order(let label, let value, let next, let larger):
            return LocalizedText(ja: "多い順に挙げられているが、「\(label)」\(value) の次に「\(next)」\(larger) がある。", en: "The list is in descending order, but “\(label)” \(value) is followed by “\(next)” \(larger).")
        case .notNone(let count):
            return LocalizedText(ja: "なかったとされるが、数は \(count) である。", en: "It is said that there was none, but the number is \(count).")
        case .planned(let count, let whole, let known, let unknown):
            return LocalizedText(ja: "\(count)/\(whole) のうち本文から数えられるのは \(known) 例で、残る \(count - known) 例は内訳のない \(unknown) 例の中にある。示された数だけでは検算できない。",
                                 en: "Of the \(count)/\(whole), \(known) can be counted from the text; the other \(count - known) must be among the \(unknown) not accounted for. It cannot be derived from what is printed.")
        case .impossibleDate(let written, let isOutsideEra):
            let bounds = JapaneseEra.allCases.first { written.hasPrefix($0.name) }.map(Self.bounds)
            return isOutsideEra ? LocalizedText(ja: "「\(written)」はその元号の期間にない\(bounds.map { "（\($0.ja)）" } ?? "")。", en: "“\(written)” is not of that era\(bounds.map { " (\($0.en))" } ?? "").")
                : LocalizedText(ja: "「\(written)」という日はない。", en: "There is no such date as “\(written)”.")
        case .periodBackwards:
            return LocalizedText(ja: "期間の終わりが始めより前である。", en: "The period ends before it begins.")
        case .periodLength(let years, let right):
            return LocalizedText(ja: "\(years) 年間の最終日は \(JapaneseEra.text(of: right)) である。", en: "A period of \(years) years ends on \(right).")
        case .duration(let printed, let right, let unit):
            let words: (ja: String, en: String) = unit == .days ? ("日間", "days") : unit == .months ? ("か月間", "months") : ("年間", "years")
            return LocalizedText(ja: "この期間は \(right) \(words.ja)であり、\(printed) \(words.ja)ではない。", en: "The period has \(right) \(words.en), not \(printed).")
        case .dayReckoned(let start, let days, let right):
            return LocalizedText(ja: "\(JapaneseEra.text(of: start)) から \(days) 日後は \(JapaneseEra.text(of: right)) である。", en: "\(days) days from \(start) is \(right).")
        case .outsideWindow(let date, let window, let isSinglePossible):
            let from = JapaneseEra.text(of: window.first), to = JapaneseEra.text(of: window.last)
            return LocalizedText(
                ja: "\(JapaneseEra.text(of: date)) は、本文のいう再審査期間（\(from)～\(to)）の外である。" + (isSinglePossible ? "" : "どの効能・効果の再審査期間も、表の日付の全てを含まない。"),
                en: "\(date) lies outside the re-examination period the text speaks of (\(window.first) – \(window.last))." + (isSinglePossible ? "" : " No single indication’s period holds all dates of the table."))
        case .register(let label, let printed, let counted):
            return LocalizedText(ja: "本文の「\(label)」は \(printed) 件、表の記載を数えると \(counted) 件である。", en: "The text gives \(printed) for “\(label)”; the items of the table come to \(counted).")
        case .spelling(let minority, let majority, let few, let many):
            return LocalizedText(ja: "「\(minority)」（\(few) か所）は、「\(majority)」（\(many) か所）と書き分けられている。同じものであれば統一する。",
                                 en: "“\(minority)” (\(few) place(s)) beside “\(majority)” (\(many)): the same thing spelt two ways?")
        case .confusable(let found, let meant):
            return LocalizedText(ja: "「\(found)」は「\(meant)」の誤りとみられる。", en: "“\(found)” is probably meant to be “\(meant)”.")
        case .character(let found, let meant, let times):
            return LocalizedText(ja: "「\(found)」は、ほかの \(times) か所にある「\(meant)」の誤りとみられる。", en: "“\(found)” is probably meant to be “\(meant)”, as in \(times) other places.")
        case .notInDictionary(let term, let near, let version):
            return LocalizedText(ja: "「\(term)」は MedDRA/J \(version) にない。" + near.map { "「\($0)」" }.joined(separator: "、") + "か。", en: "“\(term)” is not in MedDRA/J \(version). Is it " + near.map { "“\($0)”" }.joined(separator: ", ") + "?")
        case .otherClass(let term, let organClass, let own, let version):
            return LocalizedText(ja: "「\(term)」は、MedDRA/J \(version) では「\(organClass)」ではなく「\(own)」に属する。", en: "In MedDRA/J \(version), “\(term)” belongs to “\(own)”, not to “\(organClass)”.")
        case .oldName(let old, let new):
            return LocalizedText(ja: "「\(new)」に改められたと本文にあるが、旧名「\(old)」が残っている。", en: "The text says that the name became “\(new)”; the old one, “\(old)”, lives on here.")
        case .missingItem(let item, let from, let existsIn):
            return LocalizedText(ja: "「\(item)」は \(existsIn) にあるが、\(from) にない。", en: "“\(item)” is in \(existsIn) but not in \(from).")
        case .listed(let label, let printed, let right):
            return LocalizedText(ja: "本文の「\(label)」は \(printed) であるが、一覧の行からは \(right) となる。", en: "The text gives \(printed) for “\(label)”; the rows of the listing give \(right).")
        case .median(let count, let value):
            return LocalizedText(ja: "\(count) 個の整数の中央値は \(value) になり得ない。", en: "The median of \(count) whole numbers cannot be \(value).")
        case .ofListed(let count, let isMedian, let printed, let right):
            return LocalizedText(ja: "示された \(count) 個の値の\(isMedian ? "中央値" : "平均")は \(right) であり、\(printed) ではない。", en: "The \(isMedian ? "median" : "mean") of the \(count) values listed is \(right), not \(printed).")
        case .meanTime(let time, let count, let printed, let right):
            return LocalizedText(ja: "\(time) 人年 ÷ \(count) 例は \(right) 年であり、\(printed) 年ではない。", en: "\(time) person-years over \(count) are \(right) years each, not \(printed).")
        case .datesOutOfOrder(let earlier, let later):
            return LocalizedText(ja: "後に起きたとされる日（\(JapaneseEra.text(of: later))）が、その前の日（\(JapaneseEra.text(of: earlier))）より早い。", en: "What is said to come later (\(later)) is dated before what precedes it (\(earlier)).")
        case .otherDate(let date):
            return LocalizedText(ja: "\(JapaneseEra.text(of: date)) は、前に挙げられた年月日のどれでもない。", en: "\(date) is none of the dates given before.")
        case .unitsDiffer(let from, let to):
            return LocalizedText(ja: "変化の前後で単位が異なる（\(from)、\(to)）。", en: "The units before and after a change differ (\(from), \(to)).")
        case .interval(let n, let d, let level, let method, let low, let high):
            return LocalizedText(ja: "\(n)/\(d) の \(level)% 信頼区間（\(method.name.ja)）は \(low)～\(high)% である。", en: "The \(level)% \(method.name.en) interval of \(n)/\(d) is \(low)–\(high)%.")
        case .outsideInterval(let estimate, let low, let high):
            return LocalizedText(ja: "推定値 \(estimate) が信頼区間 \(low)～\(high) の外にある。", en: "The estimate \(estimate) lies outside its interval of \(low)–\(high).")
        case .test(let printed, let groups, let values, let same):
            let ja = values.map { "\($0.test.name.ja)では p\($0.p)" }.joined(separator: "、"), en = values.map { "\($0.test.name.en) gives p\($0.p)" }.joined(separator: ", ")
            return LocalizedText(ja: "\(groups.joined(separator: "、")) の \(ja) であり、\(printed) ではない。" + (same.map { "\($0.name.ja)の値である。" } ?? ""),
                                 en: "For \(groups.joined(separator: ", ")), \(en), not \(printed)." + (same.map { " It is the value of \($0.name.en)." } ?? ""))
        case .significance(let printed, let isCalledSignificant):
            return isCalledSignificant
                ? LocalizedText(ja: "有意とされるが、\(printed) である。", en: "It is called significant, but \(printed).")
                : LocalizedText(ja: "有意でないとされるが、\(printed) である。", en: "It is called not significant, but \(printed).")
        case .dashBesideNumber(let label):
            return LocalizedText(ja: "「\(label)」の行に、調べていないことを示す「－」と数値が並んでいる。", en: "The row “\(label)” has a dash, which says that it was not looked for, beside a number.")
        case .countWithoutShare(let label, let count):
            return LocalizedText(ja: "「\(label)」の \(count) に割合がない。同じ列の 0 以外の数には割合が付いている。", en: "“\(label)”: \(count) has no percentage, as the other counts of its column have.")
        case .remainder(let set, let whole, let minus, let printed):
            return LocalizedText(ja: "「\(set)」\(whole) 例から \(minus) 例を除くと \(whole - minus) 例であり、\(printed) 例ではない。", en: "“\(AnalysisSetNames.english(set))” \(whole) less \(minus) is \(whole - minus), not \(printed).")
        case .unitMissing(let label, let value, let unit):
            return LocalizedText(ja: "「\(label)」\(value) に、並ぶほかの数にある単位「\(unit.sign.ja)」がない。", en: "“\(label)” \(value) lacks the unit its neighbours have (\(unit.sign.en)).")
        case .unitConfused(let label, let value, let unit, let cases, let events, let table):
            return LocalizedText(ja: "本文の「\(label)」\(value) \(unit.sign.ja)は、\(table) では \(cases) 例 \(events) 件である。", en: "The text gives \(value) \(unit.sign.en) for “\(label)”; \(table) has \(cases) cases and \(events) events.")
        case .markWithoutNote(let mark):
            return LocalizedText(ja: "\(mark) の注がない。", en: "No note explains the mark \(mark).")
        case .noteWithoutMark(let mark):
            return LocalizedText(ja: "注 \(mark) に対応する記号が表にない。", en: "No mark in the table leads to the note \(mark).")
        case .noSuchTable(let name):
            return LocalizedText(ja: "\(name) が本書にない。", en: "There is no \(Self.spaced(name)) in the report.")
        case .itemsListed(let printed, let counted):
            return LocalizedText(ja: "\(printed) とあるが、挙げられているのは \(counted) である。", en: "The text says \(printed); it lists \(counted).")
        case .otherTable(let cited, let holding):
            return LocalizedText(ja: "文の述べるものは \(cited) になく、\(holding) にある。", en: "What the sentence tells stands not in \(cited) but in \(holding).")
        case .unitOfMeasure(let value, let unit, let usual, let times):
            return LocalizedText(ja: "\(value) \(unit) は、ほかの \(times) か所では \(value) \(usual) である。", en: "\(value) \(unit) is \(value) \(usual) in \(times) other places.")
        case .numberingGap(let expected, let found):
            return LocalizedText(ja: "番号が \(expected) ではなく \(found) になっている。", en: "The number should be \(expected), not \(found).")
        }
    }
}
