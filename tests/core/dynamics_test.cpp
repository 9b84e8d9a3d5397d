// SPDX-License-Identifier: GPL-3.0-or-later
// The regularised dynamics of quadratic games, whose field and Jacobian are known: every size, bounds, edges and memory.
#include "core/game/dynamics.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "tests/support/check.h"
#include "tests/support/plane_games.h"
#include "tests/support/scenarios.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// L_G = Σ_ij (i + 2j) w_i w_j, L_D = Σ_ij (i − 3j + 1) w_i w_j.
struct QuadraticModel {
    int own, other;
    Split split() const { return {own, other}; }
    template <class S>
    std::pair<S, S> losses(View<S> w) const {
        S g(0.0), d(0.0);
        for (std::size_t i = 0; i < w.size(); ++i)
            for (std::size_t j = 0; j < w.size(); ++j) {
                g += forG(static_cast<int>(i), static_cast<int>(j)) * w[i] * w[j];
                d += forD(static_cast<int>(i), static_cast<int>(j)) * w[i] * w[j];
            }
        return {g, d};
    }
    static double forG(int i, int j) { return i + 2 * j; }
    static double forD(int i, int j) { return i - 3 * j + 1; }
    /// ∂v_i/∂w_j.
    double slope(int i, int j) const { return i < own ? -forG(i, j) - forG(j, i) : -forD(i, j) - forD(j, i); }
};

std::shared_ptr<const Game> quadraticGame(int own, int other) {
    return std::make_shared<GameOf<QuadraticModel>>(QuadraticModel{own, other});
}

/// Says what a regularizer may say, and adds nothing.
struct Saying final : Regularizer {
    int remembers = 0;
    std::optional<double> bound;
    std::string bend;
    explicit Saying(int memory, std::optional<double> c = {}, std::string why = "") : remembers(memory), bound(c), bend(std::move(why)) {}
    int buffer() const override { return remembers; }
    std::optional<double> clip() const override { return bound; }
    std::optional<std::string> kink(const Game&, View<double>) const override { return bend.empty() ? std::nullopt : std::optional(bend); }
};

Dynamics said(std::vector<std::shared_ptr<const Regularizer>> terms, Domain domain = {}) {
    return Dynamics(quadraticGame(2, 2), std::move(terms), std::move(domain));
}
std::shared_ptr<const Regularizer> clippedAt(double bound) {
    return std::make_shared<Saying>(0, bound);
}

constexpr double everywhere = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("field and Jacobian of a quadratic game of every small size, even and odd, are its coefficients") {
    for (int own = 1; own <= 4; ++own)
        for (int other = 1; other <= 4; ++other) {
            SECTION(std::to_string(own) + " + " + std::to_string(other));
            const QuadraticModel model{own, other};
            const Dynamics dynamics(quadraticGame(own, other), std::vector<std::shared_ptr<const Regularizer>>());
            const int n = own + other;
            Vec<double> w(static_cast<std::size_t>(n)), v(w.size()), J(w.size() * w.size());
            for (int i = 0; i < n; ++i) w[i] = 0.25 * i - 0.5;
            dynamics.fieldAndJacobian(w, v, J);
            const Eigen::MatrixXd whole = dynamics.jacobian(w);
            Vec<Lanes> all(w.size()), field(w.size()), columns(J.size());
            for (int lane = 0; lane < Lanes::count; ++lane)
                for (int i = 0; i < n; ++i) all[i].set(lane, w[i] + lane);
            dynamics.fieldAndJacobian(all, field, columns);
            for (int i = 0; i < n; ++i) {
                double expected = 0;
                for (int j = 0; j < n; ++j) {
                    expected += model.slope(i, j) * w[j];
                    CHECK_CLOSE(J[j * n + i], model.slope(i, j), 1e-14);
                    CHECK_CLOSE(whole(i, j), model.slope(i, j), 1e-14);
                    for (int lane = 0; lane < Lanes::count; ++lane) CHECK_CLOSE(columns[j * n + i][lane], model.slope(i, j), 1e-13);
                }
                CHECK_CLOSE(v[i], expected, 1e-13);
                for (int lane = 0; lane < Lanes::count; ++lane) {
                    double there = 0;
                    for (int j = 0; j < n; ++j) there += model.slope(i, j) * (w[j] + lane);
                    CHECK_CLOSE(field[i][lane], there, 1e-13);
                }
            }
        }
}

TEST_CASE("what vanishes is a positive zero, in the field and in the Jacobian") {
    const Dynamics still = planeGame([](auto theta, auto psi) { return std::pair(0.0 * theta, 0.0 * psi); });
    Vec<double> v(2), J(4);
    still.fieldAndJacobian(Vec<double>{1, -1}, v, J);
    for (const double x : v) CHECK(x == 0 && !std::signbit(x));
    for (const double x : J) CHECK(x == 0 && !std::signbit(x));
    for (const double x : still.field<double>(Vec<double>{1, -1})) CHECK(x == 0 && !std::signbit(x));
}

TEST_CASE("the memory of several regularizers is the longest of theirs, in whatever order") {
    const auto memory = [](std::vector<int> lengths) {
        std::vector<std::shared_ptr<const Regularizer>> terms;
        for (const int n : lengths) terms.push_back(std::make_shared<Saying>(n));
        return said(terms).buffer();
    };
    CHECK_EQUAL(memory({}), 0);
    CHECK_EQUAL(memory({3}), 3);
    CHECK_EQUAL(memory({3, 5, 0}), 5);
    CHECK_EQUAL(memory({5, 3}), 5);
}

TEST_CASE("of several clipping bounds the smallest holds, for the discriminator alone") {
    for (const auto& terms : std::vector<std::vector<std::shared_ptr<const Regularizer>>>{
             {clippedAt(0.5), clippedAt(2)}, {clippedAt(2), clippedAt(0.5)}, {clippedAt(0.5)}}) {
        const Dynamics dynamics = said(terms);
        CHECK_EQUAL(dynamics.clip().value(), 0.5);
        CHECK(dynamics.bounds() == (Domain{{}, {}, {-0.5, 0.5}, {-0.5, 0.5}}));
        CHECK(dynamics.domain().empty());
    }
    CHECK(!said({}).clip());
    CHECK(said({}).bounds().empty());
}

TEST_CASE("bounds are what a domain and a clipping bound have in common, and a bound that leaves nothing yields") {
    struct Row {
        Interval domain, both;
    };
    for (const Row& row : {Row{{-everywhere, everywhere}, {-1, 1}},
                           {{-3, 3}, {-1, 1}},
                           {{-0.5, 3}, {-0.5, 1}},
                           {{-3, 0.25}, {-1, 0.25}},
                           {{-0.5, 0.25}, {-0.5, 0.25}},
                           {{0.5, everywhere}, {0.5, 1}},
                           {{2, 3}, {2, 2}},
                           {{-3, -2}, {-2, -2}},
                           {{0, 4, true}, {4e-6, 1}}}) {
        SECTION(std::to_string(row.domain.low) + " to " + std::to_string(row.domain.high));
        const Dynamics clipped = said({clippedAt(1)}, {row.domain, row.domain, row.domain, row.domain});
        const Interval inside = row.domain.interior();
        for (const std::size_t i : {0u, 1u}) CHECK(clipped.bounds()[i] == inside);
        for (const std::size_t i : {2u, 3u}) {
            CHECK_EQUAL(clipped.bounds()[i].low, row.both.low);
            CHECK_EQUAL(clipped.bounds()[i].high, row.both.high);
        }
        CHECK(said({}, {row.domain}).bounds() == Domain{inside});
    }
}

TEST_CASE("an open interval gives way by a millionth of its length at either end, by a millionth where it has none") {
    const auto ends = [](Interval i) { return std::pair(i.interior().low, i.interior().high); };
    CHECK(ends({0, 1, false}) == std::pair(0.0, 1.0));
    CHECK(ends({-2, 2, true}) == std::pair(-2 + 4e-6, 2 - 4e-6));
    CHECK(ends({0, everywhere, true}) == std::pair(1e-6, everywhere));
    CHECK(ends({-everywhere, 3, true}) == std::pair(-everywhere, 3 - 1e-6));
    CHECK(!Interval{0, 1, true}.interior().open);
}

TEST_CASE("a projection stops what is beyond a bound; on the bound itself the derivative is that of either side") {
    const Dynamics dynamics = said({}, {{-1, 2}, {-1, 2}, {-1, 2}, {-1, 2}}), held = dynamics.heldOnEdge();
    CHECK(held.bounds() == dynamics.bounds());
    struct Row {
        double at, projected, moves, movesHeld;
    };
    for (const Row& row : {Row{0.5, 0.5, 1, 1},
                           {2, 2, 1, 0},
                           {-1, -1, 1, 0},
                           {2.5, 2, 0, 0},
                           {-7, -1, 0, 0},
                           {1.999999, 1.999999, 1, 1},
                           {-0.999999, -0.999999, 1, 1}}) {
        SECTION(std::to_string(row.at));
        for (const bool edge : {false, true}) {
            const Dynamics& one = edge ? held : dynamics;
            Vec<D1> w(4);
            Vec<double> slope(4), at(4);
            for (std::size_t i = 0; i < 4; ++i) {
                w[i] = D1(row.at, {1.0, 3.0});
                slope[i] = 5;
                at[i] = row.at;
            }
            one.project(std::span<D1>(w));
            one.stopClipped(View<double>(at), std::span<double>(slope));
            const double share = edge ? row.movesHeld : row.moves;
            for (std::size_t i = 0; i < 4; ++i) {
                CHECK_EQUAL(w[i].v, row.projected);
                CHECK_EQUAL(w[i].d[0], share);
                CHECK_EQUAL(w[i].d[1], 3 * share);
                CHECK_EQUAL(slope[i], 5 * share);
            }
        }
    }
}

TEST_CASE("the first entry outside of the domain is told, be it the very first") {
    const Dynamics dynamics = said({}, {{0, 1}, {0, 1, true}});
    const std::string before = "the point lies outside the game's domain: entry ";
    CHECK_EQUAL(dynamics.outside(Vec<double>{2, 2, 9, 9}).value(), before + "0 of the state is 2, but it must be from 0 to 1");
    CHECK_EQUAL(dynamics.outside(Vec<double>{1, 1, 9, 9}).value(), before + "1 of the state is 1, but it must be above 0 and below 1");
    CHECK(!dynamics.outside(Vec<double>{1, 0.5, 9, 9}));
    CHECK(!said({}).outside(Vec<double>{2, 2, 9, 9}));
}

TEST_CASE("of several reasons against a derivative the domain's comes first, then the terms' in their order") {
    const std::vector<std::shared_ptr<const Regularizer>> terms{std::make_shared<Saying>(0),
                                                                std::make_shared<Saying>(0, std::nullopt, "first"),
                                                                std::make_shared<Saying>(0, std::nullopt, "second")};
    const Dynamics dynamics = said(terms, {{0, 1}});
    CHECK_EQUAL(dynamics.kink(Vec<double>{0.5, 0, 0, 0}).value(), "first");
    CHECK(dynamics.kink(Vec<double>{1.5, 0, 0, 0}).value().starts_with("the point lies outside"));
    CHECK(!said({terms[0]}).kink(Vec<double>{0.5, 0, 0, 0}));
}

TEST_CASE("with a regularizer the Jacobian of a network is that of both, in every lane") {
    for (const char* term : {"regularizers.consensus.gamma=0", "regularizers.consensus.gamma=0.5"}) {
        SECTION(term);
        const System system = buildSystem(
            scenarioWith("ring", {"game.generator_width=2", "game.discriminator_width=2", "game.latent_size=1", "game.batch=4", term}));
        const Dynamics& dynamics = *system.dynamics;
        const auto n = static_cast<std::size_t>(dynamics.size());
        Vec<Lanes> all(n), field(n), columns(n * n);
        std::vector<Vec<double>> points(Lanes::count, Vec<double>(n));
        for (int lane = 0; lane < Lanes::count; ++lane)
            for (std::size_t i = 0; i < n; ++i) {
                points[static_cast<std::size_t>(lane)][i] = std::sin(static_cast<double>(i) + lane);
                all[i].set(lane, points[static_cast<std::size_t>(lane)][i]);
            }
        dynamics.fieldAndJacobian(all, field, columns);
        for (int lane = 0; lane < Lanes::count; ++lane) {
            const Vec<double>& w = points[static_cast<std::size_t>(lane)];
            const Vec<double> v = dynamics.field<double>(w);
            for (std::size_t i = 0; i < n; ++i) CHECK_CLOSE(field[i][lane], v[i], 1e-13);
            for (std::size_t j = 0; j < n; ++j) {
                Vec<double> unit(n);
                unit[j] = 1;
                const Vec<double> column = dynamics.jvp<double>(w, unit);
                for (std::size_t i = 0; i < n; ++i) CHECK_CLOSE(columns[j * n + i][lane], column[i], 1e-12);
            }
        }
    }
}

TEST_CASE("field and Jacobian fill the room that they are given, and nothing beyond it") {
    constexpr double untouched = -123.25;
    const auto quadratic = [](int own, int other) {
        return Dynamics(quadraticGame(own, other), std::vector<std::shared_ptr<const Regularizer>>());
    };
    const std::vector<std::string> few{"game.generator_width=2", "game.discriminator_width=2", "game.latent_size=1", "game.batch=4"};
    for (const Dynamics& dynamics : {quadratic(1, 1), quadratic(1, 2), quadratic(3, 2), *buildSystem(scenarioWith("ring", few)).dynamics}) {
        const auto n = static_cast<std::size_t>(dynamics.size());
        SECTION(std::to_string(n));
        Vec<double> w(n, 0.5), v(n + 2, untouched), J(n * n + 2, untouched);
        dynamics.fieldAndJacobian(w, std::span<double>(v).first(n), std::span<double>(J).first(n * n));
        Vec<Lanes> at(n), field(n + 2), columns(n * n + 2);
        for (Lanes& x : at) x = Lanes(0.5);
        for (Lanes& x : field) x = Lanes(untouched);
        for (Lanes& x : columns) x = Lanes(untouched);
        dynamics.fieldAndJacobian(at, std::span<Lanes>(field).first(n), std::span<Lanes>(columns).first(n * n));
        for (const std::size_t k : {0u, 1u}) {
            CHECK_EQUAL(v[n + k], untouched);
            CHECK_EQUAL(J[n * n + k], untouched);
            for (int lane = 0; lane < Lanes::count; ++lane) {
                CHECK_EQUAL(field[n + k][lane], untouched);
                CHECK_EQUAL(columns[n * n + k][lane], untouched);
            }
        }
        for (std::size_t i = 0; i < n; ++i) CHECK(v[i] != untouched);
        for (std::size_t i = 0; i < n * n; ++i) CHECK(J[i] != untouched && columns[i][Lanes::count - 1] == J[i]);
    }
}
