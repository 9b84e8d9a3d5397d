// SPDX-License-Identifier: GPL-3.0-or-later
// Replay buffers: paths against their recurrence, exact derivatives with every method, lanes.
#include "core/analysis/evaluation.h"
#include "core/game/replay.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"

#include "tests/support/check.h"
#include "tests/support/points.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// (λ/2) E_samples D² on a Dirac-GAN: (λ/2) ψ²θ² added to L_D.
struct OnSamples {
    double lambda;
    template <class T>
    void addGradients(const Game&, View<T> w, std::span<T>, std::span<T> d) const {
        d[0] += lambda * w[1] * w[1] * w[0];
        d[1] += lambda * w[1] * w[0] * w[0];
    }
};

/// 3θ²/2 added to L_G, 5ψ²/2 to L_D.
struct OnBoth {
    template <class T>
    void addGradients(const Game&, View<T> w, std::span<T> g, std::span<T> d) const {
        g[0] += 3.0 * w[0];
        d[1] += 5.0 * w[1];
    }
};

constexpr double lambda = 0.8;

Dynamics dirac(int buffer, const char* loss = "minimax") {
    Scenario s = defaultScenario("dirac");
    s.loss = Choice{loss, Values(catalogue::loss(loss)->parameters)};
    s.game.values.set("target", 1.0);
    GameSetting setting;
    setting.loss = catalogue::loss(loss)->make(s.loss->values);
    const auto samples = std::make_shared<GameTermOf<OnSamples>>(OnSamples{lambda});
    return Dynamics(catalogue::game("dirac")->make(s.game.values, setting), {std::make_shared<Replayed>(samples, nullptr, buffer)});
}

std::unique_ptr<const Method> method(const MethodEntry& entry, int buffer) {
    return withReplay(entry.make(Values(entry.parameters)), buffer);
}

}  // namespace

TEST_CASE("simultaneous descent with a buffer of three follows its recurrence") {
    const Dynamics dynamics = dirac(3, "wgan");
    CHECK_EQUAL(dynamics.buffer(), 3);
    const auto descent = method(*catalogue::method("simultaneous"), 3);
    Vec<double> state = descent->rest(Vec<double>{0.4, -0.7});
    CHECK_EQUAL(state.size(), 8);
    double theta = 0.4, psi = -0.7, past[3] = {0.4, 0.4, 0.4};
    for (int k = 0; k < 25; ++k) {
        descent->step(dynamics, std::span<double>(state), k);
        // Both losses are those of D = ψx with data at 1: v = (ψ, 1 − θ − λψ mean θ²).
        const double mean = (theta * theta + past[0] * past[0] + past[1] * past[1] + past[2] * past[2]) / 4;
        const double nextTheta = theta + 0.2 * psi, nextPsi = psi + 0.2 * (1 - theta - lambda * psi * mean);
        past[2] = past[1];
        past[1] = past[0];
        past[0] = theta;
        theta = nextTheta;
        psi = nextPsi;
        CHECK_CLOSE(state[0], theta, 1e-13);
        CHECK_CLOSE(state[1], psi, 1e-13);
        CHECK_CLOSE(state[2], past[0], 1e-13);
        CHECK_CLOSE(state[6], past[2], 1e-13);
    }
}

TEST_CASE("without a run the buffer holds the present point: field and Jacobian are those without a buffer") {
    std::mt19937_64 generator(31);
    const Dynamics with = dirac(4), without = dirac(0);
    for (int k = 0; k < 5; ++k) {
        const std::vector<double> w = randomPoint(generator, 2), u = randomPoint(generator, 2);
        CHECK_CLOSE(with.jacobian(w), without.jacobian(w), 1e-15);
        // A past equal to the present gives the same field, but it does not move along.
        const std::vector<double> past = {w[0], w[1], w[0], w[1], w[0], w[1], w[0], w[1]};
        const Vec<double> v = with.field<double>(w, past), present = with.field<double>(w);
        CHECK_CLOSE(v, present, 1e-14);
        const Vec<double> moved = with.jvp<double>(w, u, past), all = with.jvp<double>(w, u);
        CHECK_CLOSE(moved[1] - all[1], 2 * lambda * w[1] * w[0] * u[0] * 4 / 5, 1e-13);
        const Vec<double> back = with.vjp<double>(w, u, past);
        CHECK_CLOSE(moved[0] * u[0] + moved[1] * u[1], back[0] * u[0] + back[1] * u[1], 1e-13);
    }
}

TEST_CASE("DF with a buffer is exact for every method") {
    std::mt19937_64 generator(32);
    constexpr double h = 1e-5;
    const Dynamics dynamics = dirac(2);
    int compared = 0;
    for (const MethodEntry* entry : catalogue::methods()) {
        SECTION(std::string(entry->id));
        const auto remembering = method(*entry, 2);
        const std::size_t own = entry->make(Values(entry->parameters))->rest(Vec<double>{0, 0}).size();
        Vec<double> state = remembering->rest(randomPoint(generator, 2));
        CHECK_EQUAL(state.size(), remembering->continuous() ? own : own + 4);
        if (remembering->continuous()) continue;
        for (int k = 0; k < 3 * remembering->period(); ++k) remembering->step(dynamics, std::span<double>(state), k);
        const MapJacobian map = remembering->jacobian(dynamics, state);
        if (!map.matrix) continue;
        ++compared;
        double influence = 0;
        for (std::size_t j = 0; j < state.size(); ++j) {
            Vec<double> a = state, b = state;
            a[j] += h;
            b[j] -= h;
            for (int k = 0; k < remembering->period(); ++k) {
                remembering->step(dynamics, std::span<double>(a), k);
                remembering->step(dynamics, std::span<double>(b), k);
            }
            for (std::size_t i = 0; i < state.size(); ++i) CHECK_CLOSE((*map.matrix)(i, j), (a[i] - b[i]) / (2 * h), 1e-7);
            if (j >= own) influence += std::fabs((*map.matrix)(0, j)) + std::fabs((*map.matrix)(1, j));
        }
        CHECK(influence > 1e-6);  // the past is felt
    }
    CHECK(compared >= 15);
}

TEST_CASE("at the equilibrium of the Dirac-GAN a buffer changes no multiplier, it only adds zeros") {
    // ψ = 0 there: the slope λψ mean θ² feels past generators in second order only.
    for (const char* id : {"simultaneous", "alternating", "optimistic"}) {
        SECTION(id);
        const Dynamics with = dirac(6), without = dirac(0);
        const Evaluation a = evaluate(with, *method(*catalogue::method(id), 6), std::vector{1.0, 0.0});
        const Evaluation b = evaluate(without, *method(*catalogue::method(id), 0), std::vector{1.0, 0.0});
        CHECK_EQUAL(a.update.values.size(), b.update.values.size() + 12);
        CHECK_EQUAL(std::ranges::count(a.update.values, Complex(0, 0)), 12);
        CHECK_CLOSE(*a.updateRadius.value, *b.updateRadius.value, 1e-13);
    }
}

TEST_CASE("four runs with a buffer side by side are those of each") {
    std::mt19937_64 generator(33);
    const Dynamics dynamics = dirac(2);
    for (const MethodEntry* entry : catalogue::methods()) {
        SECTION(std::string(entry->id));
        const auto remembering = method(*entry, 2);
        std::array<Vec<double>, Lanes::count> states;
        for (auto& state : states) state = remembering->rest(randomPoint(generator, 2));
        Vec<Lanes> all(states[0].size());
        for (int lane = 0; lane < Lanes::count; ++lane)
            for (std::size_t i = 0; i < all.size(); ++i) all[i].set(lane, states[lane][i]);
        for (int k = 0; k < 4; ++k) {
            remembering->step(dynamics, std::span<Lanes>(all), k);
            for (int lane = 0; lane < Lanes::count; ++lane) {
                remembering->step(dynamics, std::span<double>(states[lane]), k);
                for (std::size_t i = 0; i < all.size(); ++i) CHECK_EQUAL(all[i][lane], states[lane][i]);
            }
        }
    }
}

TEST_CASE("a network's buffer is the mean over its generator's past weights") {
    const std::vector<std::string> tiny = {"game.generator_width=4", "game.discriminator_width=5", "game.batch=16"};
    const auto built = [&](std::vector<std::string> overrides) {
        overrides.insert(overrides.begin(), tiny.begin(), tiny.end());
        return buildSystem(withOverrides(defaultScenario("ring"), overrides).scenario.value()).dynamics;
    };
    const auto plain = built({}), present = built({"regularizers.clc.lambda=0.7"}),
               buffered = built({"regularizers.clc.lambda=0.7", "regularizers.clc.buffer=2"});
    std::mt19937_64 generator(5);
    const auto n = static_cast<std::size_t>(plain->size()), own = static_cast<std::size_t>(plain->split().generator);
    const std::vector<double> now = randomPoint(generator, plain->size());
    std::vector<double> past, mean(n, 0.0);
    for (int k = 0; k < 3; ++k) {
        std::vector<double> w = k == 0 ? now : randomPoint(generator, plain->size());
        if (k > 0) past.insert(past.end(), w.begin(), w.end());
        std::copy(now.begin() + static_cast<std::ptrdiff_t>(own), now.end(), w.begin() + static_cast<std::ptrdiff_t>(own));
        const Vec<double> without = plain->field<double>(w), with = present->field<double>(w);
        for (std::size_t i = own; i < n; ++i) mean[i] += (with[i] - without[i]) / 3;
    }
    const Vec<double> v = buffered->field<double>(now, past), without = plain->field<double>(now);
    for (std::size_t i = 0; i < n; ++i) CHECK_CLOSE(v[i], without[i] + mean[i], 1e-12);
}

TEST_CASE("what remembers keeps the method's own memory, reasons and time, and remembers nothing where there is nothing to remember") {
    const Vec<double> w{0.4, -0.7};
    const auto plain = method(*catalogue::method("momentum"), 0);
    const auto remembering = method(*catalogue::method("momentum"), 3);
    CHECK(plain->memory() == std::vector<std::string>{"previous"});
    CHECK(remembering->memory() == (std::vector<std::string>{"previous", "replay1", "replay2", "replay3"}));
    CHECK(method(*catalogue::method("momentum"), -1)->memory() == plain->memory());
    CHECK(method(*catalogue::method("flow"), 3)->memory().empty());
    CHECK(remembering->rest(w) == (Vec<double>{0.4, -0.7, 0.4, -0.7, 0.4, -0.7, 0.4, -0.7, 0.4, -0.7}));
    CHECK_EQUAL(remembering->timeStep(), plain->timeStep());
    CHECK_EQUAL(method(*catalogue::method("lookahead"), 2)->period(), 5);
    CHECK_EQUAL(method(*catalogue::method("implicit"), 2)->failure(), method(*catalogue::method("implicit"), 0)->failure());
    CHECK(method(*catalogue::method("average"), 2)->outlook(dirac(2), w).text == method(*catalogue::method("average"), 0)->outlook(dirac(0), w).text);
    for (const char* id : {"rmsprop", "adam"}) {
        SECTION(id);
        const Dynamics dynamics = dirac(2);
        const auto with = method(*catalogue::method(id), 2), without = method(*catalogue::method(id), 0);
        const Vec<double> state = with->rest(w), own = without->rest(w);
        CHECK_EQUAL(state.size(), own.size() + 4);
        CHECK(with->preconditioner(dynamics, state, 3) == without->preconditioner(dynamics, own, 3));
        CHECK_EQUAL(with->why(dynamics, state), without->why(dynamics, own));
        CHECK(with->why(dynamics, with->rest(Vec<double>{1, 0})) == without->why(dynamics, without->rest(Vec<double>{1, 0})));
    }
}

TEST_CASE("beside the term on samples another one is added as it is, whatever the past") {
    const auto samples = std::make_shared<GameTermOf<OnSamples>>(OnSamples{lambda});
    const Replayed alone(samples, nullptr, 2), beside(samples, std::make_shared<GameTermOf<OnBoth>>(OnBoth{}), 2);
    const Dynamics dynamics = dirac(0);
    const Vec<double> w{0.5, -2}, past{1, 9, 3, 9};
    for (const bool remembered : {false, true}) {
        Vec<double> g(2), d(2), gBoth(2), dBoth(2);
        if (remembered) {
            alone.addReplayed(dynamics.game(), w, past, g, d);
            beside.addReplayed(dynamics.game(), w, past, gBoth, dBoth);
        } else {
            alone.addGradients(dynamics.game(), w, g, d);
            beside.addGradients(dynamics.game(), w, gBoth, dBoth);
        }
        // λψ times the mean of θ² over ½, 1 and 3, and over ½ alone.
        CHECK_CLOSE(g, (Vec<double>{0, 0}), 0);
        CHECK_CLOSE(d[1], lambda * -2 * (remembered ? 10.25 / 3 : 0.25), 1e-15);
        CHECK_CLOSE(gBoth[0] - g[0], 1.5, 1e-15);
        CHECK_CLOSE(dBoth[1] - d[1], -10, 1e-14);
        CHECK_CLOSE(gBoth[1] + dBoth[0], d[0], 1e-15);
    }
}
