// SPDX-License-Identifier: GPL-3.0-or-later
// Where a locus takes its samples, and how its branches go on from one to the next, on matrices written on the spot.
#include "core/analysis/locus.h"
#include "tests/support/check.h"
#include "tests/support/matrix_family.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

Locus tracedLocus(std::function<PlaneMatrix(double)> matrix, const LocusRequest& request) {
    return computeLocus(MatrixFamily(std::move(matrix), 0.01), FollowedPoint::fixed({0, 0}), request);
}

/// λ = −5 + cos p ± i(3 + sin p), an arc of radius 1 on either side.
PlaneMatrix arcMatrix(double p) { return {std::cos(p) - 5, 3 + std::sin(p), -3 - std::sin(p), std::cos(p) - 5}; }

}  // namespace

TEST_CASE("a locus has no more samples than allowed, the first ones always among them, in order") {
    for (const auto& [most, expected] : {std::pair(3, 5), std::pair(5, 5), std::pair(6, 6), std::pair(10, 10), std::pair(37, 37)}) {
        SECTION(show(most));
        const Locus locus = tracedLocus(arcMatrix, {{0, 2, 5, Scale::linear}, 1e-9, most});
        CHECK_EQUAL(locus.parameters.size(), expected);
        CHECK(std::ranges::is_sorted(locus.parameters, std::ranges::less_equal()));
        for (const double p : {0.0, 0.5, 1.0, 1.5, 2.0}) CHECK_EQUAL(std::ranges::count(locus.parameters, p), 1);
    }
    // Ten halvings of an interval, and not one more.
    CHECK_EQUAL(tracedLocus(arcMatrix, {{0, 2, 2, Scale::linear}, 0, 5000}).parameters.size(), 1025);
}

TEST_CASE("the chords of a locus are as near to the arc as asked for, and where it is straight they stay long") {
    for (const double smoothness : {0.01, 0.002, 0.0005}) {
        const Locus locus = tracedLocus(arcMatrix, {{0, 2, 5, Scale::linear}, smoothness, 4000});
        // The extent is that of both arcs: from −5 + cos 2 to −4, and 3 + 1 up and down as far as the samples tell.
        const double extent = std::hypot(1 - std::cos(2.0), 2 * (3 + std::sin(1.5)));
        double worst = 0;
        for (std::size_t i = 0; i + 1 < locus.parameters.size(); ++i)
            worst = std::max(worst, 1 - std::cos(0.5 * (locus.parameters[i + 1] - locus.parameters[i])));
        // A piece is halved once more than it must be, which quarters its distance.
        CHECK(worst <= 0.26 * smoothness * extent);
        CHECK(worst > 0.05 * smoothness * extent);
    }
    const Locus straight = tracedLocus(
        [](double p) {
            return PlaneMatrix{-p, 2, -2, -p};
        },
        {{1, 3, 5, Scale::linear}, 1e-6, 4000});
    CHECK_EQUAL(straight.parameters.size(), 9);
    const Locus still = tracedLocus([](double) { return PlaneMatrix{-1, 2, -2, -1}; }, {{1, 3, 2, Scale::linear}, 0.01, 4000});
    CHECK_EQUAL(still.parameters.size(), 3);
}

TEST_CASE("between neighbouring numbers there is no room for a sample") {
    const double next = std::nextafter(1.0, 2.0);
    CHECK_EQUAL(tracedLocus(arcMatrix, {{1, next, 2, Scale::linear}, 0, 4000}).parameters, (std::vector<double>{1, next}));
    CHECK_EQUAL(tracedLocus(arcMatrix, {{1, 1, 5, Scale::linear}, 0, 4000}).parameters, std::vector<double>{1});
}

TEST_CASE("branches that cross go straight on, wherever between two samples they do") {
    for (double crossing = 0.02; crossing < 1; crossing += 0.0625) {
        SECTION(show(crossing));
        // λ = −5 + 2(p − crossing) and −5 − (p − crossing).
        const Locus locus = tracedLocus([=](double p) { return PlaneMatrix{2 * (p - crossing) - 5, 0, 0, crossing - p - 5}; },
                                        {{-0.5, 1.5, 9, Scale::linear}, 0.01, 4000});
        for (const LocusBranches* branches : {&locus.flow, &locus.update}) {
            REQUIRE(branches->values.size() == 2);
            for (const auto& branch : branches->values)
                for (std::size_t i = 0; i + 2 < branch.size(); ++i)
                    CHECK_EQUAL(branch[i + 1].real() > branch[i].real(), branch[i + 2].real() > branch[i + 1].real());
        }
    }
}

TEST_CASE("where the matrix does not exist the branches have a gap, and go on behind it") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const Locus locus = tracedLocus([=](double p) { return PlaneMatrix{p > 0.3 && p < 0.6 ? none : p - 5, 0, 0, -p - 7}; },
                                    {{0, 1, 11, Scale::linear}, 0.01, 4000});
    REQUIRE(locus.complete && locus.flow.values.size() == 2 && locus.update.values.size() == 2);
    CHECK_EQUAL(locus.flow.why, "the Jacobian is not finite");
    CHECK(!locus.update.why.empty());
    for (std::size_t i = 0; i < locus.parameters.size(); ++i) {
        const double p = locus.parameters[i];
        for (std::size_t k = 0; k < 2; ++k) {
            CHECK_EQUAL(std::isnan(locus.flow.values[k][i].real()), p > 0.3 && p < 0.6);
            CHECK_EQUAL(std::isnan(locus.update.values[k][i].real()), p > 0.3 && p < 0.6);
        }
        if (p > 0.3 && p < 0.6) continue;
        CHECK_CLOSE(locus.flow.values[0][i] + locus.flow.values[1][i], Complex(-12), 1e-14);
        CHECK_CLOSE(std::max(locus.flow.values[0][i].real(), locus.flow.values[1][i].real()), p - 5, 1e-14);
    }
}

TEST_CASE("every event is a sample too, and both branches of a pair are there") {
    // −1 ± √(p − 1/3): they meet at 1/3; the axis is crossed at 4/3.
    const Locus locus = tracedLocus(
        [](double p) {
            return PlaneMatrix{-1, 1, p - 1.0 / 3, -1};
        },
        {{0, 2, 5, Scale::linear}, 0.01, 4000});
    REQUIRE(locus.flow.events.size() == 2);
    CHECK(locus.flow.events[0].kind == LocusEventKind::meet && locus.flow.events[1].kind == LocusEventKind::axis);
    CHECK_CLOSE(locus.flow.events[1].parameter, 4.0 / 3, 1e-12);
    for (const LocusEvent& event : locus.flow.events) {
        const auto at = std::ranges::find(locus.parameters, event.parameter);
        REQUIRE(at != locus.parameters.end());
        const auto i = static_cast<std::size_t>(at - locus.parameters.begin());
        CHECK(std::min(std::abs(locus.flow.values[0][i] - event.value), std::abs(locus.flow.values[1][i] - event.value)) < 1e-7);
    }
    CHECK(std::ranges::is_sorted(locus.parameters, std::ranges::less_equal()));
}
