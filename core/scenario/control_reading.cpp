// SPDX-License-Identifier: GPL-3.0-or-later
// From a scenario to its loop.
#include "core/scenario/control_reading.h"

#include "core/game/displaced.h"
#include "core/math/phrase.h"
#include "core/math/round_numbers.h"
#include "core/scenario/scenario_equilibria.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ganscope {
namespace {

/// ∂v/∂s at w: the second tangent of the field of the displaced game.
Eigen::VectorXd inputOf(const Dynamics& dynamics, View<double> w) {
    const Vec<D1> v = dynamics.field<D1>(lift<D1>(w));
    Eigen::VectorXd B(static_cast<Eigen::Index>(v.size()));
    for (std::size_t i = 0; i < v.size(); ++i) B[static_cast<Eigen::Index>(i)] = v[i].d[1];
    return B;
}

ControlOutput outputOf(const ControlReading& r, int entry, const std::string& symbol) {
    const LinearSystem whole{r.A, r.B, Eigen::RowVectorXd::Unit(r.A.rows(), entry)};
    LinearSystem system = minimal(whole);
    TransferFunction transfer = transferFunction(system);
    return {entry, symbol, std::move(system), std::move(transfer)};
}

/// How far an output goes in the end; without an end, its gain.
double lastingAnswer(const ControlOutput& output) {
    const Quantity steady = output.transfer.steady();
    return steady.value ? std::fabs(*steady.value) : output.transfer.gain != 0 ? 1e6 : 0;
}

double widest(const ControlOutput& output, double time) {
    constexpr int samples = 200;
    double largest = 0;
    for (const double y : stepResponse(output.system, time / samples, samples + 1)) largest = std::max(largest, std::fabs(y));
    return largest;
}

/// A round length of time, at least so long.
double roundTime(double time) { return roundedUp(time, {1, 1.5, 2, 3, 4, 5, 6, 8}); }

/// Moduli of the poles and zeros that are not 0, the least and the largest; 1 where there are none.
std::pair<double, double> moduli(const ControlReading& r) {
    double low = INFINITY, high = 0;
    const auto take = [&](const std::vector<Complex>& values) {
        for (const Complex& z : values)
            if (const double m = std::abs(z); m > 0) {
                low = std::min(low, m);
                high = std::max(high, m);
            }
    };
    for (const TransferFunction* g : {&r.follower.transfer, &r.judge.transfer, &r.loop}) {
        take(g->poles);
        take(g->zeros);
    }
    return high > 0 ? std::pair(low, high) : std::pair(1.0, 1.0);
}

Phrase objection(const Scenario& scenario, const System& system) {
    const GameEntry& game = *catalogue::game(scenario.game.id);
    if (!dynamic_cast<const Displaceable*>(buildGame(scenario).get())) {
        std::string able;
        for (const GameEntry* entry : catalogue::games()) {
            // One of too many parameters is no loop that could be read, and takes long to build.
            if (!entry->hasLoss || entry->symbols(Values(entry->parameters)).size() > mostControlled) continue;
            if (dynamic_cast<const Displaceable*>(buildGame(defaultScenario(entry->id)).get())) able += (able.empty() ? "" : ", ") + std::string(entry->id);
        }
        return phrase("reasons", "needs a game whose data can be moved (%1), and %2 has no such data").with({verbatim(able), verbatim(std::string(game.id))});
    }
    if (system.dynamics->size() > mostControlled)
        return phrase("reasons", "needs a game of at most %1 parameters; this one has %2").with({verbatim(std::to_string(mostControlled)), verbatim(std::to_string(system.dynamics->size()))});
    return {};
}

}  // namespace

ControlReading readControl(const Scenario& scenario, View<double> at, int coordinate) {
    ControlReading r;
    r.at.assign(at.begin(), at.end());
    r.coordinate = coordinate;
    bool moves = false;
    const System system = buildSystem(scenario, [&](std::shared_ptr<const Game> game) {
        std::shared_ptr<const Game> moved = displaced(game, coordinate);
        moves = moved != nullptr;
        return moved ? moved : game;
    });
    if (r.why = objection(scenario, system); !r.why.english.empty() || !moves) return r;
    if (auto kink = system.dynamics->kink(at)) {
        r.why = phrase("reasons", "needs a derivative at the equilibrium: %1").with({phrase("reasons", *kink)});
        return r;
    }
    // J of the game itself: two columns at a time it would meet the displacement's tangent.
    r.A = buildSystem(scenario).dynamics->jacobian(at);
    r.B = inputOf(*system.dynamics, at);
    if (!r.A.allFinite() || !r.B.allFinite()) {
        r.why = phrase("reasons", "needs finite derivatives at the equilibrium");
        return r;
    }
    const std::vector<std::string> symbols = stateSymbols(scenario);
    const int own = system.dynamics->split().generator, n = system.dynamics->size();
    std::vector<ControlOutput> outputs;
    for (int i = 0; i < n; ++i) outputs.push_back(outputOf(r, i, symbols[static_cast<std::size_t>(i)]));
    r.follower = *std::max_element(outputs.begin(), outputs.begin() + own, [](const auto& a, const auto& b) { return lastingAnswer(a) < lastingAnswer(b); });
    if (r.follower.transfer.gain == 0) {
        r.why = phrase("reasons", "has no answer here: at the equilibrium the generator's velocity does not depend on where the data is, at first order");
        return r;
    }
    r.judge = outputs[static_cast<std::size_t>(own)];
    const double time = responseTime(r);
    double best = -1;
    for (int i = own; i < n; ++i)
        if (const double size = widest(outputs[static_cast<std::size_t>(i)], time); size > best * (1 + 1e-9)) {
            best = size;
            r.judge = outputs[static_cast<std::size_t>(i)];
        }
    r.loop = transferFunction(minimal(opened(r.follower.system)));
    r.margins = margins(r.loop);
    r.settling = settling(r.follower.system, r.follower.transfer);
    r.hidden = n - std::max(r.follower.system.order(), r.judge.system.order());
    return r;
}

ControlReading readControl(const Scenario& scenario, std::stop_token stop) {
    ControlReading r;
    const System system = buildSystem(scenario);
    if (r.why = objection(scenario, system); !r.why.english.empty()) return r;
    const std::vector<RestPoint> rests = restPoints(scenario, system, std::move(stop));
    if (rests.empty()) {
        r.why = phrase("reasons", "needs an equilibrium, and none was found");
        return r;
    }
    if (!rests.front().held.empty()) {
        r.why = phrase("reasons", "needs an equilibrium at which the field vanishes; this one rests on a bound");
        return r;
    }
    const int axis = entriesPlane(scenario, system).x;
    return readControl(scenario, rests.front().at, axis < system.dynamics->game().critic()->dimension() ? axis : 0);
}

double responseTime(const ControlReading& r) {
    double slowest = INFINITY, growing = 0, swing = INFINITY;
    for (const Complex& p : r.follower.transfer.poles) {
        if (p.real() < 0) slowest = std::min(slowest, -p.real());
        growing = std::max(growing, p.real());
        if (p.imag() > 0) swing = std::min(swing, p.imag());
    }
    const double period = std::isfinite(swing) ? 2 * std::numbers::pi / swing : INFINITY;
    if (growing > 0) return roundTime(std::min(5 / growing, 6 * period));
    const double settled = std::isfinite(slowest) ? 6 / slowest : INFINITY;
    const double time = std::min(settled, 5 * period);
    return std::isfinite(time) ? roundTime(time) : 10;
}

std::pair<double, double> responseBand(const ControlReading& r) {
    const auto [low, high] = moduli(r);
    return {std::pow(10, std::floor(std::log10(low) - 1)), std::pow(10, std::ceil(std::log10(high) + 1))};
}

}  // namespace ganscope
