#include "core/base/csv.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStringDecoder>

#include <cmath>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

Error invalid(const QString &what)
{
    return {ErrorKind::Invalid, what};
}

/// Splits text into records; knows quotes, doubled quotes and line breaks inside quotes.
class Records
{
public:
    explicit Records(const QString &text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    int line() const { return m_line; }
    bool hasOpenQuote() const { return m_openQuote; }
    bool hasTextAfterQuote() const { return m_afterQuote; }

    /// The next line as it is, without its end.
    QString takeLine()
    {
        qsizetype end = m_text.indexOf(u'\n', m_at);
        if (end < 0)
            end = m_text.size();
        QString line = m_text.mid(m_at, end - m_at);
        if (line.endsWith(u'\r'))
            line.chop(1);
        m_at = end + 1;
        ++m_line;
        return line;
    }

    bool startsWith(QChar c) const { return m_at < m_text.size() && m_text[m_at] == c; }

    QStringList takeRecord()
    {
        QStringList fields;
        for (;;) {
            const bool isLast = takeField(fields);
            if (isLast)
                return fields;
        }
    }

private:
    /// Appends one field; true at the end of the record.
    bool takeField(QStringList &fields)
    {
        if (startsWith(u'"'))
            return takeQuoted(fields);
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != u',' && m_text[m_at] != u'\n')
            ++m_at;
        QString field = m_text.mid(start, m_at - start);
        if (field.endsWith(u'\r'))
            field.chop(1);
        fields.append(field);
        return endField();
    }

    bool takeQuoted(QStringList &fields)
    {
        QString field;
        ++m_at;
        for (;;) {
            if (m_at >= m_text.size()) {
                m_openQuote = true;
                break;
            }
            const QChar c = m_text[m_at++];
            if (c == u'\n')
                ++m_line;
            if (c == u'"') {
                if (!startsWith(u'"'))
                    break;
                ++m_at;
            }
            field.append(c);
        }
        while (m_at < m_text.size() && m_text[m_at] != u',' && m_text[m_at] != u'\n') {
            m_afterQuote = m_afterQuote || m_text[m_at] != u'\r';
            ++m_at;
        }
        fields.append(field);
        return endField();
    }

    bool endField()
    {
        if (m_at >= m_text.size() || m_text[m_at] == u'\n') {
            ++m_at;
            ++m_line;
            return true;
        }
        ++m_at;
        return false;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_openQuote = false;
    bool m_afterQuote = false;
};

void readDirectives(Records &records, CsvTable &table)
{
    while (records.startsWith(u'#')) {
        const QString line = records.takeLine().mid(1).trimmed();
        const qsizetype colon = line.indexOf(u':');
        if (colon > 0)
            table.directives.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
}

} // namespace

Result<CsvTable> parseCsv(const QByteArray &bytes, const QString &name)
{
    if (bytes.trimmed().isEmpty())
        return invalid(u"“%1” is empty. Give a table with a header line and rows."_s.arg(name));
    if (bytes.contains('\0'))
        return invalid(
            u"“%1” is not a text table: it holds binary data. Save it as CSV in UTF-8 and try again."_s.arg(name));
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes);
    if (decode.hasError())
        return invalid(u"“%1” is not in UTF-8. Save it in that encoding and try again."_s.arg(name));

    CsvTable table;
    table.name = name;
    Records records(text);
    readDirectives(records, table);
    if (!records.atEnd())
        table.columns = records.takeRecord();
    while (!records.atEnd()) {
        const int line = records.line();
        QStringList row = records.takeRecord();
        if (row.size() == 1 && row.front().isEmpty())
            continue;
        if (records.hasOpenQuote())
            return invalid(
                u"“%1” ends inside a quoted field that starts on line %2. Close the quote and try again."_s.arg(name)
                    .arg(line));
        if (records.hasTextAfterQuote())
            return invalid(
                u"Line %1 of “%2” has text after a closing quote. Correct the line and try again."_s.arg(line).arg(
                    name));
        if (row.size() != table.columns.size())
            return invalid(
                u"Line %1 of “%2” has %3 fields, but its header has %4. Correct the line and try again."_s.arg(line)
                    .arg(name)
                    .arg(row.size())
                    .arg(table.columns.size()));
        table.rows.push_back(std::move(row));
        table.lines.push_back(line);
    }
    return table;
}

Result<CsvTable> readCsv(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Failed,
                     u"“%1” can't be read. Check that it is there and that you may read it."_s.arg(file),
                     in.errorString()};
    return parseCsv(in.readAll(), QFileInfo(file).fileName());
}

QString csvField(const QString &text)
{
    const bool needsQuotes = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    if (!needsQuotes)
        return text;
    QString quoted = text;
    quoted.replace(u'"', u"\"\""_s);
    return u'"' + quoted + u'"';
}

QString fullPrecision(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString fullPrecision(std::optional<double> value)
{
    return value ? fullPrecision(*value) : QString();
}

std::optional<double> numberFrom(const QString &text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace placelens
