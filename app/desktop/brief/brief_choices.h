#pragma once

#include "core/page/brief/brief_options.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace placelens {

class Atlas;
class BriefAreas;
class IndicatorPopup;
class SectionList;

/// Everything that can be chosen for a brief, in one column.
class BriefChoices : public QWidget
{
    Q_OBJECT
public:
    BriefChoices(std::shared_ptr<const Atlas> atlas, QWidget *parent = nullptr);

    BriefAreas &areas() { return *m_areas; }
    const BriefOptions &options() const { return m_options; }
    /// Shows these; what the map decides (benchmark, shaded indicator, classes) stays with whoever asks.
    void setOptions(const BriefOptions &options);

Q_SIGNALS:
    void changed();

private:
    void addParts(QFormLayout &form);
    void addIndicators(QFormLayout &form, std::shared_ptr<const Atlas> atlas);
    void addCouncil(QFormLayout &form);
    void connectParts();
    void take();
    void chooseLogo();
    void showIndicators();

    BriefOptions m_options;
    BriefAreas *m_areas = nullptr;
    SectionList *m_sections = nullptr;
    QComboBox *m_paper = nullptr;
    QComboBox *m_orientation = nullptr;
    QPushButton *m_indicators = nullptr;
    IndicatorPopup *m_popup = nullptr;
    QLineEdit *m_council = nullptr;
    QLineEdit *m_logo = nullptr;
    QCheckBox *m_isDated = nullptr;
    QDateEdit *m_date = nullptr;
    bool m_isFilling = false; // the controls are being filled, not used
};

} // namespace placelens
