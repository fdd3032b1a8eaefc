extension ReadError {
  /// One Chinese sentence for office staff: what is wrong, where, and how to mend it.
  ///
  /// Free of anything that stands in cells, so that it may go into logs and lists as it is.
  package var staffMessage: String {
    switch cause {
    case .empty: "文件是空的（0 字节），请重新保存后再报送。"
    case .encrypted: "文件已加密，请去除密码后重新报送。"
    case .unsupportedFormat(let format): format.staffMessage
    case .truncated: "文件不完整\(place)，可能没有复制或下载完，请重新复制或重新报送完整的文件。"
    case .corrupt, .malformedXML: "文件已损坏\(place)，请用 Excel 或 WPS 打开并重新保存后再报送。"
    case .documentType: "文件中含有不允许的文档类型声明\(place)，可能被改动过，为安全起见不予读取，请用 Excel 或 WPS 重新保存后再报送。"
    case .missingPart: "文件缺少必要的组成部分\(place)，可能已损坏，请用 Excel 或 WPS 打开并重新保存后再报送。"
    case .cellOutsideSheet: "有单元格超出工作表的范围（最多 1048576 行、16384 列）\(place)，请删除多余内容并重新保存后再报送。"
    case .overLimit(let limit, let allowed): "文件超过限制：\(limit.staffMessage(allowed))\(place)，请拆分或清理后再报送。"
    case .undecodableText: "文字编码无法识别（不是 UTF-8，也不是 GB18030）\(place)，请另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后再报送。"
    }
  }

  private var place: String {
    switch (sheetName, rowNumber) {
    case (let sheet?, let row?): "（工作表“\(sheet)”第 \(row) 行附近）"
    case (let sheet?, nil): "（工作表“\(sheet)”）"
    case (nil, let row?): "（第 \(row) 行附近）"
    case (nil, nil): ""
    }
  }
}

extension ReadError.Limit {
  fileprivate func staffMessage(_ allowed: Int) -> String {
    switch self {
    case .fileBytes: "文件大于 \(megabytes(allowed))"
    case .inflatedBytes: "解压后大于 \(megabytes(allowed))"
    case .inflationRatio: "压缩比大于 \(allowed) 倍，疑似压缩炸弹"
    case .cells: "非空单元格多于 \(allowed) 个"
    case .partBytes: "内部组成部分大于 \(megabytes(allowed))"
    case .xmlDepth: "内部结构嵌套多于 \(allowed) 层"
    case .cellTextBytes: "单元格文字多于 \(allowed) 字节"
    case .textBytes: "文字总量大于 \(megabytes(allowed))"
    case .zipEntries: "压缩包内文件多于 \(allowed) 个"
    case .seconds: "读取用时多于 \(allowed) 秒"
    }
  }

  private func megabytes(_ bytes: Int) -> String {
    bytes % (1 << 20) == 0 ? "\(bytes >> 20) MB" : "\(bytes) 字节"
  }
}

extension SourceFormat {
  /// Why a file of this format is not read, and what to send instead.
  package var staffMessage: String {
    switch self {
    case .xlsx, .docx, .delimitedText: "此处不能使用这种文件，请核对后重新报送。"
    case .encryptedOOXML: "文件已加密，请去除密码后重新报送。"
    case .xls: "这是旧版 Excel（.xls）或 WPS 表格（.et）文件，请打开后另存为 .xlsx 再报送。"
    case .xlsb: "这是 Excel 二进制工作簿（.xlsb），请打开后另存为 .xlsx 再报送。"
    case .doc: "这是旧版 Word（.doc）或 WPS 文字（.wps）文件，请打开后另存为 .docx 再报送。"
    case .openDocument: "这是 OpenDocument 文件（.ods、.odt），请打开后另存为 .xlsx 或 .docx 再报送。"
    case .rtf: "这是 RTF 文件，请打开后另存为 .docx 再报送。"
    case .html: "这是网页（HTML）文件，只是改了扩展名，请用 Excel 或 WPS 打开后另存为 .xlsx 再报送。"
    case .xml: "这是 XML 文件，请用 Excel 或 WPS 打开后另存为 .xlsx 或 .docx 再报送。"
    case .pdf: "这是 PDF 文件，无法读取表格内容，请报送 Excel（.xlsx）或 Word（.docx）原件。"
    case .image: "这是图片，无法读取文字，请报送 Excel（.xlsx）或 Word（.docx）原件。"
    case .zip: "这是 ZIP 压缩包，请解压后报送其中的文件。"
    case .otherArchive: "这是压缩包（RAR、7z 等），请解压后报送其中的文件。"
    case .presentation: "这是演示文稿，请报送 Excel（.xlsx）或 Word（.docx）文件。"
    case .unknownOLE: "无法识别的旧版 Office 文件，请打开后另存为 .xlsx 或 .docx 再报送。"
    case .unknownBinary: "无法识别的文件格式，请报送 Excel（.xlsx）、CSV 或 Word（.docx）文件。"
    }
  }
}
