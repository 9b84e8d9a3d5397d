// SPDX-License-Identifier: GPL-3.0-or-later
// Mixtures by their weights, Gaussians by their deviations.
#include "core/analysis/component_cloud.h"

#include "core/math/random.h"

#include <cstdint>

namespace ganscope {
namespace {

const Component& chosen(const std::vector<Component>& components, double uniform) {
    for (const Component& c : components)
        if ((uniform -= c.weight) < 0) return c;
    return components.back();  // the weights' sum is 1 but for rounding
}

/// Row by row; `side` tells the streams of data and samples apart.
std::vector<double> drawn(const std::vector<Component>& components, int count, Draw side) {
    const Stream normals(0, side, 0), parts(0, Draw::mode, static_cast<std::uint64_t>(side));
    std::vector<double> points;
    if (components.empty()) return points;
    for (int i = 0; i < count; ++i)
        for (const Component& c = chosen(components, parts.uniform(static_cast<std::uint32_t>(i))); const double m : c.mean)
            points.push_back(m + c.sigma * normals.normal(static_cast<std::uint32_t>(points.size())));
    return points;
}

}  // namespace

ComponentCloud::ComponentCloud(const Critic& of, View<double> w) : critic(of), components(of.data(w)) {}

std::vector<double> ComponentCloud::samplePoints(View<double> w, int count) const { return drawn(critic.samples(w), count, Draw::latent); }
std::vector<double> ComponentCloud::dataPoints(int count) const { return drawn(components, count, Draw::data); }

std::vector<double> ComponentCloud::judge(View<double> w, View<double> x, std::vector<double>* gradients) const {
    const auto d = static_cast<std::size_t>(critic.dimension());
    if (gradients) {
        gradients->clear();
        std::vector<double> at(d, 0.0), slope;
        for (std::size_t j = 0; j < d && critic.weights() > 0; ++j) {
            const double origin = critic.discriminate(at, w);
            at[j] = 1;
            slope.push_back(critic.discriminate(at, w) - origin);
            at[j] = 0;
        }
        if (!slope.empty())
            for (std::size_t i = 0; i + d <= x.size(); i += d) gradients->insert(gradients->end(), slope.begin(), slope.end());
    }
    std::vector<double> values;
    values.reserve(x.size() / d);
    for (std::size_t i = 0; i + d <= x.size(); i += d) values.push_back(critic.discriminate(x.subspan(i, d), w));
    return values;
}

}  // namespace ganscope
