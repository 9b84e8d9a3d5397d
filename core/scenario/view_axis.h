// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers that a view varies: those that the scenario's view names, or else ones that matter.
#pragma once

#include "core/analysis/followed_point.h"
#include "core/analysis/parameter_range.h"
#include "core/math/phrase.h"
#include "core/scenario/scenario_family.h"

namespace ganscope {

/// A number of a scenario, and the values that a view runs it through.
struct ViewRange {
    ParameterSlot slot;
    ParameterRange range;    ///< its count is the view's affair; of numbers that are whole, every one of them
    Phrase label;            ///< "γ"; "γ of jare" beside another γ
    std::optional<double> present;  ///< what the scenario itself says; nothing where it does not have the number
};

/// The scenario (with the regularizers that the numbers belong to) and the numbers; or one sentence that says what is
/// missing, "needs …", and no numbers.
struct ViewAxes {
    Scenario scenario;
    std::vector<ViewRange> ranges;
    std::string objection;
};

/// The numbers of the scenario's entries, by how likely one wants to vary them: the regularizers', the method's (but the
/// flow's, which are about its output), the game's, the loss's.
std::vector<ParameterSlot> numbersOf(const Scenario&);

/// The number with its slider's range, grown to the present value where that lies outside; of `axis`, what it states.
ViewRange rangeOf(const Scenario&, const ParameterSlot&, const ViewAxis& axis = {});

/// The number along which the scenario's locus and curves run: view.along, or the first of numbersOf() that moves a
/// spectrum at the equilibrium.
ViewAxes alongAxis(const Scenario&);

/// The two numbers of its stability map: view.map, or the method's step over the first other one that moves a spectrum.
ViewAxes mapAxes(const Scenario&);

/// A point that follows the scenario's first equilibrium.
FollowedPoint followedEquilibrium(const ScenarioFamily&);

}  // namespace ganscope
