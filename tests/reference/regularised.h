// SPDX-License-Identifier: GPL-3.0-or-later
// What regularizers add, and what follows from the losses alone: field and Jacobian.
#pragma once

#include "tests/reference/formulas.h"

#include <algorithm>

namespace ganscope::reference {

template <class S>
S Experiment::overMeasure(Over over, double anchor, double spread, const Scene<S>& all, const Vector<S>& psi,
                          const std::function<S(const S& value, const S& norm2)>& rho) const {
    const auto at = [&](const Vector<S>& x) { return rho(discriminate(x, psi), sum2(slopes(x, psi))); };
    const auto between = [](const S& a, const Vector<S>& x, const Vector<S>& y) {
        Vector<S> r;
        for (std::size_t i = 0; i < x.size(); ++i) r.push_back(S((1.0 - a) * x[i] + a * y[i]));
        return r;
    };
    const Sum segment = uniform<20>(0, 1);
    // The mean of `at` over a segment; a table is a polynomial between multiples of a quarter of its atoms' distance only.
    const auto along = [&](const Vector<S>& x, const Vector<S>& y) {
        std::vector<S> ends{S(0.0)};
        if (game == GameId::twoMode && s.game.values.choice("critic") == "table" && valueOf(x[0]) != valueOf(y[0])) {
            const double quarter = 0.5 / (static_cast<double>(psi.size()) - 1);
            for (std::size_t k = 0; k <= 4 * (psi.size() - 1); ++k) {
                const S a = (-1 + quarter * static_cast<double>(k) - x[0]) / (y[0] - x[0]);
                if (valueOf(a) > 0 && valueOf(a) < 1) ends.push_back(a);
            }
            std::sort(ends.begin(), ends.end(), [](const S& a, const S& b) { return valueOf(a) < valueOf(b); });
        }
        ends.push_back(S(1.0));
        S sum(0.0);
        for (std::size_t k = 0; k + 1 < ends.size(); ++k)
            for (const auto& [a, p] : segment) sum += at(between(S(ends[k] + (ends[k + 1] - ends[k]) * a), x, y)) * S((ends[k + 1] - ends[k]) * p);
        return sum;
    };
    const bool batch = game == GameId::ring;  // whose α, blur and partners were drawn, one a row
    const Vector<S> A(all.data[0].x.size(), S(anchor));
    S r(0.0);
    switch (over) {
        case Over::data:
            for (const Node<S>& n : all.data) r += at(n.x) * n.weight;
            return r;
        case Over::samples:
            for (const Node<S>& n : all.samples) r += at(n.x) * n.weight;
            return r;
        case Over::mixture:
            return S(overMeasure<S>(Over::data, anchor, spread, all, psi, rho) + overMeasure<S>(Over::samples, anchor, spread, all, psi, rho)) * 0.5;
        case Over::midpoint:
        case Over::interpolate:
            for (std::size_t k = 0; batch && k < all.data.size(); ++k)
                r += at(between(S(over == Over::midpoint ? 0.5 : drawn.segment[k]), all.data[k].x, all.samples[k].x)) * all.data[k].weight;
            if (batch) return r;
            for (const Node<S>& x : all.data)
                for (const Node<S>& g : all.samples) {
                    if (over == Over::midpoint) r += at(between(S(0.5), x.x, g.x)) * (x.weight * g.weight);
                    else r += along(x.x, g.x) * (x.weight * g.weight);
                }
            return r;
        case Over::anchor:
            for (std::size_t k = 0; k < all.samples.size(); ++k) {
                const Node<S>& g = all.samples[k];
                r += (batch ? at(between(S(drawn.segment[k]), A, g.x)) : along(A, g.x)) * g.weight;
            }
            return r;
        case Over::blurred:
            for (std::size_t k = 0; k < all.data.size(); ++k) {
                Vector<S> x = all.data[k].x;
                if (batch) {
                    for (std::size_t i = 0; i < x.size(); ++i) x[i] += spread * drawn.blur[k][i];
                    r += at(x) * all.data[k].weight;
                } else if (x.size() > 1 || spread == 0) {
                    r += at(x) * all.data[k].weight;  // the slope is the same everywhere
                } else {
                    for (const auto& [u, p] : normal) r += at({S(x[0] + spread * u)}) * (p * all.data[k].weight);
                }
            }
            return r;
        case Over::point: return at(A);
        case Over::vanishing: {
            Vector<S> gap(A.size(), S(0.0));
            for (std::size_t i = 0; i < gap.size(); ++i) {
                for (const Node<S>& n : all.samples) gap[i] += n.x[i] * n.weight;
                for (const Node<S>& n : all.data) gap[i] -= n.x[i] * n.weight;
            }
            return S(sum2(gap) * at(A));
        }
    }
    return r;
}

/// E(|D'(x)| − k)² over data blurred by N(0, spread²), D a parabola: q = D'(x) is c₀ + c₁u in the innermost variable u, and
/// E|q| = E q − 2 E q·1{q < 0} in closed form.
template <class S>
S Experiment::normGap(const Vector<S>& psi, double target, double spread) const {
    const Values& v = s.game.values;
    const double blur = std::hypot(noise, spread);
    Sum places{{0, 1}};
    double deviation = blur;
    bool isUniform = false;
    switch (game) {
        case GameId::dirac: places = {{v.real("target"), 1}}; break;
        case GameId::twoMode: places = {{-1, 0.5}, {1, 0.5}}; break;
        case GameId::lq:
            places = {{v.real("mean"), 1}};
            deviation = std::hypot(v.real("sigma"), blur);
            break;
        default:
            isUniform = blur == 0;
            if (isUniform) deviation = 1;
            else places = uniform<60>(-1, 1);
    }
    S sum(0.0);
    for (const auto& [place, weight] : places) {
        const S c0 = slopes<S>({S(place)}, psi)[0], c1 = (slopes<S>({S(place + 1)}, psi)[0] - c0) * deviation;
        const S square = c0 * c0 + c1 * c1 * (isUniform ? 1.0 / 3 : 1.0);
        S size = valueOf(c0) < 0 ? S(-c0) : c0;
        if (deviation > 0) size = c0 - meanBelowZero(c0, c1, S(0.0), isUniform) * 2.0;
        sum += (square - size * (2 * target) + target * target) * weight;
    }
    return sum;
}

/// ½‖∂L_G/∂θ‖² and ½‖∂L_D/∂ψ‖² of the base game.
template <class S>
Pair<S> Experiment::squaredSlopes(const Vector<S>& w) const {
    Pair<S> r;
    for (std::size_t i = 0; i < w.size(); ++i) {
        const Pair<Up<S>> moved = base(moving(w, i));
        const S slope = slopeOf<S>(i < generators ? moved.g : moved.d);
        (i < generators ? r.g : r.d) += slope * slope * 0.5;
    }
    return r;
}

template <class S>
void Experiment::addPenalty(const Choice& choice, const Scene<S>& all, const Vector<S>& psi, Pair<S>& sum) const {
    using std::exp;
    using std::sqrt;
    const Values& v = choice.values;
    using Rho = std::function<S(const S&, const S&)>;
    const auto over = [&](Over measure, const Rho& rho, double anchor = 0, double spread = 0) {
        return overMeasure<S>(measure, anchor, spread, all, psi, rho);
    };
    if (choice.id == "r1" || choice.id == "r2")
        sum.d += over(choice.id == "r1" ? Over::data : Over::samples, [](const S&, const S& n) { return n; }) * (0.5 * v.real("gamma"));
    const bool ofNorm = choice.id == "wgan-gp" || choice.id == "dragan";
    if (ofNorm && isParabola()) {
        const bool published = choice.id == "wgan-gp";
        sum.d += normGap(psi, v.real("target"), published ? 0 : v.real("spread")) * (published ? 0.5 * v.real("gamma") : v.real("lambda"));
        return;
    }
    if (choice.id == "wgan-gp")
        sum.d += over(Over::data, [&](const S&, const S& n) {
            const S gap = sqrt(n) - v.real("target");
            return S(gap * gap);
        }) * (0.5 * v.real("gamma"));
    if (choice.id == "dragan")
        sum.d += over(Over::blurred, [&](const S&, const S& n) {
            const S gap = sqrt(n) - v.real("target");
            return S(gap * gap);
        }, 0, v.real("spread")) * v.real("lambda");
    if (choice.id == "sgp") {
        static const std::pair<const char*, Over> names[] = {{"data", Over::data}, {"sample", Over::samples}, {"mixture", Over::mixture},
                                                             {"interpolate", Over::interpolate}, {"midpoint", Over::midpoint}, {"anchor", Over::anchor},
                                                             {"blurred", Over::blurred}, {"point", Over::point}, {"vanishing", Over::vanishing}};
        const auto found = std::find_if(std::begin(names), std::end(names), [&](const auto& each) { return v.choice("measure") == each.first; });
        if (found == std::end(names)) throw NoReference("measure", v.choice("measure"));
        sum.d += over(found->second, [](const S&, const S& n) { return n; }, v.real("anchor"), v.real("spread")) * (0.5 * v.real("rho"));
    }
    if (choice.id == "roth") {
        sum.d += over(Over::data, [](const S& t, const S& n) { return S((1.0 - sigma(t)) * (1.0 - sigma(t)) * n); }) * (0.5 * v.real("gamma"));
        sum.d += over(Over::samples, [](const S& t, const S& n) { return S(sigma(t) * sigma(t) * n); }) * (0.5 * v.real("gamma"));
    }
    if (choice.id == "clc") {
        const Rho square = [](const S& t, const S&) { return S(t * t); };
        sum.d += S(over(Over::data, square) + over(Over::samples, square)) * (0.5 * v.real("lambda"));
    }
    if (choice.id == "mode")
        for (std::size_t k = 0; k < all.data.size(); ++k) {
            Vector<S> gap = all.data[k].x;
            for (std::size_t i = 0; i < gap.size(); ++i) gap[i] -= all.samples[k].x[i];
            sum.g += S(sum2(gap) * v.real("lambda1") - logSigma(discriminate(all.samples[k].x, psi)) * v.real("lambda2")) * all.samples[k].weight;
        }
    if (choice.id == "primal-dual") {
        const double width = v.real("width");
        for (const Node<S>& x : all.data) {
            const S verdict = logSigma(S(-discriminate(x.x, psi))) + std::log(2.0);
            S density(0.0);
            for (const Node<S>& g : all.samples) density += exp(S(-(x.x[0] - g.x[0]) * (x.x[0] - g.x[0]) / (2 * width * width))) * g.weight;
            sum.g += verdict * density * (2 * v.real("alpha") * v.real("lambda") * x.weight);
        }
    }
}

template <class S>
Pair<S> Experiment::losses(const Vector<S>& w) const {
    Pair<S> r = base(w);
    for (const Choice& choice : s.regularizers) {
        const std::string& id = choice.id;
        const Values& v = choice.values;
        if (id == "instance-noise" || id == "clip" || id == "spectral-norm") continue;
        if (id == "consensus" || id == "jare" || id == "grad-generator" || id == "grad-discriminator") {
            const Pair<S> half = squaredSlopes(w);
            const double gamma = id == "grad-generator" ? 2 * v.real("eta") : v.real("gamma");
            if (id == "consensus") r.g += S(half.g + half.d) * gamma, r.d += S(half.g + half.d) * gamma;
            if (id == "jare" || id == "grad-generator") r.g += half.d * gamma;
            if (id == "jare" || id == "grad-discriminator") r.d += half.g * gamma;
            continue;
        }
        // D is a parabola at most, or a table.
        addPenalty(choice, scene(w, id == "sgp" ? ofPolynomials : normal), discriminator(w), r);
    }
    return r;
}

template <class S>
Vector<S> Experiment::field(const Vector<S>& w) const {
    Vector<S> v;
    for (std::size_t i = 0; i < w.size(); ++i) {
        const Pair<Up<S>> moved = losses(moving(w, i));
        v.push_back(-slopeOf<S>(i < generators ? moved.g : moved.d));
    }
    return v;
}

template <class S>
std::vector<Vector<S>> Experiment::jacobian(const Vector<S>& w) const {
    std::vector<Vector<S>> columns;
    for (std::size_t j = 0; j < w.size(); ++j) {
        columns.emplace_back();
        for (const Up<S>& c : field(moving(w, j))) columns.back().push_back(slopeOf<S>(c));
    }
    return columns;
}

template <class S>
void Experiment::project(Vector<S>& w) const {
    for (std::size_t i = 0; i < size(); ++i) {
        if (!low.empty()) w[i] = atLeast(atMost(w[i], high[i]), low[i]);
        if (!clip || i < generators) continue;
        // A bound that leaves nothing of the domain yields to it.
        w[i] = atLeast(atMost(w[i], low.empty() ? *clip : std::max(low[i], *clip)), low.empty() ? -*clip : std::min(high[i], -*clip));
        if (!low.empty()) w[i] = atLeast(atMost(w[i], high[i]), low[i]);
    }
}

}  // namespace ganscope::reference
