// SPDX-License-Identifier: GPL-3.0-or-later
// Computing scenes: equilibria and verdict at once, the field coarse and then fine, at last the curves in it.
#include "ui/scene.h"

#include "core/analysis/portrait.h"
#include "ui/pictures.h"

namespace ganscope {
namespace {

constexpr double coarseDensity = 0.5;  // of streamlines, for the picture under a moving slider

FieldStyle fieldStyle(const std::string& name) {
    if (name == "streamlines") return FieldStyle::streamlines;
    return name == "arrows" ? FieldStyle::arrows : FieldStyle::none;
}

/// The region of the method that was asked for last: it costs milliseconds and changes seldom.
struct KnownRegion {
    std::optional<Choice> method;
    StabilityRegion region;
};

void answer(const SceneRequest& request, SceneWorker::Turn& turn, KnownRegion& known) {
    const System system = buildSystem(request.scenario);
    Scene scene;
    scene.revision = request.revision;
    scene.plane = portraitPlane(request.scenario, system);
    scene.rests = restPoints(request.scenario, system, turn.stopToken());
    if (turn.stopping()) return;
    scene.verdict = verdict(request.scenario, system, scene.rests);

    if (known.method != request.scenario.method)
        known = {request.scenario.method, stabilityRegion(*system.method)};
    scene.region = known.region;

    PortraitRequest wanted;
    wanted.plane = scene.plane;
    wanted.window = request.window.value_or(portraitWindow(request.scenario));
    wanted.aspect = request.aspect;
    wanted.field = fieldStyle(request.scenario.view.field);
    const auto publish = [&](const Portrait& portrait, bool complete) {
        scene.ground = phaseGround(request.scenario, system, portrait);
        scene.complete = complete;
        turn.publish(scene);
    };
    const bool lines = wanted.field == FieldStyle::streamlines;
    // The coarse picture is always finished, so that a slider that never rests still moves the field.
    wanted.density = lines ? coarseDensity : 1;
    const Portrait coarse = computePortrait(*system.dynamics, wanted, scene.rests, turn.stopToken());
    if (turn.stopping()) return;
    publish(coarse, false);
    if (turn.superseded()) return;
    wanted.density = 1;
    const std::stop_token stop = request.stop.get_token();
    Portrait fine = lines ? computePortrait(*system.dynamics, wanted, scene.rests, stop) : coarse;
    if (!fine.complete) return;
    if (lines) publish(fine, false);
    const Equilibria all = findEquilibria(request.scenario, system, SearchEffort::thorough, stop);
    if (all.complete && all.points.size() > scene.rests.size()) {
        scene.rests = fine.rests = all.points;
        scene.verdict = verdict(request.scenario, system, scene.rests);
    }
    const CurvesRequest curves = curvesRequest(request.scenario, system, wanted.window, wanted.aspect);
    fine.curves = computeCurves(*system.dynamics, curves, scene.rests, stop);
    if (fine.curves.complete) publish(fine, true);
}

}  // namespace

std::unique_ptr<SceneWorker> makeSceneWorker(std::function<void()> wake) {
    return std::make_unique<SceneWorker>(
        [known = KnownRegion()](const SceneRequest& request, SceneWorker::Turn& turn) mutable {
            answer(request, turn, known);
        },
        [](const SceneRequest& request, const std::string& what) {
            Scene scene;
            scene.revision = request.revision;
            scene.complete = true;
            scene.failure = what;
            return scene;
        },
        std::move(wake));
}

}  // namespace ganscope
