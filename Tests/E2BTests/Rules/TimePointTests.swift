import E2B
import Testing

@Suite("Times of messages")
struct TimePointTests {
    @Test("A time is later only if it is so in every zone that those which state none may be of", arguments: [
        ("20240523", "20240522230000+0000", false),          // 08:00 on the 23rd in Japan
        ("20240524", "20240522230000+0000", true),
        ("20240523130001", "20240522230000+0000", true),     // later even 14 hours ahead of UTC
        ("20240523130000", "20240522230000+0000", false),
        ("20240523050000+0900", "20240522", false),          // 20:00 on the 22nd in UTC
        ("20240524000000+0900", "20240522", true),
        ("20200601080000+0900", "20200601010000+0000", false),
        ("20200601100001+0900", "20200601010000+0000", true),
        ("202006010101+0000", "202006010100+0000", true),
        ("20200601010030+0000", "202006010100+0000", false),
        ("2024", "20231231", true), ("202405", "20240501", false), ("20240523", "20240522", true), ("20240522235959", "20240522", false),
    ])
    func later(_ one: String, _ other: String, _ isLater: Bool) throws {
        #expect(try #require(TimePoint(one)).isLater(than: try #require(TimePoint(other))) == isLater)
    }

    @Test("The same moment is the same number of seconds in every zone; a time without zone is of the one assumed")
    func seconds() throws {
        let moments = try ["20200601080000+0900", "20200531230000+0000", "20200531180000-0500", "20200601080000"].map { try #require(TimePoint($0)).seconds(assuming: 540) }
        #expect(Set(moments) == [1_590_966_000])
        #expect(TimePoint("197001")?.seconds(assuming: 0) == 0)
    }
}
