@testable import Exchange
import Foundation
import Reexamination
import Testing

@Suite("JSON Schemas of the dossier") struct SchemaTests {
    @Test("Every schema uses only keywords that are enforced, and its references lead somewhere")
    func readable() throws {
        let problems = ProblemCollector()
        let validator = try #require(DossierSchemas.validator(problems))
        #expect(problems.errorCount == 0)
        for (name, document) in validator.documents {
            for schema in [document.root] + document.definitions.values { expectResolved(schema, in: name, validator.documents) }
        }
        let folder = TestFolders.package.appending(path: "Sources/Exchange/Schemas")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names == DossierSchemas.files.map(\.name))
    }

    private func expectResolved(_ schema: JSONSchema, in name: String, _ documents: [String: SchemaDocument]) {
        switch schema {
        case .reference(let document, let definition):
            #expect(documents[document.isEmpty ? name : document]?.definitions[definition] != nil, "\(name): \(document)#\(definition)")
        case .rules(let rules):
            for part in rules.properties.map(\.schema) + rules.anyOf + [rules.items].compactMap({ $0 }) { expectResolved(part, in: name, documents) }
            for key in rules.required + rules.exactlyOneOf + rules.goesWith.flatMap({ [$0.key] + $0.needs }) {
                #expect(rules.properties.contains { $0.key == key }, "\(name): \(key) is asked for but not described")
            }
        }
    }

    @Test("A keyword that is not enforced makes a schema unreadable", arguments: ["maxLength", "not", "patternProperties", "if"])
    func unsupported(_ keyword: String) {
        let schema = #"{"type": "object", "properties": {"a": {"\#(keyword)": 3}}}"#
        #expect(throws: SchemaDocument.Unreadable.unsupported(keyword: keyword)) { try SchemaDocument(Array(schema.utf8)) }
    }

    @Test("Every schema of the program loads", arguments: DossierSchemas.files.map(\.name))
    func loads(_ name: String) throws {
        let bytes = try #require(DossierSchemas.files.first { $0.name == name }).bytes
        #expect(throws: Never.self) { try SchemaDocument(bytes) }
    }

    @Test("A schema that cannot be read, or is not there, is an error of its own and never a failure without one")
    func unreadable() throws {
        try EditedDossier.with { dossier in
            let broken = DossierSchemas.files.map { $0.name == "rmp.schema.json" ? ($0.name, Array("{".utf8)) : $0 }
            let first = #expect(throws: DossierProblems.self) { try DossierReader.read(folder: dossier.folder, schemas: broken) }
            #expect(first?.all.map { "\($0.id.rawValue) \($0.location)" } == ["schema.unreadable rmp.schema.json"])
            let missing = DossierSchemas.files.filter { $0.name != "rmp.schema.json" }
            let second = #expect(throws: DossierProblems.self) { try DossierReader.read(folder: dossier.folder, schemas: missing) }
            #expect(second?.errors.map { "\($0.id.rawValue) \($0.location)" } == ["schema.unreadable rmp.schema.json"])
        }
    }

    @Test("Every reason for which a schema cannot be read has its words", arguments: [
        (SchemaDocument.Unreadable.missing, "the file is missing"), (.notJSON, "no JSON"), (.unsupported(keyword: "if"), "the keyword if is not supported"),
        (.malformed(keyword: "$ref"), "the keyword $ref is malformed"),
    ])
    func words(_ reason: SchemaDocument.Unreadable, _ words: String) {
        #expect(reason.words.en == words)
    }

    @Test("Formats and alternatives that are not enforced are refused too")
    func unsupportedForms() {
        #expect(throws: SchemaDocument.Unreadable.unsupported(keyword: "format")) { try SchemaDocument(Array(#"{"format": "email"}"#.utf8)) }
        #expect(throws: SchemaDocument.Unreadable.unsupported(keyword: "oneOf other than one required key each")) {
            try SchemaDocument(Array(#"{"oneOf": [{"type": "string"}]}"#.utf8))
        }
        #expect(throws: SchemaDocument.Unreadable.notJSON) { try SchemaDocument(Array("{".utf8)) }
    }
}
