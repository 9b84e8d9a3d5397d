// SPDX-License-Identifier: GPL-3.0-or-later
// All equilibria of a game that a search over a box finds, and what was met where there are none.
#pragma once

#include "core/analysis/rest_points.h"

namespace ganscope {

/// Where to look, and how long.
struct EquilibriaRequest {
    std::vector<std::vector<double>> seeds;  ///< states tried first; what they lead to comes first in the answer
    Domain box;                              ///< one finite interval an entry, from which further starts are drawn
    int starts = 0;                          ///< how many of them; 0: as many as suits the dimension
    bool deflate = true;                     ///< search again from each start for what it did not lead to
};

/// A point where the field seems to vanish but is no equilibrium.
struct FalseZero {
    std::vector<double> at;
    std::string why;
};

struct Equilibria {
    std::vector<RestPoint> points;   ///< in the order found, isolated ones and one for each continuum
    std::vector<RestPoint> held;     ///< points at rest only because a bound holds some entries (RestPoint::held)
    std::vector<FalseZero> rejected; ///< kinks and jumps that searches ended at
    int starts = 0;                  ///< that were searched from
    double slowest = 0;              ///< the smallest ‖v‖ over the starts, and …
    std::vector<double> slowestAt;   ///< … where: the nearest thing to an equilibrium where there is none
    bool complete = false;           ///< false when it was cancelled
    std::string why;                 ///< why there is no point; empty where there is
};

/// Searches from the seeds and from `starts` points that fill the box evenly from its middle (a sequence of low
/// discrepancy, the same each time): once for any zero, and then, with what is known deflated, for those that the first
/// search missed. Every zero is verified (newtonSearch) and classified, each continuum counts once.
///
/// Nothing can promise that a game's equilibria are all found; each of those returned is one. Games of more than
/// `largestSearched` parameters are only searched from the seeds. `stop` is asked at every Newton step.
Equilibria findEquilibria(const Dynamics&, const EquilibriaRequest&, std::stop_token stop = {});

/// The largest state that the whole box is searched of.
inline constexpr int largestSearched = 150;

}  // namespace ganscope
