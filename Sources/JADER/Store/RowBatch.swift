/// Rows on their way to the store: whole numbers, one after the other, 0 for nothing printed.
struct RowBatch: Sendable {
    let table: JADERTable
    var values: [Int32] = []
    /// 識別番号, one a row, of the table demo.
    var numbers: [UInt8] = []
    var numberEnds: [Int] = []

    init(table: JADERTable) { self.table = table }

    /// Rows beyond this go to the store.
    static let fullCount = 1 << 18

    var isFull: Bool { values.count >= Self.fullCount }
}
