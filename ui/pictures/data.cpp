// SPDX-License-Identifier: GPL-3.0-or-later
// Data, samples and discriminator on the line; the plane is in cloud.cpp.
#include "core/game/critic.h"
#include "ui/pictures.h"
#include "ui/pictures/cloud.h"

#include <cmath>
#include <numbers>

namespace ganscope {
namespace {

constexpr int samples = 129;

double position(double left, double right, int k) {
    return std::lerp(left, right, static_cast<double>(k) / (samples - 1));
}

/// Of a Gaussian, a uniform variable, or their sum, at the distance u from the mean.
double densityOf(const Component& c, double u) {
    const auto below = [&c](double t) { return c.sigma > 0 ? 0.5 * std::erfc(-t / (c.sigma * std::numbers::sqrt2)) : t >= 0 ? 1.0 : 0.0; };
    if (c.halfWidth > 0) return (below(u + c.halfWidth) - below(u - c.halfWidth)) / (2 * c.halfWidth);
    const double t = u / c.sigma;
    return std::exp(-0.5 * t * t) / (c.sigma * std::sqrt(2 * std::numbers::pi));
}

/// Diracs as atoms; all else, as one sum, as a density.
void fill(LineDistribution& drawn, const std::vector<Component>& components, double left, double right) {
    bool spread = false;
    for (const Component& c : components) {
        if (c.mean.empty()) continue;
        if (c.sigma > 0 || c.halfWidth > 0)
            spread = true;
        else
            drawn.atoms.emplace_back(c.mean[0], c.weight);
    }
    if (!spread) return;
    drawn.density.reserve(samples);
    for (int k = 0; k < samples; ++k) {
        const double x = position(left, right, k);
        double density = 0;
        for (const Component& c : components) {
            if (c.mean.empty() || !(c.sigma > 0 || c.halfWidth > 0)) continue;
            density += c.weight * densityOf(c, x - c.mean[0]);
        }
        drawn.density.emplace_back(x, density);
    }
}

}  // namespace

DataPicture dataPicture(const Game& game, View<double> w, double left, double right, double aspect, const PictureWords& words) {
    DataPicture picture;
    if (!(left < right)) return picture;
    picture.xRange = {left, right};
    const Critic* critic = game.critic();
    if (!critic) {
        picture.note = words("pictures", "this game has no data space");
        return picture;
    }
    CloudDetail detail;
    detail.aspect = aspect;
    if (critic->weights() > 0) detail.nodes = 33;  // between them a linear D is the plane that it is drawn as
    if (auto plane = cloudPicture(game, w, detail, words)) return std::move(*plane);
    if (critic->dimension() != 1) {
        picture.note = words("pictures", "data in %1 dimensions").arg(critic->dimension());
        return picture;
    }
    picture.data.label = words("pictures", "data");
    picture.generator.label = words("pictures", "generator");
    fill(picture.data, critic->data(w), left, right);
    if (const auto* cloud = dynamic_cast<const Cloud*>(&game))
        picture.generator.density = sampleDensity(*cloud, w, left, right);
    else
        fill(picture.generator, critic->samples(w), left, right);
    const bool dense = !picture.data.density.empty() || !picture.generator.density.empty();
    picture.massLabel = dense ? words("pictures", "density") : words("pictures", "mass");
    picture.discriminator.reserve(samples);
    for (int k = 0; k < samples; ++k) {
        const double x = position(left, right, k);
        picture.discriminator.emplace_back(x, critic->discriminate(View<double>(&x, 1), w));
    }
    return picture;
}

}  // namespace ganscope
