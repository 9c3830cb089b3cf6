#pragma once

#include "tests/support/sanitized.h"

#include <QCryptographicHash>
#include <QDebug>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace placelens {

/// What a program did: its exit status (-1 if it did not start or was ended by a signal) and its words.
struct Ran
{
    int status = -1;
    QString out;
    QString err;
    QString all() const
    {
        return QStringLiteral("status %1\nout: %2\nerr: %3").arg(status).arg(out.left(2000), err.left(4000));
    }
};

/// Where and how a program is started.
struct Surroundings
{
    QString folder;                       ///< the working folder; the test's own if empty
    std::map<QString, QString> variables; ///< of the environment, changed
    QString outputFile;                   ///< standard output goes here instead of into `out`
};

inline QString builtAtlas()
{
    return QStringLiteral(PLACELENS_TEST_ATLAS);
}

inline Ran runProgram(const QString &program, const QStringList &arguments, const Surroundings &surroundings = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : surroundings.variables)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(surroundings.folder);
    if (!surroundings.outputFile.isEmpty())
        process.setStandardOutputFile(surroundings.outputFile);
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForStarted() || !process.waitForFinished(300000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString() + QString::fromUtf8(process.readAllStandardError())};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// Runs the command line on exactly these words; "…" keeps words together.
inline Ran runCli(const QString &words, const Surroundings &surroundings = {})
{
    return runProgram(QStringLiteral(PLACELENS_CLI), QProcess::splitCommand(words), surroundings);
}

/// Runs the command line on the atlas of this build.
inline Ran ask(const QString &words, const Surroundings &surroundings = {})
{
    return runProgram(QStringLiteral(PLACELENS_CLI),
                      QProcess::splitCommand(words) + QStringList{QStringLiteral("--atlas"), builtAtlas()},
                      surroundings);
}

/// The JSON object that a call answers. A call that fails or says something beside it warns, and so fails the test.
inline QJsonObject askJson(const QString &words)
{
    const Ran ran = ask(words + QStringLiteral(" --format json"));
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(ran.out.toUtf8(), &fault);
    if (ran.status != 0 || !ran.err.isEmpty() || fault.error != QJsonParseError::NoError || !document.isObject())
        qWarning().noquote() << words << ran.all() << fault.errorString();
    return document.object();
}

/// The rows of `askJson`.
inline QJsonArray askRows(const QString &words)
{
    return askJson(words).value(QStringLiteral("rows")).toArray();
}

/// The object with this code, empty if there is none.
inline QJsonObject withCode(const QJsonArray &rows, const QString &code)
{
    for (const auto &row : rows) {
        if (row.toObject().value(QStringLiteral("code")) == code)
            return row.toObject();
    }
    return {};
}

/// A field as a number; nothing for null.
inline std::optional<double> numberOf(const QJsonObject &object, const QString &field)
{
    const QJsonValue value = object.value(field);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

/// A field that must be a number; not a number, which equals nothing, for null.
inline double numberIn(const QJsonObject &object, const QString &field)
{
    return object.value(field).toDouble(std::numeric_limits<double>::quiet_NaN());
}

/// The names of an object's fields, sorted, in one line.
inline QString fieldsOf(const QJsonObject &object)
{
    return object.keys().join(u' ');
}

inline QString sorted(const QString &fields)
{
    QStringList names = fields.split(u' ', Qt::SkipEmptyParts);
    names.sort();
    return names.join(u' ');
}

/// The fields that every figure has.
inline QString figureFields()
{
    return QStringLiteral("code name value lower upper rank of status coverage members membersWithData reason");
}

/// What is wrong with a failed call: its status, its standard output, the form of its message. Empty if nothing is.
inline QString faultOfFailure(const Ran &ran, int status, const QString &mentions)
{
    if (ran.status != status)
        return QStringLiteral("the status should be %1: %2").arg(status).arg(ran.all());
    if (!ran.out.isEmpty())
        return QStringLiteral("standard output should be empty: ") + ran.all();
    if (!ran.err.endsWith(u'\n'))
        return QStringLiteral("the message should end its line: ") + ran.all();
    const QStringList lines = ran.err.chopped(1).split(u'\n');
    static const QRegularExpression sentence(QStringLiteral("^[A-Z“\\d].*[.?!]$"));
    if (!sentence.match(lines.front()).hasMatch() && !lines.front().endsWith(u'.'))
        return QStringLiteral("the message should be a sentence: ") + ran.all();
    if (lines.size() > 21)
        return QStringLiteral("the list should have 20 lines at most: ") + ran.all();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines[i].startsWith(QStringLiteral("  ")) || lines[i].trimmed().isEmpty())
            return QStringLiteral("beside one line only a list may follow: ") + ran.all();
    }
    if (!ran.err.contains(mentions, Qt::CaseInsensitive))
        return QStringLiteral("the message should mention “%1”: %2").arg(mentions, ran.all());
    return {};
}

/// Every file and folder below a folder with its size and contents, hidden ones too.
inline QStringList listing(const QString &folder)
{
    QStringList lines;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        QCryptographicHash hash(QCryptographicHash::Md5);
        QFile file(path);
        if (QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly))
            hash.addData(&file);
        lines.append(path + u' ' + QString::fromLatin1(hash.result().toHex()));
    }
    lines.sort();
    return lines;
}

inline bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
           && file.write(bytes) == bytes.size();
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Equal to a relative 1e-9, as numbers of another program are.
inline bool near(std::optional<double> a, double b)
{
    return a && std::abs(*a - b) <= 1e-9 * std::max(1.0, std::abs(b));
}

/// The rows of a table that another program wrote into tests/data/statistics, without its head.
inline std::vector<QStringList> referenceRows(const QString &name)
{
    std::vector<QStringList> rows;
    const QString text =
        QString::fromUtf8(bytesOf(QStringLiteral(PLACELENS_SOURCE_DIR "/tests/data/statistics/") + name));
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts).mid(1))
        rows.push_back(line.split(u';'));
    return rows;
}

} // namespace placelens
