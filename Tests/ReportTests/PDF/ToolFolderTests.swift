import Foundation
import Reexamination
@testable import Report
import Testing

@Suite("The folder of the typesetter")
struct ToolFolderTests {
    @Test("A folder above the program or above this folder is found")
    func ancestors() throws {
        let folder = try TemporaryFolder()
        try fill(folder.url.appendingPathComponent("a/.tools"))
        let deep = folder.url.appendingPathComponent("a/b/c")
        try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
        let elsewhere = URL(fileURLWithPath: "/")
        #expect(try ToolFolder.found(environment: [:], executable: nil, currentDirectory: deep).path.hasSuffix("/a/.tools"))
        #expect(try ToolFolder.found(environment: [:], executable: deep.appendingPathComponent("saishinsa"), currentDirectory: elsewhere).path.hasSuffix("/a/.tools"))
    }

    @Test("SAISHINSA_TOOLS is the only place looked in if it is set")
    func environment() throws {
        let folder = try TemporaryFolder()
        try fill(folder.url.appendingPathComponent(".tools"))
        let named = folder.url.appendingPathComponent("named")
        #expect(throws: ToolsMissing(searched: [named.path], missing: all)) {
            try ToolFolder.found(environment: ["SAISHINSA_TOOLS": named.path], executable: nil, currentDirectory: folder.url)
        }
        try fill(named)
        #expect(try ToolFolder.found(environment: ["SAISHINSA_TOOLS": named.path], executable: nil, currentDirectory: folder.url).path == named.path)
    }

    @Test("What is missing is named, with the one command that brings it", arguments: Language.allCases)
    func missing(language: Language) throws {
        let folder = try TemporaryFolder()
        let tools = folder.url.appendingPathComponent(".tools")
        try fill(tools)
        try FileManager.default.removeItem(at: tools.appendingPathComponent("fonts/NotoSansCJK-Bold.ttc"))
        let error = #expect(throws: ToolsMissing.self) {
            try ToolFolder.found(environment: ["SAISHINSA_TOOLS": tools.path], executable: nil, currentDirectory: folder.url)
        }
        #expect(error?.missing == ["fonts/NotoSansCJK-Bold.ttc"])
        let message = try #require(error?.message(language))
        #expect(message.contains("`make tools`") && message.contains("NotoSansCJK-Bold.ttc"))
    }

    private let all = ["python3", "typst"] + ["Serif", "Sans"].flatMap { family in
        ["Regular", "Bold"].map { "fonts/Noto\(family)CJK-\($0).ttc" }
    }

    private func fill(_ folder: URL) throws {
        for name in all {
            let file = folder.appendingPathComponent(name == "typst" ? "typst/typst/__init__.py" : name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: file)
        }
    }
}
