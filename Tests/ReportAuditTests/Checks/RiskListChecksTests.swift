import ReportAudit
import Testing

@Suite struct RiskListChecksTests {
    private func report(plan: String, third: String = "骨髄抑制") -> String {
        "<p>表1 検討事項</p><table><tr><th>重要な特定されたリスク</th><th>重要な潜在的リスク</th></tr><tr><td>\(plan)</td><td>・肝機能障害<br>・白内障</td></tr></table><p>表2 発現状況</p><table><tr><th colspan=2>検討事項</th><th>例数</th></tr>"
            + "<tr><td rowspan=3>重要な特定されたリスク</td><td>肺疾患</td><td>14</td></tr><tr><td>重度の下痢</td><td>38</td></tr><tr><td>\(third)</td><td>52</td></tr><tr><td rowspan=2>重要な潜在的リスク</td><td>肝機能障害</td><td>41</td></tr><tr><td>白内障</td><td>3</td></tr></table>"
    }

    @Test func theTableHasTheRisksOfThePlan() throws {
        #expect(try AuditedText(html: report(plan: "・肺疾患<br>・重度の下痢<br>・骨髄抑制")).findings(.missingItem) == [])
        #expect(try AuditedText(html: report(plan: "・肺疾患<br>・重度の下痢<br>・骨髄抑制")).held(.missingItem) == 5)
        #expect(try AuditedText(html: report(plan: "・肺疾患<br>・重度の下痢")).findings(.missingItem).count == 1)
    }

    @Test func whereSeveralAreOtherTheListIsAnother() throws {
        #expect(try AuditedText(html: report(plan: "・肺疾患<br>・心不全<br>・腎不全", third: "感染症")).findings(.missingItem) == [])
    }
}
