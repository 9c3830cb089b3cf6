#pragma once

namespace placelens {

/// How likely Student's t with `degrees` of freedom is to lie as far from 0 as `t`, on either side.
///
/// The incomplete beta function I_x(ν/2, 1/2) at x = ν ÷ (ν + t²), by its continued fraction (DLMF 8.17.22), evaluated as
/// Lentz (1976) does; right to about 14 digits.
/// \pre degrees > 0
double twoSidedStudentT(double t, double degrees);

} // namespace placelens
