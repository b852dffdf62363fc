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

    /// Every layout, after reporting each field that its form does not have, that stands twice or is missing, and each form that stands twice.
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
            columns: try entries(value, "columns", known: form.columnFields, required: form.requiredColumnFields, path: path),
            rows: try entries(value, "rows", known: form.rowFields, required: [], path: path))
    }

    private func entries(_ value: YAMLValue, _ key: String, known: [String], required: [String], path: String) throws(ShapeMismatch) -> [FormLayout.Entry] {
        let items = value.optional(key)?.items ?? []
        if items.isEmpty, !known.isEmpty, key == "columns" || value.optional("columns") == nil {
            problems.add(.form(.withoutColumns(key: key)), at: place(value), field: path)
        }
        var entries: [FormLayout.Entry] = [], first: [String: SourceLocation] = [:], hasUnknown = false
        for (index, item) in items.enumerated() {
            let field = try item.string("field"), fieldPath = "\(path).\(key)[\(index)].field"
            guard known.contains(field) else {
                hasUnknown = true
                problems.add(.dossier(.unknownReference(kind: .formField, id: field, known: known)), at: place(item), field: fieldPath)
                continue
            }
            if let first = first[field] {
                problems.add(.form(.repeatedField(field, first: first)), at: place(item), field: fieldPath)
                continue
            }
            first[field] = place(item)
            entries.append(FormLayout.Entry(field: field, heading: try item.localized("heading"), group: item.optional("group")?.localized,
                                            width: item["width"]?.integer ?? 10))
        }
        // A field that is only misspelt has been reported already.
        if !items.isEmpty, !hasUnknown {
            for field in required where first[field] == nil { problems.add(.form(.missingField(field, key: key)), at: place(value), field: "\(path).\(key)") }
        }
        return entries
    }

    private func place(_ value: YAMLValue) -> SourceLocation { SourceLocation(file: file.path, line: value.line, column: value.column) }
}
