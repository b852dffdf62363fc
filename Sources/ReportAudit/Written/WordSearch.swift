#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Whether words stand in a text, byte for byte.
///
/// ```swift
/// "重篤な副作用".contains("副作用")      // true
/// ```
/// Every check asks this of every row and sentence, of texts whose characters are in one form each already (`Passage`):
/// the standard library's search by characters in any form takes many times as long and finds the same.
extension String {
    func contains(_ words: String) -> Bool {
        var text = self
        return text.withUTF8 { WordSearch.find(words, in: $0) }
    }
}

extension Substring {
    func contains(_ words: String) -> Bool {
        var text = self
        return text.withUTF8 { WordSearch.find(words, in: $0) }
    }
}

private enum WordSearch {
    static func find(_ words: String, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var words = words
        return words.withUTF8 { words in
            guard let last = words.last, let all = words.baseAddress else { return true }
            guard let start = text.baseAddress, text.count >= words.count else { return false }
            let first = words[0], end = words.count - 1
            // Kanji and kana begin with a few bytes; the last byte tells more.
            for index in 0...(text.count - words.count) where text[index + end] == last && text[index] == first {
                if memcmp(start + index, all, words.count) == 0 { return true }
            }
            return false
        }
    }
}
