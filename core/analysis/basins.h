// SPDX-License-Identifier: GPL-3.0-or-later
// Where each start of a plane ends under a discrete method: basins of attraction with their times, a grid that gets finer.
#pragma once

#include "core/analysis/headway.h"
#include "core/analysis/rest_points.h"
#include "core/analysis/state_plane.h"
#include "core/game/method.h"

#include <cstdint>
#include <functional>

namespace ganscope {

/// What became of a start.
enum class Fate : std::uint8_t {
    moving,    ///< neither of the others within the steps
    arrived,   ///< came within the tolerance of an equilibrium that the method does not leave
    captured,  ///< ended on an attractor that is no equilibrium: a ring of discrete steps, a limit cycle, a sticking point
    own,       ///< settled on an orbit or a point of its own, as around a centre or on a line of equilibria
    diverged,  ///< ‖w‖ passed 10⁹, or the state is no longer finite
};

/// What to compute: the starts are the centres of columns × rows cells of the window.
struct BasinsRequest {
    StatePlane plane;
    Rect window{-2, 2, -2, 2};
    int columns = 256, rows = 256;
    std::int64_t steps = 500;
    double tolerance = 1e-3;           ///< of an arrival, in the Euclidean norm of w
    std::vector<RestPoint> equilibria; ///< known ones; those that the method leaves are passed over
    unsigned threads = 0;              ///< 0: as many as the machine has
    Headway* headway = nullptr;        ///< counts the cells
};

/// Where starts end together.
struct Attractor {
    bool equilibrium = false;
    std::vector<double> at;  ///< the equilibrium
    Rect box;                ///< what it spans in the plane; of no size for an equilibrium
    std::size_t cells = 0;   ///< known starts that end there
};

/// The basins as far as they are known.
struct Basins {
    StatePlane plane;
    Rect window;
    int columns = 0, rows = 0;
    /// Cell (i, j), counted from the lower left, is entry j * columns + i. While `stride` > 1, cells whose i or j is no
    /// multiple of it hold what the nearest one below that is holds.
    std::vector<Fate> fates;
    std::vector<std::int16_t> attractor;  ///< which of `attractors`, −1 without one
    std::vector<std::int32_t> steps;      ///< until it arrived or diverged; all of them otherwise
    std::vector<Attractor> attractors;    ///< equilibria in their given order, then the others by their size
    int stride = 0;
    bool complete = false;

    Point start(int i, int j) const {
        return {window.left + (i + 0.5) / columns * window.width(), window.bottom + (j + 0.5) / rows * window.height()};
    }
};

/// Steps every start (projected as a path's start is) and classifies it: strides 8, 4, 2 and 1, each handed to `publish` on
/// this thread. Returns whether it was completed; it is not when `stop` was asked for, polled every few steps.
///
/// A start is settled when what it spans in the plane during the last fifth of the steps is, to a hundredth, what it spans
/// in the fifth before. Settled starts that end on the same span make an attractor when they fill an area of the plane,
/// most of them never come back to where they started, and it is not one of a family: a nudge off it, of a twentieth of its
/// span, does not lead to another beside it. It is an equilibrium when it lies within the tolerance of one.
/// The result does not depend on the number of threads.
bool computeBasins(const Dynamics&, const Method&, const BasinsRequest&, const std::function<void(const Basins&)>& publish,
                   std::stop_token stop = {});

}  // namespace ganscope
