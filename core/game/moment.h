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
    Moment(const Dynamics& d, View<T> past = {}) : all(d), remembered(past) {}

    const Dynamics& dynamics() const { return all; }
    View<T> past() const { return remembered; }
    Split split() const { return all.split(); }
    int size() const { return all.size(); }

    /// As the functions of Dynamics of these names.
    void gradients(View<T> w, std::span<T> g, std::span<T> d) const { all.gradients<T>(w, g, d, remembered); }
    Vec<T> field(View<T> w) const { return all.field<T>(w, remembered); }
    Vec<T> jvp(View<T> w, View<T> u) const { return all.jvp<T>(w, u, remembered); }
    Vec<T> vjp(View<T> w, View<T> u) const { return all.vjp<T>(w, u, remembered); }
    void project(std::span<T> w) const { all.project(w); }
    void stopClipped(View<T> w, std::span<T> slope) const { all.stopClipped(w, slope); }

private:
    const Dynamics& all;
    View<T> remembered;
};

}  // namespace ganscope
