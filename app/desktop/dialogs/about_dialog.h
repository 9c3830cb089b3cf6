#pragma once

#include "core/atlas/atlas.h"

#include <QDialog>

namespace placelens {

/// What the program is, its version and licence, and where every figure and border comes from.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(const Atlas &atlas, QWidget *parent = nullptr);
};

} // namespace placelens
