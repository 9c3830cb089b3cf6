#include "core/page/story/story_handout.h"

#include "core/base/pending_file.h"
#include "core/cartography/lettering.h"
#include "core/cartography/map_words.h"
#include "core/document/story_words.h"
#include "core/page/pdf/pdf_document.h"
#include "core/page/story/story_slide.h"

#include <QCoreApplication>
#include <QFile>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

// All measures are points.
constexpr QSizeF paper{595.28, 841.89}; // A4
constexpr double margin = 46, headHeight = 84, nextHeadHeight = 34, footHeight = 62;
constexpr double rowGap = 16, columnGap = 16;
constexpr double widestMap = 236, answerLine = 22;
constexpr int mostAnswerLines = 4;
// Pixels of the slides that maps are taken from: what their letters are in proportion to.
constexpr QSize slideSize(600, 600 * 9 / 16);

QString said(const char *text)
{
    return QCoreApplication::translate("StoryHandout", text);
}

struct Paragraph
{
    QString text;
    TextStyle style;
    bool isQuiet = false;
};

/// A step, ready to be laid into a row of any height.
struct Row
{
    StorySlide slide;
    QString note;
    int number = 0;
};

std::vector<Paragraph> paragraphsOf(const Row &row, double scale)
{
    std::vector<Paragraph> all{{u"%1  %2"_s.arg(row.number).arg(row.slide.stepTitle()), {9.5 * scale}, true},
                               {row.slide.sentence(), {13.5 * scale, QFont::Bold, 0, FontFace::Display}}};
    for (const QString &key : row.slide.keys())
        all.push_back({key, {9 * scale}});
    // Beside the map, where it is small; who made it is at the foot.
    if (const MapContent &map = *row.slide.scene().content; row.slide.scene().hasLegend)
        all.push_back({said("Map: %1. %2").arg(mapTitle(map), mapSubtitle(map).join(u" · "_s)), {9 * scale}, true});
    if (!row.note.isEmpty())
        all.push_back({said("For the teacher: %1").arg(row.note), {9 * scale}, true});
    return all;
}

constexpr double lineHeight(const TextStyle &style)
{
    return 1.3 * style.pixels;
}

double heightOf(const std::vector<Paragraph> &paragraphs, double width)
{
    double height = 0;
    for (const Paragraph &paragraph : paragraphs)
        height +=
            static_cast<double>(wrapped(paragraph.text, paragraph.style, width).size()) * lineHeight(paragraph.style)
            + 0.45 * paragraph.style.pixels;
    return height;
}

/// The pages of one story.
class Handout
{
public:
    Handout(QString title, std::vector<Row> rows) : m_title(std::move(title)), m_rows(std::move(rows))
    {
        for (const Row &row : m_rows)
            for (const QString &source : mapSources(*row.slide.scene().content, SourceDetail::Short))
                if (!m_sources.contains(source))
                    m_sources += source;
    }
    int pageCount() const { return m_rows.size() <= 2 ? 1 : 2; }

    void paint(QPainter &painter, int page, const std::stop_token &stop) const
    {
        painter.fillRect(QRectF(QPointF(), paper), Qt::white);
        const double top = margin + paintHead(painter, page);
        paintFoot(painter, page);
        const std::size_t half = pageCount() == 1 ? m_rows.size() : (m_rows.size() + 1) / 2;
        const std::size_t first = page == 0 ? 0 : half, last = page == 0 ? half : m_rows.size();
        const double room = paper.height() - margin - footHeight - top;
        const double height = room / static_cast<double>(last - first);
        for (std::size_t i = first; i < last; ++i)
            paintRow(
                painter,
                {margin, top + static_cast<double>(i - first) * height, paper.width() - 2 * margin, height - rowGap},
                m_rows[i], stop);
    }

private:
    /// Returns how high it is.
    double paintHead(QPainter &painter, int page) const
    {
        const double right = paper.width() - margin;
        if (page > 0) {
            drawText(painter, {margin, margin + 8}, m_title, {9.5, QFont::DemiBold}, theme().secondInk);
            painter.fillRect(QRectF(margin, margin + 15, right - margin, 0.8), theme().ink);
            return nextHeadHeight;
        }
        TextStyle title{25, QFont::Bold, 0, FontFace::Display};
        title.pixels *= std::min(1.0, (right - margin) / textWidth(m_title, title));
        drawText(painter, {margin, margin + 20}, m_title, title, theme().ink);
        const TextStyle small{9.5};
        double x = margin;
        const double baseline = margin + 50, part = (right - margin - 2 * columnGap) / 4;
        for (const auto &[word, share] : {std::pair{said("Name"), 2.0}, {said("Class"), 1.0}, {said("Date"), 1.0}}) {
            drawText(painter, {x, baseline}, word, small, theme().secondInk);
            const double from = x + textWidth(word, small) + 5;
            painter.fillRect(QRectF(from, baseline + 1.5, x + share * part - from, 0.6), theme().controlEdge);
            x += share * part + columnGap;
        }
        painter.fillRect(QRectF(margin, margin + 64, right - margin, 0.8), theme().ink);
        return headHeight;
    }

    void paintFoot(QPainter &painter, int page) const
    {
        const TextStyle small{7};
        const double right = paper.width() - margin;
        const QString number = said("Placelens · page %1 of %2").arg(page + 1).arg(pageCount());
        const double baseline = paper.height() - margin + 14;
        drawText(painter, {right - textWidth(number, small), baseline}, number, small, theme().secondInk);
        if (page + 1 < pageCount())
            return;
        const QStringList lines = wrapped(m_sources.join(u' '), small, right - margin - 110);
        double y = baseline - static_cast<double>(lines.size() - 1) * 9;
        for (const QString &line : lines) {
            drawText(painter, {margin, y}, line, small, theme().secondInk);
            y += 9;
        }
    }

    void paintRow(QPainter &painter, const QRectF &box, const Row &row, const std::stop_token &stop) const
    {
        const QRectF from = row.slide.mapBox();
        const double scale = std::min(widestMap / from.width(), box.height() / from.height());
        painter.save();
        painter.translate(box.topLeft());
        painter.scale(scale, scale);
        row.slide.paintMap(painter, true, stop);
        painter.restore();
        const QRectF map(box.topLeft(), from.size() * scale);
        painter.setPen(QPen(theme().rule, 0.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(map);
        paintWords(painter, {map.right() + columnGap, box.top(), box.right() - map.right() - columnGap, box.height()},
                   row);
    }

    void paintWords(QPainter &painter, const QRectF &box, const Row &row) const
    {
        double scale = 1;
        while (scale > 0.6 && heightOf(paragraphsOf(row, scale), box.width()) > box.height())
            scale -= 0.05;
        double y = box.top() - 2;
        for (const Paragraph &paragraph : paragraphsOf(row, scale)) {
            for (const QString &line : wrapped(paragraph.text, paragraph.style, box.width())) {
                y += lineHeight(paragraph.style);
                if (y <= box.bottom()) // what is longer than any sentence should be ends with its row
                    drawText(painter, {box.left(), y}, line, paragraph.style,
                             paragraph.isQuiet ? theme().secondInk : theme().ink);
            }
            y += 0.45 * paragraph.style.pixels;
        }
        for (int i = 0; i < mostAnswerLines; ++i) {
            y += answerLine;
            if (y > box.bottom())
                return;
            painter.fillRect(QRectF(box.left(), y, box.width(), 0.6), theme().tick);
        }
    }

    static const Theme &theme() { return Theme::light(); } // paper

    QString m_title;
    std::vector<Row> m_rows;
    QStringList m_sources;
};

Result<std::vector<Row>> rowsOf(const std::shared_ptr<const Figures> &figures, const Story &story)
{
    SlideLook look;
    look.hasHints = look.hasFurniture = false;
    look.size = slideSize;
    std::vector<Row> rows;
    for (std::size_t step = 0; step < story.steps.size(); ++step) {
        auto slide = StorySlide::make(figures, story.title, story.steps, step, look);
        if (!slide)
            return slide.error();
        const QString &written = story.steps[step].note;
        const auto note = spokenSentence(written, *figures); // a teacher may have used braces otherwise
        rows.push_back({std::move(*slide), note ? *note : written, static_cast<int>(step) + 1});
    }
    return rows;
}

Result<Done> checkLength(const Story &story)
{
    if (story.steps.empty())
        return Error{ErrorKind::Invalid, said("“%1” has no steps. Add a view to the story first.").arg(story.title)};
    if (story.steps.size() > mostHandoutSteps)
        return Error{ErrorKind::Invalid,
                     said("Two pages have room for %1 steps, “%2” has %3. Take some out, or save it as slides.")
                         .arg(mostHandoutSteps)
                         .arg(story.title)
                         .arg(story.steps.size())};
    return Done{};
}

} // namespace

Result<Done> writeStoryHandout(const std::shared_ptr<const Figures> &figures, const Story &story, const QString &file,
                               const SlideReport &report, std::stop_token stop)
{
    if (const auto fits = checkLength(story); !fits)
        return fits.error();
    auto rows = rowsOf(figures, story);
    if (!rows)
        return rows.error();
    auto pending = PendingFile::beside(file);
    if (!pending)
        return pending.error();
    QFile out(pending->path());
    if (!out.open(QIODevice::WriteOnly))
        return PendingFile::cannotWrite(file, out.errorString());
    const Handout handout(story.title, std::move(*rows));
    PdfDocument document(out);
    for (int page = 0; page < handout.pageCount(); ++page) {
        document.addPage(paper, [&](QPainter &painter) { handout.paint(painter, page, stop); });
        if (stop.stop_requested())
            return Done{};
        if (report)
            report(static_cast<int>(story.steps.size()) * (page + 1) / handout.pageCount());
    }
    if (!document.finish({story.title, {}}))
        return PendingFile::cannotWrite(file, out.errorString());
    out.close();
    return pending->commit();
}

} // namespace placelens
