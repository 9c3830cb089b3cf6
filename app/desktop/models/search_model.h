#pragma once

#include "app/desktop/models/search_index.h"

#include <QAbstractListModel>
#include <QStringList>

#include <future>

namespace placelens {

/// A command of the window that can be found by its words.
struct SearchCommand
{
    QString text; ///< "Theme: Dark", without marks for keys
    QString menu; ///< "View"
    QString keys; ///< "Ctrl+0"; empty without
    bool isEnabled = true;
};

/// What somebody may mean by the words in the search box: areas, figures, places and commands in groups, best first.
///
/// The group with the best hit comes first. When nothing has the words, a row says so and those spelt least unlike
/// follow.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        DetailRole = Qt::UserRole, ///< what it is: "LEP 2017 · 9 districts"
        AreaRole,                  ///< index into Atlas::areas(), or -1
        IndicatorRole,             ///< index into Atlas::indicators(), or -1
        PlaceRole,                 ///< index into places(), or -1
        OwnAreaRole,               ///< position in the own areas, or -1
        CommandRole,               ///< position in the commands, or -1
        GroupRole,                 ///< what the rows from here on are; empty but for the first of a group
        KeyRole,                   ///< the keys of a command
        NameRole,                  ///< by which the row is found again another time
    };

    explicit SearchModel(std::shared_ptr<const Atlas> atlas, QObject *parent = nullptr);

    /// Makes ready what is searched, in the background; the first search waits for it otherwise.
    void prepare();
    void setCommands(std::vector<SearchCommand> commands);
    void setOwnAreas(std::vector<Area> areas);
    const std::vector<Area> &ownAreas() const { return m_ownAreas; }
    const std::vector<Place> &places() { return searched().places(); }

    /// Shows what is found by `text`; nothing for an empty one.
    void search(const QString &text);
    /// Shows what was chosen before, by the names of their rows; what there is no more is left out.
    void showRecent(const QStringList &names);
    /// Whether the text was found; false when there are only guesses.
    bool hasFound() const { return m_hasFound; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        Found found;
        QString name, detail, group;
        bool isMessage = false;
    };
    const SearchIndex &searched();
    std::vector<Found> foundHere(const Spelling &typed) const;
    void addGroups(const std::vector<Found> &found);
    Row rowOf(const Found &found);
    Row areaRow(const Found &found);
    Row placeRow(const Found &found);
    QString nameOf(const Found &found) const;
    Found foundBy(const QString &name);

    std::shared_ptr<const Atlas> m_atlas;
    std::shared_future<std::shared_ptr<const SearchIndex>> m_making;
    std::shared_ptr<const SearchIndex> m_index;
    std::vector<SearchCommand> m_commands;
    std::vector<Spelling> m_commandSpellings;
    std::vector<Area> m_ownAreas;
    std::vector<Spelling> m_ownSpellings;
    std::vector<Row> m_rows;
    bool m_hasFound = false;
};

} // namespace placelens
