// SPDX-License-Identifier: GPL-3.0-or-later
// Pinned probes: states with letters, kept in the scenario's view.
#pragma once

#include "core/analysis/evaluation.h"
#include "core/scenario/system.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace ganscope {

/// A, B, C … of index < mostPins.
QString pinLetter(std::size_t index);

/// The view with the state pinned under the first free letter; nothing when all are taken.
std::optional<ViewOptions> withPin(ViewOptions view, const std::vector<double>& state);
/// The view without that pin; the others keep their letters.
ViewOptions withoutPin(ViewOptions view, std::size_t index);

/// The pinned states of so many entries, with their letters.
std::vector<std::pair<std::vector<double>, QString>> pinsOf(const ViewOptions& view, std::size_t entries);
/// What is known at each of them.
std::vector<std::pair<Evaluation, QString>> evaluatedPins(const ViewOptions& view, const System& system);

}  // namespace ganscope
