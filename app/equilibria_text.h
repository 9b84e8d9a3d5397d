// SPDX-License-Identifier: GPL-3.0-or-later
// Equilibria, separatrices and cycles, as JSON and as a page for people.
#pragma once

#include "core/scenario/json_document.h"
#include "core/scenario/scenario_equilibria.h"

namespace ganscope {

/// What `ganscope equilibria` found.
struct EquilibriaReport {
    Scenario scenario;
    System system;
    Equilibria found;
    PortraitCurves curves;
    Rect window;
};

/// {"scenario", "points", "held", "separatrices", "cycles", "closed_orbits", "rejected", "search", "why"}. A point has what one of eval has
/// (app/evaluation_text.h), and `kind`, the dimensions of its stable, unstable and centre spaces, `zeros`, `continuum`,
/// `index`; a cycle has `period`, `multiplier`, `stable`, `extent` and `orbit`; a separatrix
/// `eigenvalue`, `end` and its `points` from the saddle outwards.
Json toJson(const EquilibriaReport&);

/// The same as text, without the points of curves.
std::string pageOf(const EquilibriaReport&);

}  // namespace ganscope
