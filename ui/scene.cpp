// SPDX-License-Identifier: GPL-3.0-or-later
// Computing scenes: equilibria and verdict at once, the field coarse and then fine, at last the curves in it.
#include "ui/scene.h"

#include "core/analysis/portrait.h"
#include "core/scenario/scenario_equilibria.h"
#include "core/simulation/portrait_plane.h"
#include "ui/affordable_field.h"
#include "ui/pictures.h"
#include "ui/pictures/ground.h"

#include <algorithm>
#include <chrono>
#include <complex>
#include <limits>

namespace ganscope {
namespace {

constexpr double coarseDensity = 0.5;  // of streamlines, for the picture under a moving slider
constexpr int coarseTexture = 80;  // cells along the longer side
constexpr int coarseCells = 56, fineCells = 192;  // of a colouring, along the longer side

FieldStyle fieldStyle(const std::string& name) {
    if (name == "streamlines") return FieldStyle::streamlines;
    if (name == "texture") return FieldStyle::texture;
    return name == "arrows" ? FieldStyle::arrows : FieldStyle::none;
}

PortraitRequest portraitOf(const SceneRequest& request, const StatePlane& plane, double density) {
    PortraitRequest wanted;
    wanted.plane = plane;
    wanted.window = request.window.value_or(portraitWindow(request.scenario, plane));
    wanted.aspect = request.aspect;
    wanted.field = fieldStyle(request.scenario.view.field);
    wanted.arrows = request.arrows;
    wanted.density = density;
    if (density == coarseDensity) wanted.cells = coarseTexture;
    keepAffordable(wanted);
    return wanted;
}

/// The portrait without paths; what is shown now may be another part of the plane than what a reset goes back to.
PhasePicture groundOf(const Scenario& scenario, const System& system, const Portrait& portrait, int cells, const std::stop_token& stop) {
    PhasePicture ground = phaseGround(scenario, system, portrait, PictureWords::ofWindow());
    addGround(ground, scenario, system, portrait.plane, portrait.window, cells, stop, PictureWords::ofWindow());
    const Rect home = portraitWindow(scenario, portrait.plane);
    ground.home = planeRect(home.left, home.right, home.bottom, home.top);
    return ground;
}

double millisecondsSince(std::chrono::steady_clock::time_point begun) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

/// Whether a differs from b in nothing but its step.
bool sameButStep(const Choice& a, const Choice& b) {
    if (a.id != b.id) return false;
    return std::ranges::all_of(a.values, [&b](const auto& entry) {
        const Value* other = b.values.find(entry.first);
        return other && (entry.first == "step" || *other == entry.second);
    });
}

/// Whether both have the same multipliers as functions of hλ, by comparing them at points that no accident joins.
bool sameInUnitsOfTheStep(const Method& a, const Method& b) {
    for (int k = 1; k <= 12; ++k) {
        const Complex z = std::polar(0.31 * k, 1.7 * k);
        const auto left = a.multipliers(z / a.timeStep()), right = b.multipliers(z / b.timeStep());
        if (left.size() != right.size()) return false;
        for (std::size_t i = 0; i < left.size(); ++i)
            if (!(std::abs(left[i] - right[i]) <= 1e-12 * (1 + std::abs(left[i])))) return false;
    }
    return true;
}

}  // namespace

const StabilityRegion& SceneMaker::regionOf(const Choice& choice, std::shared_ptr<const Method> method) {
    if (m_choice == choice) return m_region;
    const bool scaled = m_choice && m_region.why.empty() && sameButStep(choice, *m_choice) &&
                        method->timeStep() > 0 && sameInUnitsOfTheStep(*m_method, *method);
    if (scaled) {
        const double factor = m_region.step / method->timeStep();
        for (auto& curve : m_region.boundary)
            for (Complex& z : curve) z *= factor;
        m_region.step = method->timeStep();
    } else {
        m_region = stabilityRegion(*method);
    }
    m_choice = choice;
    m_method = std::move(method);
    return m_region;
}

const StatePlane& SceneMaker::planeOf(const Scenario& scenario, const System& system, const std::stop_token& stop) {
    Scenario ground = scenario;
    ground.view = {};
    ground.compared.clear();
    ground.view.axes = scenario.view.axes;
    ground.view.plane = scenario.view.plane;
    if (m_planeOf != ground) {
        m_plane = portraitPlane(scenario, system, stop);
        m_planeOf = stop.stop_requested() ? std::nullopt : std::optional(std::move(ground));
    }
    return m_plane;
}

std::shared_ptr<const Scene> SceneMaker::coarse(const SceneRequest& request, std::stop_token stop) {
    const auto begun = std::chrono::steady_clock::now();
    const System system = buildSystem(request.scenario);
    auto scene = std::make_shared<Scene>();
    scene->revision = request.revision;
    scene->serial = request.serial;
    scene->plane = request.plane ? *request.plane : planeOf(request.scenario, system, stop);
    scene->rests = restPoints(request.scenario, system, stop);
    if (stop.stop_requested()) return nullptr;
    scene->verdict = verdict(request.scenario, system, scene->rests);
    scene->region = regionOf(request.scenario.method, system.method);
    const PortraitRequest wanted = portraitOf(request, scene->plane, coarseDensity);
    const Portrait portrait = computePortrait(*system.dynamics, wanted, scene->rests, stop);
    if (stop.stop_requested()) return nullptr;
    scene->ground = groundOf(request.scenario, system, portrait, coarseCells, stop);
    if (stop.stop_requested()) return nullptr;
    scene->cost = millisecondsSince(begun);
    return scene;
}

void SceneMaker::fine(const SceneRequest& request, const Scene& coarse, const std::function<void(const Scene&)>& publish) {
    const System system = buildSystem(request.scenario);
    const std::stop_token stop = request.stop.get_token();
    Scene scene = coarse;
    const PortraitRequest wanted = portraitOf(request, scene.plane, 1);
    Portrait portrait = computePortrait(*system.dynamics, wanted, scene.rests, stop);
    if (!portrait.complete) return;
    if (wanted.field == FieldStyle::streamlines) {
        scene.ground = groundOf(request.scenario, system, portrait, coarseCells, stop);
        publish(scene);
    }
    const Equilibria all = findEquilibria(request.scenario, system, SearchEffort::thorough, stop);
    if (all.complete && all.points.size() > scene.rests.size()) {
        scene.rests = portrait.rests = all.points;
        scene.verdict = verdict(request.scenario, system, scene.rests);
    }
    CurvesRequest curves = curvesRequest(request.scenario, system, wanted.window, wanted.aspect);
    curves.plane = scene.plane;
    portrait.curves = computeCurves(*system.dynamics, curves, scene.rests, stop);
    if (!portrait.curves.complete) return;
    scene.ground = groundOf(request.scenario, system, portrait, fineCells, stop);
    scene.complete = true;
    publish(scene);
}

std::unique_ptr<SceneWorker> makeSceneWorker(std::function<void()> wake) {
    return std::make_unique<SceneWorker>(
        [maker = SceneMaker()](const SceneRequest& request, SceneWorker::Turn& turn) mutable {
            std::shared_ptr<const Scene> coarse = request.coarse;
            if (!coarse) {
                coarse = maker.coarse(request, turn.stopToken());
                if (!coarse) return;
                turn.publish(*coarse);
            }
            if (coarse->complete || turn.superseded()) return;
            SceneMaker::fine(request, *coarse, [&turn](const Scene& scene) { turn.publish(scene); });
        },
        [](const SceneRequest& request, const std::string& what) {
            Scene scene;
            scene.revision = request.revision;
            scene.serial = request.serial;
            scene.complete = true;
            scene.cost = std::numeric_limits<double>::infinity();  // nobody knows; not on the window's thread the next time
            scene.failure = what;
            return scene;
        },
        std::move(wake));
}

}  // namespace ganscope
