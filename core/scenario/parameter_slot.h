// SPDX-License-Identifier: GPL-3.0-or-later
// One number of a scenario, by its path: what a slider holds, a locus runs along and a sweep varies.
#pragma once

#include "core/scenario/scenario_json.h"

namespace ganscope {

/// Where a number of a scenario is kept. It stays valid while the scenario's choices (game, loss, regularizers, method)
/// stay the same.
struct ParameterSlot {
    enum class Part { game, loss, regularizer, method, start, steps, seed };
    Part part = Part::method;
    std::size_t index = 0;                 ///< of a regularizer or a start
    std::string id;                        ///< of the parameter
    std::optional<std::size_t> entry;      ///< of a list, or of a start's state
    const Parameter* parameter = nullptr;  ///< null for a start, the steps and the seed
    std::string path;                      ///< as it was asked for

    /// Whether it takes whole numbers only.
    bool isWhole() const;
    bool operator==(const ParameterSlot&) const = default;
};

/// A slot in a scenario, or what is wrong with the path; `problem` is empty exactly when there is a slot.
struct SlotReading {
    std::optional<ParameterSlot> slot;
    Scenario scenario;  ///< the one asked about, with the regularizer that the path names added where it was missing
    std::string problem;
};

/// Finds the number that a path names, as after --set: "method.step", "regularizers.r1.gamma", "game.target",
/// "starts.0.1", "steps"; and single entries of lists: "game.mean.0". The problem of an unknown path suggests the nearest.
SlotReading findSlot(const Scenario&, const std::string& path);

/// The number in the slot, of a scenario that has it.
double valueIn(const Scenario&, const ParameterSlot&);

/// Puts a number into the slot; it should be acceptable.
void setValue(Scenario&, const ParameterSlot&, double value);

/// What is wrong with a value for the slot, as "is -1, but γ must be a number of at least 0"; empty when it is acceptable.
std::string complaint(const Scenario&, const ParameterSlot&, double value);

}  // namespace ganscope
