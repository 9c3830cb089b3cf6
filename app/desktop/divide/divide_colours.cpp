#include "app/desktop/divide/divide_colours.h"

namespace placelens {

DivideColours::DivideColours(const Theme &theme)
    : sides{QColor(0xB9B2D6), QColor(0xF1C793)}, dots{QColor(0x45378A), QColor(0x8F4A00)}, hot(0x0F3E56),
      cold(0x7A1F1F),
      // Brewer's diverging red and blue: red and blue differ for all three common deficiencies, dark and pale in grey.
      spots{QColor(0xB2182B), QColor(0xF4A582), QColor(0x92C5DE), QColor(0x2166AC)},
      // Two hues that add up (Stevens 2015, "Bivariate choropleth maps", teal and violet): both high is darkest.
      m_both{QColor(0xE8E8E8), QColor(0xACE4E4), QColor(0x5AC8C8), QColor(0xDFB0D6), QColor(0xA5ADD3),
             QColor(0x5698B9), QColor(0xBE64AC), QColor(0x8C62AA), QColor(0x3B4994)}
{
    sideInk =
        theme.isDark ? std::array{QColor(0xC3BBF0), QColor(0xF5C98F)} : std::array{QColor(0x45378A), QColor(0x8F4A00)};
    notRemarkable = theme.isDark ? QColor(0x6E7883) : QColor(0xE3E5E8);
}

QColor DivideColours::both(int first, int second) const
{
    return m_both[std::size_t(second * 3 + first)];
}

QColor DivideColours::group(int index) const
{
    // Paul Tol's "light" qualitative scheme (2021), made for fills under dark words and safe for colour vision.
    static const std::array<QColor, 9> fills{QColor(0x77AADD), QColor(0xEE8866), QColor(0xEEDD88),
                                             QColor(0xFFAABB), QColor(0x99DDFF), QColor(0x44BB99),
                                             QColor(0xBBCC33), QColor(0xAAAA00), QColor(0xDDDDDD)};
    return fills[std::size_t(index) % fills.size()];
}

} // namespace placelens
