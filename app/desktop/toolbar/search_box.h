#pragma once

#include "app/desktop/models/search_model.h"

#include <QLineEdit>

class QCompleter;

namespace placelens {

/// Finds areas and figures by what people call them; Enter takes the best, Ctrl+Enter adds it to the comparison.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchBox(std::shared_ptr<const Atlas> atlas, QWidget *parent = nullptr);

    const SearchModel &model() const { return *m_model; }
    QSize sizeHint() const override { return {236, 26}; }
    QSize minimumSizeHint() const override { return {140, 26}; }

Q_SIGNALS:
    void areaChosen(int area, bool isAdded);
    void indicatorChosen(int indicator);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void searchFor(const QString &text);
    void take(const QModelIndex &index);

    SearchModel *m_model = nullptr;
    QCompleter *m_completer = nullptr;
    bool m_isAdding = false; // Ctrl was held with Enter or the click
};

} // namespace placelens
