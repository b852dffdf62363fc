import Foundation
import Reexamination
import Reporting
import Testing

@Suite("Making the official forms")
struct FormRunTests {
    private let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Examples/ranmark-gct", isDirectory: true)

    private func make(_ forms: [OfficialForm], _ formats: Set<OutputFormat>, period: Int? = nil, language: Language = .ja) async throws -> [String: Data] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("forms-\(UUID().uuidString)", isDirectory: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = try await FormRun(folder: example, output: folder, forms: forms, formats: formats, language: language, period: period).make(observer: nil)
        return Dictionary(uniqueKeysWithValues: try made.forms.flatMap(\.files).map { ($0.lastPathComponent, try Data(contentsOf: $0)) })
    }

    @Test("Two runs give the same bytes of every format; a form is a file a format")
    func sameBytes() async throws {
        let forms: [OfficialForm] = [.approvalReactions, .caseReportTable, .nonSeriousListing]
        let first = try await make(forms, FormRun.formats), second = try await make(forms, FormRun.formats)
        #expect(first.keys.sorted() == ["form-02", "form-10", "form-7-2"].flatMap { stem in ["docx", "json", "pdf", "xlsx"].map { "\(stem).\($0)" } })
        #expect(first == second)
    }

    @Test("A periodic form is of its period; the dossier's forms stay whole")
    func period() async throws {
        func lines(_ data: Data?) throws -> Int {
            let bytes = try #require(data)
            let json = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
            return try #require((json["tables"] as? [[String: Any]])?.first?["rows"] as? [Any]).count
        }
        let all = try await make([.caseReportIndex, .periodicCaseReportIndex], [.json])
        let fifth = try await make([.caseReportIndex, .periodicCaseReportIndex], [.json], period: 5)
        #expect(try lines(all["form-11.json"]) == lines(all["form-psr-4.json"]))
        #expect(try lines(fifth["form-11.json"]) == lines(all["form-11.json"]))
        #expect(try lines(fifth["form-psr-4.json"]) < lines(all["form-psr-4.json"]))
    }

    @Test("Every form is made in English too")
    func english() async throws {
        let made = try await make(OfficialForm.allCases, [.docx, .json], language: .en)
        #expect(made.count == 2 * OfficialForm.allCases.count)
    }
}
