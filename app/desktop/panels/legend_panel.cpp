#include "app/desktop/panels/legend_panel.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/own_areas.h"
#include "app/desktop/panels/histogram.h"
#include "app/desktop/panels/legend_rows.h"
#include "app/desktop/panels/palette_box.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

namespace placelens {

namespace {

struct MethodChoice
{
    ClassMethod method;
    QString title, help;
    bool takesCount;
};

std::vector<MethodChoice> methodChoices()
{
    return {
        {ClassMethod::Quantile, LegendPanel::tr("Quantile"), LegendPanel::tr("About as many areas in every class"),
         true},
        {ClassMethod::Natural, LegendPanel::tr("Natural breaks"), LegendPanel::tr("Classes as alike inside as can be"),
         true},
        {ClassMethod::Equal, LegendPanel::tr("Equal steps"), LegendPanel::tr("Classes that are equally wide"), true},
        {ClassMethod::Pretty, LegendPanel::tr("Round numbers"),
         LegendPanel::tr("Equal steps at round numbers; about as many as asked"), true},
        {ClassMethod::StandardDeviation, LegendPanel::tr("Standard deviation"),
         LegendPanel::tr("Steps of the spread round the mean"), true},
        {ClassMethod::HeadTail, LegendPanel::tr("Head and tail"),
         LegendPanel::tr("For a few very high figures: split at the mean, again and again"), false},
        {ClassMethod::Box, LegendPanel::tr("Box plot"), LegendPanel::tr("Quarters, and what lies far outside them"),
         false},
    };
}

} // namespace

LegendPanel::LegendPanel(Session &session, QWidget *parent) : QScrollArea(parent), m_session(session)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(10, 7, 10, 8);
    layout->setSpacing(4);
    m_title = new QLabel(content);
    m_title->setFont(windowFont(12, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_histogram = new Histogram(content);
    m_rows = new LegendRows(content);
    layout->addWidget(m_title);
    layout->addWidget(m_histogram);
    layout->addWidget(makeChoices());
    layout->addWidget(m_rows);
    layout->addStretch(1);
    setWidget(content);
    connect(&session, &Session::mapChanged, this, &LegendPanel::follow);
    connect(&session, &Session::contentChanged, this, &LegendPanel::showContent);
    connect(&session.ownAreas(), &OwnAreas::changed, this, &LegendPanel::showContent);
    follow();
}

QSize LegendPanel::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + 10, 160};
}

QWidget *LegendPanel::makeChoices()
{
    auto *choices = new QWidget(this);
    auto *grid = new QGridLayout(choices);
    grid->setContentsMargins(0, 2, 0, 4);
    grid->setHorizontalSpacing(7);
    grid->setVerticalSpacing(5);
    m_method = new QComboBox(choices);
    for (const MethodChoice &choice : methodChoices()) {
        m_method->addItem(choice.title, int(choice.method));
        m_method->setItemData(m_method->count() - 1, choice.help, Qt::ToolTipRole);
    }
    m_method->view()->setMinimumWidth(m_method->view()->sizeHintForColumn(0) + 24); // the box itself is narrower
    m_method->setAccessibleName(tr("Method of classes"));
    m_method->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_method->setMinimumContentsLength(5);
    m_count = new QSpinBox(choices);
    m_count->setRange(2, 9);
    m_count->setAccessibleName(tr("Number of classes"));
    m_count->setToolTip(tr("Number of classes"));
    m_palette = new PaletteBox(choices);
    m_palette->setAccessibleName(tr("Palette"));
    m_isReversed = new QCheckBox(tr("Reverse"), choices);
    m_isReversed->setToolTip(tr("Dark is low and light is high"));
    auto *methodLabel = new QLabel(tr("Method"), choices);
    auto *countLabel = new QLabel(tr("Classes"), choices);
    auto *paletteLabel = new QLabel(tr("Palette"), choices);
    grid->addWidget(methodLabel, 0, 0);
    grid->addWidget(m_method, 0, 1);
    grid->addWidget(countLabel, 0, 2);
    grid->addWidget(m_count, 0, 3);
    grid->addWidget(paletteLabel, 1, 0);
    grid->addWidget(m_palette, 1, 1);
    grid->addWidget(m_isReversed, 1, 2, 1, 2);
    grid->setColumnStretch(1, 1);
    for (QWidget *control :
         {static_cast<QWidget *>(m_method), static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_palette)})
        control->setFixedHeight(24);
    connect(m_method, &QComboBox::activated, this, &LegendPanel::choose);
    connect(m_count, &QSpinBox::valueChanged, this, &LegendPanel::choose);
    connect(m_palette, &QComboBox::activated, this, &LegendPanel::choose);
    connect(m_isReversed, &QCheckBox::toggled, this, &LegendPanel::choose);
    return choices;
}

void LegendPanel::choose()
{
    if (m_isFollowing)
        return;
    MapDescription map = m_session.map();
    map.classes.method = ClassMethod(m_method->currentData().toInt());
    map.classes.count = m_count->value();
    map.classes.palette = m_palette->currentData().toString();
    map.classes.isReversed = m_isReversed->isChecked();
    m_session.changeMap(tr("Change the classes"), map);
}

void LegendPanel::follow()
{
    m_isFollowing = true;
    const ClassChoice &classes = m_session.map().classes;
    m_method->setCurrentIndex(m_method->findData(int(classes.method)));
    m_method->setToolTip(m_method->currentData(Qt::ToolTipRole).toString());
    m_count->setValue(classes.count);
    for (const MethodChoice &choice : methodChoices()) {
        if (choice.method == classes.method)
            m_count->setEnabled(choice.takesCount);
    }
    m_palette->setCurrentIndex(m_palette->findData(classes.palette));
    m_palette->setToolTip(tr("Colours of the classes: %1. Safe for the common colour-vision deficiencies.")
                              .arg(m_palette->currentText()));
    m_isReversed->setChecked(classes.isReversed);
    m_isFollowing = false;
}

void LegendPanel::showContent()
{
    const auto &content = m_session.content();
    const auto layer = m_session.ownAreas().shown();
    m_histogram->setVisible(!layer); // its bars are the figures of the atlas
    if (layer) {
        m_title->setText(layer->legend.title);
        m_title->setToolTip({});
        m_rows->show(*layer, m_session.theme());
        return;
    }
    if (!content)
        return;
    m_title->setText(content->legend.title);
    m_title->setToolTip(content->figures->atlas().indicators()[std::size_t(content->indicator)].description);
    m_histogram->show(content, m_session.theme());
    m_rows->show(content, m_session.theme());
}

} // namespace placelens
