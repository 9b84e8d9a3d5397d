// SPDX-License-Identifier: GPL-3.0-or-later
// Where a search for equilibria begins, how often, and what it says when there is nothing to be found.
#include "core/analysis/equilibria.h"
#include "tests/support/check.h"
#include "tests/support/plane_games.h"
#include "tests/support/points.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// v = −(w − 1/2) for states of any length.
struct WellModel {
    Split parts;
    Split split() const { return parts; }
    template <class S>
    std::pair<S, S> losses(View<S> w) const {
        S sum(0.0);
        for (const S& x : w) sum += 0.5 * (x - 0.5) * (x - 0.5);
        return {sum, sum};
    }
};

Dynamics wellOf(int n, Domain bounds = {}) {
    return Dynamics(std::make_shared<GameOf<WellModel>>(WellModel{{n / 2, n - n / 2}}), std::vector<std::shared_ptr<const Regularizer>>(),
                    std::move(bounds));
}

Equilibria searchedIn(const Dynamics& dynamics, const Interval& side, std::vector<std::vector<double>> seeds = {}, int starts = 0) {
    EquilibriaRequest request;
    request.seeds = std::move(seeds);
    request.box.assign(static_cast<std::size_t>(dynamics.size()), side);
    request.starts = starts;
    request.deflate = false;
    return findEquilibria(dynamics, request);
}

/// v = (1 + θ², −ψ): no zero; slowest at θ = 0.
Dynamics neverAtRest() {
    return planeGame([](auto x, auto y) { return std::pair(-1.0 * x - 1.0 / 3 * x * x * x, 0.5 * y * y); });
}

}  // namespace

TEST_CASE("the number of starts suits the dimension, up to the largest that is searched") {
    for (const auto& [n, starts] : {std::pair(2, 30), std::pair(3, 36), std::pair(8, 96), std::pair(9, 40)}) {
        SECTION(show(n));
        const Equilibria found = searchedIn(wellOf(n), {-1, 1, false});
        CHECK_EQUAL(found.starts, starts);
        CHECK(found.complete);
        CHECK_EQUAL(found.points.size(), 1);
        CHECK(found.why.empty());
    }
    CHECK_EQUAL(searchedIn(wellOf(largestSearched), {-1, 1, false}, {}, 1).starts, 1);
    CHECK_EQUAL(searchedIn(wellOf(largestSearched + 1), {-1, 1, false}, {}, 1).starts, 0);
    CHECK_EQUAL(searchedIn(wellOf(2), {-1, 1, false}, {}, 7).starts, 7);
    CHECK_EQUAL(searchedIn(wellOf(2), {-1, 1, false}, {{0, 0}, {1, 2}}, 7).starts, 9);
}

TEST_CASE("a large state is searched from the seeds, which must be of its length") {
    const int n = largestSearched + 1;
    const auto size = static_cast<std::size_t>(n);
    const Equilibria found = searchedIn(wellOf(n), {-1, 1, false}, {std::vector<double>(size, 0.25), std::vector<double>(size - 1, 0.25)});
    CHECK_EQUAL(found.starts, 1);
    REQUIRE(found.points.size() == 1);
    CHECK_CLOSE(found.points[0].at[size - 1], 0.5, 1e-14);
    CHECK(searchedIn(wellOf(n), {-1, 1, false}).why.find("151") != std::string::npos);
    // A box of another length is none.
    EquilibriaRequest request;
    request.box.assign(3, Interval{-1, 1, false});
    CHECK_EQUAL(findEquilibria(wellOf(2), request).starts, 0);
}

TEST_CASE("starts fill the box evenly from its middle, a little beyond its sides but within the bounds of the state") {
    // Golden-ratio points: the first is the middle of the box, 12 and 0.5 of a side that is 1.16 times as long.
    const Dynamics dynamics = neverAtRest();
    const auto slowest = [&](const Interval& theta, int starts) {
        EquilibriaRequest request{{}, {theta, {0, 0, false}}, starts};
        return findEquilibria(dynamics, request);
    };
    const Equilibria middle = slowest({10, 14, false}, 1);
    CHECK_CLOSE(middle.slowestAt, (std::vector<double>{12, 0}), 1e-14);
    CHECK_CLOSE(middle.slowest, 145.0, 1e-14);
    // Of many, the slowest comes near the lower side less 8 %, and never further.
    const Equilibria many = slowest({10, 14, false}, 400);
    CHECK(many.slowestAt[0] >= 10 - 0.32 && many.slowestAt[0] < 10 - 0.3);
    CHECK_CLOSE(many.slowest, 1 + many.slowestAt[0] * many.slowestAt[0], 1e-14);
    const Equilibria mirrored = slowest({-14, -10, false}, 400);
    CHECK(mirrored.slowestAt[0] <= -10 + 0.32 && mirrored.slowestAt[0] > -10 + 0.3);
    // v = −(w − 1/2) in a box that begins on its bound.
    const Equilibria bounded = searchedIn(wellOf(2, {{2, 3, false}, {2, 3, false}}), {2, 3, false}, {}, 200);
    CHECK_CLOSE(bounded.slowestAt, (std::vector<double>{2, 2}), 0.04);
    CHECK(bounded.slowestAt[0] >= 2 && bounded.slowestAt[1] >= 2);
}

TEST_CASE("where there is nothing the answer says how often it was looked for, and where the field is slowest") {
    const Equilibria none = searchedIn(neverAtRest(), {-2, 2, false}, {{0, 0}, {5, 0}}, 4);
    CHECK(none.points.empty() && none.held.empty() && none.rejected.empty());
    CHECK_EQUAL(none.starts, 6);
    CHECK_EQUAL(none.slowest, 1.0);
    CHECK_EQUAL(none.slowestAt, (std::vector<double>{0, 0}));
    CHECK(none.why.find("6 searches") != std::string::npos);
    CHECK(none.complete);
}

TEST_CASE("seeds come first in the answer, and what they lead to once") {
    // v = (θ − θ³, −ψ).
    const Dynamics dynamics = planeGame([](auto x, auto y) { return std::pair((0.25 * x * x - 0.5) * x * x, 0.5 * y * y); });
    const Equilibria found = searchedIn(dynamics, {-2, 2, false}, {{1.1, 0}, {-1.1, 0}, {0.9, 1}}, 20);
    REQUIRE(found.points.size() == 3);
    CHECK_CLOSE(found.points[0].at[0], 1.0, 1e-12);
    CHECK_CLOSE(found.points[1].at[0], -1.0, 1e-12);
    CHECK_CLOSE(found.points[2].at[0], 0.0, 1e-12);
    // From one seed, the others by deflation.
    EquilibriaRequest request{{{1.1, 0.2}}, {}};
    CHECK(findEquilibria(dynamics, request).points.size() > 1);
    request.deflate = false;
    CHECK_EQUAL(findEquilibria(dynamics, request).points.size(), 1);
}
