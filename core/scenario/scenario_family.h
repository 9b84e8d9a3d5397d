// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario as a family: its system as a function of some of its numbers.
#pragma once

#include "core/analysis/family.h"
#include "core/scenario/parameter_slot.h"
#include "core/scenario/system.h"

namespace ganscope {

/// The systems of a scenario whose `numbers` vary; parameter k of the family is numbers[k].
class ScenarioFamily final : public Family {
public:
    /// `scenario` must be valid and have every slot. A start that is the game's own follows the game.
    ScenarioFamily(Scenario scenario, std::vector<ParameterSlot> numbers);

    /// The family's way to its members, and to the scenarios behind them.
    class Way final : public Cursor {
    public:
        explicit Way(const ScenarioFamily&);
        ~Way() override;
        const Member& at(View<double> p) override;
        /// The scenario of the last at(), all of whose values are those of its parameters.
        const Scenario& scenario() const;

    private:
        struct Parts;
        std::unique_ptr<Parts> parts;
    };

    std::unique_ptr<Cursor> cursor() const override { return std::make_unique<Way>(*this); }
    std::vector<double> origin() const override;
    bool isWhole(std::size_t k) const override { return places[k].isWhole(); }
    int weight(std::size_t k) const override;

    const Scenario& scenario() const { return base; }
    const std::vector<ParameterSlot>& numbers() const { return places; }

private:
    Scenario base;
    std::vector<ParameterSlot> places;
};

/// A point near which the scenario's first equilibrium is, for games that state none: what a search from the starts and
/// over the view finds; empty when the game states one, or there is none.
std::vector<double> equilibriumSeed(const Scenario&);

}  // namespace ganscope
