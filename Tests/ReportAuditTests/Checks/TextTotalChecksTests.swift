import ReportAudit
import Testing

@Suite struct TextTotalChecksTests {
    @Test func ofWhichSeriousIsTheTotalOfThatColumn() {
        let table = "\n\n補表 1 「傾眠」の年別件数\n年\t件数\tうち重篤\n2019 年\t13\t5\n2020 年\t16\t1\n合計\t29\t6\n"
        #expect(AuditedText("収集した「傾眠」の副作用は 29 例 29 件であり、うち重篤なものは 6 例 6 件であった（補表 1）。" + table).findings(.textTable) == [])
        #expect(AuditedText("収集した「傾眠」の副作用は 29 例 29 件であり、うち重篤なものは 6 例 7 件であった（補表 1）。" + table).findings(.textTable) == ["本文の「傾眠 重篤」7 は、補表 1 の値（6）と合わない。"])
    }

    @Test func theTotalsOfUnlistedReactionsAreThoseOfTheirTable() {
        let table = "\n\n表 2 予測できない副作用\n\t総数\t\t重篤\t\t非重篤\n\t症例数\t件数\t症例数\t件数\t症例数\t件数\n合計\t5\t7\t2\t3\t4\t4\n神経系障害および頭痛\t5\t7\t2\t3\t4\t4\n"
        #expect(AuditedText("予測できない副作用は 5 例 7 件であり、予測できない重篤な副作用は 2 例 3 件であった。" + table).findings(.textTable).isEmpty)
        #expect(AuditedText("予測できない副作用は 5 例 7 件であり、予測できない重篤な副作用は 2 例 4 件であった。" + table).findings(.textTable)
            == ["本文の「予測できない重篤な副作用」4 は、表 2 の値（3）と合わない。"])
    }

    @Test func casesAndEventsOfATermAreTheTotalOfTheTableThatBeginsWithIt() {
        let table = "\n\nTable 1 Somnolence: events by year\nYear\tEvents\tOf which serious\n2019\t13\t5\n2020\t16\t1\nTotal\t29\t6\n"
        let text = "In the period, 29 cases (29 events) of “Somnolence” were collected (Table 1); 6 cases (6 events) were serious."
        #expect(AuditedText(text + table).findings(.textTable) == [])
        #expect(AuditedText(text.replacing("(29 events)", with: "(92 events)") + table).findings(.textTable) == ["本文の「Somnolence」92 は、Table 1 の値（29、6）と合わない。"])
        #expect(AuditedText(text.replacing("(6 events)", with: "(7 events)") + table).findings(.textTable) == ["本文の「Somnolence serious」7 は、Table 1 の値（6）と合わない。"])
    }

    @Test func asManyOperationsWerePlannedAsTheMatrixHasInAll() {
        let table = "\n\nTable 7 Operations\nPlanned\tActual (patients)\t\t\tTotal\n\tResection\tCurettage\tNo operation\t\nResection\t2\t3\t0\t5\nCurettage\t1\t6\t2\t9\nNo operation\t0\t0\t0\t0\nTotal\t\t\t\t14\n"
        let text = "For the 14 patients with an operation planned before treatment, the planned and actual procedures were compared (Table 7)."
        #expect(AuditedText(text + table).findings(.textTable) == [])
        #expect(AuditedText(text.replacing("14", with: "15") + table).findings(.textTable) == ["本文の「Operation planned」15 は、Table 7 の値（14）と合わない。"])
    }

    /// Each of these is right: of another source, of the table of another caption, of another term, of some, or beside a row of the total that lacks a column.
    @Test(arguments: [
        ("In the survey, 3 cases (3 events) of “Somnolence” were reported.", ""),
        ("In the period, 29 cases (29 events) of “Somnolence” were collected, and 5 cases (5 events) of “Rash”; 2 cases (2 events) were serious (Table 1).", ""),
        ("In the survey, 8 cases (8 events) of “Somnolence” were reported (Table 1, Table 2).", "\n\nTable 2 Somnolence: events by dose\nDose\tEvents\n10 mg\t3\n20 mg\t5\nTotal\t8\n"),
    ])
    func whatTheTableDoesNotCountIsNotHeldAgainstIt(_ text: String, _ other: String) {
        let table = "\n\nTable 1 Somnolence: events by year\nYear\tEvents\tOf which serious\n2019\t13\t5\n2020\t16\t1\nTotal\t29\t6\n"
        #expect(AuditedText(text + table + other).findings(.textTable) == [])
        let ragged = table.replacing("Total\t29\t6", with: "Total\t29")
        #expect(AuditedText("29 cases (29 events) of “Somnolence” were collected (Table 1); 6 cases (6 events) were serious." + ragged).findings(.textTable) == [])
    }
}
