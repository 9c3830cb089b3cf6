#include "app/cli/commands/command.h"
#include "app/cli/drawing.h"
#include "app/cli/interruption.h"

#include "core/page/brief_batch.h"
#include "core/page/brief_file.h"

#include <QJsonArray>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

constexpr qsizetype mostCompared = 6; // columns that a page has room for

Error wrong(const QString &what)
{
    return {ErrorKind::Usage, what};
}

std::optional<Error> addPaper(BriefOptions &options, const Call &call)
{
    if (!call.has(u"paper"_s))
        return std::nullopt;
    const QString paper = call.value(u"paper"_s);
    for (const auto size : {QPageSize::A4, QPageSize::A3, QPageSize::Letter}) {
        if (paper.compare(QPageSize::key(size), Qt::CaseInsensitive) == 0) {
            options.paper = size;
            return std::nullopt;
        }
    }
    return wrong(u"There is no paper “%1” here. Give A4, A3 or Letter."_s.arg(paper));
}

QString sectionNames()
{
    QStringList names;
    for (const BriefSection section : allBriefSections())
        names.append(nameOf(section));
    return names.join(u", "_s);
}

std::optional<Error> addSections(BriefOptions &options, const Call &call)
{
    if (!call.has(u"sections"_s))
        return std::nullopt;
    options.sections.clear();
    for (const QString &name : call.value(u"sections"_s).split(u',')) {
        const auto section = briefSectionNamed(name.trimmed());
        if (!section)
            return wrong(u"A brief has no section “%1”. Give some of %2."_s.arg(name.trimmed(), sectionNames()));
        if (std::find(options.sections.begin(), options.sections.end(), *section) != options.sections.end())
            return wrong(u"The section “%1” is given twice. Give it once."_s.arg(name.trimmed()));
        options.sections.push_back(*section);
    }
    return std::nullopt;
}

std::optional<Error> addDate(BriefOptions &options, const Call &call)
{
    const QString date = call.value(u"date"_s);
    options.date = date == u"today"_s ? QDate::currentDate() : QDate::fromString(date, Qt::ISODate);
    if (date.isEmpty() || options.date.isValid())
        return std::nullopt;
    return wrong(u"“%1” is no date. Give one like 2026-11-23, or today."_s.arg(date));
}

// What can be said without the atlas.
Result<BriefOptions> optionsOf(const Call &call)
{
    const bool hasFolder = call.has(u"output-dir"_s), hasFile = call.has(u"output"_s);
    if (call.arguments.isEmpty() && !call.has(u"geography"_s))
        return wrong(u"It is not said for which area. Name one, or add --geography G for all areas of a geography."_s);
    if (!call.arguments.isEmpty() && call.has(u"geography"_s))
        return wrong(u"Both areas and --geography are given. Leave one of them out."_s);
    if (hasFile == hasFolder)
        return wrong(hasFile ? u"Both -o and --output-dir are given. Leave one of them out."_s
                             : u"It is not said where the brief goes. Add -o FILE.pdf, or --output-dir DIR for a file "
                               u"an area."_s);
    if (hasFile)
        if (const auto name = checkBriefName(call.value(u"output"_s)); !name)
            return name.error();
    if (hasFile && call.arguments.size() > mostCompared)
        return wrong(u"A comparison brief has room for %1 areas, not %2. Name fewer, or write a file an area with "
                     u"--output-dir DIR."_s.arg(mostCompared)
                         .arg(call.arguments.size()));
    BriefOptions options;
    options.isLandscape = call.has(u"landscape"_s);
    options.council = call.value(u"council"_s);
    options.logoFile = call.value(u"logo"_s);
    for (const auto add : {addPaper, addSections, addDate})
        if (const std::optional<Error> error = add(options, call))
            return *error;
    return options;
}

// What only the atlas knows.
std::optional<Error> addNames(BriefOptions &options, const Call &call, const Atlas &atlas)
{
    if (call.has(u"indicator"_s)) {
        const auto indicators = indicatorsOf(atlas, call.values(u"indicator"_s));
        if (!indicators)
            return indicators.error();
        for (const int indicator : *indicators)
            options.indicators.push_back(atlas.indicators()[static_cast<std::size_t>(indicator)].id);
    }
    if (call.has(u"benchmark"_s)) {
        const auto benchmark = areaNamed(atlas, call.value(u"benchmark"_s));
        if (!benchmark)
            return benchmark.error();
        options.benchmark = benchmark->code;
    }
    return std::nullopt;
}

/// A brief that was written, of one area or several.
struct Written
{
    std::vector<Area> areas;
    QString file;
    int pages = 0;
    QStringList gaps;
};

/// A line for each gap: as it is for one brief, and how often each sentence was said in many.
QStringList spokenGaps(const std::vector<Written> &briefs)
{
    if (briefs.size() == 1)
        return briefs.front().gaps;
    constexpr qsizetype mostNamed = 3;
    QStringList sentences;
    QMap<QString, QStringList> areas; // by sentence
    for (const Written &brief : briefs) {
        const QString &name = brief.areas.front().name;
        for (const QString &gap : brief.gaps) {
            const QString sentence = gap.startsWith(name + u": "_s) ? gap.mid(name.size() + 2) : gap;
            if (!areas.contains(sentence))
                sentences.append(sentence);
            areas[sentence].append(name);
        }
    }
    QStringList lines;
    for (const QString &sentence : std::as_const(sentences)) {
        const QStringList &said = areas[sentence];
        const bool isFew = said.size() <= mostNamed;
        lines.append(
            u"%1: %2"_s.arg(isFew ? said.join(u"; "_s) : u"%1 of %2"_s.arg(said.size()).arg(briefs.size()), sentence));
    }
    return lines;
}

Answer answerFor(const std::vector<Written> &briefs, const QString &place)
{
    Answer answer;
    int pages = 0;
    QJsonArray all, files;
    Sheet sheet{{}, {{u"area"_s}, {u"pages"_s, true}, {u"gaps"_s, true}, {u"file"_s}}, {}};
    answer.csv.columns = {{u"file"_s}, {u"code"_s}, {u"name"_s}, {u"pages"_s}, {u"gaps"_s}};
    for (const Written &brief : briefs) {
        pages += brief.pages;
        if (const QJsonValue file(brief.file); !files.contains(file))
            files.append(file);
        QJsonArray areas;
        QStringList codes, names;
        for (const Area &area : brief.areas) {
            areas.append(QJsonObject{{u"code"_s, area.code}, {u"name"_s, area.name}});
            codes.append(area.code);
            names.append(area.name);
        }
        all.append(QJsonObject{{u"file"_s, brief.file},
                               {u"areas"_s, areas},
                               {u"pages"_s, brief.pages},
                               {u"gaps"_s, QJsonArray::fromStringList(brief.gaps)}});
        const Cell file = Cell::text(brief.file), count = Cell::number(brief.pages);
        sheet.rows.push_back(
            {Cell::text(names.join(u" | "_s)), count, Cell::number(static_cast<int>(brief.gaps.size())), file});
        answer.csv.rows.push_back({file, Cell::text(codes.join(u" | "_s)), Cell::text(names.join(u" | "_s)), count,
                                   Cell::text(brief.gaps.join(u" | "_s))});
    }
    answer.notes = spokenGaps(briefs);
    answer.json = {{u"files"_s, files}, {u"pages"_s, pages}, {u"briefs"_s, all}};
    answer.heading = {u"Wrote %1: %2, %3."_s.arg(place, counted(static_cast<qsizetype>(briefs.size()), u"brief"_s),
                                                 counted(pages, u"page"_s))};
    answer.sheets = {std::move(sheet)};
    return answer;
}

Result<Answer> writeOne(std::shared_ptr<const Figures> figures, const std::vector<Area> &areas,
                        const BriefOptions &options, const QString &file, std::stop_token stop)
{
    const auto brief = Brief::make(std::move(figures), areas, options, std::move(stop));
    if (!brief)
        return brief.error();
    if (!*brief)
        return Error{ErrorKind::Failed, u"Stopped before “%1” was written; give the same call again."_s.arg(file)};
    if (const auto written = writeBrief(**brief, file, options.date); !written)
        return written.error();
    return answerFor({{areas, file, (*brief)->pageCount(), (*brief)->gaps()}}, file);
}

Result<Answer> writeMany(std::shared_ptr<const Figures> figures, const BriefBatch &batch, std::stop_token stop)
{
    const qsizetype all = static_cast<qsizetype>(batch.areas.size());
    const auto tell = [all](int done, const Area &area) {
        std::fputs(u"%1 of %2: %3\n"_s.arg(done).arg(all).arg(area.name).toUtf8().constData(), stderr);
    };
    BatchReport report = writeBriefs(std::move(figures), batch, tell, std::move(stop));
    const QString place = batch.folder.isEmpty() ? batch.file : batch.folder;
    const QString finished =
        u" %1 of %2 are finished."_s.arg(counted(static_cast<qsizetype>(report.written.size()), u"brief"_s)).arg(all);
    if (report.error && !report.written.empty())
        report.error->what += finished;
    if (report.error)
        return *report.error;
    if (report.isStopped)
        return Error{ErrorKind::Failed,
                     u"Stopped before all briefs were in “%1”; give the same call again for the rest."_s.arg(place)
                         + finished};
    std::vector<Written> briefs;
    for (WrittenBrief &brief : report.written)
        briefs.push_back({{std::move(brief.area)}, brief.file, brief.pages, brief.gaps});
    return answerFor(briefs, place);
}

Result<Answer> run(const Call &call)
{
    auto options = optionsOf(call);
    if (!options)
        return options.error();
    const auto opened = openAtlas(call);
    if (!opened)
        return opened.error();
    const Atlas &atlas = **opened;
    if (const std::optional<Error> error = addNames(*options, call, atlas))
        return *error;
    auto areas = areasOf(atlas, call.arguments);
    if (!areas)
        return areas.error();
    const Interruption interruption;
    const OffscreenDrawing drawing;
    auto figures = std::make_shared<const Figures>(*opened);
    if (call.has(u"output"_s) && !call.has(u"geography"_s))
        return writeOne(std::move(figures), *areas, *options, call.value(u"output"_s), interruption.token());
    BriefBatch batch{std::move(*areas), *options, call.value(u"output-dir"_s), call.value(u"output"_s), {}};
    if (call.has(u"geography"_s)) {
        const auto geography = geographyNamed(atlas, call.value(u"geography"_s));
        if (!geography)
            return geography.error();
        const Geography &whole = atlas.geographies()[static_cast<std::size_t>(*geography)];
        batch.title = whole.title;
        for (const int area : whole.areas)
            batch.areas.push_back(atlas.areas()[static_cast<std::size_t>(area)]);
    }
    return writeMany(std::move(figures), batch, interruption.token());
}

} // namespace

Command briefCommand()
{
    return {
        u"brief"_s,
        u"brief AREA… -o FILE.pdf | brief --geography G --output-dir DIR"_s,
        u"printed area briefs, or one that compares areas"_s,
        u"Several areas make one comparison brief; with --output-dir each area gets a file of its own. --geography "
        u"with -o\nmakes one document of all briefs. Sections: %1.\nThe same atlas, areas and options give the same "
        u"bytes."_s.arg(sectionNames()),
        {{u"geography"_s, u"G"_s, u"a brief for each of its areas"_s, false},
         {u"output-dir"_s, u"DIR"_s, u"the folder for a file an area"_s, false},
         {u"paper"_s, u"P"_s, u"A4 (unless said), A3 or Letter"_s, false},
         {u"landscape"_s, {}, u"pages that are wider than high"_s, false},
         {u"sections"_s, u"S,S,…"_s, u"only these, in this order"_s, false},
         {u"indicator"_s, u"I"_s, u"what is compared, instead of the usual (may be given several times)"_s, true},
         {u"benchmark"_s, u"AREA"_s, u"what the area is compared with, instead of England"_s, false},
         {u"council"_s, u"NAME"_s, u"the name on top"_s, false},
         {u"logo"_s, u"FILE"_s, u"a PNG or SVG picture on top"_s, false},
         {u"date"_s, u"DATE"_s, u"the day printed on it: 2026-11-23, or today; none unless said"_s, false},
         {u"output"_s, u"FILE"_s, u"the PDF to write (also -o)"_s, false}},
        0,
        1000,
        run};
}

} // namespace placelens
