#pragma once

#include "app/desktop/divide/divide_source.h"
#include "core/statistics/classification.h"
#include "core/statistics/correlation.h"

namespace placelens {

/// Two figures of the same districts: how they go together.
struct FigurePair
{
    std::shared_ptr<const DivideGround> first, second;
    Correlation correlation;
    Classification firstClasses, secondClasses; ///< three of equal count each, of the districts that have both
    /// By district: 3 × the class of the second + the class of the first; nothing without both figures.
    std::vector<std::optional<int>> classOf;
    int with = 0; ///< districts that have both
};

/// The pair of two figures. Three classes of equal count can be fewer where many figures are equal.
FigurePair pairOf(std::shared_ptr<const DivideGround> first, std::shared_ptr<const DivideGround> second);

/// The pair that the Divide view is about, kept up to date while it looks at two figures.
class PairSource : public QObject
{
    Q_OBJECT
public:
    explicit PairSource(DivideSource &source, QObject *parent = nullptr);

    DivideSource &source() const { return m_source; }
    /// Null until it is read.
    const std::shared_ptr<const FigurePair> &pair() const { return m_pair; }
    /// Id of the second figure: as chosen, or one that goes well with the first until one is.
    QString secondIndicator() const;
    void follow();

Q_SIGNALS:
    void changed();

private:
    DivideSource &m_source;
    std::shared_ptr<const DivideGround> m_first; // that the pair is of, or will be
    QString m_second;
    std::shared_ptr<const FigurePair> m_pair;
    LatestAnswer<std::shared_ptr<const FigurePair>> m_answers{this};
};

} // namespace placelens
