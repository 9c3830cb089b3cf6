#pragma once

#include "app/desktop/session.h"

#include <QWidget>

namespace placelens {

/// What stands where areas would: how to select some, and a few worth comparing.
class NothingSelected : public QWidget
{
    Q_OBJECT
public:
    explicit NothingSelected(Session &session, QWidget *parent = nullptr);

private:
    void suggest(const QString &title, const QString &why, const QStringList &names);

    Session &m_session;
};

} // namespace placelens
