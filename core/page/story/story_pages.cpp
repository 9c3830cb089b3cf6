#include "core/page/story/story_pages.h"

#include "core/base/pending_file.h"
#include "core/page/pdf/pdf_document.h"
#include "core/page/story/story_slide.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace placelens {

namespace {

constexpr double pointsPerPixel = 0.5; // a slide is 960 x 540 points, 13.3 x 7.5 inches

Result<StorySlide> slideAt(const std::shared_ptr<const Figures> &figures, const Story &story, std::size_t step)
{
    SlideLook look;
    look.hasHints = false; // nobody presses keys on paper
    return StorySlide::make(figures, story.title, story.steps, step, look);
}

/// "3 The combined authority.png", without what file systems do not take.
QString pictureName(const Story &story, std::size_t step)
{
    static const QRegularExpression unwanted(u"[^\\w ,()-]"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString title = story.steps[step].title;
    title.remove(QRegularExpression(u"\\{[^}]*\\}"_s)).remove(unwanted);
    return u"%1 %2"_s.arg(step + 1).arg(title.left(60)).simplified() + u".png"_s;
}

} // namespace

Result<Done> writeStoryPdf(const std::shared_ptr<const Figures> &figures, const Story &story, const QString &file,
                           const SlideReport &report, std::stop_token stop)
{
    auto pending = PendingFile::beside(file);
    if (!pending)
        return pending.error();
    QFile out(pending->path());
    if (!out.open(QIODevice::WriteOnly))
        return PendingFile::cannotWrite(file, out.errorString());
    PdfDocument document(out);
    for (std::size_t step = 0; step < story.steps.size(); ++step) {
        const auto slide = slideAt(figures, story, step);
        if (!slide)
            return slide.error();
        document.addPage(QSizeF(960, 540), [&](QPainter &painter) {
            painter.scale(pointsPerPixel, pointsPerPixel);
            slide->paint(painter, true, stop);
        });
        if (stop.stop_requested())
            return Done{};
        document.addMark({u"%1. %2"_s.arg(step + 1).arg(story.steps[step].title), static_cast<int>(step), 0, 0});
        if (report)
            report(static_cast<int>(step) + 1);
    }
    if (!document.finish({story.title, {}}))
        return PendingFile::cannotWrite(file, out.errorString());
    out.close();
    return pending->commit();
}

Result<Done> writeStoryPictures(const std::shared_ptr<const Figures> &figures, const Story &story,
                                const QString &folder, const SlideReport &report, std::stop_token stop)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorKind::Failed,
                     u"The folder “%1” can't be made. Choose a folder that you may write to."_s.arg(folder)};
    for (std::size_t step = 0; step < story.steps.size(); ++step) {
        const auto slide = slideAt(figures, story, step);
        if (!slide)
            return slide.error();
        const QImage picture = slide->picture(stop);
        if (picture.isNull())
            return Done{};
        QBuffer bytes;
        if (!bytes.open(QIODevice::WriteOnly) || !picture.save(&bytes, "PNG"))
            return Error{ErrorKind::Failed, u"The slides need more memory than there is. Close other programs."_s};
        auto pending = PendingFile::beside(QDir(folder).filePath(pictureName(story, step)));
        if (!pending)
            return pending.error();
        if (const auto written = pending->write(bytes.data()); !written)
            return written.error();
        if (const auto done = pending->commit(); !done)
            return done.error();
        if (report)
            report(static_cast<int>(step) + 1);
    }
    return Done{};
}

} // namespace placelens
