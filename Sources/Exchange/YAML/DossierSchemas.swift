import Foundation

/// The JSON Schemas of the dossier's YAML files, which are part of the program.
public enum DossierSchemas {
    /// File name and bytes of every schema, in order of name.
    public static let files: [(name: String, bytes: [UInt8])] = [
        ("common.schema.json", PackageResources.common_schema_json),
        ("dossier.schema.json", PackageResources.dossier_schema_json),
        ("forms.schema.json", PackageResources.forms_schema_json),
        ("labels.schema.json", PackageResources.labels_schema_json),
        ("mapping.schema.json", PackageResources.mapping_schema_json),
        ("product.schema.json", PackageResources.product_schema_json),
        ("protocol.schema.json", PackageResources.protocol_schema_json),
        ("reference-trials.schema.json", PackageResources.reference_trials_schema_json),
        ("registers.schema.json", PackageResources.registers_schema_json),
        ("reporting-clocks.schema.json", PackageResources.reporting_clocks_schema_json),
        ("rmp.schema.json", PackageResources.rmp_schema_json),
        ("trial.schema.json", PackageResources.trial_schema_json),
    ]

    /// `nil` after reporting every schema that cannot be read.
    static func validator(of files: [(name: String, bytes: [UInt8])] = files, _ problems: ProblemCollector) -> SchemaValidator? {
        var documents: [String: SchemaDocument] = [:]
        for (name, bytes) in files {
            do {
                documents[name] = try SchemaDocument(bytes)
            } catch {
                problems.add(.schema(.unreadable(reason: error.words)), at: SourceLocation(file: name))
            }
        }
        return documents.count == files.count ? SchemaValidator(documents: documents) : nil
    }
}
