// SPDX-License-Identifier: GPL-3.0-or-later
// An energy over the plane of a portrait, and where it grows: under the flow, and under one step of the method.
#pragma once

#include "core/analysis/state_plane.h"
#include "core/game/method.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace ganscope {

enum class EnergyKind {
    field,  ///< V = ½‖v(w)‖²
    norm,   ///< V = ‖w‖²
};

/// V on the centres of columns × rows cells of a window. Cell (i, j), counted from the lower left, is entry j * columns + i.
struct EnergyGrid {
    static constexpr std::uint8_t inFlow = 1, inStep = 2;

    Rect window;
    int columns = 0, rows = 0;
    std::vector<double> values;       ///< V; NaN where the field is not defined
    std::vector<std::uint8_t> grows;  ///< inFlow where dV/dt > 0, inStep where V(F(w)) > V(w), both or 0
    bool stepped = false;             ///< false for the flow, which has no step
    bool complete = false;            ///< false when it was cancelled

    Point at(int i, int j) const {
        return {window.left + (i + 0.5) / columns * window.width(), window.bottom + (j + 0.5) / rows * window.height()};
    }
};

/// The energy over a section of the state space. dV/dt is vᵀJv or 2wᵀv with the exact J; the step begins at rest, with the
/// projections of the method's own steps. Changes within rounding of V count as none. `stop` is asked before every row.
EnergyGrid computeEnergy(const Dynamics&, const Method&, const StatePlane&, EnergyKind, const Rect& window, int columns, int rows,
                         std::stop_token stop = {});

/// Lines of equal V at `count` levels, equally far apart in √V up to its 95 % quantile; crossings between two cells are
/// found by a line through √V, so that they are exact to about a hundredth of a cell.
std::vector<std::vector<Point>> energyLevels(const EnergyGrid&, int count);

}  // namespace ganscope
