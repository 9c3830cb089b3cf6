#include "app/desktop/present/story_export.h"

#include "core/page/story/story_handout.h"

#include <QFileDialog>
#include <QStandardPaths>

namespace placelens {

void StoryExport::chooseAndWrite(Form form, Session &session, const Story &story, QWidget *parent)
{
    const bool isFile = form != Form::Pictures;
    auto *dialog = new QFileDialog(parent, form == Form::Slides    ? tr("Save slides")
                                           : form == Form::Handout ? tr("Save a handout")
                                                                   : tr("Save pictures into a folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (isFile) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setNameFilter(tr("PDF (*.pdf)"));
        dialog->setDefaultSuffix(QStringLiteral("pdf"));
        dialog->selectFile((form == Form::Handout ? tr("%1, handout").arg(story.title) : story.title)
                           + QStringLiteral(".pdf"));
    } else {
        dialog->setFileMode(QFileDialog::Directory);
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [form, &session, story, parent](const QString &place) {
        new StoryExport(form, session, story, place, parent);
    });
    dialog->open();
}

StoryExport::StoryExport(Form form, Session &session, const Story &story, const QString &place, QWidget *parent)
    : QProgressDialog(parent), m_session(session)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save my story"));
    setLabelText(tr("Drawing the slides…"));
    setRange(0, int(story.steps.size()));
    setMinimumDuration(300);
    setAutoClose(false);
    const SlideReport report = [this](int done) {
        QMetaObject::invokeMethod(
            this, [this, done] { setValue(done); }, Qt::QueuedConnection);
    };
    connect(this, &QProgressDialog::canceled, this, [this] {
        m_answers.cancel();
        close();
    });
    m_answers.ask(
        [form, figures = session.figures(), story, place, report](std::stop_token stop) {
            switch (form) {
            case Form::Slides:
                return writeStoryPdf(figures, story, place, report, std::move(stop));
            case Form::Handout:
                return writeStoryHandout(figures, story, place, report, std::move(stop));
            case Form::Pictures:
                break;
            }
            return writeStoryPictures(figures, story, place, report, std::move(stop));
        },
        [this, place](Result<Done> done) {
            if (done)
                Q_EMIT m_session.told(tr("“%1” is saved.").arg(place));
            else
                Q_EMIT m_session.failed(done.error());
            close();
        });
}

} // namespace placelens
