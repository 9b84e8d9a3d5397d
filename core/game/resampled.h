// SPDX-License-Identifier: GPL-3.0-or-later
// Games whose expectations run over a batch that is drawn anew at every step.
#pragma once

#include "core/game/game.h"

#include <cstdint>
#include <memory>

namespace ganscope {

/// A game that a method steps on with other numbers each time. As a Game it is that of step 0, which portraits, spectra
/// and maps look at.
class Resampled {
public:
    virtual ~Resampled() = default;
    /// Whether atStep differs from step to step at all.
    virtual bool fresh() const = 0;
    /// The same game with the batch of step `index`: a function of the game's seed and of `index` alone.
    virtual std::shared_ptr<const Game> atStep(std::int64_t index) const = 0;
};

}  // namespace ganscope
