// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest modes and their histogram.
#include "core/analysis/sample_quality.h"

#include <cmath>
#include <limits>
#include <stdexcept>

namespace ganscope {
namespace {

constexpr double goodWithin = 3;  // standard deviations
constexpr int slopePoints = 512;

/// Σ a log(a/b) over the modes; what is 0 in a adds nothing.
double divergence(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t k = 0; k < a.size(); ++k)
        if (a[k] > 0) sum += a[k] * std::log(a[k] / b[k]);
    return sum;
}

const Cloud* cloudOf(const Game& game) { return dynamic_cast<const Cloud*>(&game); }

double meanSlope(const Cloud& cloud, View<double> w, std::size_t d) {
    std::vector<double> gradients;
    cloud.judge(w, cloud.dataPoints(slopePoints), &gradients);
    double sum = 0;
    for (std::size_t i = 0; i < gradients.size(); i += d) sum += norm(View<double>(gradients).subspan(i, d));
    return sum / slopePoints;
}

}  // namespace

SampleQuality sampleQuality(View<double> samples, const std::vector<Component>& modes) {
    if (modes.empty()) throw std::invalid_argument("no modes to hold samples against");
    const std::size_t d = modes.front().mean.size(), count = samples.size() / d;
    std::vector<double> q(modes.size(), 0.0), p;
    std::vector<bool> met(modes.size(), false);
    std::size_t good = 0, finite = 0;
    for (std::size_t i = 0; i < count; ++i) {
        double best = std::numeric_limits<double>::infinity();
        std::size_t nearest = modes.size();
        for (std::size_t k = 0; k < modes.size(); ++k) {
            double square = 0;
            for (std::size_t j = 0; j < d; ++j) square += (samples[i * d + j] - modes[k].mean[j]) * (samples[i * d + j] - modes[k].mean[j]);
            if (square < best) {
                best = square;
                nearest = k;
            }
        }
        if (nearest == modes.size()) continue;
        ++finite;
        q[nearest] += 1;
        const double reach = goodWithin * modes[nearest].sigma;
        if (best > reach * reach) continue;
        ++good;
        met[nearest] = true;
    }
    SampleQuality r;
    r.modes = static_cast<int>(modes.size());
    for (const bool one : met) r.covered += one ? 1 : 0;
    r.good = count > 0 ? static_cast<double>(good) / static_cast<double>(count) : 0;
    for (double& share : q) share /= static_cast<double>(finite);  // no finite sample: NaN, and so are the divergences
    std::vector<double> middle;
    for (std::size_t k = 0; k < modes.size(); ++k) {
        p.push_back(modes[k].weight);
        middle.push_back(0.5 * (p[k] + q[k]));
    }
    r.kl = finite > 0 ? divergence(q, p) : std::numeric_limits<double>::quiet_NaN();
    r.js = finite > 0 ? 0.5 * divergence(q, middle) + 0.5 * divergence(p, middle) : r.kl;
    return r;
}

std::optional<DataMeasures> dataMeasures(const Game& game, View<double> w) {
    const Cloud* cloud = cloudOf(game);
    if (!cloud) return std::nullopt;
    DataMeasures r;
    if (const std::vector<Component> modes = cloud->modes(); !modes.empty()) r.quality = sampleQuality(cloud->samplePoints(w, qualitySamples), modes);
    r.slope = meanSlope(*cloud, w, static_cast<std::size_t>(game.critic()->dimension()));
    return r;
}

std::vector<std::string_view> dataMeasureNames(const Game& game) {
    const Cloud* cloud = cloudOf(game);
    if (!cloud) return {};
    if (cloud->modes().empty()) return {"data_slope"};
    return {"modes_covered", "good_samples", "mode_kl", "mode_js", "data_slope"};
}

std::vector<double> dataMeasureRow(const Game& game, View<double> w) {
    const std::optional<DataMeasures> m = dataMeasures(game, w);
    if (!m) return {};
    if (!m->quality) return {m->slope};
    return {static_cast<double>(m->quality->covered), m->quality->good, m->quality->kl, m->quality->js, m->slope};
}

}  // namespace ganscope
