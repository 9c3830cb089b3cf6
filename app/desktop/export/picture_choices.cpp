#include "app/desktop/export/picture_choices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>

namespace placelens {

namespace {

constexpr double millimetresPerPixel = 25.4 / 96; // of the window

struct Preset
{
    const char *id;
    QString title;
    QSizeF millimetres; ///< empty: as in the window
};

std::vector<Preset> presets()
{
    return {{"window", PictureChoices::tr("As in the window"), {}},
            {"a4", PictureChoices::tr("A4, landscape"), {297, 210}},
            {"a4-portrait", PictureChoices::tr("A4, portrait"), {210, 297}},
            {"a5", PictureChoices::tr("Half a page of A4"), {210, 148.5}},
            {"a3", PictureChoices::tr("A3, landscape"), {420, 297}},
            {"slide", PictureChoices::tr("Slide, 16 : 9"), QSizeF(1920, 1080) * millimetresPerPixel},
            {"own", PictureChoices::tr("Another size"), {}}};
}

void choose(QComboBox &box, const QVariant &data)
{
    box.setCurrentIndex(std::max(0, box.findData(data)));
}

} // namespace

PictureChoices::PictureChoices(QWidget *parent) : QWidget(parent), m_rows(new QFormLayout(this))
{
    m_form = new QComboBox(this);
    m_form->addItem(tr("PNG – pixels, for screens and documents"), QStringLiteral("png"));
    m_form->addItem(tr("SVG – lines and areas, to be drawn on"), QStringLiteral("svg"));
    m_form->addItem(tr("PDF – lines and areas, for print"), QStringLiteral("pdf"));
    m_form->setToolTip(tr("What kind of file the picture is"));
    m_preset = new QComboBox(this);
    m_preset->setToolTip(tr("How large the picture is on paper; letters keep their size"));
    for (const Preset &preset : presets())
        m_preset->addItem(preset.title, QLatin1String(preset.id));
    m_dots = new QSpinBox(this);
    m_dots->setRange(36, 2400);
    m_dots->setSingleStep(50);
    m_dots->setSuffix(tr(" dots an inch"));
    m_dots->setValue(300);
    m_dots->setToolTip(tr("More dots make the same picture sharper. 96 is a screen, 300 is print."));
    m_extent = new QComboBox(this);
    m_extent->setToolTip(tr("Which part of England the picture shows"));
    m_extent->addItem(tr("What the map shows now"), int(PictureExtent::Seen));
    m_extent->addItem(tr("All of England"), int(PictureExtent::England));
    m_furniture = new QCheckBox(tr("Title, legend, scale bar and sources"), this);
    m_furniture->setChecked(true);
    m_furniture->setToolTip(tr("Without them the picture is the map alone"));
    m_light = new QCheckBox(tr("Light colours, for paper"), this);
    m_light->setToolTip(tr("Draws the picture in light colours, though the window is dark"));
    m_light->setChecked(true);
    m_told = new QLabel(this);
    m_told->setObjectName(QStringLiteral("pictureSize"));
    m_told->setWordWrap(true);
    m_rows->addRow(tr("&Form:"), m_form);
    m_rows->addRow(tr("Si&ze:"), m_preset);
    m_rows->addRow(QString(), makeSize());
    m_rows->addRow(tr("Sharp&ness:"), m_dots);
    m_rows->addRow(tr("Sho&ws:"), m_extent);
    m_rows->addRow(QString(), m_furniture);
    m_rows->addRow(QString(), m_light);
    m_rows->addRow(QString(), m_told);
    connect(m_form, &QComboBox::currentIndexChanged, this, &PictureChoices::tellSize);
    connect(m_preset, &QComboBox::activated, this, &PictureChoices::applyPreset);
    connect(m_unit, &QComboBox::activated, this, &PictureChoices::changeUnit);
    connect(m_dots, &QSpinBox::valueChanged, this, [this] {
        showSize(size());
        tellSize();
    });
    for (QDoubleSpinBox *side : {m_width, m_height})
        connect(side, &QDoubleSpinBox::valueChanged, this, &PictureChoices::typeSize);
    applyPreset();
}

QWidget *PictureChoices::makeSize()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QDoubleSpinBox **side : {&m_width, &m_height}) {
        *side = new QDoubleSpinBox(row);
        (*side)->setRange(1, 100000);
        layout->addWidget(*side, 1);
        if (side == &m_width)
            layout->addWidget(new QLabel(QStringLiteral("×"), row));
    }
    m_width->setAccessibleName(tr("Width"));
    m_width->setToolTip(tr("Width of the picture"));
    m_height->setAccessibleName(tr("Height"));
    m_height->setToolTip(tr("Height of the picture"));
    m_unit = new QComboBox(row);
    m_unit->setAccessibleName(tr("Unit of width and height"));
    m_unit->setToolTip(m_unit->accessibleName());
    m_unit->addItem(tr("mm"), int(Unit::Millimetres));
    m_unit->addItem(tr("pixels"), int(Unit::Pixels));
    layout->addWidget(m_unit);
    return row;
}

void PictureChoices::follow(QSize window, bool isDark, bool isMap)
{
    m_window = window;
    m_rows->setRowVisible(m_light, isDark && isMap);
    m_rows->setRowVisible(m_extent, isMap);
    m_rows->setRowVisible(m_furniture, isMap);
    if (m_preset->currentData() == QStringLiteral("window"))
        applyPreset();
}

void PictureChoices::applyPreset()
{
    const QString id = m_preset->currentData().toString();
    for (const Preset &preset : presets()) {
        if (id != QLatin1String(preset.id))
            continue;
        if (id == QStringLiteral("window"))
            showSize({QSizeF(m_window) * millimetresPerPixel, m_dots->value()});
        else if (!preset.millimetres.isEmpty())
            showSize({preset.millimetres, m_dots->value()});
        else
            m_width->setFocus();
    }
    tellSize();
}

// Puts a size into the fields, in their unit.
void PictureChoices::showSize(const PictureSize &size)
{
    const QSignalBlocker noWidth(m_width), noHeight(m_height);
    const bool isPixels = Unit(m_unit->currentData().toInt()) == Unit::Pixels;
    for (QDoubleSpinBox *side : {m_width, m_height})
        side->setDecimals(isPixels ? 0 : 1);
    m_millimetres = size.millimetres;
    const QSizeF shown = isPixels ? QSizeF(size.pixels()) : size.millimetres;
    m_width->setValue(shown.width());
    m_height->setValue(shown.height());
}

void PictureChoices::typeSize()
{
    const QSizeF typed(m_width->value(), m_height->value());
    m_millimetres = Unit(m_unit->currentData().toInt()) == Unit::Pixels
                        ? PictureSize::ofPixels(typed.toSize(), m_dots->value()).millimetres
                        : typed;
    choose(*m_preset, QStringLiteral("own"));
    tellSize();
}

void PictureChoices::changeUnit()
{
    showSize(size());
    tellSize();
}

QString PictureChoices::form() const
{
    return m_form->currentData().toString();
}

PictureSize PictureChoices::size() const
{
    return {m_millimetres, m_dots->value()};
}

PictureOrder PictureChoices::order() const
{
    PictureOrder order;
    order.size = size();
    order.extent = PictureExtent(m_extent->currentData().toInt());
    order.hasFurniture = m_furniture->isChecked();
    order.isLight = m_light->isChecked();
    return order;
}

void PictureChoices::tellSize()
{
    const PictureSize now = size();
    const QLocale locale;
    const QString paper =
        tr("%1 × %2 mm")
            .arg(locale.toString(now.millimetres.width(), 'f', 0), locale.toString(now.millimetres.height(), 'f', 0));
    const QSize pixels = now.pixels();
    QString told = paper;
    if (form() == QStringLiteral("png"))
        told = tr("%1 × %2 pixels; %3 on paper")
                   .arg(locale.toString(pixels.width()), locale.toString(pixels.height()), paper);
    m_dots->setToolTip(form() == QStringLiteral("png")
                           ? tr("More dots make the same picture sharper. 96 is a screen, 300 is print.")
                           : tr("How fine the lines are; the picture has no pixels."));
    m_told->setText(fault().isEmpty() ? told : fault());
    Q_EMIT changed();
}

QVariantMap PictureChoices::remembered() const
{
    return {{QStringLiteral("form"), form()},
            {QStringLiteral("preset"), m_preset->currentData()},
            {QStringLiteral("unit"), m_unit->currentData()},
            {QStringLiteral("width"), m_millimetres.width()},
            {QStringLiteral("height"), m_millimetres.height()},
            {QStringLiteral("dots"), m_dots->value()},
            {QStringLiteral("extent"), m_extent->currentData()},
            {QStringLiteral("furniture"), m_furniture->isChecked()},
            {QStringLiteral("light"), m_light->isChecked()}};
}

void PictureChoices::restore(const QVariantMap &choices)
{
    if (choices.isEmpty())
        return;
    choose(*m_form, choices.value(QStringLiteral("form")));
    choose(*m_preset, choices.value(QStringLiteral("preset")));
    choose(*m_unit, choices.value(QStringLiteral("unit")).toInt());
    choose(*m_extent, choices.value(QStringLiteral("extent")).toInt());
    m_dots->setValue(choices.value(QStringLiteral("dots"), 300).toInt());
    m_furniture->setChecked(choices.value(QStringLiteral("furniture"), true).toBool());
    m_light->setChecked(choices.value(QStringLiteral("light"), true).toBool());
    const QSizeF kept(choices.value(QStringLiteral("width")).toDouble(),
                      choices.value(QStringLiteral("height")).toDouble());
    if (!kept.isEmpty())
        showSize({kept, m_dots->value()});
    if (m_preset->currentData() != QStringLiteral("own"))
        applyPreset();
    tellSize();
}

} // namespace placelens
