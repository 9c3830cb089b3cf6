#pragma once

#include "core/page/brief/brief_options.h"

#include <QListWidget>

namespace placelens {

/// "What stands out": a section as the dialog calls it.
QString sectionTitle(BriefSection section);

/// The sections of a brief, to be checked and put in order: by dragging, or with Alt and the arrow keys.
class SectionList : public QListWidget
{
    Q_OBJECT
public:
    explicit SectionList(QWidget *parent = nullptr);

    /// The checked ones, in order.
    std::vector<BriefSection> sections() const;
    /// Checks these and puts them first, in this order.
    void setSections(const std::vector<BriefSection> &sections);
    void moveCurrent(int by);
    /// Of all sections without a scroll bar, logical pixels.
    int wholeHeight() const;

Q_SIGNALS:
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace placelens
