/// Which release a dictionary is: what is printed on every output and goes into a snapshot's digest.
public struct ReleaseIdentity: Hashable, Sendable, Codable {
    /// For example `27.0`.
    public let version: String
    /// SHA-256 over the names and bytes of the release's files, in lower-case hexadecimal.
    public let digest: String

    public init(version: String, digest: String) {
        self.version = version
        self.digest = digest
    }
}
