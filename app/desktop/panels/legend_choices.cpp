#include "app/desktop/panels/legend_choices.h"

#include "app/desktop/appearance/appearance.h"
#include "app/desktop/own_areas.h"
#include "app/desktop/panels/palette_box.h"
#include "core/cartography/own_classes.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

namespace placelens {

namespace {

constexpr int ownMethod = -1; // the entry of somebody's own breaks
constexpr int controlHeight = 24;

struct MethodChoice
{
    ClassMethod method;
    QString title, help;
    bool takesCount;
};

std::vector<MethodChoice> methodChoices()
{
    return {
        {ClassMethod::Quantile, LegendChoices::tr("Quantile"), LegendChoices::tr("About as many areas in every class"),
         true},
        {ClassMethod::Natural, LegendChoices::tr("Natural breaks"),
         LegendChoices::tr("Classes as alike inside as can be"), true},
        {ClassMethod::Equal, LegendChoices::tr("Equal steps"), LegendChoices::tr("Classes that are equally wide"),
         true},
        {ClassMethod::Pretty, LegendChoices::tr("Round numbers"),
         LegendChoices::tr("Equal steps at round numbers; about as many as asked"), true},
        {ClassMethod::StandardDeviation, LegendChoices::tr("Standard deviation"),
         LegendChoices::tr("Steps of the spread round the mean"), true},
        {ClassMethod::HeadTail, LegendChoices::tr("Head and tail"),
         LegendChoices::tr("For a few very high figures: split at the mean, again and again"), false},
        {ClassMethod::Box, LegendChoices::tr("Box plot"), LegendChoices::tr("Quarters, and what lies far outside them"),
         false},
    };
}

/// Asks for a number of classes, and shows how many the method made of it.
class CountBox : public QSpinBox
{
public:
    explicit CountBox(QWidget *parent) : QSpinBox(parent) { setRange(2, 9); }
    void showMade(int asked, int made)
    {
        m_asked = asked;
        m_made = made;
        const QSignalBlocker quiet(this);
        setValue(asked == 2 ? 3 : 2); // so that the text is made anew
        setValue(asked);
    }

protected:
    QString textFromValue(int value) const override
    {
        return QString::number(value == m_asked && m_made > 0 ? m_made : value);
    }

private:
    int m_asked = 0, m_made = 0;
};

QWidget *labelled(QGridLayout &grid, const QString &text, QWidget *control, int row)
{
    auto *label = new QLabel(text, control->parentWidget());
    label->setBuddy(control);
    grid.addWidget(label, row, 0);
    grid.addWidget(control, row, 1, 1, 3);
    return label;
}

} // namespace

LegendChoices::LegendChoices(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 2, 0, 4);
    grid->setHorizontalSpacing(7);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    makeRows(*grid);
    makeMore(*grid);
    showMore(false);
    connect(&session, &Session::mapChanged, this, &LegendChoices::follow);
    connect(&session, &Session::contentChanged, this, &LegendChoices::follow);
    connect(&session.ownAreas(), &OwnAreas::changed, this, &LegendChoices::follow);
    follow();
}

void LegendChoices::makeRows(QGridLayout &grid)
{
    m_method = new QComboBox(this);
    for (const MethodChoice &choice : methodChoices()) {
        m_method->addItem(choice.title, int(choice.method));
        m_method->setItemData(m_method->count() - 1, choice.help, Qt::ToolTipRole);
    }
    m_method->view()->setMinimumWidth(m_method->view()->sizeHintForColumn(0) + 24); // the box itself is narrower
    m_method->setAccessibleName(tr("Method of classes"));
    m_method->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_method->setMinimumContentsLength(5);
    m_count = new CountBox(this);
    m_count->setAccessibleName(tr("Number of classes"));
    m_palette = new PaletteBox(this);
    m_palette->setAccessibleName(tr("Palette"));
    m_isReversed = new QCheckBox(tr("Reverse"), this);
    m_isReversed->setToolTip(tr("Dark is low and light is high"));
    grid.addWidget(new QLabel(tr("Method"), this), 0, 0);
    grid.addWidget(m_method, 0, 1);
    grid.addWidget(new QLabel(tr("Classes"), this), 0, 2);
    grid.addWidget(m_count, 0, 3);
    grid.addWidget(new QLabel(tr("Palette"), this), 1, 0);
    grid.addWidget(m_palette, 1, 1);
    for (QWidget *control : std::initializer_list<QWidget *>{m_method, m_count, m_palette})
        control->setFixedHeight(windowLength(controlHeight));
    connect(m_method, &QComboBox::activated, this, &LegendChoices::chooseMethod);
    connect(m_count, &QSpinBox::valueChanged, this, &LegendChoices::choose);
    connect(m_palette, &QComboBox::activated, this, &LegendChoices::choose);
    connect(m_isReversed, &QCheckBox::toggled, this, &LegendChoices::choose);
}

void LegendChoices::makeMore(QGridLayout &grid)
{
    auto *more = new QToolButton(this);
    more->setObjectName(QStringLiteral("more"));
    more->setToolTip(tr("Middle and direction of the palette, further palettes, colour vision, reset"));
    more->setAccessibleName(tr("More choices for the classes"));
    more->setCheckable(true);
    more->setAutoRaise(true);
    more->setArrowType(Qt::RightArrow);
    more->setText(tr("More"));
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more->setFixedHeight(windowLength(controlHeight));
    auto *back = new QPushButton(tr("Reset"), this);
    back->setObjectName(QStringLiteral("reset classes"));
    back->setToolTip(tr("Go back to five classes of equal count in the standard colours"));
    back->setFixedHeight(windowLength(controlHeight));
    grid.addWidget(more, 1, 2, 1, 2, Qt::AlignRight);
    m_centre = new QComboBox(this);
    m_centre->setAccessibleName(tr("Where the colours part"));
    m_centre->addItem(tr("In the middle of the classes"), int(Centre::Middle));
    m_centre->addItem(tr("At England's figure"), int(Centre::BenchmarkBound));
    m_centre->addItem(tr("In England's class"), int(Centre::BenchmarkClass));
    m_vision = new QComboBox(this);
    m_vision->setAccessibleName(tr("Colours as seen with"));
    m_vision->addItem(tr("full colour vision"), int(Vision::Full));
    m_vision->addItem(tr("protanopia"), int(Vision::Protanopia));
    m_vision->addItem(tr("deuteranopia"), int(Vision::Deuteranopia));
    m_vision->addItem(tr("tritanopia"), int(Vision::Tritanopia));
    m_vision->setToolTip(tr("Shows the map as people with a colour-vision deficiency see it: a preview that is neither "
                            "saved nor printed"));
    m_showsAll = new QCheckBox(tr("Palettes that are not safe, too"), this);
    m_showsAll->setToolTip(tr("Offers palettes whose classes people with a colour-vision deficiency can't tell apart"));
    m_more = {labelled(grid, tr("Part"), m_centre, 2),
              m_centre,
              labelled(grid, tr("Seen with"), m_vision, 3),
              m_vision,
              m_showsAll,
              m_isReversed,
              back};
    grid.addWidget(m_showsAll, 4, 0, 1, 4);
    grid.addWidget(m_isReversed, 5, 0, 1, 2);
    grid.addWidget(back, 5, 2, 1, 2);
    connect(more, &QToolButton::toggled, this, [this, more](bool isShown) {
        more->setArrowType(isShown ? Qt::DownArrow : Qt::RightArrow);
        showMore(isShown);
    });
    connect(back, &QPushButton::clicked, this, &LegendChoices::reset);
    connect(m_centre, &QComboBox::activated, this, &LegendChoices::choose);
    connect(m_vision, &QComboBox::activated, this,
            [this] { Q_EMIT visionChosen(Vision(m_vision->currentData().toInt())); });
    connect(m_showsAll, &QCheckBox::toggled, this, [this](bool showsAll) {
        m_palette->offer(showsAll ? PaletteBox::Offered::All : PaletteBox::Offered::Safe);
        follow();
    });
}

void LegendChoices::showMore(bool isShown)
{
    for (QWidget *control : m_more)
        control->setVisible(isShown);
}

void LegendChoices::choose()
{
    if (m_isFollowing)
        return;
    MapDescription map = m_session.map();
    map.classes.count = m_count->value();
    map.classes.palette = m_palette->currentData().toString();
    map.classes.isReversed = m_isReversed->isChecked();
    map.classes.centre = Centre(m_centre->currentData().toInt());
    m_session.changeMap(tr("Change the classes"), map);
}

void LegendChoices::chooseMethod()
{
    const int method = m_method->currentData().toInt();
    if (method == ownMethod)
        return;
    MapDescription map = m_session.map();
    map.classes.method = ClassMethod(method);
    map.classes.breaks.clear();
    map.classes.breaksIndicator.clear();
    m_session.changeMap(tr("Change the classes"), map);
}

void LegendChoices::reset()
{
    MapDescription map = m_session.map();
    map.classes = ClassChoice();
    m_session.changeMap(tr("Reset the classes"), map);
}

void LegendChoices::follow()
{
    m_isFollowing = true;
    const ClassChoice &classes = m_session.map().classes;
    const auto layer = m_session.ownAreas().shown();
    const bool isOwn = !ownBreaks(classes, layer ? breaksKeyOf(layer->title) : m_session.map().indicator).empty();
    followMethod(classes, isOwn);
    m_palette->choose(classes.palette);
    const Palette *palette = paletteNamed(classes.palette);
    const QString safety = !palette || palette->isSafe
                               ? tr("Safe for the common colour-vision deficiencies.")
                               : tr("Not everybody can tell these classes apart: choose a safe palette for others.");
    m_palette->setToolTip(tr("Colours of the classes: %1. %2").arg(m_palette->currentText(), safety));
    m_isReversed->setChecked(classes.isReversed);
    const bool isDiverging = palette && palette->kind == PaletteKind::Diverging;
    m_centre->setCurrentIndex(m_centre->findData(int(classes.centre)));
    m_centre->setEnabled(isDiverging);
    m_centre->setToolTip(isDiverging ? tr("Where one colour of the palette ends and the other begins")
                                     : tr("For palettes of two colours, such as Crossing"));
    m_isFollowing = false;
}

void LegendChoices::followMethod(const ClassChoice &classes, bool isOwn)
{
    const int own = m_method->findData(ownMethod);
    if (isOwn && own < 0)
        m_method->insertItem(0, tr("Your own breaks"), ownMethod);
    else if (!isOwn && own >= 0)
        m_method->removeItem(own);
    m_method->setCurrentIndex(m_method->findData(isOwn ? ownMethod : int(classes.method)));
    m_method->setToolTip(isOwn ? tr("The breaks are where you dragged them. Choose a method to let them go.")
                               : m_method->currentData(Qt::ToolTipRole).toString());
    const auto &content = m_session.content();
    const auto layer = m_session.ownAreas().shown();
    const bool isShown =
        layer ? !m_session.ownAreas().isColouring() : content && content->description.classes == classes;
    const int made = isShown ? int((layer ? layer->legend : content->legend).classes.size()) : 0;
    static_cast<CountBox *>(m_count)->showMade(classes.count, made);
    bool takesCount = !isOwn;
    for (const MethodChoice &choice : methodChoices())
        if (choice.method == classes.method && !choice.takesCount)
            takesCount = false;
    m_count->setEnabled(takesCount);
    m_count->setToolTip(takesCount && made > 0 && made != classes.count
                            ? tr("%1 classes asked for, %2 made").arg(classes.count).arg(made)
                            : tr("Number of classes"));
}

} // namespace placelens
