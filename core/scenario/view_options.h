// SPDX-License-Identifier: GPL-3.0-or-later
// How a scenario is looked at: the portrait's ranges, the view that shows its claim, and what that view runs along.
#pragma once

#include "core/analysis/plane.h"
#include "core/game/parameter.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ganscope {

/// A number of the scenario that a view varies, by its path; what is absent is chosen by view_axis.h.
struct ViewAxis {
    std::string parameter;       ///< "method.step", "regularizers.r1.gamma" (added when it is not there); empty: chosen
    std::vector<double> range;   ///< from and to; empty: the slider's, as far as the present value
    std::optional<Scale> scale;  ///< absent: the slider's
    bool operator==(const ViewAxis&) const = default;
};

/// One of several curves: the scenario with overrides, along a number of its own.
struct ViewCurve {
    std::string label;             ///< in the legend
    std::vector<std::string> set;  ///< overrides as after --set
    std::string along;             ///< the number that takes the place of the view's own; empty: that one
    double factor = 1;             ///< that number is `factor` times what the axis says
    bool operator==(const ViewCurve&) const = default;
};

/// Pinned probes have a letter each, A to Z.
inline constexpr std::size_t mostPins = 26;

/// What a portrait and a spectrum show beside field and paths.
struct ViewLayers {
    std::string ground = "none";   ///< what colours the plane beneath: "none", "speed", "energy" or "basins"
    std::string energy = "field";  ///< the energy V: "field" ½‖v‖², "norm" ‖w‖²
    bool separatrices = true, cycles = true, equilibria = true;
    bool constraints = true;       ///< where no state can be, shaded
    bool wedge = false;            ///< the phase factor in the flow plane
    bool ring = false;             ///< the conditioning factor in the flow plane
    bool operator==(const ViewLayers&) const = default;
};

/// Which plane of a state with more than two entries the portrait shows, and through which point.
struct ViewPlane {
    std::string kind = "entries";  ///< "entries" (of view.axes), "eigenpair", "path" or "random": core/scenario/portrait_plane.h
    std::optional<std::int64_t> step = {};  ///< through the first path's point there; absent: as the game has it
    std::int64_t seed = 0;         ///< of random directions
    bool operator==(const ViewPlane&) const = default;
};

/// Which matrix the spectra of networks are of: core/scenario/flow_matrix.h.
struct ViewSpectrum {
    std::string matrix = "flow";   ///< "flow", "plain", "authors" or "preconditioned"
    int batches = 1;               ///< whose mean it is
    bool operator==(const ViewSpectrum&) const = default;
};

/// Nothing here changes a number of the simulation.
struct ViewOptions {
    std::optional<Rect> window = {};     ///< the portrait's ranges; the game's own when absent
    std::string field = "streamlines";   ///< "streamlines", "arrows", "texture" or "none"
    bool nullclines = false;             ///< curves on which a component of the field vanishes
    std::vector<int> axes = {};          ///< the two state entries drawn; the first of each player when empty
    std::string figure = "phase";        ///< the view that shows what the scenario is about, an id of `ganscope list views`
    ViewAxis along = {};                 ///< of a locus and of curves
    std::vector<ViewCurve> curves = {};  ///< measures are drawn for all of them; for the scenario itself when empty
    std::vector<std::string> measures = {"phase", "conditioning"};  ///< ids of point measures
    ViewAxis mapX = {}, mapY = {};       ///< of a stability map
    std::string mapMeasure = "radius";
    std::vector<std::int64_t> snapshots = {};  ///< steps at which samples and spectra are shown, ascending; the last one when empty
    std::optional<std::int64_t> basinSteps = {};  ///< of every start; absent: the scenario's, at most 20000
    ViewLayers layers = {};
    ViewPlane plane = {};
    ViewSpectrum spectrum = {};
    /// Pinned probes A, B, C … by their states, mostPins at most; an empty one is a letter that nobody has.
    std::vector<std::vector<double>> pins = {};
    bool operator==(const ViewOptions&) const = default;
};

}  // namespace ganscope
