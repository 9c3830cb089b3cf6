#include "app/cli/command_line.h"

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

Error wrong(const QString &what, const QString &usage)
{
    return {ErrorKind::Usage, u"%1 Write it as: placelens-cli %2."_s.arg(what, usage)};
}

const Option *named(const std::vector<Option> &options, const QString &name)
{
    for (const Option &option : options) {
        if (option.name == name)
            return &option;
    }
    return nullptr;
}

/// Options that every command takes.
const std::vector<Option> &commonOptions()
{
    static const std::vector<Option> options{{u"atlas"_s, u"FILE"_s, {}, false},
                                             {u"format"_s, u"table|json|csv"_s, {}, false}};
    return options;
}

} // namespace

Result<Call> parseCall(const QStringList &words, const std::vector<Option> &options, int fewest, int most,
                       const QString &usage)
{
    Call call;
    bool onlyArguments = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString word = words[i];
        if (word == u"-o"_s)
            word = u"--output"_s;
        if (onlyArguments || !word.startsWith(u'-') || word.size() == 1) {
            call.arguments.append(word);
            continue;
        }
        if (word == u"--"_s) {
            onlyArguments = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const Option *option = word.startsWith(u"--"_s) ? named(options, name) : nullptr;
        if (option == nullptr && word.startsWith(u"--"_s))
            option = named(commonOptions(), name);
        if (option == nullptr)
            return wrong(u"There is no option “%1” here."_s.arg(word), usage);
        if (!option->mayRepeat && call.options.contains(name))
            return wrong(u"The option --%1 is given twice."_s.arg(name), usage);
        QString value;
        if (equals >= 0 && option->value.isEmpty())
            return wrong(u"The option --%1 takes no value."_s.arg(name), usage);
        if (equals >= 0)
            value = word.mid(equals + 1);
        else if (!option->value.isEmpty()) {
            if (i + 1 >= words.size())
                return wrong(u"The option --%1 needs a value (%2)."_s.arg(name, option->value), usage);
            value = words[++i];
        }
        if (value.isEmpty() && !option->value.isEmpty())
            return wrong(u"The option --%1 has an empty value."_s.arg(name), usage);
        call.options[name].append(value);
    }
    if (call.arguments.size() < fewest)
        return wrong(u"Something is missing."_s, usage);
    if (call.arguments.size() > most)
        return wrong(u"“%1” is one word too many."_s.arg(call.arguments[most]), usage);
    call.atlas = call.value(u"atlas"_s);
    if (call.has(u"format"_s))
        call.format = call.value(u"format"_s);
    if (!QStringList{u"table"_s, u"json"_s, u"csv"_s}.contains(call.format))
        return wrong(u"There is no format “%1”; there are table, json and csv."_s.arg(call.format), usage);
    return call;
}

Result<int> wholeNumber(const QString &option, const QString &text, int least, int greatest)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < least || number > greatest)
        return Error{ErrorKind::Usage,
                     u"--%1 takes a whole number from %2 to %3, not “%4”. Give one and try again."_s.arg(option)
                         .arg(least)
                         .arg(greatest)
                         .arg(text)};
    return number;
}

} // namespace placelens
