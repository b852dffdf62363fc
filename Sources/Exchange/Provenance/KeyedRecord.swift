import Reexamination

/// What tells a record from all others of its file: the subject or case it belongs to, then a number or a code.
struct RecordKey: Comparable {
    let owner: String
    var number: Int = 0
    var text: String = ""

    static func < (left: RecordKey, right: RecordKey) -> Bool {
        (left.owner, left.number, left.text) < (right.owner, right.number, right.text)
    }
}

/// A record of a CSV file that has a key.
protocol KeyedRecord: Sendable {
    var key: RecordKey { get }
    var recordID: RecordID { get }
}

extension Subject: KeyedRecord { var key: RecordKey { RecordKey(owner: id) } }
extension CollectedForm: KeyedRecord { var key: RecordKey { RecordKey(owner: subject, number: visit) } }
extension Exposure: KeyedRecord { var key: RecordKey { RecordKey(owner: subject, number: sequence) } }
extension AdverseEvent: KeyedRecord { var key: RecordKey { RecordKey(owner: subject, number: sequence) } }
extension ProtocolDeviation: KeyedRecord { var key: RecordKey { RecordKey(owner: subject, number: sequence) } }
extension SubjectCharacteristic: KeyedRecord { var key: RecordKey { RecordKey(owner: subject, text: code) } }
extension Assessment: KeyedRecord { var key: RecordKey { RecordKey(owner: subject, number: sequence) } }
extension ProcedureRecord: KeyedRecord { var key: RecordKey { RecordKey(owner: subject, number: sequence) } }
extension Disposition: KeyedRecord { var key: RecordKey { RecordKey(owner: subject, number: sequence) } }
extension CaseReaction: KeyedRecord { var key: RecordKey { RecordKey(owner: caseID, number: sequence) } }
