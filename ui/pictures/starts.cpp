// SPDX-License-Identifier: GPL-3.0-or-later
// Where many starts are.
#include "ui/pictures/starts.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace ganscope {
namespace {

constexpr int alongLine = 9, alongGrid = 5, inCloud = 24, inFan = 12;
constexpr double fanSize = 0.05;

}  // namespace

std::vector<Point> manyStarts(StartsKind kind, const Rect& window, Point about, std::uint64_t seed) {
    std::vector<Point> points;
    const auto add = [&](double across, double up) {
        points.push_back({std::lerp(window.left, window.right, across), std::lerp(window.bottom, window.top, up)});
    };
    switch (kind) {
    case StartsKind::line:
        for (int i = 0; i < alongLine; ++i) add((i + 0.5) / alongLine, 0.5);
        break;
    case StartsKind::grid:
        for (int j = 0; j < alongGrid; ++j)
            for (int i = 0; i < alongGrid; ++i) add((i + 0.5) / alongGrid, (j + 0.5) / alongGrid);
        break;
    case StartsKind::cloud: {
        std::mt19937_64 generator(seed);
        const auto unit = [&] { return static_cast<double>(generator() >> 11) * 0x1p-53; };
        for (int i = 0; i < inCloud; ++i) {
            const double across = unit();
            add(across, unit());
        }
        break;
    }
    case StartsKind::fan: {
        const double radius = fanSize * std::min(window.width(), window.height());
        for (int i = 0; i < inFan; ++i) {
            const double angle = 2 * M_PI * i / inFan;
            points.push_back({about.x + radius * std::cos(angle), about.y + radius * std::sin(angle)});
        }
        break;
    }
    }
    return points;
}

}  // namespace ganscope
