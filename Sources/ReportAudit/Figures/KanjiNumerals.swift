import Reexamination
import Statistics

extension Passage {
    /// A count of cases or events that is written out: 肺炎二例, 四十五件.
    ///
    /// Words that only look like one are left: 統一例, 唯一例, 第二例, 一例として, 十数例.
    func countInKanji(at index: Int) -> (quantity: Quantity, end: Int)? {
        guard let first = scalars[index].kanjiNumeral, first > 0 else { return nil }
        let before = index > 0 ? scalars[index - 1] : " "
        guard before.kanjiNumeral == nil, !before.isDigit, !"統唯同均単専画第数何幾万随逐".unicodeScalars.contains(before), let (value, end) = kanjiNumber(at: index), end < count else { return nil }
        let unit: Quantity.Unit
        switch scalars[end] {
        case "例": unit = .cases
        case "件": unit = .events
        default: return nil
        }
        // 二例目, 三例報告: what goes on as a word is no count that ends here.
        if end + 1 < count {
            let after = scalars[end + 1]
            guard !(after.isKanji || after.isKatakana) || ["及", "認", "中", "並", "又", "計"].contains(after) else { return nil }
            // この一例, 一例を挙げる, 一例として
            if value == 1, before.isHiragana && before != "は" && before != "が" || ["を", "と", "も"].contains(after) { return nil }
        }
        guard let decimal = ExactDecimal(String(value)) else { return nil }
        return (Quantity(value: decimal, unit: unit, range: index..<end + 1, isEach: before == "各"), end + 1)
    }

    /// 七, 十二, 四十五, 百二十. Digits side by side (二三例) are two numbers, and none is meant exactly.
    private func kanjiNumber(at index: Int) -> (value: Int, end: Int)? {
        var end = index, total = 0, digit = 0, lastScale = Int.max
        while end < count, end - index < 8, let numeral = scalars[end].kanjiNumeral {
            if numeral < 10 {
                guard digit == 0 else { return nil }
                digit = numeral
            } else {
                guard numeral < lastScale else { return nil }
                total += max(1, digit) * numeral
                digit = 0
                lastScale = numeral
            }
            end += 1
        }
        let value = total + digit
        return value > 0 ? (value, end) : nil
    }
}

private extension Unicode.Scalar {
    var kanjiNumeral: Int? {
        switch self {
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        case "十": 10
        case "百": 100
        case "千": 1000
        default: nil
        }
    }
}
