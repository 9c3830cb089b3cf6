#pragma once

#include "core/atlas/atlas.h"

#include <QAbstractListModel>

#include <memory>

namespace placelens {

/// What somebody may mean by the words in the search box: areas and indicators, best first.
///
/// Areas of several years that are called the same and hold the same districts are one row.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        DetailRole = Qt::UserRole, ///< what it is: "LEP 2017 · 9 districts"
        AreaRole,                  ///< index into Atlas::areas(), or -1
        IndicatorRole,             ///< index into Atlas::indicators(), or -1
    };

    explicit SearchModel(std::shared_ptr<const Atlas> atlas, QObject *parent = nullptr);

    void search(const QString &text);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Hit
    {
        QString name, detail;
        int area = -1;
        int indicator = -1;
        int score = 0;
    };
    std::vector<Hit> areaHits(const QString &text) const;
    std::vector<Hit> indicatorHits(const QString &text) const;

    std::shared_ptr<const Atlas> m_atlas;
    std::vector<Hit> m_hits;
};

} // namespace placelens
