#include "app/cli/commands/command.h"

#include "core/base/spelling.h"

#include <csignal>
#include <cstdio>
#include <exception>
#include <new>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

QString overview()
{
    QString text = u"placelens-cli – the atlas of England on the command line\n\n"
                   "  placelens-cli [--atlas FILE] COMMAND [ARGUMENTS] [--format table|json|csv]\n\nCommands\n"_s;
    for (const Command &command : allCommands())
        text += u"  %1  %2\n"_s.arg(command.name.leftJustified(14), command.summary);
    text += u"\nOptions everywhere\n"
            "  --atlas FILE    another atlas than the built-in one\n"
            "  --format F      table (aligned for reading, the default), json or csv\n"
            "  --help          this text, or a command's: placelens-cli values --help\n"
            "  --version       the program's version\n"
            "\nAn area is a code (E37000001), a name, geography:name (lep2017:Black Country), or a union A+B+C.\n"
            "\nExit status: 0 done, 1 the work failed, 2 the call's words are wrong, 3 unknown or ambiguous name,\n"
            "4 the input data are invalid.\n"_s;
    return text;
}

QString helpFor(const Command &command)
{
    QString text = u"placelens-cli %1\n\n%2\n"_s.arg(command.usage, command.summary);
    text[text.indexOf(u'\n') + 2] = text[text.indexOf(u'\n') + 2].toUpper();
    text.chop(1);
    text += u".\n"_s;
    if (!command.help.isEmpty())
        text += command.help + u'\n';
    if (!command.options.empty())
        text += u'\n';
    for (const Option &option : command.options)
        text += u"  %1  %2\n"_s.arg((u"--"_s + option.name + u' ' + option.value).leftJustified(18), option.help);
    text += u"  %1  %2\n"_s.arg(u"--format F"_s.leftJustified(18), u"table, json or csv"_s);
    return text;
}

/// Takes the command's one or two words out of `words`; the options before it stay.
const Command *takeCommand(QStringList &words, QString &said)
{
    qsizetype at = 0;
    while (at < words.size() && words[at].startsWith(u'-'))
        at +=
            words[at].contains(u'=') || words[at] == u"--help"_s || words[at] == u"--version"_s || words[at] == u"-h"_s
                ? 1
                : 2;
    if (at >= words.size())
        return nullptr;
    said = words[at];
    const QString two = words.value(at) + u' ' + words.value(at + 1);
    for (const Command &command : allCommands()) {
        const bool hasTwoWords = command.name.contains(u' ');
        if (command.name != (hasTwoWords ? two : said))
            continue;
        words.removeAt(at);
        if (hasTwoWords)
            words.removeAt(at);
        return &command;
    }
    return nullptr;
}

Error unknownCommand(const QString &said, const QStringList &words)
{
    for (const QString &word : words) {
        const QString option = word.section(u'=', 0, 0);
        if (word.startsWith(u'-') && option != u"--atlas"_s && option != u"--format"_s)
            return {ErrorKind::Usage,
                    u"There is no option “%1” before the command. See placelens-cli --help for all."_s.arg(word)};
        if (!word.startsWith(u'-'))
            break;
    }
    if (said.isEmpty())
        return {ErrorKind::Usage, u"No command is given. See placelens-cli --help."_s};
    QString nearest;
    int best = noMatch;
    for (const Command &command : allCommands()) {
        if (const int score = matchScore(said, command.name); score < best) {
            best = score;
            nearest = command.name;
        }
    }
    const QString guess = nearest.isEmpty() ? QString() : u" Did you mean “%1”?"_s.arg(nearest);
    return {ErrorKind::Usage, u"There is no command “%1”.%2 See placelens-cli --help for all."_s.arg(said, guess)};
}

int failed(const Error &error)
{
    QString text = error.what + u'\n';
    for (qsizetype i = 0; i < error.choices.size() && i < 20; ++i)
        text += u"  "_s + error.choices[i] + u'\n';
    std::fputs(text.toUtf8().constData(), stderr);
    return static_cast<int>(error.kind);
}

/// Everything to standard output, or a failure that says so (a full disk, a closed pipe).
int say(const QString &text, int status)
{
    const QByteArray bytes = text.toUtf8();
    const bool isWhole = std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout)
                             == static_cast<std::size_t>(bytes.size())
                         && std::fflush(stdout) == 0;
    if (!isWhole)
        return failed(
            {ErrorKind::Failed, u"The answer can't be written to standard output. Check that the disk is not full."_s});
    return status;
}

int run(QStringList words)
{
    if (words.contains(u"--version"_s))
        return say(QStringLiteral("placelens-cli " PLACELENS_VERSION "\n"), 0);
    const bool wantsHelp = words.contains(u"--help"_s) || words.contains(u"-h"_s);
    QString said;
    const Command *command = takeCommand(words, said);
    if (wantsHelp && (command != nullptr || said.isEmpty() || said == u"atlas"_s || said == u"help"_s))
        return say(command == nullptr ? overview() : helpFor(*command), 0);
    if (command == nullptr)
        return failed(unknownCommand(said, words));
    const auto call = parseCall(words, command->options, command->fewest, command->most, command->usage);
    if (!call)
        return failed(call.error());
    const auto answer = command->run(*call);
    if (!answer)
        return failed(answer.error());
    if (!answer->message.isEmpty())
        std::fputs((answer->message + u'\n').toUtf8().constData(), stderr);
    return say(printed(*answer, call->format), answer->status);
}

} // namespace

} // namespace placelens

int main(int argc, char *argv[])
{
    using namespace placelens;
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is a write that fails, and is said so
    try {
        QStringList words;
        for (int i = 1; i < argc; ++i)
            words.append(QString::fromUtf8(argv[i]));
        return run(std::move(words));
    } catch (const std::bad_alloc &) {
        std::fputs("There is not enough memory for this. Close other programs, or ask for less.\n", stderr);
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "The work failed (%s). Please report it with the words of the call.\n", problem.what());
    }
    return 1;
}
