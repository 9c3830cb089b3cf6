#pragma once

#include "core/base/result.h"

#include <QMap>

#include <vector>

namespace placelens {

/// An option that a command takes: `--name VALUE`.
struct Option
{
    QString name;  ///< without dashes
    QString value; ///< what the value is called in the help; empty for a switch
    QString help;
    bool mayRepeat = false;
};

/// The words of one call, taken apart.
struct Call
{
    QStringList arguments;
    QMap<QString, QStringList> options;
    QString atlas; ///< --atlas
    QString format = QStringLiteral("table");

    bool has(const QString &option) const { return options.contains(option); }
    QString value(const QString &option) const { return options.value(option).value(0); }
    QStringList values(const QString &option) const { return options.value(option); }
};

/// Takes `words` apart by what a command takes. Errors (Usage): an unknown option, a missing or repeated value,
/// fewer or more arguments than `fewest` to `most`.
Result<Call> parseCall(const QStringList &words, const std::vector<Option> &options, int fewest, int most,
                       const QString &usage);

/// A whole number within bounds. Error (Usage) otherwise.
Result<int> wholeNumber(const QString &option, const QString &text, int least, int greatest);

} // namespace placelens
