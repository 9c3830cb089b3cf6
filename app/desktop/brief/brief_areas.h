#pragma once

#include "core/atlas/atlas.h"

#include <QWidget>

class QListWidget;

namespace placelens {

class SearchBox;

/// The areas that a brief is about: found by name, taken away with Delete. Several make a brief that compares them.
class BriefAreas : public QWidget
{
    Q_OBJECT
public:
    BriefAreas(std::shared_ptr<const Atlas> atlas, QWidget *parent = nullptr);

    const std::vector<Area> &areas() const { return m_areas; }
    /// At most `most` of them.
    void setAreas(std::vector<Area> areas);
    void add(const Area &area);
    void removeCurrent();

    static constexpr std::size_t most = 6; ///< columns that a page has room for

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show();

    std::shared_ptr<const Atlas> m_atlas;
    std::vector<Area> m_areas;
    SearchBox *m_search = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace placelens
