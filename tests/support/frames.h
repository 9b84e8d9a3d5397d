// SPDX-License-Identifier: GPL-3.0-or-later
// Frames compared bit for bit.
#pragma once

#include "core/simulation/frame.h"

#include <algorithm>
#include <bit>

namespace ganscope::test {

inline bool sameBits(const std::vector<double>& a, const std::vector<double>& b) {
    return std::ranges::equal(a, b, {}, [](double x) { return std::bit_cast<std::uint64_t>(x); },
                              [](double x) { return std::bit_cast<std::uint64_t>(x); });
}

inline bool sameTrack(const Track& a, const Track& b) {
    return a.steps == b.steps && sameBits(a.states, b.states) && a.dimension == b.dimension &&
           a.outcome == b.outcome && a.reason == b.reason;
}

/// The same step and the same paths in the same bits.
inline bool sameTracks(const Frame& a, const Frame& b) {
    return a.step == b.step && a.time == b.time && a.complete == b.complete &&
           std::ranges::equal(a.tracks, b.tracks, [](const auto& x, const auto& y) { return sameTrack(*x, *y); });
}

}  // namespace ganscope::test
