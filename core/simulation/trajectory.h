// SPDX-License-Identifier: GPL-3.0-or-later
// A bounded record of one path, cheap to hand over sixty times a second.
#pragma once

#include "core/simulation/frame.h"

namespace ganscope {

/// Records the points of a path as they come and keeps at most `capacity` of them, fewer of long states: 8 MB.
///
/// It keeps the first point, the newest, and between them those whose step is a multiple of the stride. The stride is
/// a power of two and doubles when the record is full; what is kept therefore depends on the number of points alone,
/// not on when somebody looked.
class Trajectory {
public:
    static constexpr std::size_t capacity = 4096;
    /// Of states of this length.
    static constexpr std::size_t capacityFor(int dimension) {
        constexpr std::size_t numbers = std::size_t(1) << 20, least = 16;
        const std::size_t points = numbers / static_cast<std::size_t>(dimension);
        return points > capacity ? capacity : points < least ? least : points;
    }

    /// Begins with the point of step 0, of length `dimension` > 0.
    explicit Trajectory(View<double> start);

    /// Adds the point of the next step, as long as the start.
    void push(View<double> point);
    /// States how the path stands; `reason` where it diverged.
    void conclude(Outcome outcome, std::string reason = {});

    std::int64_t stride() const { return spacing; }
    /// The step of the newest point.
    std::int64_t step() const { return record.steps.back(); }

    /// The record as it stands. The same object is handed out until something changes, so that a finished path costs
    /// a frame nothing.
    std::shared_ptr<const Track> track() const;

private:
    void thin();

    Track record;
    std::int64_t spacing = 1;
    mutable std::shared_ptr<const Track> shared;  // of `record`, or null since it changed
};

}  // namespace ganscope
