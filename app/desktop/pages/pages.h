#pragma once

#include "core/document/view_mode.h"

#include <QStackedWidget>

#include <functional>
#include <map>

namespace placelens {

/// The middle of the window: a page a view, each made when it is first shown.
class Pages : public QStackedWidget
{
    Q_OBJECT
public:
    using Make = std::function<QWidget *()>;

    explicit Pages(QWidget *parent = nullptr);

    /// Offers a view; several views may show one page.
    void add(ViewMode view, Make make);
    bool has(ViewMode view) const { return m_makers.contains(view); }
    /// The views that can be chosen, in the order of their buttons.
    std::vector<ViewMode> views() const;
    /// \pre has(view)
    void show(ViewMode view);
    /// The page of a view; made if it is not there yet. \pre has(view)
    QWidget *page(ViewMode view);

private:
    std::map<ViewMode, Make> m_makers;
    std::map<ViewMode, QWidget *> m_made;
};

/// "Side by side": what the button of a view says.
QString viewTitle(ViewMode view);

} // namespace placelens
