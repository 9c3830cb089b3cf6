#pragma once

#include <QDialog>

namespace placelens {

/// A page to read, in a window of its own that lets the work go on beside it.
class HelpPage : public QDialog
{
    Q_OBJECT
public:
    /// Shows the page; it deletes itself when closed.
    static void open(const QString &title, const QString &html, QWidget &window);

    HelpPage(const QString &title, const QString &html, QWidget *parent = nullptr);
};

} // namespace placelens
