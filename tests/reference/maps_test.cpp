// SPDX-License-Identifier: GPL-3.0-or-later
// Steps, their derivatives and the update spectrum of every method that is a formula, against the reference.
#include "tests/reference/meetings.h"

using namespace ganscope;
using namespace ganscope::test;
using reference::Meeting;
using reference::Vector;

namespace {

/// A state away from rest: blocks differ, second moments are positive.
Vector<double> stirred(std::mt19937_64& generator, const Meeting& m) {
    Vector<double> state = m.map.rest(m.w);
    const bool moments = m.s.method.id == "rmsprop" || m.s.method.id == "adam";
    const std::vector<double> stir = randomPoint(generator, static_cast<int>(state.size()), 0.03);
    for (std::size_t i = m.w.size(); i < state.size(); ++i) state[i] = moments ? 0.1 + std::fabs(m.w[i % m.w.size()]) : state[i] + stir[i];
    return state;
}

/// F and its derivative along a direction, at a state away from rest; false where the reference itself is not finite, or where the step
/// meets a kink or a D too steep for the program's nodes, which it says.
bool compareStep(std::mt19937_64& generator, const Meeting& m) {
    const Vector<double> state = stirred(generator, m), along = randomPoint(generator, static_cast<int>(state.size()), 1);
    const int index = static_cast<int>(generator() % 7);
    Vector<reference::F1> moved;
    Vec<D1> core = lift<D1>(View<double>(state));
    for (std::size_t i = 0; i < state.size(); ++i) {
        moved.push_back(reference::jet(state[i], along[i]));
        core[i].d[0] = along[i];
    }
    moved = m.map.step(moved, index);
    const Dynamics& dynamics = *m.system.dynamics;
    m.system.method->step(dynamics, std::span<D1>(core), index);
    Vec<double> plain(state.begin(), state.end());
    std::vector<Vec<double>> asked;
    m.system.method->step(Moment<double>(dynamics, {}, &asked), std::span<double>(plain), index);
    if (std::ranges::any_of(asked, [&](const Vec<double>& w) { return dynamics.kink(w).has_value(); })) return false;
    double size = 0, slope = 0, gap = 0, slopeGap = 0, plainGap = 0;
    for (std::size_t i = 0; i < state.size(); ++i) {
        const double value = reference::valueOf(moved[i]), rate = reference::slopeOf<double>(moved[i]);
        size = std::hypot(size, value);
        slope = std::hypot(slope, rate);
        gap = std::hypot(gap, core[i].v - value);
        plainGap = std::hypot(plainGap, plain[i] - value);
        slopeGap = std::hypot(slopeGap, core[i].d[0] - rate);
    }
    if (!std::isfinite(size) || !std::isfinite(slope)) return false;
    CHECK(gap <= reference::tolerance * size);
    CHECK(plainGap <= reference::tolerance * size);
    CHECK(slopeGap <= reference::tolerance * slope);
    return true;
}

Eigen::MatrixXd linearisation(const Meeting& m, const std::vector<double>& w) {
    const Vector<double> rest = m.map.rest(w);
    const auto n = static_cast<Eigen::Index>(rest.size());
    Eigen::MatrixXd DF(n, n);
    for (Eigen::Index j = 0; j < n; ++j) {
        Vector<reference::F1> x = reference::moving(rest, static_cast<std::size_t>(j));
        for (int k = 0; k < m.map.period(); ++k) x = m.map.step(x, k);
        for (Eigen::Index i = 0; i < n; ++i) DF(i, j) = reference::slopeOf<double>(x[static_cast<std::size_t>(i)]);
    }
    return DF;
}

}  // namespace

TEST_CASE("every method's step, its derivative and the update spectrum are the reference's") {
    int steps = 0, linearised = 0, left = 0;
    reference::meetAll(12, true, [&](std::mt19937_64& generator, const Meeting& m) {
        const bool done = compareStep(generator, m);
        steps += done;
        ++(done && reference::affordable(m) && reference::compareLinearisation(m, [&](const std::vector<double>& w) { return linearisation(m, w); }) ? linearised : left);
    });
    std::printf("%d steps and %d linearisations compared; of %d the linearisation was not: not finite, or a network's too dear\n", steps,
                linearised, left);
    CHECK(steps > 500);
    CHECK(linearised > 4 * left);
}
