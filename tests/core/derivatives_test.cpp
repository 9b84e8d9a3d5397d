// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is in the catalogue: gradients, Jacobians, adjoints and maps against differences and each other.
#include "core/analysis/evaluation.h"

#include "tests/support/check.h"
#include "tests/support/points.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

constexpr double h = 1e-5;

/// Differences across a kink say nothing; such points are skipped, and counted.
bool nearKink(const Dynamics& dynamics, const std::vector<double>& w) {
    for (std::size_t i = 0; i < w.size(); ++i) {
        std::vector<double> a = w, b = w;
        a[i] += 3 * h;
        b[i] -= 3 * h;
        const double change = (dynamics.jacobian(a) - dynamics.jacobian(b)).norm();
        if (!(change < 0.01 * (1 + dynamics.jacobian(w).norm()))) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("gradients equal central differences of the losses") {
    std::mt19937_64 generator(1);
    for (const Scenario& s : combinations()) {
        if (!s.regularizers.empty()) continue;
        SECTION(label(s));
        const System system = buildSystem(s);
        const Game& game = system.dynamics->game();
        const int n = game.split().size();
        for (int k = 0; k < 5; ++k) {
            const std::vector<double> w = randomPoint(generator, s);
            if (nearKink(*system.dynamics, w)) continue;
            Vec<double> g(n), d(n);
            game.gradients(View<double>(w), g, d);
            for (int i = 0; i < n; ++i) {
                std::vector<double> a = w, b = w;
                a[i] += h;
                b[i] -= h;
                const Losses up = game.losses(a), down = game.losses(b);
                CHECK_CLOSE(g[i], (up.generator - down.generator) / (2 * h), 1e-7);
                CHECK_CLOSE(d[i], (up.discriminator - down.discriminator) / (2 * h), 1e-7);
            }
        }
    }
}

TEST_CASE("Jacobians equal central differences of the field, products and adjoints agree") {
    std::mt19937_64 generator(2);
    int compared = 0;
    for (const Scenario& s : combinations()) {
        SECTION(label(s));
        const System system = buildSystem(s);
        const Dynamics& dynamics = *system.dynamics;
        const int n = dynamics.size();
        for (int k = 0; k < 2; ++k) {
            const std::vector<double> w = randomPoint(generator, s), u = randomPoint(generator, n), q = randomPoint(generator, n);
            const Eigen::MatrixXd J = dynamics.jacobian(w);
            const Eigen::Map<const Eigen::VectorXd> uu(u.data(), n), qq(q.data(), n);
            const Vec<double> Ju = dynamics.jvp<double>(w, u), Jtq = dynamics.vjp<double>(w, q);
            CHECK_CLOSE((J * uu - Eigen::Map<const Eigen::VectorXd>(Ju.data(), n)).norm(), 0.0, 1e-12 * (1 + J.norm()));
            CHECK_CLOSE((J.transpose() * qq - Eigen::Map<const Eigen::VectorXd>(Jtq.data(), n)).norm(), 0.0, 1e-11 * (1 + J.norm()));
            if (nearKink(dynamics, w)) continue;
            ++compared;
            for (int j = 0; j < n; ++j) {
                std::vector<double> a = w, b = w;
                a[j] += h;
                b[j] -= h;
                const Vec<double> up = dynamics.field<double>(a), down = dynamics.field<double>(b);
                for (int i = 0; i < n; ++i) CHECK_CLOSE(J(i, j), (up[i] - down[i]) / (2 * h), 2e-6 * (1 + J.norm()));
            }
        }
    }
    CHECK(compared > 60);
}

TEST_CASE("every rung of the tower has the same values") {
    std::mt19937_64 generator(3);
    for (const Scenario& s : combinations()) {
        SECTION(label(s));
        const System system = buildSystem(s);
        const int n = system.dynamics->size();
        const std::vector<double> w = randomPoint(generator, s);
        const Vec<double> v = system.dynamics->field<double>(w);
        const Vec<D1> v1 = system.dynamics->field<D1>(lift<D1>(View<double>(w)));
        const Vec<D2> v2 = system.dynamics->field<D2>(lift<D2>(View<double>(w)));
        for (int i = 0; i < n; ++i) {
            CHECK_CLOSE(valueOf(v1[i]), v[i], 1e-14);
            CHECK_CLOSE(valueOf(v2[i]), v[i], 1e-14);
        }
    }
}

TEST_CASE("the Jacobian of every method's map equals central differences of its step") {
    std::mt19937_64 generator(4);
    int compared = 0;
    for (const MethodEntry* entry : catalogue::methods())
        for (const GameEntry* game : catalogue::games()) {
            SECTION(std::string(entry->id) + " on " + std::string(game->id));
            Scenario s = smallScenario(game->id);
            s.method = {std::string(entry->id), Values(entry->parameters)};
            // Small steps stay inside a domain: on its edge the map has two derivatives.
            for (const char* step : {"step", "rate"})
                if (s.method.values.find(step) && !domainOf(*game, s.game.values).empty()) s.method.values.set(step, 0.002);
            const System system = buildSystem(s);
            const Method& method = *system.method;
            const std::vector<double> w = randomPoint(generator, s);
            // Away from rest every block of the memory differs, so that none can stand for another.
            Vec<double> state = method.rest(w);
            for (int k = 0; k < 3 * method.period(); ++k) method.step(*system.dynamics, state, k);
            const MapJacobian map = method.jacobian(*system.dynamics, state);
            CHECK(map.matrix.has_value() == map.why.empty());
            if (!map.matrix) continue;
            ++compared;
            const std::size_t m = state.size();
            const auto difference = [&](std::size_t j, double by) {
                Vec<double> a = state, b = state;
                a[j] += by;
                b[j] -= by;
                for (int k = 0; k < method.period(); ++k) {
                    method.step(*system.dynamics, a, k);
                    method.step(*system.dynamics, b, k);
                }
                for (std::size_t i = 0; i < m; ++i) a[i] = (a[i] - b[i]) / (2 * by);
                return a;
            };
            for (std::size_t j = 0; j < m; ++j) {
                // Their own disagreement bounds the differences' error, near a small root for instance.
                const Vec<double> fine = difference(j, h), coarse = difference(j, 2 * h);
                for (std::size_t i = 0; i < m; ++i)
                    CHECK_CLOSE((*map.matrix)(i, j), fine[i], 1e-6 + std::fabs(fine[i] - coarse[i]));
            }
        }
    CHECK(compared >= 15 * 3);
}

TEST_CASE("a thousand steps end finite or diverge: every combination with some methods, every method with some") {
    std::size_t turn = 0;
    for (const Scenario& s : combinations())
        for (const MethodEntry* entry : catalogue::methods()) {
            if (++turn % 5 != 0) continue;  // 19 methods: each meets every fifth combination
            if (s.game.id != "dirac" && entry->id != "simultaneous") continue;
            if (entry->id == "flow") continue;
            SECTION(label(s) + " " + std::string(entry->id));
            Scenario with = s;
            with.method = {std::string(entry->id), Values(entry->parameters)};
            const System system = buildSystem(with);
            Vec<double> state = system.method->rest(with.starts[0]);
            for (int k = 0; k < 1000 && norm(state) < 1e9; ++k) system.method->step(*system.dynamics, state, k);
            CHECK(allFinite(state) || norm(state) > 1e9 || entry->id == "implicit");  // its NaN says: no solution
        }
}
