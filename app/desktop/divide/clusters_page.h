#pragma once

#include "core/base/result.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace placelens {

class ClusterSource;
class DivideSource;
class MoreLabel;

/// Where like lies beside like: a sentence, a legend that says what was tested, and the districts of each kind by name.
class ClustersPage : public QWidget
{
    Q_OBJECT
public:
    ClustersPage(const DivideSource &source, const ClusterSource &clusters, QWidget *parent = nullptr);

    /// Puts the tests of all districts on the clipboard, to be pasted into a table. Nothing while they are worked out.
    void copyFigures() const;
    /// Writes them as a CSV table. Error (Failed): the place can't be written; what was there stays.
    Result<Done> saveFigures(const QString &file) const;

private:
    void makeCommands(QHBoxLayout &row);
    void chooseFile();
    void follow();
    void fillLegend();

    const DivideSource &m_source;
    const ClusterSource &m_clusters;
    QLabel *m_sentence = nullptr, *m_tested = nullptr;
    MoreLabel *m_technical = nullptr;
    QWidget *m_commands = nullptr;
    QGridLayout *m_legend = nullptr;
};

/// What a kind of spot is called: "Hot spot: high beside high".
QString spotTitle(int quadrant);

} // namespace placelens
