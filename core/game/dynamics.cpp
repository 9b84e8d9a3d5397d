// SPDX-License-Identifier: GPL-3.0-or-later
// Dense Jacobians from directional derivatives, two columns at a time.
#include "core/game/dynamics.h"

#include "core/game/own_jacobian.h"
#include "core/math/filled.h"

#include <algorithm>
#include <array>

namespace ganscope {

Dynamics::Dynamics(std::shared_ptr<const Game> game, std::vector<std::shared_ptr<const Regularizer>> regularizers, Domain domain)
    : base(std::move(game)), own(dynamic_cast<const OwnGradients*>(base.get())), terms(std::move(regularizers)), within(std::move(domain)) {
    for (const auto& r : terms) {
        remembered = std::max(remembered, r->buffer());
        if (const auto c = r->clip()) bound = bound ? std::min(*bound, *c) : *c;
    }
    for (const Interval& i : within) box.push_back(i.interior());
    if (bound) box.resize(static_cast<std::size_t>(size()));
    for (std::size_t i = static_cast<std::size_t>(split().generator); bound && i < box.size(); ++i) {
        // A bound that leaves nothing of the domain yields to it.
        box[i].low = std::min(std::max(box[i].low, -*bound), box[i].high);
        box[i].high = std::max(std::min(box[i].high, *bound), box[i].low);
    }
    edge = box;
}

Dynamics Dynamics::heldOnEdge() const {
    Dynamics held = *this;
    for (Interval& i : held.edge) i = {std::nextafter(i.low, i.high), std::nextafter(i.high, i.low)};
    return held;
}

std::optional<std::string> Dynamics::outside(View<double> w) const {
    const int at = firstOutside(within, w);
    if (at < 0) return std::nullopt;
    const std::string entry = std::to_string(at);
    return filled(words("reasons", "the point lies outside the game's domain: entry %1 of the state %2"), {entry, complaint(within[static_cast<std::size_t>(at)], w[static_cast<std::size_t>(at)], "it")});
}

namespace {

/// Two columns of J at a time, with the caller's room for w, ∇L_G and ∇L_D as duals.
template <class T>
void columns(const Dynamics& dynamics, View<T> w, std::span<T> v, std::span<T> jacobian, std::span<Next<T>> x,
             std::span<Next<T>> g, std::span<Next<T>> d, View<Next<T>> past) {
    const int n = static_cast<int>(w.size()), own = dynamics.split().generator;
    for (int i = 0; i < n; ++i) x[i] = Next<T>(w[i]);
    for (int j = 0; j < n; j += 2) {
        const bool pair = j + 1 < n;
        x[j].d[0] = 1.0;
        if (pair) x[j + 1].d[1] = 1.0;
        dynamics.gradients<Next<T>>(x, g, d, past);
        x[j].d[0] = 0.0;
        if (pair) x[j + 1].d[1] = 0.0;
        for (int i = 0; i < n; ++i) {
            const Next<T>& loss = i < own ? g[i] : d[i];
            jacobian[j * n + i] = 0.0 - loss.d[0];  // 0 − x: no negative zeros
            if (pair) jacobian[(j + 1) * n + i] = 0.0 - loss.d[1];
            v[i] = 0.0 - loss.v;
        }
    }
}

constexpr std::size_t small = 4;  // parameters; the games of a portrait, which a grid of points feels

template <class T>
void differentiate(const Dynamics& dynamics, View<T> w, std::span<T> v, std::span<T> jacobian, View<Next<T>> past = {}) {
    const std::size_t n = w.size();
    if (n <= small) {  // in plain arrays
        std::array<Next<T>, 3 * small> room;
        const std::span<Next<T>> all(room);
        return columns(dynamics, w, v, jacobian, all.first(n), all.subspan(small, n), all.subspan(2 * small, n), past);
    }
    Vec<Next<T>> x(n), g(n), d(n);
    columns<T>(dynamics, w, v, jacobian, x, g, d, past);
}

}  // namespace

const OwnJacobian* Dynamics::ownJacobian() const {
    const bool large = size() > static_cast<int>(small);  // those of a portrait are asked a million times a second
    return large && terms.empty() ? dynamic_cast<const OwnJacobian*>(base.get()) : nullptr;
}

void Dynamics::fieldAndJacobian(View<double> w, std::span<double> v, std::span<double> jacobian, View<double> past) const {
    if (const OwnJacobian* whole = ownJacobian()) return static_cast<void>(whole->fieldAndJacobian(w, v, jacobian));
    const Vec<D1> before = lift<D1>(past);
    differentiate<double>(*this, w, v, jacobian, before);
}

void Dynamics::fieldAndJacobian(View<Lanes> w, std::span<Lanes> v, std::span<Lanes> jacobian) const {
    const OwnJacobian* whole = ownJacobian();
    if (!whole) return differentiate<Lanes>(*this, w, v, jacobian);
    Vec<double> one(v.size()), J(jacobian.size());
    for (int lane = 0; lane < Lanes::count; ++lane) {
        whole->fieldAndJacobian(laneOf(w, lane), one, J);
        for (std::size_t i = 0; i < v.size(); ++i) setLane(v[i], lane, one[i]);
        for (std::size_t i = 0; i < J.size(); ++i) setLane(jacobian[i], lane, J[i]);
    }
}

Eigen::MatrixXd Dynamics::jacobian(View<double> w) const {
    const int n = static_cast<int>(w.size());
    Eigen::MatrixXd J(n, n);
    Vec<double> v(n);
    fieldAndJacobian(w, v, {J.data(), static_cast<std::size_t>(n) * n});
    return J;
}

std::optional<std::string> Dynamics::kink(View<double> w) const {
    if (auto why = outside(w)) return why;
    if (auto why = base->kink(w)) return why;
    for (const auto& r : terms)
        if (auto why = r->kink(*base, w)) return why;
    return std::nullopt;
}

}  // namespace ganscope
