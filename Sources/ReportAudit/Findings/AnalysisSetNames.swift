/// The groups of patients that every report names: kept by their Japanese names, whichever language the report is in.
///
/// ```swift
/// AnalysisSetNames.english("安全性解析対象")      // safety analysis set
/// ```
enum AnalysisSetNames {
    private static let english = ["安全性解析対象": "safety analysis set", "有効性解析対象": "efficacy analysis set", "収集症例": "patients collected", "登録症例": "patients registered", "実施施設数": "number of sites", "目標症例数": "target number of patients"]

    /// Any other name stays as it is.
    static func english(_ name: String) -> String { english[name] ?? name }
}
