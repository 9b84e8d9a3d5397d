// SPDX-License-Identifier: GPL-3.0-or-later
// What every method is beside its step: what it remembers, how it begins, the time of a step, and steps known by hand.
#include "core/game/catalogue.h"
#include "core/game/method.h"
#include "tests/support/check.h"
#include "tests/support/plane_games.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

std::unique_ptr<const Method> methodSet(std::string_view id, const std::vector<std::pair<std::string, Value>>& set = {}) {
    Values values(catalogue::method(id)->parameters);
    for (const auto& [name, value] : set) values.set(name, value);
    return catalogue::method(id)->make(values);
}

/// v = (−ψ, θ).
Dynamics turningOnce() {
    return planeGame([](auto theta, auto psi) { return std::pair(theta * psi, -theta * psi); });
}

struct Remembered {
    std::string id;
    std::vector<std::pair<std::string, Value>> set;
    std::vector<std::string> memory;
    Vec<double> rest;
};

}  // namespace

TEST_CASE("every method remembers what it says, and begins at rest with it") {
    for (const Remembered& row : std::vector<Remembered>{{"simultaneous", {}, {}, {2, -1}},
                                                         {"alternating", {}, {}, {2, -1}},
                                                         {"extragradient", {}, {}, {2, -1}},
                                                         {"implicit", {}, {}, {2, -1}},
                                                         {"momentum", {}, {"previous"}, {2, -1, 2, -1}},
                                                         {"nesterov", {}, {"previous"}, {2, -1, 2, -1}},
                                                         {"lead", {}, {"previous"}, {2, -1, 2, -1}},
                                                         {"optimistic", {}, {"previous"}, {2, -1, 2, -1}},
                                                         {"lookahead", {}, {"slow"}, {2, -1, 2, -1}},
                                                         {"average", {}, {"average"}, {2, -1, 2, -1}},
                                                         {"rmsprop", {}, {"second_moment"}, {2, -1, 0, 0}},
                                                         {"rmsprop", {{"initial", 0.5}}, {"second_moment"}, {2, -1, 0.5, 0.5}},
                                                         {"curl", {{"scaled", true}}, {"second_moment"}, {2, -1, 0, 0}},
                                                         {"curl", {{"scaled", false}}, {}, {2, -1}},
                                                         {"adam", {}, {"first_moment", "second_moment"}, {2, -1, 0, 0, 0, 0}},
                                                         {"chekhov", {}, {"sum", "start", "average"}, {2, -1, 0, 0, 2, -1, 2, -1}},
                                                         {"chekhov-queue", {{"length", 1.0}, {"spacing", 4.0}}, {}, {2, -1}},
                                                         {"chekhov-queue",
                                                          {{"length", 3.0}, {"spacing", 2.0}},
                                                          {"past1", "past2", "past3", "past4"},
                                                          {2, -1, 2, -1, 2, -1, 2, -1, 2, -1}}}) {
        SECTION(row.id);
        const auto method = methodSet(row.id, row.set);
        CHECK(method->memory() == row.memory);
        CHECK(method->rest(Vec<double>{2, -1}) == row.rest);
    }
}

TEST_CASE("a step takes the time of its step length, and one of Chekhov's the time 1") {
    for (const MethodEntry* entry : catalogue::methods()) {
        SECTION(std::string(entry->id));
        Values values(entry->parameters);
        if (!values.find("step")) {
            CHECK_EQUAL(entry->make(values)->timeStep(), 1.0);
            continue;
        }
        values.set("step", 0.0625);
        CHECK_EQUAL(entry->make(values)->timeStep(), 0.0625);
    }
}

TEST_CASE("the scaled curl is RMSProp of decay 0.9 along the crossed field") {
    // v = (−ψ, θ), Jv = −w and Jᵀv = w: −F_lin = κv − βw − γw.
    const auto method = methodSet("curl", {{"scaled", true}, {"step", 0.1}, {"kappa", 1.0}, {"beta", 0.5}, {"gamma", 0.25}});
    Vec<double> state = method->rest(Vec<double>{2, -1});
    const Dynamics dynamics = turningOnce();
    Vec<double> w{2, -1}, s{0, 0};
    for (int k = 0; k < 3; ++k) {
        const Vec<double> f{-w[1] - 0.75 * w[0], w[0] - 0.75 * w[1]};
        for (std::size_t i = 0; i < 2; ++i) {
            s[i] = 0.9 * s[i] + 0.1 * f[i] * f[i];
            w[i] += 0.1 * f[i] / std::sqrt(s[i] + 1e-8);
        }
        method->step(dynamics, std::span<double>(state), k);
        CHECK_CLOSE(state, (Vec<double>{w[0], w[1], s[0], s[1]}), 1e-13);
    }
}

TEST_CASE("alternating descent takes its steps one player after the other, with their ratio") {
    // One θ step of h, then two ψ steps of ρh, on v = (−ψ, θ).
    const auto method = methodSet("alternating", {{"step", 0.5}, {"ratio", 3.0}, {"generator_steps", 2.0}, {"discriminator_steps", 2.0}});
    Vec<double> w{2, -1};
    method->step(turningOnce(), std::span<double>(w), 0);
    CHECK_CLOSE(w, (Vec<double>{3, 8}), 1e-15);  // θ = 2 + 2·½·1, ψ = −1 + 2·1.5·3
}

TEST_CASE("Chekhov's queue plays against the points one and two spacings ago") {
    const auto method = methodSet("chekhov-queue", {{"step", 0.5}, {"length", 3.0}, {"spacing", 2.0}, {"pull", 0.0}});
    // Newest first; the field asks for the points 2 and 4 steps ago.
    Vec<double> state{1, 2, 30, 40, 5, 6, 70, 80, 9, 10};
    method->step(turningOnce(), std::span<double>(state), 0);
    // θ + h·mean(−ψ of now, 2 and 4 ago), ψ + h·mean(θ of the same)
    CHECK_CLOSE(state, (Vec<double>{1 - 0.5 * (2 + 6 + 10) / 3.0, 2 + 0.5 * (1 + 5 + 9) / 3.0, 1, 2, 30, 40, 5, 6, 70, 80}), 1e-14);
    // The pull towards the origin falls with the root of the step's number.
    const auto pulled = methodSet("chekhov-queue", {{"step", 0.5}, {"length", 1.0}, {"spacing", 1.0}, {"pull", 0.6}});
    for (const auto& [index, pull] : {std::pair(0, 0.6), {3, 0.3}, {8, 0.2}}) {
        Vec<double> w{1, 2};
        pulled->step(turningOnce(), std::span<double>(w), index);
        CHECK_CLOSE(w, (Vec<double>{1 + 0.5 * (-2 - pull), 2 + 0.5 * (1 - 2 * pull)}), 1e-15);
        CHECK(pulled->why(turningOnce(), w).find("number of the step") != std::string::npos);
    }
    CHECK_EQUAL(method->why(turningOnce(), state), "");
}

TEST_CASE("a running mean weighs its iterates alike, an exponential one by its decay") {
    const auto uniform = methodSet("average", {{"step", 0.5}, {"uniform", true}, {"alternating", false}});
    const auto decaying = methodSet("average", {{"step", 0.5}, {"decay", 0.75}, {"uniform", false}, {"alternating", false}});
    Vec<double> a = uniform->rest(Vec<double>{2, -1}), b = decaying->rest(Vec<double>{2, -1}), w{2, -1}, sum{0, 0}, mean{2, -1};
    for (int k = 0; k < 4; ++k) {
        w = {w[0] - 0.5 * w[1], w[1] + 0.5 * w[0]};
        uniform->step(turningOnce(), std::span<double>(a), k);
        decaying->step(turningOnce(), std::span<double>(b), k);
        for (std::size_t i = 0; i < 2; ++i) {
            sum[i] += w[i];
            mean[i] = 0.75 * mean[i] + 0.25 * w[i];
            CHECK_CLOSE(a[2 + i], sum[i] / (k + 1), 1e-14);
            CHECK_CLOSE(b[2 + i], mean[i], 1e-14);
        }
    }
    CHECK(!uniform->why(turningOnce(), a).empty() && decaying->why(turningOnce(), b).empty());
    CHECK(uniform->outlook(turningOnce(), w).text != decaying->outlook(turningOnce(), w).text);
}

TEST_CASE("an implicit step from where it rests stays, and one without a solution is no number") {
    const Dynamics runaway =
        planeGame([](auto theta, auto psi) { return std::pair(-0.5 * theta * theta, 0.5 * psi * psi); });  // v = (θ, −ψ)
    Vec<double> rest{0, 0}, w{1, 4};
    methodSet("implicit", {{"step", 0.5}})->step(runaway, std::span<double>(rest), 0);
    CHECK(rest == (Vec<double>{0, 0}));
    methodSet("implicit", {{"step", 0.5}})->step(runaway, std::span<double>(w), 0);
    CHECK_CLOSE(w, (Vec<double>{2, 4 / 1.5}), 1e-14);
    w = {1, 4};
    methodSet("implicit", {{"step", 1.0}})->step(runaway, std::span<double>(w), 0);
    CHECK(!allFinite(w));
    CHECK(methodSet("implicit")->failure().starts_with("Newton's method finds no solution"));
}
