// SPDX-License-Identifier: GPL-3.0-or-later
// Slider travel and steps.
#include "ui/parameter_scale.h"

#include "core/math/number.h"
#include "core/math/round_numbers.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

/// The double nearest to what a person would write with so many digits.
double withDigits(double x, int digits) {
    return toNumber(toText(x, digits)).value_or(x);
}

double onGrid(double x, double grain) {
    return withDigits(std::round(x / grain) * grain, 12);
}

}  // namespace

ParameterScale::ParameterScale(const Parameter& p)
    : logarithmic(p.scale == Scale::logarithmic && p.low > 0),
      whole(p.kind == ParameterKind::integer),
      low(p.low),
      high(p.high > p.low ? p.high : p.low + 1),
      least(p.least),
      most(p.most),
      grain(whole ? 1.0 : roundedDown((high - low) / 200)) {
    if (p.positive) least = std::max(least, std::min(low, 1e-12));
}

int ParameterScale::position(double x) const {
    const double t =
        logarithmic ? (x > 0 ? std::log(x / low) / std::log(high / low) : 0) : (x - low) / (high - low);
    return int(std::lround(std::clamp(t, 0.0, 1.0) * travel));
}

double ParameterScale::value(int position, bool fine) const {
    if (position <= 0) return low;
    if (position >= travel) return high;
    const double t = double(position) / travel;
    if (logarithmic) return std::clamp(withDigits(low * std::pow(high / low, t), fine ? 4 : 3), low, high);
    return std::clamp(onGrid(low + t * (high - low), whole || !fine ? grain : grain / 10), low, high);
}

double ParameterScale::stepped(double x, int count, double factor) const {
    double next = x;
    if (whole) {
        next = std::round(x + count * std::max(1.0, factor));
    } else if (logarithmic) {
        const double ratio = std::pow(high / low, count * factor / 50);
        next = withDigits((x > 0 ? x : low) * ratio, factor < 1 ? 4 : 3);
        if (next == x) next = withDigits(x * (count > 0 ? 1.01 : 1 / 1.01), 6);
    } else {
        const double step = roundedDown((high - low) / 50) * factor;
        next = onGrid(x + count * step, step / 10);
    }
    return std::clamp(next, least, most);
}

}  // namespace ganscope
