// SPDX-License-Identifier: GPL-3.0-or-later
// The quadrature of each measure of a penalty: of how many nodes, of which mean, how exact.
#include "core/game/measure.h"
#include "tests/support/check.h"
#include "tests/support/moments.h"

using namespace ganscope;
using namespace ganscope::test;

TEST_CASE("a segment is integrated exactly for polynomials of degree 15 between its ends") {
    for (const MeasureKind kind : {MeasureKind::interpolate, MeasureKind::anchored}) {
        const Measure m = Measure::of(kind, 0.75, 2.0);
        CHECK(m.kind == kind);
        CHECK_EQUAL(m.anchor, 0.75);
        CHECK_EQUAL(m.nodes.nodes.size(), 8);  // no more than that takes
        for (int power = 0; power <= 15; ++power) CHECK_CLOSE(momentOf(m.nodes, power), 1.0 / (power + 1), 1e-14);
        for (const double alpha : m.nodes.nodes) CHECK(alpha > 0 && alpha < 1);
    }
}

TEST_CASE("a blur has the moments of a normal variable of its spread, and without one it is a point") {
    for (const double spread : {0.01, 0.5, 3.0}) {
        const Rule rule = Measure::of(MeasureKind::blurred, 0, spread).nodes;
        CHECK_CLOSE(momentOf(rule, 0), 1.0, 1e-14);
        CHECK_CLOSE(momentOf(rule, 1), 0.0, 1e-14);
        CHECK_CLOSE(momentOf(rule, 2) / (spread * spread), 1.0, 1e-12);
        CHECK_CLOSE(momentOf(rule, 4) / std::pow(spread, 4), 3.0, 1e-12);
    }
    CHECK_EQUAL(Measure::of(MeasureKind::blurred, 0, 0).nodes.nodes.size(), 1);
}

TEST_CASE("every other measure is one node of weight 1") {
    for (const MeasureKind kind : {MeasureKind::data, MeasureKind::samples, MeasureKind::sum, MeasureKind::mixture, MeasureKind::midpoint,
                                   MeasureKind::point, MeasureKind::vanishing, MeasureKind::blurred}) {
        const Measure m = Measure::of(kind, -1.5, kind == MeasureKind::blurred ? 0 : 2);
        CHECK(m.nodes.nodes == std::vector<double>{0});
        CHECK(m.nodes.weights == std::vector<double>{1});
        CHECK_EQUAL(m.anchor, -1.5);
    }
}
