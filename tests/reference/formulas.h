// SPDX-License-Identifier: GPL-3.0-or-later
// The scenes, discriminators and losses of the reference, for any scalar.
#pragma once

#include "tests/reference/experiment.h"

#include <boost/math/special_functions/erf.hpp>

#include <algorithm>

namespace ganscope::reference {

/// log σ(t), without overflow.
template <class S>
S logSigma(const S& t) {
    using std::exp;
    using std::log;
    if (valueOf(t) >= 0) return S(-log(S(1.0) + exp(S(-t))));
    return S(t - log(S(1.0) + exp(t)));
}
/// σ(t), without overflow, of its derivatives neither.
template <class S>
S sigma(const S& t) {
    using std::exp;
    if (valueOf(t) >= 0) return S(S(1.0) / (S(1.0) + exp(S(-t))));
    const S small = exp(t);
    return S(small / (S(1.0) + small));
}
/// tanh t = ±(1 − e^{−2|t|})/(1 + e^{−2|t|}); Boost's derivatives overflow far out.
template <class S>
S hyperbolicTangent(const S& t) {
    using std::exp;
    const double side = valueOf(t) < 0 ? -1 : 1;
    const S small = exp(S(t * (-2 * side)));
    return S((1.0 - small) * side) / (1.0 + small);
}
template <class S>
S sum2(const Vector<S>& x) {
    S r(0.0);
    for (const S& c : x) r += c * c;
    return r;
}
template <class S>
S dot(const Vector<S>& x, const Vector<S>& y) {
    S r(0.0);
    for (std::size_t i = 0; i < x.size(); ++i) r += x[i] * y[i];
    return r;
}

/// a, b and g of V_D = E a(D(x)) + E b(D(G)), L_D = −V_D, L_G = E g(D(G)).
template <class S>
S onData(LossId id, bool centred, const S& t) {
    switch (id) {
        case LossId::wgan: return t;
        case LossId::hinge: return valueOf(t) < 1 ? S(t - 1.0) : S(0.0);
        case LossId::lsgan: return S(-(t - (centred ? 0.5 : 1.0)) * (t - (centred ? 0.5 : 1.0)));
        case LossId::tv: return hyperbolicTangent(t);
        default: return logSigma(t);
    }
}
template <class S>
S onSamples(LossId id, bool centred, const S& t) {
    switch (id) {
        case LossId::wgan: return S(-t);
        case LossId::hinge: return valueOf(t) > -1 ? S(-t - 1.0) : S(0.0);
        case LossId::lsgan: return S(-(t + (centred ? 0.5 : 1.0)) * (t + (centred ? 0.5 : 1.0)));
        case LossId::tv: return S(-hyperbolicTangent(t));
        default: return logSigma(S(-t));
    }
}
template <class S>
S ofGenerator(LossId id, bool centred, const S& t) {
    switch (id) {
        case LossId::minimax: return logSigma(S(-t));
        case LossId::nonsaturating: return S(-logSigma(t));
        case LossId::lsgan: return centred ? S((t - 0.5) * (t - 0.5)) : S(t * t);
        case LossId::tv: return S(-hyperbolicTangent(t));
        default: return S(-t);  // Wasserstein, hinge, Kullback–Leibler
    }
}

/// Φ(x).
template <class S>
S normalBelow(const S& x) {
    using boost::math::erfc;
    using std::erfc;
    return S(erfc(S(x * -std::numbers::sqrt2 * 0.5)) * 0.5);
}

/// E q(u)·1{q(u) < 0}, q(u) = c₀ + c₁u + c₂u², u ~ N(0, 1) or uniform on [−1, 1]: the moments of 1, u, u² between zeros, in
/// closed form.
template <class S>
S meanBelowZero(const S& c0, const S& c1, const S& c2, bool isUniform) {
    using std::exp;
    using std::sqrt;
    const double end = isUniform ? 1 : 12;
    std::vector<S> ends{S(-end)};
    const S square = c1 * c1 - c2 * c0 * 4.0;
    if (valueOf(c2) == 0 && valueOf(c1) != 0) {
        ends.push_back(S(-c0 / c1 - c2 * c0 * c0 / (c1 * c1 * c1)));  // to first order in c₂
    } else if (valueOf(c2) != 0 && valueOf(square) > 0) {
        // One zero by subtraction would lose digits: the other one, and their product.
        const S far = (valueOf(c1) < 0 ? S(sqrt(square) - c1) : S(-sqrt(square) - c1)) * 0.5;
        ends.push_back(S(far / c2));
        ends.push_back(S(c0 / far));
    }
    std::erase_if(ends, [&](const S& u) { return std::fabs(valueOf(u)) > end; });
    ends.push_back(S(end));
    std::sort(ends.begin(), ends.end(), [](const S& a, const S& b) { return valueOf(a) < valueOf(b); });
    const auto density = [](const S& u) { return S(exp(S(u * u * -0.5)) / std::sqrt(2 * std::numbers::pi)); };
    S sum(0.0);
    for (std::size_t k = 0; k + 1 < ends.size(); ++k) {
        const S &a = ends[k], &b = ends[k + 1];
        const double middle = 0.5 * (valueOf(a) + valueOf(b));
        if (!(valueOf(c0) + middle * (valueOf(c1) + middle * valueOf(c2)) < 0)) continue;
        if (isUniform) {
            sum += c0 * (b - a) * 0.5 + c1 * (b * b - a * a) * 0.25 + c2 * (b * b * b - a * a * a) / 6.0;
            continue;
        }
        const S mass = normalBelow(b) - normalBelow(a), low = density(a), high = density(b);
        sum += c0 * mass + c1 * (low - high) + c2 * (mass + a * low - b * high);
    }
    return sum;
}

/// The entries of ψ that D sees: normalised, ψ̂ = Kψ/‖ψ‖, all but a bias, where weights are normalised.
template <class S>
Vector<S> Experiment::discriminator(const Vector<S>& w) const {
    Vector<S> psi(w.begin() + static_cast<std::ptrdiff_t>(generators), w.end());
    if (!normalised) return psi;
    using std::sqrt;
    if (game == GameId::ring) return normalisedLayers(std::move(psi));
    const std::size_t weights = game == GameId::dirac ? 1 : psi.size();
    const Vector<S> part(psi.begin(), psi.begin() + static_cast<std::ptrdiff_t>(weights));
    const S length = sqrt(sum2(part));
    for (std::size_t i = 0; i < weights; ++i) psi[i] = S(psi[i] * *normalised) / length;
    return psi;
}

/// Every layer's weights over their largest singular value, of the last one times K. By the characteristic equation of
/// WᵀW or WWᵀ, whichever is at most 2 × 2.
template <class S>
Vector<S> Experiment::normalisedLayers(Vector<S> psi) const {
    using std::sqrt;
    const Values& v = s.game.values;
    const auto width = static_cast<std::size_t>(v.integer("discriminator_width"));
    const int layers = v.integer("discriminator_layers");
    std::size_t at = 0, columns = 2;
    for (int l = 0; l <= layers; ++l) {
        const std::size_t rows = l < layers ? width : 1;
        const bool tall = columns <= rows;
        const std::size_t small = tall ? columns : rows, large = tall ? rows : columns;
        if (small > 2) throw std::logic_error("the reference knows singular values of two columns or rows only");
        const auto entry = [&](std::size_t i, std::size_t k) { return tall ? psi[at + k * columns + i] : psi[at + i * columns + k]; };
        S a(0.0), b(0.0), c(0.0);
        for (std::size_t k = 0; k < large; ++k) {
            a += entry(0, k) * entry(0, k);
            if (small == 2) b += entry(0, k) * entry(1, k), c += entry(1, k) * entry(1, k);
        }
        const S half = (a - c) * 0.5;
        const S largest = small == 2 ? S(sqrt(S((a + c) * 0.5 + sqrt(S(half * half + b * b))))) : S(sqrt(a));
        for (std::size_t i = 0; i < rows * columns; ++i) psi[at + i] = S(psi[at + i] * (l < layers ? 1.0 : *normalised)) / largest;
        at += rows * (columns + 1);
        columns = rows;
    }
    return psi;
}

/// A hidden unit, and its slope.
template <class S>
std::pair<S, S> unit(const std::string& kind, double leak, const S& a) {
    using std::exp;
    if (kind == "tanh") {
        const S y = hyperbolicTangent(a);
        return {y, S(1.0 - y * y)};
    }
    if (kind == "softplus") return {S(-logSigma(S(-a))), sigma(a)};
    const double below = kind == "leaky" ? leak : 0;
    return valueOf(a) > 0 ? std::pair<S, S>{a, S(1.0)} : std::pair<S, S>{S(a * below), S(below)};
}

/// A network's output at x, of which the first entry is returned, all go into `out`, and the gradient of the first one with
/// regard to x goes into `slopes`.
template <class S>
S Experiment::network(const char* player, const Vector<S>& p, const Vector<S>& x, Vector<S>* slopes, Vector<S>* out) const {
    const Values& v = s.game.values;
    const std::string name = player;
    const int layers = v.integer(name + "_layers");
    const double scale = name == "discriminator" ? v.real("input_scale") : 1;
    Vector<S> h;
    for (const S& c : x) h.push_back(S(c * scale));
    // The gradients of every unit with regard to x travel along.
    std::vector<Vector<S>> rates;
    for (std::size_t i = 0; slopes && i < x.size(); ++i) {
        rates.emplace_back(x.size(), S(0.0));
        rates[i][i] = S(scale);
    }
    std::size_t at = 0;
    for (int l = 0; l <= layers; ++l) {
        const std::size_t width = l < layers ? static_cast<std::size_t>(v.integer(name + "_width")) : name == "generator" ? 2 : 1;
        const std::size_t bias = at + width * h.size();
        Vector<S> next;
        std::vector<Vector<S>> nextRates;
        for (std::size_t j = 0; j < width; ++j) {
            S a = p[bias + j];
            for (std::size_t i = 0; i < h.size(); ++i) a += p[at + j * h.size() + i] * h[i];
            Vector<S> rate(slopes ? x.size() : 0, S(0.0));
            for (std::size_t k = 0; k < rate.size(); ++k)
                for (std::size_t i = 0; i < h.size(); ++i) rate[k] += p[at + j * h.size() + i] * rates[i][k];
            if (l < layers) {
                const auto [y, slope] = unit(v.choice("activation"), v.real("leak"), a);
                a = y;
                for (S& r : rate) r *= slope;
            }
            next.push_back(a);
            nextRates.push_back(rate);
        }
        at = bias + width;
        h = next;
        rates = nextRates;
    }
    if (slopes) *slopes = rates[0];
    if (out) *out = h;
    return h[0];
}

/// B(u): 1 up to ¼, 0 from ¾, in between 1 − 10s³ + 15s⁴ − 6s⁵ with s = 2|u| − ½; and B'(u).
template <class S>
std::pair<S, S> bump(const S& u) {
    const double side = valueOf(u) < 0 ? -1 : 1;
    const S t = S(u * (2 * side)) - 0.5;
    if (valueOf(t) <= 0) return {S(1.0), S(0.0)};
    if (valueOf(t) >= 1) return {S(0.0), S(0.0)};
    const S t2 = t * t;
    return {S(1.0 - t2 * t * (10.0 - t * 15.0 + t2 * 6.0)), S(t2 * (1.0 - t) * (1.0 - t) * (-60.0 * side))};
}

template <class S>
S Experiment::discriminate(const Vector<S>& x, const Vector<S>& psi) const {
    using std::sqrt;
    const Values& v = s.game.values;
    switch (game) {
        case GameId::dirac: {
            S r = psi[0] * x[0];
            std::size_t next = 1;
            if (v.flag("quadratic")) r += psi[next++] * x[0] * x[0] * 0.5;
            if (v.flag("bias")) r += psi[next];
            return r;
        }
        case GameId::uniformQuadratic: return S(psi[0] * x[0] * x[0]);
        case GameId::gaussianMean: return dot(psi, x);
        case GameId::lq: return S(psi[0] * x[0] * x[0] + psi[1] * x[0]);
        case GameId::spectralDirac: {
            const double e = v.real("smoothing");
            return S(dot(psi, x) * v.real("scale")) / sqrt(S(sum2(psi) + e * e));
        }
        case GameId::twoMode: {
            if (v.choice("critic") != "table") return S(psi[0] * x[0] * x[0] + psi[1] * x[0]);
            const S inside = atLeast(atMost(x[0], 1.0), -1.0);
            S r(0.0);
            for (std::size_t i = 0; i < psi.size(); ++i) {
                const double gap = 2.0 / (static_cast<double>(psi.size()) - 1), atom = -1 + gap * static_cast<double>(i);
                r += psi[i] * bump(S((inside - atom) / gap)).first;
            }
            return r;
        }
        case GameId::ring: return network<S>("discriminator", psi, x, nullptr, nullptr);
        default: throw std::logic_error("no discriminator");
    }
}

template <class S>
Vector<S> Experiment::slopes(const Vector<S>& x, const Vector<S>& psi) const {
    using std::sqrt;
    const Values& v = s.game.values;
    switch (game) {
        case GameId::dirac: return {v.flag("quadratic") ? S(psi[0] + psi[1] * x[0]) : psi[0]};
        case GameId::uniformQuadratic: return {S(psi[0] * x[0] * 2.0)};
        case GameId::gaussianMean: return psi;
        case GameId::lq: return {S(psi[0] * x[0] * 2.0 + psi[1])};
        case GameId::spectralDirac: {
            const double e = v.real("smoothing");
            const S length = sqrt(S(sum2(psi) + e * e));
            Vector<S> r;
            for (const S& c : psi) r.push_back(S(c * v.real("scale")) / length);
            return r;
        }
        case GameId::twoMode: {
            if (v.choice("critic") != "table") return {S(psi[0] * x[0] * 2.0 + psi[1])};
            S r(0.0);
            for (std::size_t i = 0; std::fabs(valueOf(x[0])) <= 1 && i < psi.size(); ++i) {
                const double gap = 2.0 / (static_cast<double>(psi.size()) - 1), atom = -1 + gap * static_cast<double>(i);
                r += psi[i] * bump(S((x[0] - atom) / gap)).second / gap;
            }
            return {r};
        }
        case GameId::ring: {
            Vector<S> r;
            network<S>("discriminator", psi, x, &r, nullptr);
            return r;
        }
        default: throw std::logic_error("no discriminator");
    }
}

/// Data and samples with Gaussian noise σu on both. In several dimensions what depends on x does so along ψ alone, and
/// there the noise is.
template <class S>
Scene<S> Experiment::scene(const Vector<S>& w, const Sum& normal, const Sum* uniformNodes) const {
    using std::sqrt;
    const Values& v = s.game.values;
    Scene<S> r;
    const auto add = [&r](const Vector<S>& x, const Vector<S>& g, double weight) {
        r.data.push_back({x, weight});
        r.samples.push_back({g, weight});
    };
    const Sum still{{0, 1}};
    const Sum& noisy = noise > 0 ? normal : still;
    const bool many = this->normal.size() > 1000;
    Sum halves = many ? uniform<60>(-1, 0) : uniform<24>(-1, 0);
    for (const Weighted& each : many ? uniform<60>(0, 1) : uniform<24>(0, 1)) halves.push_back(each);
    for (Weighted& each : halves) each.weight *= 0.5;
    switch (game) {
        case GameId::dirac:
            for (const auto& [u, p] : noisy) add({S(v.real("target") + noise * u)}, {S(w[0] + noise * u)}, p);
            return r;
        case GameId::uniformQuadratic:
            for (const auto& [z, q] : uniformNodes ? *uniformNodes : halves)
                for (const auto& [u, p] : noisy) add({S(z + noise * u)}, {S(w[0] * z + noise * u)}, q * p);
            return r;
        case GameId::gaussianMean:
        case GameId::spectralDirac: {
            const Vector<S> psi(w.begin() + static_cast<std::ptrdiff_t>(generators), w.end());
            const S length = sqrt(sum2(psi));
            const double deviation = std::hypot(game == GameId::gaussianMean ? v.real("sigma") : 0, noise);
            for (const auto& [u, p] : deviation > 0 ? normal : still) {
                Vector<S> x, g;
                for (std::size_t i = 0; i < generators; ++i) {
                    const S offset = deviation == 0 ? S(0.0) : generators == 1 ? S(deviation * u) : S(psi[i] * (deviation * u)) / length;
                    x.push_back(S(offset + (game == GameId::gaussianMean ? v.list("mean")[i] : 0)));
                    g.push_back(S(offset + w[i]));
                }
                add(x, g, p);
            }
            return r;
        }
        case GameId::lq: {
            const double deviation = std::hypot(v.real("sigma"), noise);
            const S scale = noise > 0 ? S(sqrt(S(w[0] * w[0] + noise * noise))) : w[0];
            for (const auto& [u, p] : normal) add({S(v.real("mean") + deviation * u)}, {S(scale * u + w[1])}, p);
            return r;
        }
        case GameId::twoMode:
            for (const double z : {-1.0, 1.0})
                for (const auto& [u, p] : noisy) add({S(z + noise * u)}, {S(w[0] * z + w[1] + noise * u)}, 0.5 * p);
            return r;
        case GameId::ring: {
            const Vector<S> theta(w.begin(), w.begin() + static_cast<std::ptrdiff_t>(generators));
            for (std::size_t k = 0; k < drawn.x.size(); ++k) {
                Vector<S> x, z, g;
                for (const double c : drawn.x[k]) x.push_back(S(c));
                for (const double c : drawn.z[k]) z.push_back(S(c));
                network<S>("generator", theta, z, nullptr, &g);
                for (std::size_t i = 0; i < g.size(); ++i) g[i] += drawn.sampleNoise[k][i];
                add(x, g, 1.0 / static_cast<double>(drawn.x.size()));
            }
            return r;
        }
        default: return r;
    }
}

/// Where the data are spread out D is a parabola in one variable, or a line: three points give it.
template <class S>
Pair<S> Experiment::hingeInClosedForm(const Vector<S>& w, const Vector<S>& psi) const {
    const bool isUniform = game == GameId::uniformQuadratic && noise == 0;
    const Sum places{{-1, 1}, {0, 1}, {1, 1}};
    const Scene<S> three = scene(w, places, isUniform ? &places : nullptr);
    Pair<S> r;
    for (std::size_t k = 0; k + 2 < three.data.size(); k += 3) {
        const auto parabola = [&](const std::vector<Node<S>>& nodes) {
            const S a = discriminate(nodes[k].x, psi), b = discriminate(nodes[k + 1].x, psi), c = discriminate(nodes[k + 2].x, psi);
            return Vector<S>{b, S((c - a) * 0.5), S((a + c) * 0.5 - b)};
        };
        const Vector<S> real = parabola(three.data), fake = parabola(three.samples);
        const double weight = three.data[k].weight;
        r.d -= meanBelowZero(S(real[0] - 1.0), real[1], real[2], isUniform) * weight;
        r.d -= meanBelowZero(S(-fake[0] - 1.0), S(-fake[1]), S(-fake[2]), isUniform) * weight;
        r.g -= (fake[0] + fake[2] * (isUniform ? 1.0 / 3 : 1.0)) * weight;
    }
    return r;
}

template <class S>
Pair<S> Experiment::base(const Vector<S>& w) const {
    using std::log;
    const Values& v = s.game.values;
    switch (game) {
        case GameId::bilinear: {
            const S value = w[0] * w[1] * v.real("coupling") + w[0] * w[0] * (0.5 * v.real("p")) - w[1] * w[1] * (0.5 * v.real("d"));
            return {value, S(-value)};
        }
        case GameId::atom:
            return {S(w[0] * log(S((1.0 - w[1]) * 2.0))), S(-(log(w[1]) * v.real("mass")) - w[0] * log(S(1.0 - w[1])))};
        case GameId::twoAtom: {
            const bool logits = v.flag("logits");
            const S p = logits ? sigma(w[0]) : w[0];
            const double m = v.real("mass");
            const S real1 = logits ? logSigma(w[1]) : S(log(w[1])), real2 = logits ? logSigma(w[2]) : S(log(w[2]));
            const S fake1 = logits ? logSigma(S(-w[1])) : S(log(S(1.0 - w[1]))), fake2 = logits ? logSigma(S(-w[2])) : S(log(S(1.0 - w[2])));
            const S fake = p * fake1 + (1.0 - p) * fake2;
            return {fake, S(-fake - real1 * m - real2 * (1 - m))};
        }
        default: break;
    }
    const Vector<S> psi = discriminator(w);
    if (loss == LossId::hinge && isSpread()) return hingeInClosedForm(w, psi);
    const Scene<S> all = scene(w);
    Pair<S> r;
    for (const Node<S>& n : all.data) r.d -= onData(*loss, centred, discriminate(n.x, psi)) * n.weight;
    for (const Node<S>& n : all.samples) {
        const S t = discriminate(n.x, psi);
        r.d -= onSamples(*loss, centred, t) * n.weight;
        r.g += ofGenerator(*loss, centred, t) * n.weight;
    }
    return r;
}

}  // namespace ganscope::reference
