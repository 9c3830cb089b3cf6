#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace placelens {

class OwnAreas;

/// Tells in the status bar which file is being opened and how far that is, with a button to give it up.
class OpeningProgress : public QWidget
{
    Q_OBJECT
public:
    explicit OpeningProgress(OwnAreas &areas, QWidget *parent = nullptr);

private:
    void follow();

    OwnAreas &m_areas;
    QLabel *m_what = nullptr;
    QProgressBar *m_bar = nullptr;
};

} // namespace placelens
