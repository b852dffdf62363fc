@testable import Exchange
import Foundation
import Testing

@Suite("JSON Schemas of the dossier") struct SchemaTests {
    @Test("Every schema uses only keywords that are enforced, and its references lead somewhere")
    func readable() throws {
        let validator = try DossierSchemas.validator()
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

    @Test("Formats and alternatives that are not enforced are refused too")
    func unsupportedForms() {
        #expect(throws: SchemaDocument.Unreadable.unsupported(keyword: "format")) { try SchemaDocument(Array(#"{"format": "email"}"#.utf8)) }
        #expect(throws: SchemaDocument.Unreadable.unsupported(keyword: "oneOf other than one required key each")) {
            try SchemaDocument(Array(#"{"oneOf": [{"type": "string"}]}"#.utf8))
        }
        #expect(throws: SchemaDocument.Unreadable.notJSON) { try SchemaDocument(Array("{".utf8)) }
    }
}
