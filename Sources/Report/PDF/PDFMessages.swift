import Reexamination

/// The words of this folder's errors, in one place.
extension ToolsMissing {
    public func message(_ language: Language) -> String {
        switch language {
        case .ja:
            "PDF の作成に必要なもの（\(missing.joined(separator: "、"))）が見つかりません。`make tools` で入ります。他の形式はこのまま作成できます。探した場所: \(searched.joined(separator: "、"))"
        case .en:
            "The PDF needs what is not there (\(missing.joined(separator: ", "))). `make tools` installs it. All other formats can be made without. Looked in: \(searched.joined(separator: ", "))"
        }
    }
}

extension PDFError {
    public func message(_ language: Language) -> String {
        switch (self, language) {
        case (.warned(let said), .ja): "PDF を作成しませんでした。Typst の警告: \(said.joined(separator: " / "))"
        case (.warned(let said), .en): "The PDF was not made, since Typst warned: \(said.joined(separator: " / "))"
        case (.refused(let said), .ja): "PDF を作成できません。Typst の指摘: \(said.joined(separator: " / "))"
        case (.refused(let said), .en): "Typst refuses the document: \(said.joined(separator: " / "))"
        case (.workerFailed(let said), .ja): "PDF を作成する処理が失敗しました: \(said.joined(separator: " / "))"
        case (.workerFailed(let said), .en): "The typesetter failed: \(said.joined(separator: " / "))"
        case (.workerEnded(let said), .ja): "PDF を作成するプロセスが終了しました。`make tools` をやり直してください。最後の出力: \(said)"
        case (.workerEnded(let said), .en): "The typesetter's process ended; run `make tools` again. It last said: \(said)"
        case (.timedOut(let seconds), .ja): "PDF の作成が \(seconds) 秒以内に終わらず、中止しました。"
        case (.timedOut(let seconds), .en): "The PDF was not ready within \(seconds) seconds and was given up."
        case (.rowHeaders(let fault), .ja): "PDF の行見出しのタグを付けられません（\(fault.words(.ja))）。`make tools` で Typst を所定の版に戻してください。"
        case (.rowHeaders(let fault), .en): "Row headers of the PDF cannot be tagged (\(fault.words(.en))). `make tools` brings the right version of Typst back."
        }
    }
}

extension RowHeaderFault {
    fileprivate func words(_ language: Language) -> String {
        switch (self, language) {
        case (.tableCount(let expected, let found), .ja): "表 \(expected) 個に対し \(found) 個"
        case (.tableCount(let expected, let found), .en): "\(expected) tables expected, \(found) found"
        case (.rowCount(let table, let expected, let found), .ja): "表「\(table)」の行 \(expected) に対し \(found)"
        case (.rowCount(let table, let expected, let found), .en): "table “\(table)”: \(expected) rows expected, \(found) found"
        case (.row(let table, let row), .ja): "表「\(table)」の \(row + 1) 行目が文書と異なる"
        case (.row(let table, let row), .en): "table “\(table)”, row \(row + 1) is not as in the document"
        case (.element(let offset), .ja): "バイト \(offset) の要素が読めない"
        case (.element(let offset), .en): "the element at byte \(offset) cannot be read"
        }
    }
}
