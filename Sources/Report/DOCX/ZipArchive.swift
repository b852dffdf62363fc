import CZip
import Foundation

/// A zip archive made in memory: entries in the order given, each dated 1980-01-01, deflated at one fixed level.
///
/// ```swift
/// let bytes = try ZipArchive.data(of: [.init("a.txt", "text")])
/// ```
enum ZipArchive {
    struct Entry {
        let name: String
        let data: Data

        init(_ name: String, _ data: Data) {
            self.name = name
            self.data = data
        }

        init(_ name: String, _ text: String) { self.init(name, Data(text.utf8)) }
    }

    static func data(of entries: [Entry]) throws(DOCXError) -> Data {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw fault(&error) }
        // The archive takes one reference to its source; the bytes are read from this one after it is closed.
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
            zip_source_free(target)
            throw fault(&error)
        }
        for entry in entries {
            guard add(entry, to: archive) else {
                let words = String(cString: zip_strerror(archive))
                zip_discard(archive)
                throw .archive("\(entry.name): \(words)")
            }
        }
        guard zip_close(archive) == 0 else {
            let words = String(cString: zip_strerror(archive))
            zip_discard(archive)
            throw .archive(words)
        }
        return try bytes(of: target)
    }

    private static func add(_ entry: Entry, to archive: OpaquePointer) -> Bool {
        // libzip reads the bytes when the archive is closed and frees them itself.
        guard let copy = malloc(max(1, entry.data.count)) else { return false }
        entry.data.copyBytes(to: UnsafeMutableRawBufferPointer(start: copy, count: entry.data.count))
        guard let source = zip_source_buffer(archive, copy, zip_uint64_t(entry.data.count), 1) else {
            free(copy)
            return false
        }
        let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        let position = zip_uint64_t(index)
        let firstOfJanuary1980: zip_uint16_t = 1 << 5 | 1
        return zip_set_file_compression(archive, position, ZIP_CM_DEFLATE, 6) == 0
            && zip_file_set_dostime(archive, position, 0, firstOfJanuary1980, 0) == 0
    }

    private static func bytes(of source: OpaquePointer) throws(DOCXError) -> Data {
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else { throw .archive("stat") }
        defer { zip_source_close(source) }
        var data = Data(count: Int(status.size))
        let read = data.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, zip_uint64_t($0.count)) }
        guard read == zip_int64_t(data.count) else { throw .archive("read") }
        return data
    }

    private static func fault(_ error: inout zip_error_t) -> DOCXError { .archive(String(cString: zip_error_strerror(&error))) }
}
