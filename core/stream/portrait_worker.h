// SPDX-License-Identifier: GPL-3.0-or-later
// Portraits on a thread of their own: coarse first, finer as long as nothing newer is asked for.
#pragma once

#include "core/scenario/scenario.h"
#include "core/stream/worker.h"

namespace ganscope {

/// What the window wants to see of the field.
struct PortraitRequest {
    std::uint64_t revision = 0;        ///< of the scenario
    Scenario scenario;
    Rect window;                       ///< the portrait's ranges
    std::string field = "streamlines"; ///< as in ViewOptions
    int grid = 41;                     ///< points along each side of the finest pass
};

/// A portrait with the request that it answers: the view drops it when that is no longer what it shows.
template <class Portrait>
struct PortraitAnswer {
    std::uint64_t revision = 0;
    Rect window;
    bool complete = false;             ///< the finest pass
    Portrait portrait;
    std::string failure;               ///< why there is no portrait; empty as a rule
};

/// Draws the newest request. `Portrait` is whatever the computation makes: a value, default-constructible.
template <class Portrait>
class PortraitWorker {
public:
    using Answer = PortraitAnswer<Portrait>;
    /// Hands over one pass; `complete` marks the last.
    using Show = std::function<void(Portrait, bool complete)>;
    /// Computes the passes of one request, and returns early once `superseded()`.
    using Draw = std::function<void(const PortraitRequest&, const std::function<bool()>& superseded, const Show&)>;

    PortraitWorker(Draw draw, std::function<void()> wake)
        : worker(
              [draw = std::move(draw)](const PortraitRequest& request, auto& turn) {
                  draw(
                      request, [&turn] { return turn.superseded(); },
                      [&](Portrait portrait, bool complete) {
                          turn.publish({request.revision, request.window, complete, std::move(portrait), {}});
                      });
              },
              [](const PortraitRequest& request, const std::string& what) {
                  return Answer{request.revision, request.window, true, {}, what};
              },
              std::move(wake)) {}

    void submit(PortraitRequest request) { worker.submit(std::move(request)); }
    /// The newest answer, or null when there is none since the last call.
    std::shared_ptr<const Answer> take() { return worker.take(); }

private:
    LatestWorker<PortraitRequest, Answer> worker;
};

}  // namespace ganscope
