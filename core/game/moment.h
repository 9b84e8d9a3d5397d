// SPDX-License-Identifier: GPL-3.0-or-later
// What one step of a method sees: the dynamics, and the points of the run that a replay buffer remembers.
#pragma once

#include "core/game/dynamics.h"

namespace ganscope {

/// The dynamics at one moment of a run. T is the scalar of the step (double, D1 or Lanes); the past carries derivatives
/// like the state does, so that DF of a method with a replay buffer is exact.
///
/// `past` holds the points of the last steps one after the other, newest first, n entries each; it is empty where
/// nothing is remembered, and every buffer is then filled with the present point.
template <class T>
class Moment {
public:
    /// Into `asked` go the points at which a step asks for the field.
    Moment(const Dynamics& d, View<T> past = {}, std::vector<Vec<T>>* asked = nullptr) : all(d), remembered(past), points(asked) {}

    const Dynamics& dynamics() const { return all; }
    View<T> past() const { return remembered; }
    Split split() const { return all.split(); }
    int size() const { return all.size(); }

    /// As the functions of Dynamics of these names.
    void gradients(View<T> w, std::span<T> g, std::span<T> d) const { all.gradients<T>(noted(w), g, d, remembered); }
    Vec<T> field(View<T> w) const { return all.field<T>(noted(w), remembered); }
    Vec<T> jvp(View<T> w, View<T> u) const { return all.jvp<T>(noted(w), u, remembered); }
    Vec<T> vjp(View<T> w, View<T> u) const { return all.vjp<T>(noted(w), u, remembered); }
    void project(std::span<T> w) const { all.project(w); }
    void stopClipped(View<T> w, std::span<T> slope) const { all.stopClipped(w, slope); }

    /// Notes that w is asked for, where that is wished; for those who ask the dynamics themselves.
    View<T> noted(View<T> w) const {
        if (points) points->emplace_back(w.begin(), w.end());
        return w;
    }
    /// The same, with another past.
    Moment with(View<T> past) const { return {all, past, points}; }

private:
    const Dynamics& all;
    View<T> remembered;
    std::vector<Vec<T>>* points;
};

}  // namespace ganscope
