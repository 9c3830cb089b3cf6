#pragma once

#include "app/desktop/divide/divide_ground.h"
#include "app/desktop/latest_answer.h"
#include "app/desktop/session.h"
#include "core/statistics/divide_chance.h"

namespace placelens {

/// What the chosen border does to the figures.
struct DividedSides
{
    Border border;
    QString name;      ///< of the border: "The line"
    DivideUnits units; ///< districts, or small areas where they are counted
    Divide divide;
    /// A line's without London: nothing for other borders.
    std::optional<Divide> withoutLondon;
};

/// A border among others, and what it explains.
struct RankedBorder
{
    QString by, title; ///< as the border's
    int groups = 0;
    double explained = 0;
    std::optional<double> adjusted;
    std::optional<DivideChance> chance; ///< nothing until it is worked out
    bool isChosen = false;              ///< the one that the view is about
};

/// Everything the Divide view tells of the chosen border. What a hand on the line changes is worked out at once; shuffling
/// and the best line follow from the background.
class DivideSource : public QObject
{
    Q_OBJECT
public:
    explicit DivideSource(Session &session, QObject *parent = nullptr);

    Session &session() const { return m_session; }
    const DivideChoice &choice() const { return m_session.state().divide; }
    /// Whether somebody looks at it; nothing is worked out otherwise.
    void setActive(bool isActive);

    /// Null until it is read.
    const std::shared_ptr<const DivideGround> &ground() const { return m_ground; }
    /// The small areas that are counted; null where districts are. \pre ground()
    const SmallAreaFigures *smallAreas() const;
    /// Bounds of the highest and the lowest fifth of what is counted. \pre ground()
    const Fifths &fifths() const;
    /// Whether the figure that the map shows could be counted by small areas.
    bool canCountSmallAreas() const;
    /// \pre ground()
    const DividedSides &sides() const { return m_sides; }
    /// From the one that explains most, adjusted for the number of groups.
    const std::vector<RankedBorder> &ranks() const { return m_ranks; }

    /// The line as a hand has it now, or as it is chosen.
    const std::vector<GridPoint> &line() const;
    /// Shows a line that is not chosen yet. What is no line is left alone.
    void preview(const std::vector<GridPoint> &line);
    /// Makes the line the chosen one, as a step that can be undone.
    void choose(const QString &what, const std::vector<GridPoint> &line);
    /// Changes the choice, as a step that can be undone.
    void choose(const QString &what, const DivideChoice &choice);
    void findBestLine(); ///< for districts: small areas have too many partings to look at all
    bool isSearching() const { return m_best.isBusy(); }

Q_SIGNALS:
    void groundChanged(); ///< also when it is gone because other figures are being read
    void sidesChanged();
    void ranksChanged();
    void searchChanged();

private:
    void follow(const ProjectState &before);
    void readGround();
    void divideNow();
    void rankNow();
    void askForRankChances();
    void askForChances();
    Weighting weighting() const;
    /// What is divided along: the line shown, or the usual one where that is none.
    std::vector<GridPoint> drawnLine() const;
    Border chosenBorder() const;
    DivideUnits unitsOf(const Border &border) const;

    Session &m_session;
    bool m_isActive = false;
    std::shared_ptr<const DivideGround> m_ground;
    std::vector<GridPoint> m_preview; // empty: the chosen line
    DividedSides m_sides;
    std::vector<RankedBorder> m_known, m_ranks; // of ground()->borders in their order; and sorted with the chosen one
    LatestAnswer<std::shared_ptr<const DivideGround>> m_grounds{this};
    LatestAnswer<std::vector<RankedBorder>> m_rankings{this}, m_rankChances{this};
    LatestAnswer<std::optional<DivideChance>> m_chances{this};
    LatestAnswer<std::vector<GridPoint>> m_best{this};
};

} // namespace placelens
