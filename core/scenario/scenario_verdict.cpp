// SPDX-License-Identifier: GPL-3.0-or-later
// What a scenario says of its fate.
#include "core/scenario/scenario_verdict.h"

#include "core/analysis/rounded.h"
#include "core/game/replay.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ganscope {
namespace {

MethodTerms termsOf(const Scenario& scenario, const System& system) {
    MethodTerms terms;
    const MethodEntry* entry = catalogue::method(scenario.method.id);
    if (!entry) return terms;
    terms.name = phrase("catalogue", entry->title);
    std::string& name = terms.name.english;
    if (!entry->properName && !name.empty() && name[0] >= 'A' && name[0] <= 'Z') name[0] = static_cast<char>(name[0] - 'A' + 'a');
    terms.continuous = system.method->continuous();
    for (const Parameter& p : entry->parameters) {
        if (p.id != "step") continue;
        terms.step = scenario.method.values.real("step");
        terms.stepSymbol = p.symbol;
        terms.withStep = [entry, buffer = system.dynamics->buffer(), values = scenario.method.values](double h) mutable {
            values.set("step", h);
            return withReplay(entry->make(values), buffer);
        };
    }
    return terms;
}

const Choice* regularizer(const Scenario& scenario, std::string_view id) {
    for (const Choice& c : scenario.regularizers)
        if (c.id == id) return &c;
    return nullptr;
}

/// MATHS of the half-plane ψ > 0 of the Dirac-WGAN with penalty γ/2(|ψ| − g₀)²: a linear focus about (γg₀, 0), so the
/// flow crosses ψ = 0 at the fixed point of its half-turn map, γg₀(1 + q)/(1 − q) with q = exp(−πγ/√(4 − γ²)).
void sayPenaltyCycle(Verdict& r, const Scenario& scenario, const Choice& penalty) {
    const double gamma = penalty.values.real("gamma"), target = penalty.values.real("target");
    const bool exact = scenario.game.id == "dirac" && scenario.game.values.real("target") == 0 && !scenario.game.values.flag("bias") &&
                       scenario.loss && scenario.loss->id == "wgan" && scenario.regularizers.size() == 1;
    if (!exact) return;
    if (gamma >= 2) return r.say(phrase("verdict", "The flow creeps to θ = ±%1 at ψ = 0, away from the data.").with({verbatim(rounded(gamma * target, 3))}));
    const double q = std::exp(-std::numbers::pi * gamma / std::sqrt(4 - gamma * gamma));
    r.say(phrase("verdict", "The flow settles on a cycle that crosses ψ = 0 at |θ| = %1.").with({verbatim(rounded(gamma * target * (1 + q) / (1 - q), 3))}));
}

}  // namespace

Verdict verdictAt(const Scenario& scenario, const System& system, const Evaluation& evaluation) {
    Verdict r = verdictAt(*system.dynamics, termsOf(scenario, system), evaluation);
    const auto c = system.dynamics->clip();
    if (c && r.kind == VerdictKind::diverges) r.say(phrase("verdict", "Clipping then holds |ψ| ≤ %1.").with({verbatim(rounded(*c, 3))}));
    return r;
}

Verdict verdict(const Scenario& scenario, const System& system, std::span<const RestPoint> equilibria) {
    if (!equilibria.empty())
        return verdictAt(scenario, system, evaluate(*system.dynamics, *system.method, equilibria.front().at));
    Verdict r;
    r.kind = VerdictKind::none;
    if (!isSearched(scenario, system)) {
        r.say(phrase("verdict", "Equilibria are not searched among %1 parameters, where none is known to begin from.").with({verbatim(std::to_string(system.dynamics->size()))}));
        return r;
    }
    const Choice* penalty = regularizer(scenario, "wgan-gp");
    std::optional<std::string> kink;
    for (const auto& stated : statedEquilibria(scenario))
        if (!kink && stated.size() == static_cast<std::size_t>(system.dynamics->size())) kink = system.dynamics->kink(stated);
    if (penalty && penalty->values.real("gamma") != 0 && penalty->values.real("target") != 0) {
        r.say(phrase("verdict", "No equilibrium: the penalty aims at ‖∇D‖ = %1, where the generator cannot rest.").with({verbatim(rounded(penalty->values.real("target"), 3))}));
        sayPenaltyCycle(r, scenario, *penalty);
    } else if (kink)
        r.say(phrase("verdict", "No equilibrium where the game has one: %1.").with({phrase("reasons", *kink)}));
    else
        r.say(phrase("verdict", "No equilibrium found."));
    return r;
}

}  // namespace ganscope
