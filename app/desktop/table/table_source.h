#pragma once

#include "app/desktop/session.h"
#include "app/desktop/table/table_content.h"

namespace placelens {

/// Keeps the table up to date with what is chosen, worked out in the background while somebody looks at it.
class TableSource : public QObject
{
    Q_OBJECT
public:
    explicit TableSource(Session &session, QObject *parent = nullptr);

    /// The last finished table; null before the first.
    const std::shared_ptr<const TableContent> &content() const { return m_content; }
    /// Whether the content is of what is chosen now.
    bool isUpToDate() const;
    /// Whether somebody looks: only then is anything worked out.
    void setWatched(bool isWatched);
    /// Ids of the columns: first the shaded indicator, then those chosen, or else those compared.
    std::vector<QString> columnIds() const;

Q_SIGNALS:
    void changed();

private:
    void ask();
    TableWish wish() const;

    Session &m_session;
    bool m_isWatched = false;
    TableWish m_asked;
    std::shared_ptr<const TableContent> m_content;
    LatestAnswer<TableContent> m_answers{this};
};

} // namespace placelens
