#pragma once

#include "core/page/export_sheets.h"

#include <map>

namespace placelens {

/// The parts of an OpenDocument spreadsheet (OASIS OpenDocument 1.3) as XML, in the order they stand in content.xml.
///
/// Styles come before cells there, so every number form is learnt first.
class OpenDocument
{
public:
    explicit OpenDocument(const std::vector<ExportSheet> &sheets);

    /// All before the first sheet.
    QByteArray head() const;
    QByteArray sheetHead(std::size_t sheet) const;
    QByteArray row(std::size_t sheet, std::size_t row) const;
    static QByteArray sheetEnd();
    /// All after the last sheet: what can be filtered.
    QByteArray end() const;
    /// The settings that freeze header rows.
    QByteArray settings() const;

    static QByteArray manifest();
    static QByteArray styles();

private:
    QByteArray columnStyles() const;
    QByteArray numberStyles() const;

    const std::vector<ExportSheet> &m_sheets;
    std::map<NumberForm, int> m_forms; ///< by number
};

} // namespace placelens
