/// The cases of demo: a number for each 識別番号, its newest 報告回数, and the values of that report.
///
/// ```swift
/// register.add(number, reportCount: 2, values)   // .newer, .older, .duplicate or .first
/// register.index(of: number)
/// ```
///
/// It takes about 100 bytes a case, the only memory that grows with the data.
struct CaseRegister {
    enum Arrival { case first, newer, older, duplicate }

    private var numbers = ByteInterner()
    private(set) var newest: [Int32] = []
    private var values: [Int32] = []
    private var seen = SeenNumbers()
    private let width: Int
    /// The case last asked for: its rows stand together.
    private var last: (number: [UInt8], index: Int?) = ([], nil)

    init(width: Int) { self.width = width }

    var count: Int { newest.count }

    mutating func add(_ number: UnsafeRawBufferPointer, reportCount: Int32, _ row: [Int32]) -> Arrival {
        let (index, isNew) = numbers.intern(number)
        guard seen.insert(reportCount, of: index) else { return .duplicate }
        if isNew {
            newest.append(reportCount)
            values.append(contentsOf: row)
            return .first
        }
        guard reportCount > newest[index] else { return .older }
        newest[index] = reportCount
        values.replaceSubrange(index * width..<(index + 1) * width, with: row)
        return .newer
    }

    mutating func index(of number: UnsafeRawBufferPointer) -> Int? {
        if last.number.count == number.count, last.number.elementsEqual(number) { return last.index }
        last = (Array(number), numbers.index(of: number))
        return last.index
    }

    func number(of index: Int) -> ArraySlice<UInt8> { numbers.bytes(at: index) }

    func values(of index: Int) -> ArraySlice<Int32> { values[index * width..<(index + 1) * width] }
}
