// SPDX-License-Identifier: GPL-3.0-or-later
// Four points at a time have the bits that each would have by itself: fields, Jacobians, steps of every method.
#include "tests/support/check.h"
#include "tests/support/points.h"

#include <bit>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// Four points; one at a discriminator of zero, where data nodes change and kinks lie.
std::array<std::vector<double>, Lanes::count> fourPoints(std::mt19937_64& generator, Split split) {
    std::array<std::vector<double>, Lanes::count> points;
    for (auto& w : points) w = randomPoint(generator, split.size());
    for (int i = split.generator; i < split.size(); ++i) points[2][i] = 0;
    return points;
}

template <class Points>
Vec<Lanes> together(const Points& points) {
    Vec<Lanes> w(points[0].size());
    for (int lane = 0; lane < Lanes::count; ++lane)
        for (std::size_t i = 0; i < w.size(); ++i) w[i].set(lane, points[lane][i]);
    return w;
}

bool sameBits(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (std::isnan(a) && std::isnan(b));
}

}  // namespace

TEST_CASE("fields and Jacobians of four points are those of each") {
    std::mt19937_64 generator(11);
    for (const Scenario& s : combinations()) {
        SECTION(label(s));
        const System system = buildSystem(s);
        const Dynamics& dynamics = *system.dynamics;
        const std::size_t n = static_cast<std::size_t>(dynamics.size());
        const auto points = fourPoints(generator, dynamics.split());
        Vec<Lanes> v(n), J(n * n);
        dynamics.fieldAndJacobian(View<Lanes>(together(points)), v, J);
        for (int lane = 0; lane < Lanes::count; ++lane) {
            Vec<double> one(n), oneJ(n * n);
            dynamics.fieldAndJacobian(View<double>(points[lane]), one, oneJ);
            for (std::size_t i = 0; i < n; ++i) CHECK(sameBits(v[i][lane], one[i]));
            for (std::size_t i = 0; i < n * n; ++i) CHECK(sameBits(J[i][lane], oneJ[i]));
        }
    }
}

TEST_CASE("three steps of four states are those of each, with every method and every regularizer") {
    std::mt19937_64 generator(12);
    std::size_t turn = 0;
    for (const Scenario& s : combinations()) {
        for (const MethodEntry* method : catalogue::methods()) {
            if (++turn % 31 != 0) continue;  // 19 methods: each meets every thirty-first combination
            Scenario with = s;
            with.method = Choice{std::string(method->id), Values(method->parameters)};
            SECTION(label(with) + " " + with.method.id);
            const System system = buildSystem(with);
            std::array<Vec<double>, Lanes::count> states;
            const auto points = fourPoints(generator, system.dynamics->split());
            for (int lane = 0; lane < Lanes::count; ++lane) states[lane] = system.method->rest(points[lane]);
            Vec<Lanes> all = together(states);
            for (int k = 0; k < 3; ++k) {
                system.method->step(*system.dynamics, std::span<Lanes>(all), k);
                for (int lane = 0; lane < Lanes::count; ++lane) {
                    system.method->step(*system.dynamics, std::span<double>(states[lane]), k);
                    for (std::size_t i = 0; i < all.size(); ++i) CHECK(sameBits(all[i][lane], states[lane][i]));
                }
            }
        }
    }
}

TEST_CASE("a choice takes value and derivatives of one side in each lane") {
    Lanes t;
    for (int lane = 0; lane < Lanes::count; ++lane) t.set(lane, lane - 1.5);
    const LanesD1 x = LanesD1::variable(t);
    const LanesD1 y = negativePart(x);
    for (int lane = 0; lane < Lanes::count; ++lane) {
        CHECK_EQUAL(y.v[lane], std::min(0.0, lane - 1.5));
        CHECK_EQUAL(y.d[0][lane], lane < 2 ? 1.0 : 0.0);
    }
    const LanesD1 root = magnitude(LanesD1::variable(Lanes(0.0)));
    CHECK_EQUAL(root.v[3], 0.0);
    CHECK_EQUAL(root.d[0][3], 0.0);
}
