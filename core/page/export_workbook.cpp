#include "core/page/export_sheets.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <map>
#include <string>
#include <utility>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

/// Keeps what libxlsxwriter says on standard error when it fails from there: our own sentence says it.
class SilencedStandardError
{
public:
    SilencedStandardError() : m_kept(dup(STDERR_FILENO))
    {
        std::fflush(stderr);
        const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        if (nowhere >= 0) {
            dup2(nowhere, STDERR_FILENO);
            ::close(nowhere);
        }
    }
    ~SilencedStandardError()
    {
        std::fflush(stderr);
        if (m_kept >= 0) {
            dup2(m_kept, STDERR_FILENO);
            ::close(m_kept);
        }
    }
    SilencedStandardError(const SilencedStandardError &) = delete;
    SilencedStandardError &operator=(const SilencedStandardError &) = delete;

private:
    int m_kept = -1;
};

/// Excel's code of a form; a unit is a quoted word, for a bare % would multiply.
std::string codeOf(const NumberForm &form)
{
    std::string code = form.isGrouped ? "#,##0" : "0";
    if (form.decimals > 0)
        code += '.' + std::string(static_cast<std::size_t>(form.decimals), '0');
    switch (form.unit) {
    case NumberForm::Unit::Percent:
        return code + "\" %\"";
    case NumberForm::Unit::Pounds:
        return "\"£\"" + code;
    case NumberForm::Unit::Share:
        return code + '%';
    case NumberForm::Unit::None:
        break;
    }
    return code;
}

// Instead of the moment, so that the same figures give the same bytes: 1 January 2000, as in GeoPackages.
constexpr std::time_t fixedDate = 946684800;

/// A workbook that is closed, and with that written, once.
class Workbook
{
public:
    explicit Workbook(const QString &path)
    {
        lxw_workbook_options options = {};
        options.constant_memory = LXW_FALSE; // strings once, in a table of their own: half as large
        m_book = workbook_new_opt(path.toUtf8().constData(), &options);
        if (m_book == nullptr)
            return;
        lxw_doc_properties properties = {};
        properties.created = fixedDate;
        workbook_set_properties(m_book, &properties);
    }
    ~Workbook()
    {
        if (m_book != nullptr)
            close();
    }
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    bool isOpen() const { return m_book != nullptr; }
    lxw_worksheet *addSheet(const QString &name) { return workbook_add_worksheet(m_book, name.toUtf8().constData()); }
    lxw_format *header()
    {
        if (m_header == nullptr) {
            m_header = workbook_add_format(m_book);
            format_set_bold(m_header);
            format_set_bg_color(m_header, headerGround);
            format_set_font_color(m_header, headerInk);
        }
        return m_header;
    }
    lxw_format *wrapped()
    {
        if (m_wrapped == nullptr) {
            m_wrapped = workbook_add_format(m_book);
            format_set_text_wrap(m_wrapped);
            format_set_align(m_wrapped, LXW_ALIGN_VERTICAL_TOP);
        }
        return m_wrapped;
    }
    lxw_format *numbers(const NumberForm &form)
    {
        lxw_format *&format = m_numbers[form];
        if (format == nullptr) {
            format = workbook_add_format(m_book);
            format_set_num_format(format, codeOf(form).c_str());
        }
        return format;
    }
    lxw_error close()
    {
        const SilencedStandardError silence;
        return workbook_close(std::exchange(m_book, nullptr));
    }

private:
    lxw_workbook *m_book = nullptr;
    lxw_format *m_header = nullptr, *m_wrapped = nullptr;
    std::map<NumberForm, lxw_format *> m_numbers;
};

lxw_col_t columnNumber(qsizetype column)
{
    return static_cast<lxw_col_t>(column);
}

void writeHeader(Workbook &book, lxw_worksheet *sheet, const ExportSheet &content)
{
    for (std::size_t c = 0; c < content.columns.size(); ++c) {
        const auto column = static_cast<lxw_col_t>(c);
        const ExportSheet::Column &described = content.columns[c];
        worksheet_set_column(sheet, column, column, described.width, described.wraps ? book.wrapped() : nullptr);
        worksheet_write_string(sheet, 0, column, described.title.toUtf8().constData(), book.header());
    }
    worksheet_freeze_panes(sheet, 1, columnNumber(content.frozen));
    worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(content.rows), columnNumber(content.columns.size() - 1));
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_landscape(sheet);
}

void writeRow(Workbook &book, lxw_worksheet *sheet, const ExportSheet &content, std::size_t row)
{
    const auto at = static_cast<lxw_row_t>(row + 1);
    const QVariantList cells = content.cells(row);
    for (qsizetype c = 0; c < cells.size(); ++c) {
        const QVariant &value = cells[c];
        if (!value.isValid() || value.isNull())
            continue;
        if (value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Int)
            worksheet_write_number(sheet, at, columnNumber(c), value.toDouble(), book.numbers(content.form(row, c)));
        else // as a string, whatever it begins with: never a formula
            worksheet_write_string(sheet, at, columnNumber(c), value.toString().toUtf8().constData(),
                                   content.columns[static_cast<std::size_t>(c)].wraps ? book.wrapped() : nullptr);
    }
}

// True if all of it was written.
bool writeSheets(Workbook &book, const std::vector<ExportSheet> &sheets, const ExportWatch &watch)
{
    for (const ExportSheet &content : sheets) {
        lxw_worksheet *sheet = book.addSheet(content.name);
        writeHeader(book, sheet, content);
        for (std::size_t row = 0; row < content.rows; ++row) {
            if (row % 1000 == 0) {
                if (watch.stop.stop_requested())
                    return false;
                // The library does most of its work when the book is closed.
                watch.said(0.4 * static_cast<double>(row) / static_cast<double>(content.rows));
            }
            writeRow(book, sheet, content, row);
        }
    }
    return true;
}

} // namespace

Result<QByteArray> workbookOf(const std::vector<ExportSheet> &sheets, const ExportWatch &watch)
{
    const auto noRoom = [] {
        return Error{
            ErrorKind::Failed,
            u"The workbook can't be put together: the folder for temporary files is full or can't be written. Make room and try again."_s};
    };
    // The library writes files only, and talks on standard error when it can't: so a file of our own first.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"figures.xlsx"_s);
    if (!folder.isValid())
        return noRoom();
    Workbook book(path);
    if (!book.isOpen())
        return noRoom();
    if (!writeSheets(book, sheets, watch))
        return QByteArray();
    QFile written(path);
    if (book.close() != LXW_NO_ERROR || !written.open(QIODevice::ReadOnly))
        return noRoom();
    return written.readAll();
}

} // namespace placelens
