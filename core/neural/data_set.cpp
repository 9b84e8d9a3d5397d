// SPDX-License-Identifier: GPL-3.0-or-later
// Modes in turn or at random, curves by a uniform parameter, Gaussian noise on top.
#include "core/neural/data_set.h"

#include <cmath>
#include <numbers>

namespace ganscope {
namespace {

constexpr int gridSide = 5;

/// The curves at s in [0, 1], for radius 1.
std::vector<double> curve(DataSet::Kind kind, double s) {
    using std::numbers::pi;
    if (kind == DataSet::line) return {2 * s - 1, 0};
    if (kind == DataSet::roll) {  // one turn and a half, outwards
        const double t = 1.5 * pi * (1 + 2 * s), r = t / (4.5 * pi);
        return {r * std::cos(t), r * std::sin(t)};
    }
    // Two half circles that reach into each other.
    const double t = s < 0.5 ? 2 * pi * s : 2 * pi * (s - 0.5);
    if (s < 0.5) return {0.6 * std::cos(t) - 0.3, 0.6 * std::sin(t) - 0.15};
    return {0.3 - 0.6 * std::cos(t), 0.15 - 0.6 * std::sin(t)};
}

std::size_t modesOf(const DataSet& d) {
    switch (d.kind) {
        case DataSet::ring: return static_cast<std::size_t>(d.modes);
        case DataSet::grid: return gridSide * gridSide;
        case DataSet::pair: return 2;
        case DataSet::points: return d.own.size() / 2;
        default: return 0;
    }
}

std::vector<double> modeCentre(const DataSet& d, std::size_t k) {
    switch (d.kind) {
        case DataSet::ring: {
            const double angle = 2 * std::numbers::pi * static_cast<double>(k) / d.modes;
            return {d.radius * std::cos(angle), d.radius * std::sin(angle)};
        }
        case DataSet::grid: {
            const auto place = [&](std::size_t i) { return d.radius * (static_cast<double>(i) / (gridSide - 1) * 2 - 1); };
            return {place(k % gridSide), place(k / gridSide)};
        }
        case DataSet::points: return {d.own[2 * k], d.own[2 * k + 1]};
        default: return {k == 0 ? -d.radius : d.radius};
    }
}

}  // namespace

std::vector<double> DataSet::sample(std::size_t count, std::uint64_t seed, std::uint64_t block) const {
    const Stream choice(seed, Draw::mode, block), noise(seed, Draw::data, block);
    const std::size_t modal = modesOf(*this), d = static_cast<std::size_t>(dimension());
    std::vector<double> x(count * d);
    for (std::size_t i = 0; i < count; ++i) {
        const auto index = static_cast<std::uint32_t>(i);
        std::vector<double> at;
        if (modal > 0) {
            const std::size_t drawn = static_cast<std::size_t>(choice.uniform(index) * static_cast<double>(modal));
            // In turn, going on from batch to batch where one does not see all.
            at = modeCentre(*this, even ? (i + block * count) % modal : drawn);
        } else {
            const double s = even ? (static_cast<double>(i) + choice.uniform(index)) / static_cast<double>(count) : choice.uniform(index);
            at = curve(kind, s);
            for (double& c : at) c *= radius;
        }
        const double spread = kind == points ? 0 : sigma;
        for (std::size_t j = 0; j < d; ++j)
            x[i * d + j] = spread == 0 ? at[j] : at[j] + spread * noise.normal(static_cast<std::uint32_t>(i * d + j));
    }
    return x;
}

std::vector<Component> DataSet::components() const {
    std::vector<Component> r;
    const std::size_t modal = modesOf(*this);
    constexpr std::size_t pieces = 200;
    const std::size_t count = modal > 0 ? modal : pieces;
    for (std::size_t k = 0; k < count; ++k) {
        Component c{.mean = {}, .sigma = kind == points ? 0 : sigma, .weight = 1.0 / static_cast<double>(count)};
        if (modal > 0) {
            c.mean = modeCentre(*this, k);
        } else {
            c.mean = curve(kind, (static_cast<double>(k) + 0.5) / pieces);
            for (double& m : c.mean) m *= radius;
        }
        r.push_back(std::move(c));
    }
    return r;
}

}  // namespace ganscope
