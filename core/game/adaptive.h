// SPDX-License-Identifier: GPL-3.0-or-later
// What RMSProp and Adam share: gradients divided by their running size, and what follows at an equilibrium.
#pragma once

#include "core/game/method.h"

namespace ganscope {

/// A gradient entry divided by the root of its second moment; ε inside the root or outside.
struct Preconditioner {
    double epsilon;
    bool inside;

    template <class T>
    T operator()(const T& gradient, const T& moment) const {
        using std::sqrt;
        return inside ? T(gradient / T(sqrt(moment + epsilon))) : T(gradient / T(magnitude(moment) + epsilon));
    }
    /// Whether ε is felt: the division is then no longer that by the gradient's own size.
    bool feels(double moment) const { return moment <= 1e4 * (inside ? epsilon : epsilon * epsilon); }
};

/// RMSProp's step along any direction f, on the state (w, s): s⁺ = αs + (1 − α)f², w⁺ = w + h f/√(s⁺ + ε), s beginning at s₀.
struct MeanSquareStep {
    double h, decay, first;
    Preconditioner divide;

    std::vector<std::string> memory() const { return {"second_moment"}; }
    Vec<double> rest(View<double> w) const {
        Vec<double> s(w.begin(), w.end());
        s.resize(2 * w.size(), first);
        return s;
    }
    double timeStep() const { return h; }
    /// s⁺ of one entry.
    template <class T>
    T next(const T& s, const T& f) const {
        return decay * s + (1 - decay) * f * f;
    }
    template <class T>
    void advance(std::span<T> state, const Vec<T>& f) const {
        const std::size_t n = f.size();
        for (std::size_t i = 0; i < n; ++i) {
            T& s = state[n + i];
            s = next(s, f[i]);
            state[i] += h * divide(f[i], s);
        }
    }
    /// Whether ε is felt by any entry of the step along f.
    bool feels(View<double> state, const Vec<double>& f) const {
        for (std::size_t i = 0; i < f.size(); ++i)
            if (divide.feels(next(state[f.size() + i], f[i]))) return true;
        return false;
    }
};

/// Why these maps have no linearisation where a gradient vanishes.
inline constexpr const char* noAdaptiveLinearisation =
    "steps keep their length however small the gradient is, until it is of the size of ε: at an equilibrium the map is "
    "linear on that scale only";

/// The ring about the equilibrium w on a pure rotation, of one parameter a player and any angular speed:
///
///     r = h √(8(1 + β₁)/((1 − β₁)(1 − β₂)))
///
/// Derived by averaging over a turn: a step of length ≈ √2 h widens the ring, d(r²)/dt = 2h²(1 + β₁)/(1 − β₁), and the
/// second moment's lag of phase narrows it, d(r²)/dt = −(1 − β₂)r²/4. It holds for 1 − β₂ ≪ 1 (0.4 % at 0.1) and where
/// the field is that rotation out to r; no radius is given where it is not, to one per cent.
Outlook adaptiveRing(const Dynamics&, View<double> w, double step, double beta1, double beta2);

}  // namespace ganscope
