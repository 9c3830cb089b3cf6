#pragma once

#include "app/desktop/models/search_model.h"
#include "app/desktop/toolbar/search_commands.h"

#include <QLineEdit>
#include <QListView>

namespace placelens {

/// Finds areas, figures, places and commands by what people call them, while they type.
///
/// Enter goes to the chosen one, Ctrl+Enter adds an area to the comparison, Esc leaves. An empty box offers what was
/// chosen before.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchBox(std::shared_ptr<const Atlas> atlas, QWidget *parent = nullptr);
    ~SearchBox() override;

    const SearchModel &model() const { return *m_model; }
    void setOwnAreas(const std::vector<Area> &areas) { m_model->setOwnAreas(areas); }
    /// The list of what is found; it belongs to the window and is there once something was typed.
    QListView *list() const { return m_list; }
    QSize sizeHint() const override { return {236, 26}; }
    QSize minimumSizeHint() const override { return {140, 26}; }

Q_SIGNALS:
    void areaChosen(int area, bool isAdded);
    void ownAreaChosen(const placelens::Area &area, bool isAdded);
    void indicatorChosen(int indicator);
    void placeChosen(const placelens::Place &place);
    /// Somebody is done here: the keys should go where they went before.
    void leaveWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void makeList();
    void searchFor(const QString &text);
    void offerRecent();
    void openList();
    void closeList();
    bool isOpen() const;
    void step(int rows);
    void choose(int row);
    void take(const QModelIndex &index, bool isAdded);
    void keep(const QString &name) const;

    SearchModel *m_model = nullptr;
    QPointer<QListView> m_list;
    std::vector<MenuCommand> m_commands;
};

} // namespace placelens
