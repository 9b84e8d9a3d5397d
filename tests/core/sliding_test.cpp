// SPDX-License-Identifier: GPL-3.0-or-later
// Sliding along jumps whose shape is known: parabolas, spheres; and fields that have none.
#include "core/math/sliding.h"

#include "tests/support/check.h"

#include <cmath>
#include <stdexcept>

using namespace ganscope;
using namespace ganscope::test;

namespace {

using State = std::vector<double>;

/// v = (1, up) below y = bend·x², (1, −down) above it.
RateField parabola(double bend, double up, double down) {
    return [=](const State& at, State& rate) {
        rate[0] = 1;
        rate[1] = at[1] < bend * at[0] * at[0] ? up : -down;
    };
}

}  // namespace

TEST_CASE("a solution slides along a parabola until one of the sides no longer leads to it") {
    for (const double bend : {1.0, -1.0, 0.1, 0.0}) {
        SECTION(show(bend));
        // From below it is left at 2·bend·x = 5, from above at 2·bend·x = −3.
        const double leaves = bend > 0 ? 2.5 / bend : bend < 0 ? -1.5 / bend : 1e9;
        const RateField field = parabola(bend, 5, 3);
        State x{0, -1e-9};
        const double slid = slideAlongJump(field, x, 10, 1e-6, 1e-12);
        CHECK_CLOSE(slid, std::min(leaves, 10.0), 1e-6);
        CHECK_CLOSE(x[0], slid, 1e-8);
        CHECK_CLOSE(x[1], bend * x[0] * x[0], 1e-12);
        if (slid == 10) continue;
        // It goes on along the side that it leaves to, though it stands on the jump to the last bits.
        State rate(2);
        field(x, rate);
        CHECK_EQUAL(rate[1], bend > 0 ? 5.0 : -3.0);
        CHECK_EQUAL(slideAlongJump(field, x, 1, 1e-6, 1e-12), 0.0);
    }
}

TEST_CASE("on a sphere in four dimensions a solution turns as its tangent says") {
    // Turns at speed 1 in the first two entries and at 2 in the others; inside outwards, outside inwards.
    const RateField field = [](const State& x, State& rate) {
        double square = 0;
        for (const double entry : x) square += entry * entry;
        const double radial = square < 1 ? 2 : -1;
        rate = {-x[1] + radial * x[0], x[0] + radial * x[1], -2 * x[3] + radial * x[2], 2 * x[2] + radial * x[3]};
    };
    const double c = std::cos(0.3), s = std::sin(0.3);
    State x{c, 0, s, 0};
    CHECK_EQUAL(slideAlongJump(field, x, 1.7, 1e-6, 1e-11), 1.7);
    CHECK_CLOSE(x, (State{c * std::cos(1.7), c * std::sin(1.7), s * std::cos(3.4), s * std::sin(3.4)}), 1e-8);
}

TEST_CASE("nothing slides where there is no jump ahead, or where it is crossed") {
    const auto stays = [](const RateField& field, const State& from, double near) {
        State x = from;
        CHECK_EQUAL(slideAlongJump(field, x, 1, near, 1e-10), 0.0);
        CHECK(x == from);
    };
    stays(parabola(0, 5, -3), {0, -1e-9}, 1e-6);                                                                 // up on both sides
    stays(parabola(0, 5, 3), {0, -1e-3}, 1e-6);                                                                  // further away than asked for
    stays(parabola(0, -5, -3), {0, -1e-9}, 1e-6);                                                                // away on both sides
    stays([](const State& x, State& rate) { rate = {1, -std::tanh(1e8 * x[1])}; }, {0, -1e-7}, 1e-6);             // steep, not a jump
    stays([](const State&, State& rate) { rate = {0, 0}; }, {1, 2}, 1e-6);                                        // at rest
    stays([](const State&, State& rate) { rate = {std::nan(""), 0}; }, {1, 2}, 1e-6);
    stays([](const State& x, State& rate) { rate = {1, x[1] < 0 ? 1 : 1 - 0.5e-4}; }, {0, -1e-9}, 1e-6);         // too small to tell
}

TEST_CASE("where a jump ends there is nothing to slide on, and what the field throws gets out") {
    // The jump at y = 0 ends at x = 0.5: beyond it v = (1, 0.2) on both sides.
    const RateField ends = [](const State& x, State& rate) { rate = {1, x[0] > 0.5 ? 0.2 : x[1] < 0 ? 1.0 : -1.0}; };
    State x{0, -1e-9};
    const double slid = slideAlongJump(ends, x, 2, 1e-6, 1e-10);
    CHECK(slid > 0.4 && slid < 0.51);
    CHECK_CLOSE(x[1], 0.0, 1e-12);
    int asked = 0;
    const RateField throwing = [&](const State& at, State& rate) {
        if (++asked > 500) throw std::runtime_error("enough");
        parabola(0, 5, 3)(at, rate);
    };
    CHECK_THROWS(std::runtime_error, slideAlongJump(throwing, x, 1, 1e-6, 1e-10));
}
