#pragma once

#include "app/desktop/export/picture_order.h"

#include <QVariantMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace placelens {

/// The choices for a picture: its form, size, sharpness, and what is on it.
class PictureChoices : public QWidget
{
    Q_OBJECT
public:
    explicit PictureChoices(QWidget *parent = nullptr);

    /// What is exported now: how large it is in the window, whether the window is dark, and whether it is the map.
    void follow(QSize window, bool isDark, bool isMap);

    /// "png", "svg" or "pdf".
    QString form() const;
    PictureSize size() const;
    /// All of an order but what it shows.
    PictureOrder order() const;
    /// Why there can be no such picture; empty if there can.
    QString fault() const { return faultIn(size()); }

    QVariantMap remembered() const;
    void restore(const QVariantMap &choices);

Q_SIGNALS:
    void changed();

private:
    enum class Unit { Millimetres, Pixels };
    QWidget *makeSize();
    void applyPreset();
    void showSize(const PictureSize &size);
    void changeUnit();
    void tellSize();
    void typeSize();

    QComboBox *m_form = nullptr, *m_preset = nullptr, *m_unit = nullptr, *m_extent = nullptr;
    QDoubleSpinBox *m_width = nullptr, *m_height = nullptr;
    QSpinBox *m_dots = nullptr;
    QCheckBox *m_furniture = nullptr, *m_light = nullptr;
    QLabel *m_told = nullptr;
    QFormLayout *m_rows = nullptr;
    QSize m_window{1000, 700};
    QSizeF m_millimetres;
};

} // namespace placelens
