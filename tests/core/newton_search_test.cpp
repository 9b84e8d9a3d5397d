// SPDX-License-Identifier: GPL-3.0-or-later
// Newton searches on fields written on the spot: where they land, what they refuse, and what deflation hides.
#include "core/analysis/newton_search.h"
#include "tests/support/check.h"
#include "tests/support/plane_games.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

using LandsAs = Landing::Kind;
constexpr double notANumberHere = std::numeric_limits<double>::quiet_NaN();

/// The game of these losses with a state that stays in a box.
template <class Losses>
Dynamics boxedGame(Losses losses, Domain box) {
    return Dynamics(std::make_shared<GameOf<PlaneModel<Losses>>>(PlaneModel<Losses>{std::move(losses)}),
                    std::vector<std::shared_ptr<const Regularizer>>(), std::move(box));
}

/// v = (a − θ, b − ψ).
auto pulledTo(double a, double b) {
    return [a, b](auto x, auto y) { return std::pair(0.5 * (x - a) * (x - a), 0.5 * (y - b) * (y - b)); };
}

/// v = ((θ − 0.25)ᵐ, 1 − ψ).
Dynamics multipleZero(int m) {
    return planeGame([m](auto x, auto y) {
        const auto u = x - 0.25;
        auto power = u;
        for (int k = 0; k < m; ++k) power = power * u;
        return std::pair(power / (-1.0 - m), 0.5 * (y - 1.0) * (y - 1.0));
    });
}

/// v = ((θ² − 1)·θ·s, −ψ): zeros at −1, 0 and 1.
Dynamics threeZeros() {
    return planeGame([](auto x, auto y) { return std::pair((0.5 - 0.25 * x * x) * x * x, 0.5 * y * y); });
}

Deflation hidingPoints(std::vector<std::vector<double>> points, double scale = 1) {
    Deflation r;
    r.scale = scale;
    for (const auto& p : points) r.known.push_back({Eigen::Map<const Eigen::VectorXd>(p.data(), std::ssize(p)), Eigen::MatrixXd(2, 0)});
    return r;
}

}  // namespace

TEST_CASE("two zeros are one when nearer than 1e-5 of 1 + |a|") {
    CHECK_EQUAL(distanceBetween(Vec<double>{1, 2, -3}, Vec<double>{4, -2, -3}), 5.0);
    CHECK_EQUAL(distanceBetween(Vec<double>{}, Vec<double>{}), 0.0);
    CHECK(coincide(Vec<double>{3, 4}, Vec<double>{3, 4 + 5.5e-5}));
    CHECK(!coincide(Vec<double>{3, 4}, Vec<double>{3, 4 + 6.5e-5}));
    CHECK(coincide(Vec<double>{0, 0}, Vec<double>{-0.9e-5, 0}));
    CHECK(!coincide(Vec<double>{0, 0}, Vec<double>{-1.1e-5, 0}));
}

TEST_CASE("a linear field is solved exactly, with its Jacobian and nothing held") {
    const Landing r = newtonSearch(planeGame(pulledTo(0.75, -2)), {5, 7});
    CHECK(r.kind == LandsAs::zero);
    CHECK_EQUAL(r.at, (std::vector<double>{0.75, -2}));
    CHECK_CLOSE(r.jacobian, Eigen::MatrixXd(-Eigen::Matrix2d::Identity()), 1e-14);
    CHECK(r.held.empty() && r.why.empty());
}

TEST_CASE("a start of another length or without numbers lands nowhere, and so does a search that is stopped") {
    const Dynamics dynamics = planeGame(pulledTo(0.75, -2));
    for (const std::vector<double>& from : {std::vector<double>{}, {1}, {1, 2, 3}, {notANumberHere, 1}, {1, INFINITY}}) {
        const Landing r = newtonSearch(dynamics, from);
        CHECK(r.kind == LandsAs::nothing && r.at.empty());
    }
    std::stop_source source;
    source.request_stop();
    CHECK(newtonSearch(dynamics, {5, 7}, 1e6, {}, source.get_token()).kind == LandsAs::nothing);
}

TEST_CASE("a search gives up beyond its reach, not on it") {
    const Dynamics dynamics = planeGame(pulledTo(3, 4));
    CHECK(newtonSearch(dynamics, {0, 0}, 5).kind == LandsAs::zero);
    CHECK(newtonSearch(dynamics, {0, 0}, 4.99).kind == LandsAs::nothing);
    CHECK(newtonSearch(dynamics, {6, 8}, 5.01).kind == LandsAs::zero);
    CHECK(newtonSearch(dynamics, {6, 8}, 4.99).kind == LandsAs::nothing);
}

TEST_CASE("zeros of every multiplicity are reached, as their steps are stretched") {
    for (const int m : {1, 2, 3, 4, 5, 8})
        for (const double from : {-1.0, 0.3, 2.0}) {
            SECTION(show(m) + " from " + show(from));
            const Landing r = newtonSearch(multipleZero(m), {from, -1});
            REQUIRE(r.kind == LandsAs::zero);
            CHECK_CLOSE(r.at[0], 0.25, m < 3 ? 1e-9 : 1e-4);
            CHECK_CLOSE(r.at[1], 1.0, 1e-12);
        }
}

TEST_CASE("a field that only fades, or has no zero, leads nowhere") {
    // v = (e^(−θ), −ψ), then v = (1 + θ², −ψ).
    const Dynamics fading = planeGame([](auto x, auto y) {
        using std::exp;
        return std::pair(exp(-x), 0.5 * y * y);
    });
    const Dynamics none = planeGame([](auto x, auto y) { return std::pair(-x - 1.0 / 3 * x * x * x, 0.5 * y * y); });
    for (const double from : {-1.0, 0.0, 2.0, 20.0, 27.8}) {
        CHECK(newtonSearch(fading, {from, 1}).kind == LandsAs::nothing);
        CHECK(newtonSearch(none, {from, 1}).kind == LandsAs::nothing);
    }
}

TEST_CASE("in the tail of a field that fades there is no nearest zero, little as is left of the field") {
    // v = (e^(−θ), −ψ): below 10⁻¹² at θ = 27.8, where J has faded with it and no step is left either.
    const Dynamics fading = planeGame([](auto x, auto y) {
        using std::exp;
        return std::pair(exp(-x), 0.5 * y * y);
    });
    CHECK(!nearestZero(fading, {27.8, 0}, 100));
    CHECK(!nearestZero(fading, {25, 0}, 100));
}

TEST_CASE("a zero whose field has large entries beside small ones is reached to the rounding of each") {
    // v = (10⁵(1 − θ), θ − ψ).
    const Dynamics steep = planeGame([](auto x, auto y) { return std::pair(0.5e5 * (x - 1.0) * (x - 1.0), (0.5 * y - x) * y); });
    for (const double from : {-3.0, 0.3, 7.0}) {
        const Landing r = newtonSearch(steep, {from, 5});
        REQUIRE(r.kind == LandsAs::zero);
        CHECK_CLOSE(r.at[0], 1.0, 1e-15);
        CHECK_CLOSE(r.at[1], 1.0, 1e-11);
    }
}

TEST_CASE("damped steps reach a zero that full ones jump away from") {
    // v = −θ/√(1 + θ²): full Newton steps go to −θ³, away from 0 beyond 1.
    const Dynamics dynamics = planeGame([](auto x, auto y) {
        using std::sqrt;
        return std::pair(sqrt(1.0 + x * x), 0.5 * y * y);
    });
    for (const double from : {0.9, 1.5, -3.0, 8.0}) {
        const Landing r = newtonSearch(dynamics, {from, 0});
        CHECK(r.kind == LandsAs::zero);
        CHECK_EQUAL(r.at, (std::vector<double>{0, 0}));
    }
    CHECK(!nearestZero(dynamics, {1.5, 0}, 1e9).has_value());
    CHECK(nearestZero(dynamics, {0.5, 0}, 1).has_value());
}

TEST_CASE("an entry on a bound that the field pulls outwards is held, one pulled inwards is free") {
    const Domain box{{0, 1, false}, {-5, 5, false}};
    struct Row {
        double pull;
        std::vector<double> at;
        std::vector<int> held;
    };
    for (const Row& row : {Row{2, {1, -2}, {0}}, Row{-1, {0, -2}, {0}}, Row{0.5, {0.5, -2}, {}}, Row{1, {1, -2}, {}}, Row{0, {0, -2}, {}}})
        for (const double from : {0.0, 0.3, 1.0}) {
            SECTION(show(row.pull) + " from " + show(from));
            const Landing r = newtonSearch(boxedGame(pulledTo(row.pull, -2), box), {from, 1});
            REQUIRE(r.kind == LandsAs::zero);
            CHECK_EQUAL(r.at, row.at);
            CHECK_EQUAL(r.held, row.held);
        }
    const Landing second = newtonSearch(boxedGame(pulledTo(0.5, 9), box), {0.1, 1});
    CHECK_EQUAL(second.held, (std::vector<int>{1}));
    CHECK_EQUAL(second.at, (std::vector<double>{0.5, 5}));
    const Landing both = newtonSearch(boxedGame(pulledTo(3, -9), box), {0.1, 1});
    CHECK_EQUAL(both.held, (std::vector<int>{0, 1}));
    CHECK_EQUAL(both.at, (std::vector<double>{1, -5}));
}

TEST_CASE("a zero where no state can be is outside, and says so") {
    const Landing r = newtonSearch(boxedGame(pulledTo(2, 0), {{0, 1, false}, {-5, 5, false}}), {3, 1});
    CHECK(r.kind == LandsAs::outside);
    CHECK_EQUAL(r.at[0], 2.0);
    CHECK(!r.why.empty());
}

TEST_CASE("what is deflated is not found again, what is left is") {
    const Dynamics dynamics = threeZeros();
    const auto landing = [&](double from, const std::vector<std::vector<double>>& known) {
        return newtonSearch(dynamics, {from, 0.3}, 1e3, hidingPoints(known));
    };
    CHECK_CLOSE(landing(0.1, {}).at[0], 0.0, 1e-12);
    CHECK_CLOSE(landing(0.9, {}).at[0], 1.0, 1e-12);
    for (const double from : {0.1, 0.3, -0.2}) {
        const Landing r = landing(from, {{0, 0}});
        REQUIRE(r.kind == LandsAs::zero);
        CHECK_CLOSE(std::fabs(r.at[0]), 1.0, 1e-12);
        CHECK_EQUAL(r.at[1], 0.0);
    }
    const Landing last = landing(0.9, {{0, 0}, {1, 0}});
    if (last.kind == LandsAs::zero) CHECK_CLOSE(last.at[0], -1.0, 1e-12);
    CHECK(newtonSearch(planeGame(pulledTo(1, 1)), {0, 0}, 1e3, hidingPoints({{1, 1}})).kind == LandsAs::nothing);
}

TEST_CASE("a continuum is hidden along its whole length, a point of it only near the point") {
    // v = (θ(2 − θ), 0): two lines of zeros.
    const Dynamics dynamics = planeGame([](auto x, auto y) { return std::pair(x * x * (x / 3.0 - 1.0), 0.0 * y); });
    Deflation line = hidingPoints({{0, 0}});
    line.known[0].directions = Eigen::Vector2d(0, 1);
    for (const double along : {0.5, 50.0, -2000.0}) {
        const Landing r = newtonSearch(dynamics, {0.1, along}, 1e6, line);
        REQUIRE(r.kind == LandsAs::zero);
        CHECK_CLOSE(r.at[0], 2.0, 1e-9);
        CHECK_CLOSE(r.at[1], along, 1e-12);
    }
    CHECK_CLOSE(newtonSearch(dynamics, {0.1, 2000}, 1e6, hidingPoints({{0, 0}})).at[0], 0.0, 1e-9);
}

TEST_CASE("the nearest zero is at most as far as allowed, and found in a few steps or not at all") {
    const Dynamics dynamics = planeGame(pulledTo(3, 4));
    CHECK_EQUAL(nearestZero(dynamics, {0, 0}, 5).value(), (std::vector<double>{3, 4}));
    CHECK(!nearestZero(dynamics, {0, 0}, 4.99));
    CHECK_EQUAL(nearestZero(dynamics, {3, 4}, 0).value(), (std::vector<double>{3, 4}));
    CHECK(!nearestZero(dynamics, {notANumberHere, 0}, 5));
    // v = (θ² − 1)/…: from 2ᵏ the way halves with each step; the last four are quick.
    const Dynamics square = planeGame([](auto x, auto y) { return std::pair(x * x * x / 3.0 - x, 0.5 * y * y); });
    CHECK_CLOSE(nearestZero(square, {2, 0}, 10).value()[0], 1.0, 1e-12);
    CHECK(!nearestZero(square, {4096, 0}, 1e6));
}
