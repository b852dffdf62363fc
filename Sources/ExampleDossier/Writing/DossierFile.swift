/// One file of the example: its path within the folder and its bytes.
public struct DossierFile: Hashable, Sendable {
    /// With `/` between folders, such as `surveys/gct/dm.csv`.
    public let path: String
    public let bytes: [UInt8]

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}
