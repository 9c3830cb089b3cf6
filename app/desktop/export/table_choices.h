#pragma once

#include "app/desktop/models/indicator_model.h"
#include "app/desktop/session.h"
#include "core/page/table_export.h"

#include <QVariantMap>
#include <QWidget>

class QComboBox;
class QLabel;
class QTreeView;

namespace placelens {

/// The choices for a table of figures: whose, which, of when, and in which form.
class TableChoices : public QWidget
{
    Q_OBJECT
public:
    explicit TableChoices(Session &session, QWidget *parent = nullptr);

    /// Offers what is selected, compared and shaded now.
    void follow();

    /// "csv", "xlsx", "ods", "gpkg" or "geojson".
    QString form() const;
    ExportRequest request() const;
    /// Why there can be no such table; empty if there can.
    QString fault() const;

    QVariantMap remembered() const;
    void restore(const QVariantMap &choices);

Q_SIGNALS:
    void changed();

private:
    std::vector<int> indicators() const;
    void fillAreas();
    void fillIndicators();
    void fillPeriods();
    void addAreas(ExportRequest &request) const;
    void tell();

    Session &m_session;
    QComboBox *m_form = nullptr, *m_areas = nullptr, *m_which = nullptr, *m_periods = nullptr;
    IndicatorModel *m_model = nullptr;
    QTreeView *m_list = nullptr;
    QLabel *m_told = nullptr;
};

} // namespace placelens
