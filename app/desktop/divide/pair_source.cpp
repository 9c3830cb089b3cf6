#include "app/desktop/divide/pair_source.h"

#include <limits>

namespace placelens {

FigurePair pairOf(std::shared_ptr<const DivideGround> first, std::shared_ptr<const DivideGround> second)
{
    FigurePair pair;
    pair.first = std::move(first);
    pair.second = std::move(second);
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> a, b;
    for (std::size_t district = 0; district < pair.first->values.size(); ++district) {
        const bool hasBoth = pair.first->values[district] && pair.second->values[district];
        a.push_back(hasBoth ? *pair.first->values[district] : none);
        b.push_back(hasBoth ? *pair.second->values[district] : none);
        pair.with += hasBoth ? 1 : 0;
    }
    pair.correlation = correlationOf(a, b);
    pair.firstClasses = classify(a, ClassMethod::Quantile, 3);
    pair.secondClasses = classify(b, ClassMethod::Quantile, 3);
    for (std::size_t district = 0; district < a.size(); ++district) {
        const auto across = pair.firstClasses.classOf(a[district]), up = pair.secondClasses.classOf(b[district]);
        pair.classOf.push_back(across && up ? std::optional(3 * *up + *across) : std::nullopt);
    }
    return pair;
}

PairSource::PairSource(DivideSource &source, QObject *parent) : QObject(parent), m_source(source)
{
    connect(&source, &DivideSource::groundChanged, this, &PairSource::follow);
    connect(&source.session(), &Session::changed, this, &PairSource::follow);
}

QString PairSource::secondIndicator() const
{
    const QString &chosen = m_source.choice().secondIndicator;
    if (m_source.session().atlas().indicatorIndex(chosen) >= 0)
        return chosen;
    const QString first = m_source.session().map().indicator;
    return first == QLatin1String("imd_score_2019") ? QStringLiteral("social_mobility_score")
                                                    : QStringLiteral("imd_score_2019");
}

void PairSource::follow()
{
    if (m_source.choice().look != DivideChoice::Look::TwoIndicators || !m_source.ground()
        || (m_first == m_source.ground() && m_second == secondIndicator()))
        return;
    m_first = m_source.ground();
    m_second = secondIndicator();
    MapDescription map = m_source.session().map();
    map.indicator = m_second;
    map.period.clear();
    const auto work =
        [first = m_first, map, figures = m_source.session().figures(),
         theme = m_source.session().theme()](const std::stop_token &) -> Result<std::shared_ptr<const FigurePair>> {
        const auto second = divideGround(figures, map, theme, DivideChoice::Unit::Districts);
        if (!second)
            return second.error();
        return std::shared_ptr<const FigurePair>(std::make_shared<FigurePair>(pairOf(first, *second)));
    };
    m_answers.ask(work, [this](Result<std::shared_ptr<const FigurePair>> pair) {
        if (!pair) {
            Q_EMIT m_source.session().failed(pair.error());
            return;
        }
        m_pair = *pair;
        Q_EMIT changed();
    });
}

} // namespace placelens
