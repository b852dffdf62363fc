import E2B
import Foundation

/// The files beside the tests: messages written for them, of invented people.
enum Fixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    static func url(_ name: String) -> URL { folder.appending(path: "Fixture").appending(path: name) }

    static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url(name))) }

    static func text(_ name: String) throws -> String { try String(contentsOf: url(name), encoding: .utf8) }

    static func expected(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: "Expected").appending(path: name), encoding: .utf8)
    }

    /// Two messages that use every element of the guide, comments, instructions, regional parts and mixed text.
    static func batch() throws -> (batch: Batch, messages: [ICSR]) { try MessageFile(url("batch.xml")).messages() }

    static func list(_ elements: [ElementInstance]) -> [String] {
        elements.map { element in
            let value = element.value.text.map { "\"\($0.replacing("\n", with: "\\n"))\"" } ?? element.nullFlavourText ?? ""
            let beside = [element.qualifier == .equal ? nil : element.qualifier.rawValue, element.id.definition.type == .number ? element.unit : nil,
                          element.id.definition.type == .code ? element.codeSystem : nil]
            return ([element.place, value] + beside.compactMap(\.self)).joined(separator: " ")
        }
    }
}
