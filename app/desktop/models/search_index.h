#pragma once

#include "app/desktop/models/area_groups.h"
#include "core/base/spelling.h"

#include <memory>

namespace placelens {

/// What can be found.
enum class FoundKind { Area, OwnArea, Indicator, Place, Command };

/// A hit: an area group, a union, an indicator, a place or a command by its number, best scores lowest.
struct Found
{
    FoundKind kind = FoundKind::Area;
    int index = -1;
    int score = noMatch;
    QString as; ///< the former name or code that it was found by; empty for today's
};

/// Everything of an atlas that has a name, ready to be searched while somebody types. Immutable.
class SearchIndex
{
public:
    explicit SearchIndex(std::shared_ptr<const Atlas> atlas);

    /// Areas of several years that are called the same and hold the same districts are one.
    const std::vector<AreaGroup> &areas() const { return m_areas; }
    const std::vector<Place> &places() const { return m_places; }
    const Atlas &atlas() const { return *m_atlas; }
    /// Best first; equals as in the atlas, places by their residents.
    std::vector<Found> find(const Spelling &typed) const;
    /// What is spelt least unlike it, at most `most`; for when nothing is found.
    std::vector<Found> nearest(const Spelling &typed, int most) const;
    /// What became of a district that is no more: "now part of Buckinghamshire, since 2020"; empty for the others.
    QString fateOf(int group) const;

private:
    struct Entry
    {
        FoundKind kind = FoundKind::Area;
        int index = -1;
        Spelling spelling;
        int penalty = 0;
        bool isCode = false; ///< fits only as it is begun
        QString as;
    };
    void addAreas();
    void addFormerNames();
    void addIndicators();
    void addPlaces();
    void add(FoundKind kind, int index, const QString &text, int penalty = 0);
    void addCode(int group, const QString &code, const QString &as = {});

    std::shared_ptr<const Atlas> m_atlas;
    std::vector<AreaGroup> m_areas;
    std::vector<Place> m_places;
    std::vector<Entry> m_entries;
};

/// Sorts by score and keeps the best of each; equals keep their order.
void keepBest(std::vector<Found> &found);

} // namespace placelens
