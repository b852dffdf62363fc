@testable import Exchange
import Testing

@Test("A release's digest does not depend on the case of its files' names")
func digestIgnoresCase() {
    let mixed: [String: [UInt8]] = ["PT.ASC": [1], "llt.asc": [2]], lower: [String: [UInt8]] = ["pt.asc": [1], "llt.asc": [2]]
    #expect(ReleaseFiles.digest(of: mixed) == ReleaseFiles.digest(of: lower))
    #expect(ReleaseFiles.digest(of: ["pt.asc": [2], "llt.asc": [1]]) != ReleaseFiles.digest(of: lower))
}
