/// A form the report is given out in.
public enum OutputFormat: String, CaseIterable, Sendable, Hashable {
    case pdf, docx, html, xlsx, txt, json

    /// `report.pdf` and so on.
    public var fileName: String { "report.\(rawValue)" }
}
