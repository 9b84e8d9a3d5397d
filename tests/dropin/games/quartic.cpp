// SPDX-License-Identifier: GPL-3.0-or-later
// A game dropped in: a rotation with quartic walls.
#include "core/game/entry.h"

namespace ganscope::games {
namespace {

struct Model {
    double wall;
    Split split() const { return {1, 1}; }
    template <class S>
    std::pair<S, S> losses(View<S> w) const {
        const S turn = w[0] * w[1];
        return {turn + 0.25 * wall * w[0] * w[0] * w[0] * w[0], -turn + 0.25 * wall * w[1] * w[1] * w[1] * w[1]};
    }
};

std::unique_ptr<const Game> make(const Values& values, const GameSetting&) {
    return std::make_unique<GameOf<Model>>(Model{values.real("wall")});
}
std::vector<std::string> symbols(const Values&) { return {"θ", "ψ"}; }
std::vector<std::vector<double>> equilibria(const Values&) { return {{0, 0}}; }
std::vector<double> start(const Values&) { return {1, 1}; }

}  // namespace

extern const GameEntry quartic;
const GameEntry quartic = {
    {
        .id = "quartic",
        .title = "Quartic walls",
        .summary = "A rotation whose players each hit a wall.",
        .equation = "L_G = θψ + aθ⁴/4, L_D = −θψ + aψ⁴/4",
        .parameters = {nonNegative("wall", "a", 1, 0, 2, "steepness of the walls")},
        .sources = {{.authors = "Test", .title = "Dropped in", .year = 2026, .venue = "tests", .locator = "quartic.cpp"}},
        .facts = {{"quartic", {}, {0, 0}, {{0, -1}, {0, 1}}, {}}},
    },
    false, "", make, symbols, equilibria, start, {-2, 2, -2, 2}};

}  // namespace ganscope::games
