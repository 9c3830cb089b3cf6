#include "app/desktop/appearance/elided_label.h"
#include "app/desktop/pages/pages.h"
#include "app/desktop/panels/compare_panel.h"
#include "app/desktop/side_by_side/side_map_view.h"
#include "app/desktop/unions/own_unions.h"
#include "tests/app/desktop/map_events.h"
#include "tests/app/desktop/painted_text.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStyleOptionComboBox>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QToolTip>

using namespace placelens;

namespace {

QString named(const QWidget *widget, const QString &text)
{
    return QStringLiteral("“%1” (%2 “%3” in %4 “%5”, %6 × %7)")
        .arg(text.left(60), QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
             QString::fromLatin1(widget->parentWidget()->metaObject()->className()),
             widget->parentWidget()->objectName())
        .arg(widget->width())
        .arg(widget->height());
}

/// The width that a text in one line needs, without the marks of keys; pixels.
int wideAs(const QWidget *widget, QString text)
{
    return widget->fontMetrics().horizontalAdvance(text.remove(QLatin1Char('&')));
}

/// What of a label is not seen; empty if all is.
QString cutOf(const QLabel &label)
{
    if (label.text().isEmpty() || qobject_cast<const ElidedLabel *>(&label)) // an elided one tells all in its tooltip
        return {};
    const QSize room = label.contentsRect().size();
    if (label.wordWrap() || Qt::mightBeRichText(label.text()))
        return label.hasHeightForWidth() && label.heightForWidth(label.width()) > label.height() + 1
                   ? named(&label, label.text())
                   : QString();
    const bool fits = wideAs(&label, label.text()) <= room.width() && label.fontMetrics().height() <= room.height() + 3;
    return fits ? QString() : named(&label, label.text());
}

/// The same of a button with words; in a narrow window it may leave some out if the tooltip has them all.
QString cutOf(const QAbstractButton &button)
{
    if (button.text().isEmpty())
        return {};
    int room = button.width();
    if (qobject_cast<const QCheckBox *>(&button) || qobject_cast<const QRadioButton *>(&button))
        room -= button.style()->pixelMetric(QStyle::PM_IndicatorWidth);
    const bool fits = wideAs(&button, button.text()) <= room && button.fontMetrics().height() <= button.height();
    const QString whole = button.text().remove(QLatin1Char('&'));
    return fits || button.toolTip().contains(whole, Qt::CaseInsensitive) ? QString() : named(&button, button.text());
}

/// The same of a box of choices; it may leave out the end of its text if the tooltip has all.
QString cutOf(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    const QString text = box.currentText();
    const bool fits = wideAs(&box, text) <= room.width() && box.fontMetrics().height() <= box.height();
    return fits || box.toolTip().contains(text) ? QString() : named(&box, text);
}

/// The same of a control that a panel cuts off at its side, where nothing can be scrolled.
QString cutAtSide(const QWidget &control)
{
    const QWidget *room = control.parentWidget();
    while (room && !qobject_cast<const QScrollArea *>(room))
        room = room->parentWidget();
    const auto *area = qobject_cast<const QScrollArea *>(room);
    if (!area || area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
        return {};
    const QPoint end = control.mapTo(area, QPoint(control.width(), 0));
    return end.x() <= area->width() ? QString() : named(&control, control.accessibleName());
}

/// Controls beside each other in one parent that cover each other.
QStringList covering(const QWidget &window)
{
    const auto isControl = [](const QWidget *widget) {
        return widget->isVisible()
               && (qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget)
                   || qobject_cast<const QComboBox *>(widget));
    };
    QStringList found;
    for (const QWidget *parent : window.findChildren<QWidget *>()) {
        if (!parent->isVisible() || !parent->layout()) // without a layout, widgets may lie on pictures
            continue;
        const QList<QWidget *> parts = parent->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (qsizetype a = 0; a < parts.size(); ++a)
            for (qsizetype b = a + 1; b < parts.size(); ++b)
                if (isControl(parts[a]) && isControl(parts[b]) && parts[a]->geometry().intersects(parts[b]->geometry()))
                    found << named(parts[a], parts[a]->accessibleName()) + QStringLiteral(" and ")
                                 + named(parts[b], parts[b]->accessibleName());
    }
    return found;
}

/// The cell that a place of a view or of its head lies in, also where it is scrolled out of sight; what has no cells is
/// one itself.
QRectF cellAt(const QWidget &widget, QPoint at)
{
    auto *view = qobject_cast<QAbstractItemView *>(widget.parentWidget());
    if (!view || view->viewport() != &widget)
        return widget.rect();
    if (const auto *head = qobject_cast<const QHeaderView *>(view)) {
        const int section = head->logicalIndexAt(at);
        const bool isLevel = head->orientation() == Qt::Horizontal;
        if (section < 0)
            return widget.rect();
        const int start = head->sectionViewportPosition(section), size = head->sectionSize(section);
        return isLevel ? QRectF(start, 0, size, head->height()) : QRectF(0, start, head->width(), size);
    }
    const QModelIndex index = view->indexAt(at);
    return index.isValid() ? QRectF(view->visualRect(index)) : QRectF(widget.rect());
}

/// Whether the tooltip at a place has the whole of a text that was painted with its end left out.
bool isToldAt(QWidget &widget, QPoint at, const QString &painted)
{
    QHelpEvent event(QEvent::ToolTip, at, widget.mapToGlobal(at));
    QCoreApplication::sendEvent(&widget, &event);
    const QString told = QTextDocumentFragment::fromHtml(QToolTip::text()).toPlainText().simplified();
    for (const QString &part : painted.split(QChar(0x2026), Qt::SkipEmptyParts))
        if (!told.contains(part.simplified(), Qt::CaseInsensitive))
            return false;
    return true;
}

/// Painted words that leave their cell, lie on others, or are left out and told nowhere.
QStringList paintedFaults(QWidget &widget)
{
    if (qobject_cast<MapView *>(&widget) || qobject_cast<SideMapView *>(&widget))
        return {}; // names on maps are placed by rules of their own
    QStringList found;
    const std::vector<PaintedText> texts = textsOf(widget);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const PaintedText &one = texts[i];
        const QPoint at = one.box.center().toPoint();
        if (!widget.rect().contains(at))
            continue; // scrolled out of sight
        const QRectF cell = cellAt(widget, at).adjusted(-1.5, -1.5, 1.5, 1.5);
        if (!cell.contains(one.box))
            found << QStringLiteral("leaves its cell: ") + named(&widget, one.text);
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        const bool isWhole = button && button->text().remove(QLatin1Char('&')) == one.text; // "Export…"
        if (one.text.contains(QChar(0x2026)) && !isWhole && !isToldAt(widget, at, one.text))
            found << QStringLiteral("is told nowhere: ") + named(&widget, one.text);
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const QRectF both = one.box.intersected(texts[j].box);
            if (both.width() > 1.5 && both.height() > 1.5)
                found << QStringLiteral("lie on each other: ")
                             + named(&widget, one.text + QStringLiteral("” and “") + texts[j].text);
        }
    }
    return found;
}

} // namespace

/// No words are cut and nothing overlaps, in every view: in a small window, with a larger font, with the longest names.
class TestClipping : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window;

    QStringList cut() const
    {
        QStringList found;
        const auto add = [&](const auto &widgets) {
            for (const auto *widget : widgets)
                if (widget->isVisible() && !widget->visibleRegion().isEmpty())
                    found << cutOf(*widget) << cutAtSide(*widget);
        };
        add(m_window->findChildren<QLabel *>());
        add(m_window->findChildren<QAbstractButton *>());
        add(m_window->findChildren<QComboBox *>());
        found.removeAll(QString());
        for (QWidget *widget : m_window->findChildren<QWidget *>())
            if (widget->isVisible() && !widget->visibleRegion().isEmpty())
                found << paintedFaults(*widget);
        return found + covering(*m_window);
    }
    void select(const QStringList &names)
    {
        for (const QString &name : names)
            m_window->session().select(areaCalled(name), Selecting::Added);
        QTRY_COMPARE(m_window->compare().model().columnCount(), int(names.size()) + 2);
    }

private Q_SLOTS:
    void init() { failOnOwnWarnings(); }
    void cleanup()
    {
        m_window.reset();
        m_appearance.reset();
        setTextScale(1);
    }

    void noWordsAreCutAndNothingOverlaps_data()
    {
        QTest::addColumn<int>("view");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        for (const ViewMode view : {ViewMode::Map, ViewMode::SideBySide, ViewMode::Divide, ViewMode::Table})
            // 960 × 600 is all that a screen of 1440 × 900 has at a scale of 150 %.
            for (const auto &[size, scale] : {std::pair{QSize(1024, 640), 1.0},
                                              {QSize(960, 600), 1.0},
                                              {QSize(1440, 900), 1.0},
                                              {QSize(1440, 900), 1.5}})
                QTest::addRow("%s at %d × %d, font %.0f %%", qPrintable(viewTitle(view)), size.width(), size.height(),
                              scale * 100)
                    << int(view) << size << scale;
    }
    void noWordsAreCutAndNothingOverlaps()
    {
        QFETCH(int, view);
        QFETCH(QSize, size);
        QFETCH(double, scale);
        m_appearance = std::make_unique<Appearance>(ThemeChoice::Light);
        setTextScale(scale);
        QApplication::setFont(controlFont(12));
        m_window = openWindow(*m_appearance);
        m_window->resize(size);
        select({QStringLiteral("lep2017:York, North Yorkshire and East Riding"),
                QStringLiteral("lep2017:Cornwall and Isles of Scilly"),
                QStringLiteral("cauth2017:Cambridgeshire and Peterborough"),
                QStringLiteral("lep2017:Derby, Derbyshire, Nottingham and Nottinghamshire"),
                QStringLiteral("lad2017:City of London")});
        // A long name of one's own, in the selection and as what figures are compared with.
        Session &session = m_window->session();
        const Area own = unionOfDistricts(session.atlas(), areaCalled(QStringLiteral("lad2017:York")).districts,
                                          QStringLiteral("U1"),
                                          QStringLiteral("The districts along the Humber and the Ouse, without Selby"));
        ProjectState next = withSelected(withUnion(session.state(), own), own, true);
        next.benchmark = own.code;
        session.change(QStringLiteral("Make it"), std::move(next));
        QTRY_COMPARE(m_window->compare().model().columnCount(), 8);
        session.showView(ViewMode(view));
        QTRY_VERIFY(m_window->map().isUpToDate());
        QTest::qWait(300); // what is worked out for the view comes
        const QStringList faults = cut();
        QCOMPARE(m_window->size(), size);
        QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("\n") + faults.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestClipping)
#include "test_clipping.moc"
