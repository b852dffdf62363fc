import Foundation
import Reexamination

/// forms.yaml: the layouts of official forms, the program's own and those that a dossier has instead.
struct FormLayoutDocument {
    let file: YAMLFile
    let problems: ProblemCollector

    static let name = "forms.yaml"
    static let schema = "forms.schema.json"

    /// The program's own; `nil` after reporting why they cannot be read.
    static func standard(_ validator: SchemaValidator, _ problems: ProblemCollector) -> [FormLayout]? {
        let contents = FileContents(path: name, data: Data(PackageResources.forms_yaml))
        guard let file = YAMLFile(contents, problems), validator.validate(file, schema: schema, problems) else { return nil }
        return FormLayoutDocument(file: file, problems: problems).layouts()
    }

    /// Every layout, after reporting each field that its form does not have, and each form that stands twice.
    func layouts() -> [FormLayout] {
        IdentifierChecks(file: file, problems: problems).unique("forms", .officialForm, id: "form")
        var layouts: [FormLayout] = []
        for (index, value) in (file.root["forms"]?.items ?? []).enumerated() {
            do {
                layouts.append(try layout(value, path: "forms[\(index)]"))
            } catch {
                problems.add(.schema(.missingKey(error.key)), at: SourceLocation(file: file.path, line: error.line, column: error.column))
            }
        }
        return layouts
    }

    private func layout(_ value: YAMLValue, path: String) throws(ShapeMismatch) -> FormLayout {
        let form = try value.choice("form", OfficialForm.self)
        return FormLayout(
            form: form, number: try value.localized("number"), title: try value.localized("title"), sheet: try value.localized("sheet"),
            isLandscape: try value.boolean("landscape"), basis: try value.choice("basis", FormLayout.Basis.self), source: try value.localized("source"),
            columns: try entries(value, "columns", known: form.columnFields, path: path), rows: try entries(value, "rows", known: form.rowFields, path: path))
    }

    private func entries(_ value: YAMLValue, _ key: String, known: [String], path: String) throws(ShapeMismatch) -> [FormLayout.Entry] {
        let items = value.optional(key)?.items ?? []
        if items.isEmpty, !known.isEmpty, key == "columns" || value.optional("columns") == nil {
            problems.add(.form(.withoutColumns(key: key)), at: SourceLocation(file: file.path, line: value.line, column: value.column), field: path)
        }
        var entries: [FormLayout.Entry] = []
        for (index, item) in items.enumerated() {
            let field = try item.string("field")
            guard known.contains(field) else {
                problems.add(.dossier(.unknownReference(kind: .formField, id: field, known: known)),
                             at: SourceLocation(file: file.path, line: item.line, column: item.column), field: "\(path).\(key)[\(index)].field")
                continue
            }
            entries.append(FormLayout.Entry(field: field, heading: try item.localized("heading"), group: item.optional("group")?.localized,
                                            width: item["width"]?.integer ?? 10))
        }
        return entries
    }
}
