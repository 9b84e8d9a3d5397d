// SPDX-License-Identifier: GPL-3.0-or-later
// Anchors, and what lies between them.
#include "ui/plots/colour_maps.h"

#include "ui/plots/plot_style.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace ganscope {
namespace {

constexpr std::array<QRgb, 12> cividis{0xff00204d, 0xff00306f, 0xff2a406c, 0xff48526b, 0xff5e626e, 0xff727374,
                                       0xff878479, 0xff9e9677, 0xffb6a971, 0xffd0be67, 0xffead357, 0xffffea46};
constexpr std::array<QRgb, 5> blues{0xfff7f7f7, 0xffb4d2e8, 0xff5a9bcb, 0xff1d5f97, 0xff06294f};
constexpr std::array<QRgb, 5> browns{0xfff7f7f7, 0xfff2c795, 0xffd98a3c, 0xff9b500f, 0xff4c2205};

QColor between(std::span<const QRgb> anchors, double t) {
    const double position = std::clamp(t, 0.0, 1.0) * double(anchors.size() - 1);
    const auto low = std::min<std::size_t>(std::size_t(position), anchors.size() - 2);
    return mixed(QColor::fromRgb(anchors[low]), QColor::fromRgb(anchors[low + 1]), position - double(low));
}

}  // namespace

QColor sequentialColour(double t) {
    return between(cividis, t);
}

QColor divergingColour(double t) {
    return t < 0 ? between(blues, -t) : between(browns, t);
}

}  // namespace ganscope
