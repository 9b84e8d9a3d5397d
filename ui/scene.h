// SPDX-License-Identifier: GPL-3.0-or-later
// What stands still while paths grow: portrait, equilibria, verdict. Coarse first, and then fine on a thread of its
// own.
#pragma once

#include "core/analysis/stability_region.h"
#include "core/scenario/scenario_verdict.h"
#include "core/scenario/system.h"
#include "core/stream/worker.h"
#include "ui/plots/phase_picture.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace ganscope {

/// All that is known of a scenario at rest, as one value; a later scene of the same request is finer.
struct Scene {
    std::uint64_t revision = 0;
    std::uint64_t serial = 0;  ///< of the request
    StatePlane plane;
    std::vector<RestPoint> rests;
    Verdict verdict;
    StabilityRegion region;  ///< of the method
    PhasePicture ground;     ///< the portrait without paths
    bool complete = false;   ///< nothing finer follows
    double cost = 0;         ///< milliseconds that it took; infinite with a failure
    std::string failure;     ///< why there is none; empty as a rule
};

struct SceneRequest {
    std::uint64_t revision = 0;
    std::uint64_t serial = 0;  ///< grows with every request
    Scenario scenario;
    std::optional<Rect> window;  ///< what the view shows; the scenario's own at first
    std::optional<StatePlane> plane;  ///< in place of the scenario's own: that of a portrait beside this one
    double aspect = 1;           ///< drawn width over height
    int arrows = 17;             ///< along the longer side
    std::shared_ptr<const Scene> coarse;  ///< known already: only what is finer is wanted
    std::stop_source stop;       ///< asked to stop: the fine picture is not wanted any more
};

/// Makes scenes, on whatever thread it lives.
class SceneMaker {
public:
    /// Equilibria, verdict and a picture that is quick to have; null when stopped. It is always finished otherwise, so
    /// that a slider that never rests still moves the field.
    std::shared_ptr<const Scene> coarse(const SceneRequest& request, std::stop_token stop = {});
    /// Publishes the same with the fine picture, and then with all equilibria and the curves of the plane; less when
    /// stopped.
    static void fine(const SceneRequest& request, const Scene& coarse, const std::function<void(const Scene&)>& publish);

private:
    const StabilityRegion& regionOf(const Choice& choice, std::shared_ptr<const Method> method);

    const StatePlane& planeOf(const Scenario& scenario, const System& system, const std::stop_token& stop);

    // Of what was asked for last: a path may take a while, and to zoom does not change the plane.
    std::optional<Scenario> m_planeOf;
    StatePlane m_plane;
    // Of the method that was asked for last: a region costs milliseconds and changes seldom.
    std::optional<Choice> m_choice;
    std::shared_ptr<const Method> m_method;
    StabilityRegion m_region;
};

using SceneWorker = LatestWorker<SceneRequest, Scene>;

/// A worker that answers with scenes; `wake` as in core/stream/worker.h.
std::unique_ptr<SceneWorker> makeSceneWorker(std::function<void()> wake);

}  // namespace ganscope
