// How long the window can't answer, for each thing that people do in it: drives the real one by events and prints a
// table, the worst first. placelens_window_response_bench [--times N] [--only WORDS]
#include "tests/bench/window_person.h"

#include <QCommandLineParser>
#include <QTextStream>

using namespace placelens;
using namespace Qt::StringLiterals;

namespace {

void print(const std::vector<Doing> &done)
{
    QTextStream out(stdout);
    out << "Longest time in which the window can't answer, in milliseconds of the window's thread and, in brackets, by "
           "the clock\n";
    out << qSetFieldWidth(0) << u"%1 %2 %3\n"_s.arg(u"what is done"_s, -44).arg(u"first"_s, 16).arg(u"later"_s, 16);
    const auto shown = [](const Response &one) {
        return u"%1 (%2)"_s.arg(one.worked, 0, 'f', 1).arg(one.waited, 0, 'f', 1);
    };
    for (const Doing &doing : done)
        out << u"%1 %2 %3\n"_s.arg(doing.what, -44).arg(shown(doing.first), 16).arg(shown(doing.later), 16);
}

} // namespace

int main(int argc, char **argv)
{
    RespondingApplication application(argc, argv);
    QCommandLineParser options;
    options.addOption({u"times"_s, u"How often everything is done."_s, u"N"_s, u"3"_s});
    options.addOption({u"only"_s, u"Measures only what is called so."_s, u"WORDS"_s});
    options.addHelpOption();
    options.process(application);
    const OwnSettings settings;
    Appearance appearance(ThemeChoice::Light);
    MainWindow window(builtInFigures(), appearance);
    window.resize(Person::windowSize);
    window.show();
    Person person(application, window, options.value(u"only"_s));
    const int times = std::max(1, options.value(u"times"_s).toInt());
    for (int i = 0; i < times; ++i)
        person.doEverything();
    print(person.done());
    return 0;
}
