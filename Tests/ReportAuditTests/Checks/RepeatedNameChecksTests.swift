import ReportAudit
import Testing

@Suite struct RepeatedNameChecksTests {
    private let table = "\n\n表 8 発現状況（N＝1,834）\nイベント\t発現例数（%）\n出血性事象\t62（3.4）\n脳卒中\t21（1.1）\n全死亡\t44（2.4）\n"

    @Test func aNameHasOneCount() {
        let text = "出血性事象は 62 例（3.4%）に認められた。出血性事象 62 例 67 件の内訳は次のとおりであった。"
        #expect(AuditedText(text + table).findings(.sameQuantity) == [])
        #expect(AuditedText(text.replacing("62 例 67 件", with: "26 例 67 件") + table).findings(.sameQuantity) == ["「出血性事象」が 62 と 26 の二通りに書かれている。"])
    }

    @Test func anotherNumberMayBeOfOthers() {
        #expect(AuditedText("出血性事象は 62 例（3.4%）に認められた。前回の調査では、出血性事象は 35 例であった。" + table).findings(.sameQuantity) == [])
        #expect(AuditedText("消化管の出血性事象は 26 例に認められた。出血性事象は 62 例（3.4%）であった。" + table).findings(.sameQuantity) == [])
    }
}
