// SPDX-License-Identifier: GPL-3.0-or-later
// Steps along a circle and a logarithmic spiral, whose arcs are known: the orders of a step and of the curve within it.
#include "core/analysis/arc_stepper.h"
#include "tests/support/check.h"

#include <cmath>

using namespace ganscope;

namespace {

/// By fixed steps: no error is too large.
ArcAccuracy fixed(double h) { return {1e9, h, h, h}; }

struct Errors {
    double end = 0, inside = 0, length = 0;
};

/// Of one step of length h along the spiral r = exp(cφ) about the middle, from φ = 0 at half the window's half width.
Errors errorsOf(double h, double c, double sign) {
    const PlaneField field = [c](Point p) { return Point{c * p.x - p.y, p.x + c * p.y}; };
    const ScreenMap map(Rect{-1, 1, -1, 1}, 1);
    ArcStepper stepper(field, map, sign, 0, fixed(h));
    ArcStep step;
    Errors r;
    if (!stepper.start(map.toScreen({0.5, 0})) || stepper.advance(step) != ArcStepper::Outcome::Stepped) return {1, 1, 1};
    // On the screen, of side 1, the spiral has half the size; ds = r √(1 + c²) dφ.
    const auto exact = [&](double s) {
        const double root = std::sqrt(1 + c * c), start = 0.25;
        const double phi = c == 0 ? s / start : std::log(1 + c * s / (start * root)) / c;
        const double radius = start * std::exp(c * phi);
        return Point{0.5 + radius * std::cos(phi), 0.5 + radius * std::sin(phi)};
    };
    r.length = step.length;
    r.end = norm(step.to - exact(sign * h));
    for (const double t : {0.2, 0.45, 0.7, 0.9}) r.inside = std::max(r.inside, norm(step.at(t) - exact(sign * t * h)));
    return r;
}

}  // namespace

TEST_CASE("a step is of fifth order, and the curve within it of fourth") {
    for (const double c : {0.0, 0.6})
        for (const double sign : {1.0, -1.0}) {
            const Errors coarse = errorsOf(0.08, c, sign), fine = errorsOf(0.04, c, sign);
            CHECK_EQUAL(coarse.length, 0.08);
            CHECK(coarse.end < 1e-7);
            CHECK(coarse.end / fine.end > 45 && coarse.end / fine.end < 250);            // 2⁶ at least: a circle's is 2⁷
            CHECK(coarse.inside / fine.inside > 22 && coarse.inside / fine.inside < 50);  // 2⁵
        }
}
