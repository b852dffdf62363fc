/// What a `PlainScanner` tells a `TreeGrower`: the same events as libxml2's, which make the same tree.
///
/// A limit that is passed is only noted in `failure`; the message is then forgotten, and libxml2 comes to the same place and says so.
extension TreeGrower {
    struct ScannedAttribute {
        let name: UInt16
        let word: UInt8
        let hasPrefix: Bool
        let start: UnsafePointer<UInt8>
        let length: Int
    }

    /// Gets ready for messages from a scanner. False if something stands before the first of them that is not its header.
    mutating func beginScanning() -> Bool {
        guard isBatch, depth == 1, !isInMessage, failure == nil, textIsSpace, messages.isEmpty, into == head, !hasDocumentType else { return false }
        endText(atEndOfElement: false)
        before = (open[1], lastChild[1])
        scannedLine = 0
        return true
    }

    /// Gives the file back to libxml2, at the end of the last message.
    mutating func endScanning() {
        scannedLine = nil
        guard isInMessage || failure != nil else { return }
        failure = nil
        isInMessage = false
        depth = 1
        (textLength, textIsSpace, textLimit) = (0, true, limits.textBytes)
        body.pointee.shrink()
        body.pointee.clear()
        (open[1], lastChild[1]) = (0, -1)
        if let before {
            into = head
            (open[1], lastChild[1]) = before
        }
    }

    func isMessage(_ word: UInt8) -> Bool { word == messageName && word != Vocabulary.unknown }

    /// Whether white space between two tags is left out. What may not be, or passes a limit, is to be taken as text.
    @inline(__always)
    func passesOver(space count: Int, beforeEnd: Bool) -> Bool {
        textLength == 0 && !(beforeEnd && lastChild[depth] < 0) && count <= textLimit && into.pointee.byteCount &+ count <= limits.messageBytes
    }

    /// A piece of text. False if a limit is passed.
    mutating func takes(text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        if count > 0 { characters(text, count) }
        return failure == nil
    }

    @inline(__always)
    mutating func scannedStart(_ name: UInt16, _ word: UInt8, line: Int32, _ attributes: UnsafePointer<ScannedAttribute>, _ count: Int) -> Bool {
        scannedLine = line
        endText(atEndOfElement: false)
        guard depth < limits.depth else { return false }
        if depth == 1 { beginMessage() }
        var node = XMLTree.Node(kind: .element, parent: open[depth], line: line)
        node.word = word
        node.name = name
        textLimit = limits.textBytes
        let buffer = into
        node.start = Int32(truncatingIfNeeded: buffer.pointee.attributeCount)
        node.attributeCount = UInt16(truncatingIfNeeded: count)
        for index in 0..<count {
            let attribute = attributes[index]
            guard attribute.length <= limits.textBytes else { return false }
            if attribute.word == AttributeName.representation.rawValue { textLimit = limits.attachmentBytes }
            buffer.pointee.append(XMLTree.Attribute(
                name: attribute.name, word: attribute.word, start: Int32(truncatingIfNeeded: buffer.pointee.byteCount),
                length: Int32(truncatingIfNeeded: attribute.length)))
            buffer.pointee.append(attribute.start, count: attribute.length)
        }
        guard isWithinLimits else { return false }
        let index = link(node)
        depth &+= 1
        open[depth] = index
        lastChild[depth] = -1
        return failure == nil
    }

    @inline(__always)
    mutating func scannedEnd(line: Int32) -> Bool {
        scannedLine = line
        end()
        return failure == nil
    }

    /// The number of a name and of its local part; nil if its prefix is not declared by the batch.
    mutating func scannedName(prefix: String, local: String, isAttribute: Bool) -> (name: UInt16, word: UInt8)? {
        guard prefix != "xml", prefix != "xmlns", !(isAttribute && prefix.isEmpty && local == "xmlns") else { return nil }
        var namespace = ""
        if !(isAttribute && prefix.isEmpty) {
            let declared = rootNamespaces.last { $0.prefix == prefix }
            guard declared != nil || prefix.isEmpty else { return nil }
            namespace = declared?.namespace ?? ""
        }
        let name = NameTable.Name(prefix: prefix, local: local, namespace: namespace)
        guard let number = names.number(of: name) else { return nil }
        return (number, isAttribute ? Self.word(of: name) : elementWord(of: name))
    }
}
