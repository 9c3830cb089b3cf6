#pragma once

#include "app/desktop/dialogs/help_page.h"
#include "core/atlas/atlas.h"
namespace placelens {

/// What the program is, its version and licence, and where every figure and border comes from.
class AboutDialog : public HelpPage
{
    Q_OBJECT
public:
    explicit AboutDialog(const Atlas &atlas, QWidget *parent = nullptr);
};

} // namespace placelens
