// SPDX-License-Identifier: GPL-3.0-or-later
// A method dropped in: descent that goes a part of the way.
#include "core/game/entry.h"

namespace ganscope::methods {
namespace {

struct Model {
    double h, part;
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> w, std::int64_t) const {
        const Vec<T> v = dynamics.field(w);
        for (std::size_t i = 0; i < w.size(); ++i) w[i] += part * h * v[i];
        dynamics.project(w);
    }
    double timeStep() const { return part * h; }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(Model{values.real("step"), values.real("part")});
}

}  // namespace

extern const MethodEntry relaxed;
const MethodEntry relaxed = {
    {
        .id = "relaxed",
        .title = "Relaxed descent",
        .summary = "A part of each step.",
        .equation = "w⁺ = w + ρh v(w)",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step"), positive("part", "ρ", 0.5, 0.1, 1, "part of it that is done")},
        .sources = {{.authors = "Test", .title = "Dropped in", .year = 2026, .venue = "tests", .locator = "relaxed.cpp"}},
        .facts = {{"dirac", {"method.id=relaxed", "game.loss=wgan"}, {0, 0}, {}, 1.004987562112089}},
    },
    make};

}  // namespace ganscope::methods
