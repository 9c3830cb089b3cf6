#pragma once

#include <QWidget>

class QGridLayout;
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

private:
    void follow();
    void fillLegend();

    const DivideSource &m_source;
    const ClusterSource &m_clusters;
    QLabel *m_sentence = nullptr, *m_tested = nullptr;
    MoreLabel *m_technical = nullptr;
    QGridLayout *m_legend = nullptr;
};

/// What a kind of spot is called: "Hot spot: high beside high".
QString spotTitle(int quadrant);

} // namespace placelens
