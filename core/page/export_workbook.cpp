#include "core/page/export_columns.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
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

/// A workbook that is closed, and with that written, once.
class Workbook
{
public:
    explicit Workbook(const QString &path)
    {
        lxw_workbook_options options = {};
        options.constant_memory = LXW_FALSE;
        m_book = workbook_new_opt(path.toUtf8().constData(), &options);
    }
    ~Workbook()
    {
        if (m_book != nullptr)
            workbook_close(m_book);
    }
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    bool isOpen() const { return m_book != nullptr; }
    lxw_worksheet *addSheet(const char *name) { return workbook_add_worksheet(m_book, name); }
    lxw_format *header()
    {
        if (m_header == nullptr) {
            m_header = workbook_add_format(m_book);
            format_set_bold(m_header);
            format_set_bg_color(m_header, 0x1A5A96);
            format_set_font_color(m_header, 0xFFFFFF);
        }
        return m_header;
    }
    lxw_format *numbers(const char *pattern)
    {
        lxw_format *format = workbook_add_format(m_book);
        format_set_num_format(format, pattern);
        return format;
    }
    lxw_error close()
    {
        const SilencedStandardError silence;
        return workbook_close(std::exchange(m_book, nullptr));
    }

private:
    lxw_workbook *m_book = nullptr;
    lxw_format *m_header = nullptr;
};

lxw_col_t columnNumber(qsizetype column)
{
    return static_cast<lxw_col_t>(column);
}

void writeHeader(Workbook &book, lxw_worksheet *sheet, const QStringList &titles)
{
    for (qsizetype c = 0; c < titles.size(); ++c)
        worksheet_write_string(sheet, 0, columnNumber(c), titles[c].toUtf8().constData(), book.header());
    worksheet_freeze_panes(sheet, 1, 0);
}

void writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QVariant &value, lxw_format *number)
{
    if (!value.isValid() || value.isNull())
        return;
    if (value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Int)
        worksheet_write_number(sheet, row, column, value.toDouble(), number);
    else
        worksheet_write_string(sheet, row, column, value.toString().toUtf8().constData(), nullptr);
}

/// One format for each number of decimals, so that a figure shows as the indicator is published.
class ValueFormats
{
public:
    explicit ValueFormats(Workbook &book) : m_book(book) {}
    lxw_format *forDecimals(int decimals)
    {
        auto &format = m_formats[decimals];
        if (format == nullptr)
            format = m_book.numbers(
                decimals > 0 ? ("#,##0." + std::string(static_cast<std::size_t>(decimals), '0')).c_str() : "#,##0");
        return format;
    }

private:
    Workbook &m_book;
    std::map<int, lxw_format *> m_formats;
};

void writeSources(Workbook &book, const Atlas &atlas)
{
    lxw_worksheet *sheet = book.addSheet("Sources");
    writeHeader(book, sheet, {u"publisher"_s, u"title"_s, u"released"_s, u"address"_s, u"licence"_s, u"attribution"_s});
    lxw_row_t row = 1;
    for (const Source &s : atlas.sources()) {
        lxw_col_t column = 0;
        for (const QString &text : {s.publisher, s.title, s.released, s.address, s.licence, s.attribution})
            writeCell(sheet, row, column++, text, nullptr);
        ++row;
    }
    worksheet_set_column(sheet, 0, 1, 40, nullptr);
}

} // namespace

Result<QByteArray> workbookOf(const Atlas &atlas, const std::vector<ExportRow> &rows)
{
    const auto noRoom = [] {
        return Error{
            ErrorKind::Failed,
            u"The workbook can't be put together: the folder for temporary files is full or can't be written. Make room and try again."_s};
    };
    if (rows.size() >= LXW_ROW_MAX)
        return Error{
            ErrorKind::Usage,
            u"%1 figures are more than the %2 rows of a sheet. Export fewer geographies or periods, or to .csv."_s
                .arg(rows.size())
                .arg(LXW_ROW_MAX)};
    // The library writes files only, and talks on standard error when it can't: so a file of our own first.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"figures.xlsx"_s);
    if (!folder.isValid())
        return noRoom();
    Workbook book(path);
    if (!book.isOpen())
        return noRoom();
    lxw_worksheet *sheet = book.addSheet("Figures");
    QStringList titles;
    for (const ExportColumn &column : exportColumns())
        titles.append(column.name);
    writeHeader(book, sheet, titles);
    ValueFormats formats(book);
    lxw_format *share = book.numbers("0.0%");
    const lxw_col_t value = columnNumber(titles.indexOf(u"value"_s));
    const lxw_col_t upper = columnNumber(titles.indexOf(u"upper"_s));
    const lxw_col_t coverage = columnNumber(titles.indexOf(u"coverage"_s));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const int decimals = atlas.indicators()[static_cast<std::size_t>(rows[r].indicator)].decimals;
        lxw_col_t column = 0;
        for (const QVariant &field : exportFields(atlas, rows[r])) {
            lxw_format *number = nullptr;
            if (column >= value && column <= upper)
                number = formats.forDecimals(decimals);
            else if (column == coverage)
                number = share;
            writeCell(sheet, static_cast<lxw_row_t>(r + 1), column++, field, number);
        }
    }
    worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(rows.size()), columnNumber(titles.size() - 1));
    worksheet_set_column(sheet, 2, 3, 28, nullptr);
    worksheet_set_column(sheet, 4, 4, 22, nullptr);
    writeSources(book, atlas);
    QFile written(path);
    if (book.close() != LXW_NO_ERROR || !written.open(QIODevice::ReadOnly))
        return noRoom();
    return written.readAll();
}

} // namespace placelens
