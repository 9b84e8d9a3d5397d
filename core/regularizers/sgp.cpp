// SPDX-License-Identifier: GPL-3.0-or-later
// The simple gradient penalty: zero-centred, on a measure of one's choice.
#include "core/game/entry.h"

#include <algorithm>

namespace ganscope::regularizers {
namespace {

constexpr std::pair<std::string_view, MeasureKind> measures[] = {
    {"data", MeasureKind::data},         {"sample", MeasureKind::samples},    {"mixture", MeasureKind::mixture},
    {"interpolate", MeasureKind::interpolate}, {"midpoint", MeasureKind::midpoint}, {"anchor", MeasureKind::anchored},
    {"blurred", MeasureKind::blurred},   {"point", MeasureKind::point},       {"vanishing", MeasureKind::vanishing}};

struct Model {
    double rho;
    Measure measure;
    template <class S>
    S penalty(const S&, const S& norm2) const {
        return 0.5 * rho * norm2;
    }
};

std::unique_ptr<const Regularizer> make(const Values& values) {
    const auto chosen = std::ranges::find(measures, std::string_view(values.choice("measure")), &std::pair<std::string_view, MeasureKind>::first);
    return std::make_unique<PenaltyOf<Model>>(
        Model{values.real("rho"), Measure::of(chosen->second, values.real("anchor"), values.real("spread"))});
}

Parameter menu() {
    Parameter p{.id = "measure", .symbol = "μ",
                .meaning = "where D's gradient is penalised: data x, samples g, half of each, between them (αx + (1−α)g, or half-way), "
                           "between samples and the anchor, blurred data, or a point mass at the anchor, of mass 1 or of the "
                           "squared distance of the means, which vanishes",
                .kind = ParameterKind::choice, .fallback = std::string("data")};
    for (const auto& [name, kind] : measures) p.options.push_back(name);
    return p;
}

}  // namespace

extern const RegularizerEntry sgp;
const RegularizerEntry sgp = {
    {
        .id = "sgp",
        .title = "Simple gradient penalty",
        .summary = "Stabilises if its measure charges the data or the samples at the equilibrium; elsewhere it may do nothing.",
        .equation = "L_D += (ρ/2) ∫ ‖∇ₓD‖² dμ",
        .parameters = {nonNegative("rho", "ρ", 1, 0, 5, "strength"), menu(),
                       real("anchor", "A", 0, -2, 2, "every coordinate of the anchor or of the point mass"),
                       nonNegative("spread", "σ", 0.5, 0, 2, "standard deviation that blurs the data")},
        .sources = {{.authors = "Kim, Park, Hwang", .title = "Local Stability and Performance of Simple Gradient Penalty μ-Wasserstein GAN",
                     .year = 2018, .venue = "arXiv:1810.02528", .locator = "the SGP μ-WGAN objective; the names of the measures are ours"}},
        .facts = {{"dirac", {"game.loss=wgan", "regularizers.sgp.rho=1"}, {0, 0}, {{-0.5, -0.86602540378443865}, {-0.5, 0.86602540378443865}}, {}},
                  {"dirac", {"game.loss=wgan", "regularizers.sgp.rho=1", "regularizers.sgp.measure=point"}, {0, 0},
                   {{-0.5, -0.86602540378443865}, {-0.5, 0.86602540378443865}}, {}},
                  {"dirac", {"game.loss=wgan", "regularizers.sgp.rho=1", "regularizers.sgp.measure=vanishing"}, {0, 0}, {{0, -1}, {0, 1}}, {}},
                  {"dirac", {"game.loss=wgan", "game.quadratic=true", "regularizers.sgp.rho=1"}, {0, 0, -0.5},
                   {{-0.75, -0.96824583655185422}, {-0.75, 0.96824583655185422}, {0, 0}}, {}, 1e-12},
                  {"uniform-quadratic", {"game.loss=wgan", "regularizers.sgp.rho=0.5"}, {1, 0},
                   {{-1.0 / 3, -0.57735026918962576}, {-1.0 / 3, 0.57735026918962576}}, {}, 1e-12},
                  {"uniform-quadratic", {"game.loss=wgan", "regularizers.sgp.rho=0.5", "regularizers.sgp.measure=sample"}, {1, 0},
                   {{-1.0 / 3, -0.57735026918962576}, {-1.0 / 3, 0.57735026918962576}}, {}, 1e-12},
                  {"uniform-quadratic", {"game.loss=wgan", "regularizers.sgp.rho=0.5", "regularizers.sgp.measure=point"}, {1, 0},
                   {{0, -2.0 / 3}, {0, 2.0 / 3}}, {}, 1e-12}},
    },
    true, make};

}  // namespace ganscope::regularizers
