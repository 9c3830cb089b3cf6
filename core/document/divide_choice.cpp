#include "core/document/divide_choice.h"

namespace placelens {

std::vector<GridPoint> severnToWash()
{
    return {{325000, 225000}, {545000, 315000}};
}

} // namespace placelens
